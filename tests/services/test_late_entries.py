"""Visits that are entered on a later day, marked, with the rules of their own day (§12)."""

from datetime import date

import pytest

from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.visits import VisitState
from frontdesk.services import (
    counter,
    erasure,
    late_entries,
    patients,
    rewards,
    telling,
    visits,
)
from frontdesk.services.visits import CheckedIn
from tests.tiny_clinic import TinyClinic


def enter(clinic: TinyClinic, patient: PatientId, day: int) -> CheckedIn:
    return clinic.desk.write(late_entries.enter, patient=patient, day=date(2026, 3, day)).value


def test_a_late_visit_is_completed_marked_and_on_the_board_of_today(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    clinic.new_day(date(2026, 3, 5))
    today = clinic.check_in(clinic.patient("李四")).visit.id
    visit = clinic.desk.write(
        late_entries.enter,
        patient=patient,
        day=date(2026, 3, 4),
        items=" 洁牙 ",
        doctor="孙医生",
        amount=16000,
        insured=True,
    ).value.visit
    assert (visit.day, visit.number, visit.back_dated) == (date(2026, 3, 4), 1, True)
    first, late = clinic.desk.read(counter.board)
    assert (first.visit, first.back_dated) == (today, False)
    assert (late.state, late.day, late.back_to) == (VisitState.COMPLETED, date(2026, 3, 4), None)
    assert (late.items, late.doctor, late.amount, late.insured) == ("洁牙", "孙医生", 16000, True)
    assert (late.back_dated, late.new_patient) == (True, False)


def test_a_late_first_visit_arrives_on_its_day_by_the_policy_of_that_day(
    clinic: TinyClinic,
) -> None:
    referrer, phone = clinic.old_patient("王桂芳"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    less, begins = Policy(Tiers(((1, 1),))), date(2026, 4, 1)
    clinic.manager.write(rewards.add_policy, name="少", effective_from=begins, policy=less)
    clinic.new_day(date(2026, 4, 2))
    done = enter(clinic, clinic.patient("李四", phone), 31)
    assert done.arrival is not None
    assert done.arrival.points == 500
    [arrived] = clinic.desk.read(telling.progress, referrer=referrer)
    assert arrived.arrived_on == date(2026, 3, 31)


def test_who_was_registered_after_the_visit_came_on_her_own(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("王桂芳"), clinic.a_phone()
    clinic.new_day(date(2026, 3, 5))
    clinic.register(referrer, "李四", phone)
    done = enter(clinic, clinic.patient("李四", phone), 4)
    assert (done.visit.new_patient, done.arrival) == (True, None)


def test_a_late_visit_takes_nothing_from_the_one_that_was_first(clinic: TinyClinic) -> None:
    clinic.old_patient("赵六")
    clinic.new_day(date(2026, 3, 5))
    referrer = clinic.old_patient("王桂芳")
    friend = clinic.friend_arrives(referrer, "李四").visit.patient
    done = enter(clinic, friend, 4)
    assert (done.visit.new_patient, done.arrival) == (False, None)
    assert clinic.balance(referrer) == 500


def test_who_entered_it_today_may_cancel_it_today(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("王桂芳"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    clinic.new_day(date(2026, 3, 5))
    friend = clinic.patient("李四", phone)
    done = enter(clinic, friend, 3)
    assert clinic.balance(referrer) == 500
    clinic.cancel(done.visit.id)
    assert clinic.balance(referrer) == 0
    again = enter(clinic, friend, 3)
    clinic.new_day(date(2026, 3, 6))
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.cancel, visit=again.visit.id)
    assert refused.value.reason is Reason.FORBIDDEN


@pytest.mark.parametrize(
    ("day", "reason"),
    [(5, Reason.DAY_NOT_PAST), (1, Reason.DAY_BEFORE_BOOKS), (2, Reason.SECOND_VISIT_THEN)],
)
def test_a_day_that_cannot_be_is_refused(clinic: TinyClinic, day: int, reason: Reason) -> None:
    patient = clinic.old_patient("张三")
    clinic.new_day(date(2026, 3, 5))
    with pytest.raises(Refusal) as refused:
        enter(clinic, patient, day)
    assert refused.value.reason is reason


def test_a_second_visit_of_that_day_may_be_meant(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    clinic.new_day(date(2026, 3, 5))
    done = clinic.desk.write(
        late_entries.enter, patient=patient, day=date(2026, 3, 2), second_visit=True
    ).value
    assert done.visit.number == 2


def test_the_desk_chooses_from_recent_doctors_and_the_clinic_s_treatments(
    clinic: TinyClinic,
) -> None:
    clinic.check_in(clinic.patient("张三"), doctor="孙医生")
    choices = clinic.desk.read(counter.choices)
    assert choices.doctors == ("孙医生",)
    assert "洁牙" in choices.treatments
    clinic.clock.go_to(date(2026, 9, 1))
    assert clinic.desk.read(counter.choices).doctors == ()


def test_no_late_visit_of_somebody_who_was_erased(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.manager.write(erasure.erase, patient=patient, card_end=card[-4:])
    clinic.new_day(date(2026, 3, 5))
    with pytest.raises(Refusal) as refused:
        enter(clinic, patient, 4)
    assert refused.value.reason is Reason.PATIENT_ERASED
