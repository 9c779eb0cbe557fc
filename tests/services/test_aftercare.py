"""Which calls completed visits owe, and that none is made twice or lost (DOMAIN.md §10.1)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.followups import (
    AfterCare,
    Answer,
    Call,
    Caller,
    Outcome,
    Plan,
    Satisfaction,
    Segment,
)
from frontdesk.domain.history import VisitLine
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.patients import Channel
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import (
    aftercare,
    erasure,
    files,
    followups,
    history,
    late_entries,
    patients,
    recoveries,
    undo,
    visits,
)
from frontdesk.services import staff as members
from tests.conftest import FreshClinic
from tests.tiny_clinic import BEGIN, TinyClinic

ITEMS = ("洁牙", "补牙", "检查")
CALLED = (7, 15, 30, 90, 180)


def calls(clinic: TinyClinic) -> list[Call]:
    """Return all open calls, as somebody years later would see them."""
    now = clinic.clock.moment
    clinic.clock.go_to(date(2040, 1, 1))
    found = clinic.desk.read(followups.listed, segment=Segment.OVERDUE).calls
    clinic.clock.moment = now
    return list(found)


def due(clinic: TinyClinic, since: date = BEGIN) -> list[int]:
    """Return after how many days the open calls are due."""
    return [(call.due_on - since).days for call in calls(clinic)]


def agreed(clinic: TinyClinic, name: str = "张三", *consents: Consent) -> PatientId:
    """Open the file of somebody who may be called."""
    filled = Filled(
        name=name,
        phones=(TypedPhone(clinic.a_phone()),),
        consents=frozenset(consents or {Consent.CALLS}),
    )
    return clinic.desk.write(files.open_new, filled=filled).value


def treated(clinic: TinyClinic, patient: PatientId, items: str = "洁牙", **how: bool) -> VisitId:
    visit = clinic.check_in(patient, **how).visit.id
    clinic.desk.write(visits.complete, visit=visit, items=items)
    return visit


def save(clinic: TinyClinic, care: AfterCare) -> None:
    clinic.manager.write(aftercare.save, care=care)


def test_a_completed_visit_owes_its_calls_with_what_was_done(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    visit = treated(clinic, patient, "洁牙、拍照")
    assert tuple(due(clinic)) == CALLED
    first = calls(clinic)[0]
    assert (first.patient, first.name, first.attempts) == (patient, "张三", 0)
    assert [(one.visit, one.item, one.days) for one in first.steps] == [(visit, "洁牙", 7)]
    assert first.member == "前台丙"


def test_a_visit_that_is_not_completed_or_without_a_plan_owes_nothing(clinic: TinyClinic) -> None:
    treated(clinic, agreed(clinic), "检查")
    clinic.check_in(agreed(clinic, "李四"))
    assert due(clinic) == []


def test_calls_of_one_patient_on_one_day_are_one_call(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient, "洁牙，补牙")
    treated(clinic, patient, "拔牙", second_visit=True)
    assert tuple(due(clinic)) == CALLED
    assert [one.item for one in calls(clinic)[0].steps] == ["洁牙", "补牙", "拔牙"]


def test_two_patients_on_one_day_are_two_calls(clinic: TinyClinic) -> None:
    for name in ("张三", "李四"):
        treated(clinic, agreed(clinic, name))
    assert len(due(clinic)) == 2 * len(CALLED)


def test_a_completion_that_is_undone_owes_nothing_and_done_again_owes_once(
    clinic: TinyClinic,
) -> None:
    visit = treated(clinic, agreed(clinic))
    clinic.desk.write(undo.last_step, visit=visit)
    assert due(clinic) == []
    clinic.desk.write(visits.complete, visit=visit, items="洁牙")
    assert tuple(due(clinic)) == CALLED


def test_a_correction_owes_for_what_was_done_in_the_end(clinic: TinyClinic) -> None:
    visit = treated(clinic, agreed(clinic), "洁牙、补牙")
    for _ in range(2):
        clinic.desk.write(visits.settle, visit=visit, items="补牙、拔牙", amount=None)
        assert tuple(due(clinic)) == CALLED
        assert [one.item for one in calls(clinic)[0].steps] == ["补牙", "拔牙"]
    clinic.desk.write(visits.settle, visit=visit, items="检查", amount=None)
    assert due(clinic) == []


def test_a_cancelled_visit_owes_nothing_until_the_cancellation_is_undone(
    clinic: TinyClinic,
) -> None:
    visit = treated(clinic, agreed(clinic))
    clinic.cancel(visit)
    assert due(clinic) == []
    clinic.desk.write(undo.last_step, visit=visit)
    assert tuple(due(clinic)) == CALLED


def test_what_was_tried_already_is_kept_when_the_visit_is_cancelled(clinic: TinyClinic) -> None:
    visit = treated(clinic, agreed(clinic))
    first = calls(clinic)[0]
    clinic.desk.write(followups.log, call=first.id, outcome=Outcome.NO_ANSWER)
    clinic.cancel(visit)
    assert due(clinic) == []
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(followups.reschedule, call=first.id, day=BEGIN)
    assert refused.value.reason is Reason.CALL_CLOSED


def test_nothing_is_lost_and_nothing_made_twice_when_a_plan_changes(clinic: TinyClinic) -> None:
    visit = treated(clinic, agreed(clinic))
    save(clinic, AfterCare(plans=(Plan("洁牙", (3,)),), usual=(10,)))
    clinic.desk.write(visits.settle, visit=visit, items="洁牙", amount=100)
    assert tuple(due(clinic)) == CALLED
    treated(clinic, agreed(clinic, "李四"), "洁牙、补牙")
    assert due(clinic) == [3, 7, 10, 15, 30, 90, 180]


def test_only_who_agreed_is_called_and_who_agrees_later_from_then_on(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    treated(clinic, patient)
    assert due(clinic) == []
    file = clinic.desk.read(patients.get, patient=patient)
    phones = tuple(map(TypedPhone, file.phones))
    for consents, number in ((frozenset({Consent.CALLS}), len(CALLED)), (frozenset(), 0)):
        version = clinic.desk.read(patients.get, patient=patient).version
        filled = Filled(name="张三", phones=phones, consents=consents)
        clinic.desk.write(patients.correct, patient=patient, filled=filled, version=version)
        assert len(due(clinic)) == number


def test_restricted_people_are_not_called_until_it_is_lifted(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.manager.write(erasure.restrict, patient=patient)
    assert due(clinic) == []
    clinic.manager.write(erasure.lift, patient=patient)
    assert tuple(due(clinic)) == CALLED


def test_an_erased_person_is_never_called_and_her_notes_are_gone(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    call = calls(clinic)[0]
    angry = Answer(Satisfaction.DISSATISFIED, note="打太极")
    clinic.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=angry)
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.manager.write(erasure.erase, patient=patient, card_end=card[-4:])
    assert due(clinic) == []
    [waits] = clinic.desk.read(recoveries.waiting)
    assert (waits.said, waits.phone) == ("", None)


def test_a_visit_entered_late_owes_what_is_still_to_come(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    clinic.old_patient("李四")
    clinic.new_day(BEGIN + timedelta(20))
    clinic.desk.write(late_entries.enter, patient=patient, day=BEGIN, items="洁牙")
    assert due(clinic) == [30, 90, 180]


def test_old_books_owe_no_calls(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    file = clinic.desk.read(patients.get, patient=patient)
    phone, day = file.phones[0], BEGIN - timedelta(3)
    line = VisitLine(2, day, "张三", phone, "洁牙", "", None, Channel.UNKNOWN)
    clinic.manager.write(history.replay, books=history.Books(visits=[line]))
    assert due(clinic) == []


def test_calls_on_a_day_that_is_closed_now_move_on_and_merge(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(1))
    treated(clinic, patient, "补牙")
    assert due(clinic)[:2] == [7, 8]
    save(clinic, AfterCare(closed_days=(BEGIN + timedelta(7),)))
    assert due(clinic)[:2] == [8, 15]
    assert [one.item for one in calls(clinic)[0].steps] == ["洁牙", "补牙"]
    care = clinic.desk.read(aftercare.settings)
    assert care.closed_days == (BEGIN + timedelta(7),)


def test_calls_are_made_by_who_completed_by_everybody_or_by_one_adviser(
    clinic: TinyClinic,
) -> None:
    adviser = clinic.manager.staff
    for name, care, member in (
        ("张三", AfterCare(), "前台丙"),
        ("李四", AfterCare(caller=Caller.EVERYBODY), None),
        ("王五", AfterCare(caller=Caller.ADVISER, adviser=adviser), "店长乙"),
        ("赵六", AfterCare(caller=Caller.ADVISER), None),
    ):
        save(clinic, care)
        assert clinic.desk.read(aftercare.settings) == care
        treated(clinic, agreed(clinic, name))
        assert {call.member for call in calls(clinic) if call.name == name} == {member}
    save(clinic, AfterCare(caller=Caller.ADVISER, adviser=adviser))
    clinic.admin.write(members.deactivate, staff=adviser)
    treated(clinic, agreed(clinic, "钱七"))
    assert {call.member for call in calls(clinic) if call.name == "钱七"} == {None}


def test_who_leaves_leaves_her_calls_to_everybody(clinic: TinyClinic) -> None:
    treated(clinic, agreed(clinic))
    mine = clinic.manager.read(followups.listed, segment=Segment.WEEK, staff=clinic.manager.staff)
    assert mine.counts[Segment.WEEK] == 0
    clinic.admin.write(members.deactivate, staff=clinic.desk.staff)
    mine = clinic.manager.read(followups.listed, segment=Segment.WEEK, staff=clinic.manager.staff)
    assert [(call.staff, call.member) for call in mine.calls] == [(None, None)]


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(ITEMS)), max_size=8))
def test_after_any_corrections_exactly_what_was_done_in_the_end_is_owed(
    fresh_clinic: FreshClinic, gestures: list[tuple[int, str]]
) -> None:
    with fresh_clinic() as clinic:
        patient = agreed(clinic)
        visit, items, done = clinic.check_in(patient).visit.id, "", False
        for gesture, item in gestures:
            if gesture == 0 and not done:
                clinic.desk.write(visits.complete, visit=visit, items=item)
                items, done = item, True
            elif gesture == 1 and done:
                clinic.desk.write(undo.last_step, visit=visit)
                items, done = "", False
            elif gesture == 2 and done:
                items = f"{item}、洁牙"
                clinic.desk.write(visits.settle, visit=visit, items=items, amount=None)
        wanted = CALLED if {"洁牙", "补牙"} & set(items.split("、")) else ()
        assert tuple(due(clinic)) == wanted
