"""“Paid, please check”: what is only known later lands on a list (DOMAIN.md §5.7, §6.10)."""

import pytest

from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PaidCheckId, VisitId
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import paid_checks, visits
from frontdesk.services.paid_checks import raise_check
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic


@use_case(Role.RECEPTIONIST)
def doubt(work: Work, *, visit: VisitId) -> None:
    known = work.visits.get(visit)
    assert known is not None
    raise_check(work, known, Afterthought.LEFT_EARLY)


def paid_and_doubted(clinic: TinyClinic) -> VisitId:
    visit = clinic.friend_arrives(clinic.old_patient("张三"), "李四").visit.id
    clinic.desk.write(doubt, visit=visit)
    return visit


def test_a_doubt_takes_no_points_and_waits_for_a_manager(clinic: TinyClinic) -> None:
    visit = paid_and_doubted(clinic)
    clinic.desk.write(doubt, visit=visit)
    [check] = clinic.desk.read(paid_checks.waiting)
    assert (check.item.referral.points, check.why) == (500, Afterthought.LEFT_EARLY)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(paid_checks.clear, check=check.id, words=" ")
    assert refused.value.reason is Reason.WORDS_MISSING
    clinic.manager.write(paid_checks.clear, check=check.id, words="临时有事，已改约")
    assert clinic.desk.read(paid_checks.waiting) == []
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(paid_checks.clear, check=check.id, words="再看一次")
    assert refused.value.reason is Reason.PAID_CHECK_CLEARED


def test_a_visit_that_brought_nobody_points_raises_no_doubt(clinic: TinyClinic) -> None:
    visit = clinic.desk.write(
        visits.welcome, filled=Filled(name="王五", no_phone=True)
    ).value.visit.id
    clinic.desk.write(doubt, visit=visit)
    assert clinic.desk.read(paid_checks.waiting) == []


def test_what_was_reversed_needs_no_look_any_more(clinic: TinyClinic) -> None:
    visit = paid_and_doubted(clinic)
    clinic.desk.write(visits.cancel, visit=visit)
    assert clinic.desk.read(paid_checks.waiting) == []
    with pytest.raises(Refusal):
        clinic.manager.write(paid_checks.clear, check=PaidCheckId(1), words="迟了")
