"""Settling: an arrival or a booked day closes the one call that fits; else the desk says which.

DOMAIN.md §10.1. There is no appointment book: a booked day is noted on a call (§4.3).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.followups import Call
from frontdesk.domain.ids import CallId, PatientId, QuestionId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.settling import NEAR_DAYS, Question, needless
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import patients
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with the calls to choose from, by due day."""

    question: Question
    calls: tuple[Call, ...]


@use_case(Role.RECEPTIONIST)
def choices(work: Work) -> list[Choice]:
    """Return what the desk is asked, the oldest first; who may not be called is left out."""
    found = [
        Choice(one, tuple(work.follow_ups.some(_fitting(work, one))))
        for one in work.questions.waiting()
    ]
    return [one for one in found if one.calls]


@use_case(Role.RECEPTIONIST)
def expected(work: Work) -> list[str]:
    """Return the names of the patients who mean to come today."""
    return work.settling.expected()


@use_case(Role.RECEPTIONIST)
def book(work: Work, *, patient: PatientId, day: date) -> CallId | None:
    """Note on which clinic day a patient means to come, and return the call this settles.

    Where several calls fit, nothing is settled yet (``None``): the desk is asked which.

    Raises:
        Refusal: there is no such patient, the day has passed or the clinic is closed on it, or
            no call is due until about then.

    """
    patients.living(work, patient)
    check_day(work, day)
    fitting = needless(work.settling.open_calls(patient), day)
    if not fitting:
        raise Refusal(Reason.NO_CALL_DUE, field="day", day=day)
    work.questions.drop_booked(patient)
    work.touched(patient=patient)
    if len(fitting) > 1:
        work.touched(question=work.questions.ask(patient, day))
        return None
    work.settling.book(fitting, day)
    work.touched(call=fitting[0])
    return fitting[0]


@use_case(Role.RECEPTIONIST)
def unbook(work: Work, *, patient: PatientId, day: date) -> None:
    """Take back that a patient means to come on ``day``; its calls are open again."""
    work.questions.drop_booked(patient)
    work.settling.unbook(patient, day)
    work.touched(patient=patient)


@use_case(Role.RECEPTIONIST)
def answer(work: Work, *, question: QuestionId, calls: tuple[CallId, ...]) -> None:
    """Close the calls that a visit settles; none of them is an answer too.

    Raises:
        Refusal: it is answered already, or a call is closed meanwhile.

    """
    known = _known(work, question, answered=False)
    if not set(calls) <= set(_fitting(work, known)):
        raise Refusal(Reason.CALL_CLOSED)
    if known.visit is not None:
        work.settling.came(calls, known.visit)
    else:
        work.settling.book(calls, known.day)
    work.questions.mark(question, answered=True)
    work.touched(question=question, calls=list(calls), patient=known.patient)


@use_case(Role.RECEPTIONIST)
def ask_again(work: Work, *, question: QuestionId) -> None:
    """Take an answer back: what it closed is open again.

    Raises:
        Refusal: there is no such question, or nobody has answered it.

    """
    known = _known(work, question, answered=True)
    if known.visit is not None:
        work.settling.came_not(known.visit)
    else:
        work.settling.unbook(known.patient, known.day)
    work.questions.mark(question, answered=False)
    work.touched(question=question, patient=known.patient)


def arrived(work: Work, visit: Visit) -> None:
    """Close what an arrival makes needless: the call it was booked on, or the only one that fits.

    Where several fit, the desk is asked which.
    """
    work.questions.drop_booked(visit.patient)
    if work.settling.keep(visit.patient, visit.day + timedelta(NEAR_DAYS), visit.id):
        return
    fitting = needless(work.settling.open_calls(visit.patient), visit.day)
    if len(fitting) > 1:
        work.questions.ask(visit.patient, visit.id)
    elif fitting:
        work.settling.came(fitting, visit.id)


def arrived_not(work: Work, visit: Visit) -> None:
    """Open again what an arrival closed that was a mistake, and ask nothing about it."""
    work.questions.drop(visit.id)
    work.settling.came_not(visit.id)


def missed(work: Work) -> None:
    """Put the calls back on the list whose patients did not come on the day they meant to.

    They are due the day after that day, whatever the clock reads now: it may be wrong.
    """
    care = work.settings.after_care()
    for day in work.settling.missed_days():
        work.settling.missed(day, care.next_open(day + timedelta(1)))


def check_day(work: Work, day: date) -> None:
    """Let pass a day on which somebody can come.

    Raises:
        Refusal: it has passed, or the clinic is closed on it.

    """
    if day < work.day:
        raise Refusal(Reason.DAY_PASSED, field="day", day=day)
    if not work.settings.after_care().is_open(day):
        raise Refusal(Reason.DAY_CLOSED, field="day", day=day)


def _fitting(work: Work, question: Question) -> list[CallId]:
    return needless(work.settling.open_calls(question.patient), question.day)


def _known(work: Work, question: QuestionId, *, answered: bool) -> Question:
    known = work.questions.get(question)
    if known is None or known.answered is not answered:
        raise Refusal(Reason.QUESTION_ANSWERED)
    return known
