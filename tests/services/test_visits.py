"""Visits at the desk: numbers, moves, second visits, cancelling."""

from datetime import date

import pytest

from frontdesk.domain.ids import VisitId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import VisitState
from frontdesk.services import counter, day, patients, referrals, visits
from tests.tiny_clinic import TinyClinic


def state(clinic: TinyClinic, visit: VisitId) -> VisitState:
    return next(one.state for one in clinic.desk.read(counter.today) if one.id == visit)


def test_visits_are_numbered_by_day(clinic: TinyClinic) -> None:
    first, second = clinic.patient("张三"), clinic.patient("李四")
    assert [clinic.check_in(one).visit.number for one in (first, second)] == [1, 2]
    clinic.new_day(date(2026, 3, 3))
    assert clinic.check_in(first).visit.number == 1


def test_a_visit_goes_from_waiting_to_treatment_to_completed(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("张三"), reason=" 洁牙 ", doctor="孙医生").visit
    assert (visit.reason, visit.doctor, visit.state) == ("洁牙", "孙医生", VisitState.WAITING)
    clinic.desk.write(visits.begin_treatment, visit=visit.id)
    assert state(clinic, visit.id) is VisitState.IN_TREATMENT
    clinic.desk.write(visits.complete, visit=visit.id, items="洁牙", amount=16000)
    [done] = clinic.desk.read(counter.today)
    assert (done.state, done.amount) == (VisitState.COMPLETED, 16000)


def test_a_closed_visit_does_not_move_again(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("张三")).visit.id
    clinic.desk.write(visits.leave, visit=visit)
    assert state(clinic, visit) is VisitState.LEFT
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.complete, visit=visit)
    assert refused.value.reason is Reason.VISIT_MOVE


def test_a_negative_amount_and_an_unknown_visit_are_refused(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("张三")).visit.id
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.complete, visit=visit, amount=-1)
    assert refused.value.reason is Reason.AMOUNT_NEGATIVE
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.cancel, visit=VisitId(99))
    assert refused.value.reason is Reason.VISIT_UNKNOWN


