"""The sheet of a clinic day: what it adds up, and where both chains ended."""

from datetime import date

import pytest

from frontdesk.domain.day_sheet import Posted, ReferralCounts, VisitCounts
from frontdesk.domain.points import Kind
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import audit, day, visits
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import BEGIN, RECEPTIONIST, TinyClinic


@use_case(Role.RECEPTIONIST)
def _last_subject(work: Work) -> str:
    *_, last = work.audit.chain()
    return f"{last.content['action']} {last.content['subject']}"


def test_it_counts_visits_referrals_points_and_money(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王丽芳")
    came = clinic.friend_arrives(referrer, "李四", insured=False)
    clinic.desk.write(visits.complete, visit=came.visit.id, amount=128_050)
    clinic.cancel(clinic.check_in(clinic.patient("误签")).visit.id)
    clinic.register(referrer, "张三", clinic.a_phone())

    figures = clinic.desk.write(day.sheet, day=BEGIN).value.figures

    assert figures.visits == VisitCounts(2, 2, 0, 0, 0, 1, 128_050, 0)
    assert figures.referrals == ReferralCounts(registered=2, arrived=1, successful=1, reviewed=0)
    assert figures.posted == (Posted(Kind.EARN, 1, 500),)
    assert figures.redeemed == ()


def test_another_day_has_its_own_figures(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("王丽芳"), "李四")
    clinic.new_day(date(2026, 3, 3))

    figures = clinic.desk.write(day.sheet, day=date(2026, 3, 3)).value.figures

    assert figures.visits == VisitCounts(*[0] * 8)
    assert figures.posted == ()
    assert clinic.desk.write(day.sheet, day=BEGIN).value.figures.visits.came == 2


def test_it_says_where_the_chains_ended_and_is_recorded_itself(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("王丽芳"), "李四")
    before = clinic.desk.read(audit.heads)

    made = clinic.desk.write(day.sheet, day=BEGIN).value

    assert made.heads == before
    assert made.who.member == RECEPTIONIST
    assert made.made_at == clinic.clock.moment
    assert clinic.desk.read(_last_subject) == 'day.sheet {"day": "2026-03-02"}'
    assert clinic.desk.read(audit.heads).audit_rows == before.audit_rows + 1


def test_a_day_to_come_has_no_sheet(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(day.sheet, day=date(2026, 3, 3))
    assert refused.value.reason is Reason.DAY_IN_FUTURE
