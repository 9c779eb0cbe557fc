"""Figures on a real database: each counts what its definition says."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.filing import Filled
from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import PatientId
from frontdesk.domain.insights import Effect, Figures, Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.services import (
    history,
    insights,
    merging,
    patients,
    referrals,
    settings,
    undo,
    visits,
)
from tests.tiny_clinic import TinyClinic

MARCH = Period(Month(2026, 3), Month(2026, 3))


def of(clinic: TinyClinic, period: Period = MARCH) -> Figures:
    return clinic.manager.read(insights.figures, period=period)


def comes(clinic: TinyClinic, patient: PatientId, amount: int | None = None) -> None:
    visit = clinic.check_in(patient, second_visit=True).visit
    clinic.desk.write(visits.complete, visit=visit.id, amount=amount)


def test_new_patients_count_by_channel_and_a_credited_referral_is_one(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.friend_arrives(sender, "李四")
    filled = Filled(name="王五", no_phone=True, channel=Channel.ONLINE_AD)
    clinic.desk.write(visits.welcome, filled=filled)
    gone = clinic.check_in(clinic.patient("误签")).visit
    clinic.cancel(gone.id)
    assert of(clinic).arrivals.new == {
        Channel.UNKNOWN: 1,
        Channel.REFERRAL: 1,
        Channel.ONLINE_AD: 1,
    }


def test_e12_people_who_are_new_in_the_period_are_in_neither_part(clinic: TinyClinic) -> None:
    # a tenth of the heads of the example, and a twentieth of those who are new
    clinic.admin.write(settings.save, clinic=Clinic("康美口腔", active_days=30))
    clinic.new_day(date(2026, 3, 31))
    there = [clinic.patient(f"老患者{number}") for number in range(20)]
    for one in there:
        comes(clinic, one)
    clinic.new_day(date(2026, 4, 10))
    for number in range(6):
        comes(clinic, clinic.patient(f"新患者{number}"))
    clinic.new_day(date(2026, 6, 20))
    for one in there[3:]:
        comes(clinic, one)
    found = clinic.manager.read(insights.churn, begins=date(2026, 4, 1), ends=date(2026, 6, 30))
    assert (found.start, found.lost, found.rate) == (20, 3, 0.15)
    quarter = of(clinic, Period(Month(2026, 4), Month(2026, 6)))
    assert (quarter.churn, quarter.crowd.active) == (0.15, 17)


def test_active_is_who_came_within_the_window_and_stayed(clinic: TinyClinic) -> None:
    clinic.old_patient("张三")
    left = clinic.patient("李四")
    clinic.desk.write(visits.leave, visit=clinic.check_in(left).visit.id)
    last = clinic.clock.now().date() + timedelta(days=364)
    churned = clinic.manager.read(
        insights.churn, begins=last + timedelta(1), ends=last + timedelta(1)
    )
    assert churned.start == 1
    later = last + timedelta(days=1)
    lost = clinic.manager.read(insights.churn, begins=later, ends=later)
    assert (lost.start, lost.lost) == (1, 1)


def test_nobody_is_lost_who_has_until_the_end_of_the_month_to_come(clinic: TinyClinic) -> None:
    clinic.old_patient("张三")
    march = Period(Month(2027, 3), Month(2027, 3))
    clinic.new_day(date(2027, 3, 1))
    assert of(clinic, march).crowd.lost == 0
    clinic.new_day(date(2027, 3, 31))
    assert of(clinic, march).crowd.lost == 1


def test_two_files_of_an_old_roster_are_one_head_once_they_are_merged(clinic: TinyClinic) -> None:
    lines = [
        RosterLine(row, name, None, None, None, date(2025, 9, 3), date(2025, 12, row), 0)
        for row, name in enumerate(("老周", "周老"), start=2)
    ]
    clinic.admin.write(history.import_roster, lines=lines)
    february = Period(Month(2026, 2), Month(2026, 2))
    clinic.manager.write(insights.keep, month=february.first)
    assert of(clinic, february).crowd.active == 2
    one, other = (file.id for file in clinic.desk.read(patients.listed))
    merged = clinic.manager.write(merging.merge, survivor=one, other=other).value
    assert of(clinic, february).crowd.active == 1
    clinic.manager.write(merging.unmerge, merge=merged)
    assert of(clinic, february).crowd.active == 2


def test_a_reward_that_was_taken_back_by_mistake_waited_for_once(clinic: TinyClinic) -> None:
    visit = clinic.friend_arrives(clinic.old_patient("张三"), "李四").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    clinic.new_day(date(2026, 3, 10))
    clinic.manager.write(visits.cancel, visit=visit.id)
    clinic.manager.write(undo.last_step, visit=visit.id)
    assert of(clinic).arrivals.reward_waits == {0: 1}


def test_the_cohort_follows_what_was_registered(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    arrived = clinic.friend_arrives(sender, "李四")
    clinic.desk.write(visits.complete, visit=arrived.visit.id, amount=300_00)
    clinic.register(sender, "王五", clinic.a_phone())
    clinic.desk.write(
        referrals.register,
        referrer=sender,
        friend_name="张三",
        friend_phone=phone_of(clinic, sender),
    )
    found = of(clinic)
    effect = Effect(registered=2, arrived=1, rewarded=1, revenue=300_00)
    assert found.cohort.total == effect
    assert found.cohort.occasions == {Occasion.OTHER: effect}
    assert list(found.cohort.staff.values()) == [effect]
    assert (found.conversion, found.crowd.referrers) == (0.5, 1)


def phone_of(clinic: TinyClinic, patient: PatientId) -> str:
    phone = clinic.desk.read(patients.get, patient=patient).phone
    assert phone is not None
    return phone


def test_revenue_counts_for_the_days_of_the_setting(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    arrived = clinic.friend_arrives(sender, "李四").visit
    clinic.desk.write(visits.complete, visit=arrived.id, amount=1_000_00)
    for day in (date(2026, 8, 28), date(2026, 8, 29)):
        clinic.new_day(day)
        comes(clinic, arrived.patient, 200_00)
    found = of(clinic)
    assert (found.revenue.revenue, found.revenue.reward_cost) == (1_200_00, 500_00)
    assert found.reward_return == pytest.approx(1.4)


def test_a_reward_granted_anew_is_still_what_the_friend_cost(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    visit = clinic.friend_arrives(sender, "李四").visit
    clinic.cancel(visit.id)
    clinic.desk.write(undo.last_step, visit=visit.id)
    assert of(clinic).revenue.reward_cost == 500_00


def test_points_waits_and_open_points(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.register(sender, "李四", phone := clinic.a_phone())
    clinic.new_day(date(2026, 3, 9))
    visit = clinic.check_in(clinic.patient("李四", phone)).visit
    clinic.friend_arrives(sender, "王五")
    found = of(clinic)
    assert found.arrivals.waits == {7: 1, 0: 1}
    assert found.arrivals.reward_waits == {0: 2}
    assert (found.arrivals.issued, found.crowd.open_points) == (1500, 1500)
    clinic.cancel(visit.id)
    assert (of(clinic).arrivals.issued, of(clinic).crowd.open_points) == (1000, 1000)
