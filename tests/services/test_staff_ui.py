"""What the page Manage reads: who looks, and the catalogue with its costs."""

import pytest

from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import catalogue, staff
from frontdesk.services.staff import myself
from frontdesk.storage.work import reading
from tests.tiny_clinic import RECEPTIONIST, TinyClinic


def test_everybody_learns_who_she_is_and_whether_she_has_a_pin(clinic: TinyClinic) -> None:
    me = clinic.desk.read(staff.myself)
    assert (me.member.name, me.member.role, me.has_pin) == (RECEPTIONIST, Role.RECEPTIONIST, False)
    clinic.desk.write(staff.set_pin, pin="2468")
    assert clinic.desk.read(staff.myself).has_pin


def test_who_does_not_exist_is_nobody(clinic: TinyClinic) -> None:
    database, now = clinic.desk.database, clinic.clock.now()
    with (
        reading(database, now=now, staff=StaffId(999), randbelow=lambda _: 0) as work,
        pytest.raises(Refusal) as refused,
    ):
        myself(work)
    assert refused.value.reason is Reason.STAFF_UNKNOWN


def test_managers_see_the_catalogue_with_its_costs(clinic: TinyClinic) -> None:
    found = clinic.manager.read(catalogue.listed)
    assert len(found) == 8
    assert [gift.points for gift in found] == sorted(gift.points for gift in found)
    assert max(gift.cost for gift in found) == 1200_00
