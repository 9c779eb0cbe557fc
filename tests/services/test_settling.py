"""An arrival or a booked day settles exactly one call, or the desk is asked (DOMAIN.md §10.1)."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.followups import AfterCare, Answer, CallState, Outcome, Segment
from frontdesk.domain.ids import CallId, PatientId, QuestionId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import aftercare, erasure, followups, settling, undo
from frontdesk.services.settling import Choice
from tests.services.test_aftercare import CALLED, agreed, calls, due, treated
from tests.tiny_clinic import BEGIN, TinyClinic


def day(number: int) -> date:
    return BEGIN + timedelta(number)


def asked(clinic: TinyClinic) -> Choice:
    [choice] = clinic.desk.read(settling.choices)
    return choice


def book(clinic: TinyClinic, patient: PatientId, number: int) -> CallId | None:
    return clinic.desk.write(settling.book, patient=patient, day=day(number)).value


def refusal(clinic: TinyClinic, patient: PatientId, number: int) -> Reason:
    with pytest.raises(Refusal) as refused:
        book(clinic, patient, number)
    return refused.value.reason


@pytest.fixture
def patient(clinic: TinyClinic) -> PatientId:
    """Return somebody who was treated on the first day."""
    patient = agreed(clinic)
    treated(clinic, patient)
    return patient


def test_an_arrival_closes_the_one_call_that_is_due_about_then(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(6))
    visit = clinic.check_in(patient).visit.id
    assert tuple(due(clinic)) == CALLED[1:]
    clinic.cancel(visit)
    assert tuple(due(clinic)) == CALLED
    clinic.desk.write(undo.last_step, visit=visit)
    assert tuple(due(clinic)) == CALLED[1:]
    assert clinic.desk.read(settling.choices) == []


def test_of_two_calls_the_desk_says_which_an_arrival_settles(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(13))
    visit = clinic.check_in(patient).visit.id
    assert tuple(due(clinic)) == CALLED
    choice = asked(clinic)
    assert (choice.question.name, choice.question.visit, choice.question.day) == (
        *("张三", visit),
        day(13),
    )
    assert [call.steps[0].days for call in choice.calls] == [7, 15]
    clinic.desk.write(settling.answer, question=choice.question.id, calls=(choice.calls[1].id,))
    assert due(clinic) == [7, 30, 90, 180]
    assert clinic.desk.read(settling.choices) == []


def test_an_answer_is_taken_back_and_none_is_one_too(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(13))
    clinic.check_in(patient)
    choice = asked(clinic)
    everything = tuple(call.id for call in choice.calls)
    for chosen, left in ((everything, CALLED[2:]), ((), CALLED)):
        clinic.desk.write(settling.answer, question=choice.question.id, calls=chosen)
        assert tuple(due(clinic)) == left
        clinic.desk.write(settling.ask_again, question=choice.question.id)
        assert tuple(due(clinic)) == CALLED
    assert asked(clinic) == choice


def test_a_question_is_answered_once_and_with_calls_that_fit(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(13))
    clinic.check_in(patient)
    choice = asked(clinic)
    for question, chosen, reason in (
        (choice.question.id, (CallId(99),), Reason.CALL_CLOSED),
        (QuestionId(99), (), Reason.QUESTION_ANSWERED),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(settling.answer, question=question, calls=chosen)
        assert refused.value.reason is reason
    with pytest.raises(Refusal):
        clinic.desk.write(settling.ask_again, question=choice.question.id)


def test_a_question_goes_with_the_visit_or_the_calls_it_is_about(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(13))
    visit = clinic.check_in(patient).visit.id
    clinic.cancel(visit)
    assert clinic.desk.read(settling.choices) == []
    clinic.desk.write(undo.last_step, visit=visit)
    asked(clinic)
    clinic.manager.write(erasure.restrict, patient=patient)
    assert clinic.desk.read(settling.choices) == []


def test_a_booked_day_closes_the_one_call_until_then_and_the_arrival_keeps_it(
    clinic: TinyClinic, patient: PatientId
) -> None:
    first = calls(clinic)[0].id
    assert book(clinic, patient, 8) == first
    assert tuple(due(clinic)) == CALLED[1:]
    clinic.new_day(day(8))
    assert clinic.desk.read(settling.expected) == ["张三"]
    visit = clinic.check_in(patient).visit.id
    assert clinic.desk.read(settling.expected) == []
    clinic.cancel(visit)
    assert clinic.desk.read(settling.expected) == ["张三"]


def test_who_does_not_come_on_the_booked_day_is_called_again_on_an_open_day(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.manager.write(aftercare.save, care=AfterCare(closed_days=(day(9),)))
    book(clinic, patient, 8)
    clinic.new_day(day(9))
    assert due(clinic) == [10, 15, 30, 90, 180]
    assert calls(clinic)[0].booked_for == day(8)


def test_of_two_calls_the_desk_says_on_which_a_day_is_booked(
    clinic: TinyClinic, patient: PatientId
) -> None:
    assert book(clinic, patient, 13) is None
    assert book(clinic, patient, 14) is None
    choice = asked(clinic)
    assert (choice.question.visit, choice.question.day) == (None, day(14))
    clinic.desk.write(settling.answer, question=choice.question.id, calls=(choice.calls[0].id,))
    assert due(clinic) == [15, 30, 90, 180]
    clinic.desk.write(settling.ask_again, question=choice.question.id)
    assert tuple(due(clinic)) == CALLED
    clinic.new_day(day(13))
    clinic.check_in(patient)
    assert asked(clinic).question.visit is not None


def test_a_booked_day_is_taken_back(clinic: TinyClinic, patient: PatientId) -> None:
    for number in (8, 13):
        book(clinic, patient, number)
        clinic.desk.write(settling.unbook, patient=patient, day=day(number))
        assert tuple(due(clinic)) == CALLED
        assert clinic.desk.read(settling.choices) == []


def test_nobody_is_booked_without_a_call_or_for_a_day_on_which_nobody_is_there(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.manager.write(aftercare.save, care=AfterCare(closed_days=(day(8),)))
    clinic.new_day(day(1))
    assert refusal(clinic, patient, 2) is Reason.NO_CALL_DUE
    assert refusal(clinic, patient, 8) is Reason.DAY_CLOSED
    assert refusal(clinic, patient, 0) is Reason.DAY_PASSED


def test_who_is_reached_and_says_when_she_comes_is_not_called_before(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.new_day(day(7))
    [call] = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
    assert call.patient == patient
    said = Answer(comes_on=day(12))
    done = clinic.desk.write(
        followups.log, call=call.id, outcome=Outcome.REACHED, answer=said
    ).value
    assert done.state is CallState.BOOKED
    assert tuple(due(clinic)) == CALLED[1:]
    clinic.desk.write(followups.take_back, attempt=done.attempt)
    assert calls(clinic)[0] == call
    for outcome, answer, reason in (
        (Outcome.NO_ANSWER, said, Reason.NOT_REACHED),
        (Outcome.REACHED, Answer(comes_on=day(6)), Reason.DAY_PASSED),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(followups.log, call=call.id, outcome=outcome, answer=answer)
        assert refused.value.reason is reason


def test_a_second_visit_on_the_day_closes_no_call_about_the_first(
    clinic: TinyClinic, patient: PatientId
) -> None:
    clinic.check_in(patient, second_visit=True)
    assert tuple(due(clinic)) == CALLED
