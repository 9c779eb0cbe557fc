"""The monthly report of points (DOMAIN.md §8.6)."""

from dataclasses import replace
from datetime import date

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.liability import Gifts, Liability
from frontdesk.domain.points import Kind
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import catalogue, liability, patients, redemptions, vouchers
from tests.services.test_gifts import gift, redeem, rich
from tests.tiny_clinic import TinyClinic

MARCH, APRIL = Month(2026, 3), Month(2026, 4)


def month(clinic: TinyClinic, wanted: Month) -> Liability:
    return clinic.manager.read(liability.monthly, month=wanted)


def test_the_points_of_a_month_add_up_from_its_begin_to_its_end(clinic: TinyClinic) -> None:
    patient = rich(clinic, 5000)
    wanted = gift(clinic, 800)
    given, kept, undone = (redeem(clinic, patient, wanted) for _ in range(3))
    clinic.desk.write(redemptions.cancel, redemption=undone.id)
    clinic.desk.write(vouchers.hand_over, serial=given.serial)
    found = month(clinic, MARCH)
    assert found.posted[Kind.REDEEM] + found.posted[Kind.REDEMPTION_CANCELLED] == -1600
    assert (found.before, found.after, found.open_points) == (0, 3400, 3400)
    assert (found.issued, found.redeemed, found.expired) == (5000, 1600, 0)
    assert found.value == 3400_00
    clinic.new_day(date(2026, 4, 2))
    later = month(clinic, APRIL)
    assert (later.before, later.posted, later.after) == (3400, {}, 3400)
    assert (later.handed_over, later.promised.vouchers) == (Gifts(0, 0), 1)
    assert kept.valid_until > date(2026, 4, 30)


def test_gifts_cost_what_they_did_when_they_were_redeemed(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    offers = {one.name: one for one in clinic.manager.read(catalogue.listed)}
    fruit = offers["时令水果礼盒"]
    made = redeem(clinic, patient, fruit.id)
    clinic.manager.write(catalogue.change_gift, gift=replace(fruit, cost=99_00))
    clinic.new_day(date(2026, 4, 1))
    clinic.desk.write(vouchers.hand_over, serial=made.serial)
    march, april = month(clinic, MARCH), month(clinic, APRIL)
    assert (march.promised, march.handed_over) == (Gifts(1, 60_00), Gifts(0, 0))
    assert (april.promised, april.handed_over) == (Gifts(0, 0), Gifts(1, 60_00))


def test_an_account_below_zero_does_not_lessen_what_is_owed_to_others(clinic: TinyClinic) -> None:
    rich(clinic, 1000)
    referrer = clinic.old_patient("王五")
    arrived = clinic.friend_arrives(referrer, "赵六")
    friends = redeem_all(clinic, referrer)
    clinic.cancel(arrived.visit.id)
    found = month(clinic, MARCH)
    assert (found.owed, found.open_points) == (friends, 1000)
    assert found.after == 1000 - friends


def redeem_all(clinic: TinyClinic, referrer: PatientId) -> int:
    """Spend all points of somebody, and tell how many."""
    spent = clinic.balance(referrer)
    card = clinic.desk.read(patients.get, patient=referrer).card_number
    wanted = gift(clinic, spent)
    clinic.desk.write(redemptions.redeem, patient=referrer, gift=wanted, confirmed_by=card)
    return spent


def test_a_month_that_has_not_begun_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        month(clinic, APRIL)
    assert refused.value.reason is Reason.DAY_IN_FUTURE