def test_a_second_visit_on_one_day_asks_first(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    with pytest.raises(Refusal) as refused:
        clinic.check_in(patient)
    assert refused.value.reason is Reason.SECOND_VISIT
    again = clinic.check_in(patient, second_visit=True)
    assert (again.visit.number, again.visit.new_patient) == (2, False)


def test_a_cancelled_first_visit_leaves_the_patient_new(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.cancel(clinic.check_in(patient).visit.id)
    assert clinic.check_in(patient).visit.new_patient


def test_a_referrer_named_at_check_in_is_registered_and_credited_in_one_step(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("王桂芳")
    done = clinic.check_in(clinic.patient("李四"), sent_by=referrer)
    assert done.arrival is not None
    assert (done.arrival.referrer, done.arrival.points) == (referrer, 500)
    assert done.refused_by is None


def test_who_is_a_patient_already_cannot_be_sent(clinic: TinyClinic) -> None:
    referrer, friend = clinic.old_patient("王桂芳"), clinic.old_patient("李四", "13812345678")
    clinic.new_day(date(2026, 3, 3))
    done = clinic.check_in(friend, sent_by=referrer)
    assert (done.arrival, done.refused_by) == (None, "already_patient")
    assert clinic.balance(referrer) == 0


def test_an_expected_visitor_may_be_recognised_by_name_alone(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    expected = clinic.register(referrer, "李四", None).referral
    done = clinic.check_in(clinic.patient("李四"), expected=expected)
    assert done.arrival is not None
    assert done.arrival.points == 500
    with pytest.raises(Refusal) as refused:
        clinic.check_in(clinic.patient("李四"), expected=expected)
    assert refused.value.reason is Reason.REFERRAL_NOT_OPEN


def test_the_expected_visitor_found_by_phone_may_be_named_as_well(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("王桂芳"), clinic.a_phone()
    expected = clinic.register(referrer, "李四", phone).referral
    done = clinic.check_in(clinic.patient("李四", phone), expected=expected)
    assert done.arrival is not None
    assert done.arrival.referral == expected


def test_a_walk_in_brings_nobody_anything(clinic: TinyClinic) -> None:
    patient = clinic.patient("李四")
    assert [clinic.check_in(patient).arrival for _ in range(2)] == [None, None]


def test_the_next_day_closes_what_was_left_open_and_expires_what_has_passed(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("王桂芳")
    registered = clinic.register(referrer, "李四", "13812345678").referral
    forgotten = clinic.check_in(clinic.patient("赵六")).visit.id
    clinic.clock.go_to(date(2026, 6, 1))
    begun = clinic.desk.write(day.start).value
    assert begun == day.DayStarted(1, 0, (forgotten,))
    assert clinic.state(registered, referrer) == "expired"
    assert clinic.desk.write(day.start).value == day.DayStarted(0, 0, ())


def test_the_last_day_of_the_window_still_counts(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("王桂芳"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    clinic.new_day(date(2026, 5, 31))
    assert len(clinic.desk.read(referrals.expected)) == 1
    assert clinic.check_in(clinic.patient("李四", phone)).arrival is not None


def test_a_cancelled_first_visit_passes_the_arrival_to_the_one_that_stands(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("王桂芳")
    first = clinic.friend_arrives(referrer, "李四").visit
    clinic.desk.write(visits.complete, visit=first.id)
    clinic.new_day(date(2026, 3, 5))
    second = clinic.check_in(first.patient).visit
    clinic.manager.write(visits.cancel, visit=first.id)
    [line] = clinic.manager.write(referrals.export).value
    assert (line.state, line.arrived_on, line.points) == ("rewarded", date(2026, 3, 5), 500)
    assert clinic.balance(referrer) == 500
    assert [one.new_patient for one in clinic.desk.read(counter.today) if one.id == second.id]


def test_only_a_manager_cancels_a_visit_of_an_earlier_day(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    visit = clinic.friend_arrives(referrer, "李四").visit.id
    clinic.new_day(date(2026, 3, 5))
    with pytest.raises(Refusal) as refused:
        clinic.cancel(visit)
    assert refused.value.reason is Reason.FORBIDDEN
    assert clinic.balance(referrer) == 500
    clinic.manager.write(visits.cancel, visit=visit)
    assert clinic.balance(referrer) == 0


def test_a_visit_left_open_overnight_does_not_swallow_the_next_day(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.check_in(patient)
    clinic.clock.go_to(date(2026, 3, 3))
    done = clinic.check_in(patient)
    assert (done.repeated, done.visit.day) == (False, date(2026, 3, 3))


def test_an_old_patient_without_a_phone_cannot_be_sent_either(clinic: TinyClinic) -> None:
    friend = clinic.desk.write(patients.new_patient, name="李四", no_phone=True).value
    clinic.desk.write(visits.complete, visit=clinic.check_in(friend).visit.id)
    clinic.new_day(date(2026, 3, 5))
    done = clinic.check_in(friend, sent_by=clinic.old_patient("王桂芳"))
    assert done.refused_by == "already_patient"


def test_a_second_person_of_one_name_and_phone_may_be_sent(clinic: TinyClinic) -> None:
    clinic.old_patient("李四", "13812345678")
    twin = clinic.patient("李四", "13812345678")
    done = clinic.check_in(twin, sent_by=clinic.old_patient("王桂芳"))
    assert done.arrival is not None
    assert done.arrival.points == 500


def test_a_visitor_whose_window_has_passed_is_not_silently_dropped(clinic: TinyClinic) -> None:
    expected = clinic.register(clinic.old_patient("王桂芳"), "李四", None).referral
    clinic.clock.go_to(date(2026, 9, 1))
    with pytest.raises(Refusal) as refused:
        clinic.check_in(clinic.patient("李四"), expected=expected)
    assert refused.value.reason is Reason.REFERRAL_NOT_OPEN


def test_an_amount_that_is_a_slip_of_the_keyboard_is_refused(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("张三")).visit.id
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.complete, visit=visit, amount=10**30)
    assert refused.value.reason is Reason.AMOUNT_TOO_LARGE


def test_a_clock_that_was_wrong_once_does_not_stop_the_days(clinic: TinyClinic) -> None:
    clinic.new_day(date(2026, 3, 10))
    forgotten = clinic.check_in(clinic.patient("赵六")).visit.id
    clinic.new_day(date(2099, 1, 1))
    clinic.clock.go_to(date(2026, 3, 11))
    assert clinic.desk.write(day.start).value == day.DayStarted(0, 0, ())
    late = clinic.check_in(clinic.patient("钱七")).visit.id
    clinic.clock.go_to(date(2026, 3, 12))
    assert clinic.desk.write(day.start).value.forgotten_visits == (late,)
    assert forgotten < late


def test_cancelling_a_later_visit_leaves_the_first_alone(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    first = clinic.friend_arrives(referrer, "李四").visit
    clinic.desk.write(visits.complete, visit=first.id)
    second = clinic.check_in(first.patient, second_visit=True).visit
    clinic.cancel(second.id)
    assert clinic.balance(referrer) == 500
