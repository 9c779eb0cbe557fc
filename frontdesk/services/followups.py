"""Follow-ups: the work list, and what came of a call (DOMAIN.md §10.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.consents import Consent
from frontdesk.domain.followups import (
    AfterCare,
    Answer,
    Call,
    CallState,
    Outcome,
    Satisfaction,
    Segment,
    after,
    check_answer,
)
from frontdesk.domain.ids import AttemptId, CallId, PatientId, RecoveryId, StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.scripts import Scripts
from frontdesk.domain.staff import Role
from frontdesk.services import consents, patients, settling
from frontdesk.services.use_case import use_case
from frontdesk.storage.stores.staff import Member
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class WorkList:
    """A part of the work list, and how many calls each part holds.

    ``day`` is today; ``clinic`` and ``member`` are the names one speaks for, in the words of
    ``scripts``. ``staff`` works here now, whoever asks first.
    """

    calls: tuple[Call, ...]
    counts: Mapping[Segment, int]
    day: date
    clinic: str
    member: str
    care: AfterCare
    scripts: Scripts
    staff: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Logged:
    """What a try brought: how the call stands, when it is due again, and whether to recover."""

    attempt: AttemptId
    state: CallState
    due_on: date
    recovery: RecoveryId | None


@use_case(Role.RECEPTIONIST)
def listed(work: Work, *, segment: Segment, staff: StaffId | None = None) -> WorkList:
    """Return a part of the work list: everybody's, or that of ``staff`` with what is nobody's."""
    active = [one for one in work.staff.everybody() if one.active]
    return WorkList(
        calls=tuple(work.follow_ups.listed(segment, staff)),
        counts={part: work.follow_ups.count(part, staff) for part in Segment},
        day=work.day,
        clinic=work.clinic.name,
        member=work.staff.name(work.stamp.staff),
        care=work.settings.after_care(),
        scripts=work.scripts.now(),
        staff=tuple(sorted(active, key=lambda one: one.id != work.stamp.staff)),
    )


@use_case(Role.RECEPTIONIST)
def due(work: Work) -> int:
    """Count the calls that are due today or were due before."""
    return sum(work.follow_ups.count(part) for part in (Segment.OVERDUE, Segment.TODAY))


@use_case(Role.RECEPTIONIST)
def log(work: Work, *, call: CallId, outcome: Outcome, answer: Answer | None = None) -> Logged:
    """Store what came of a try, with what the patient said.

    Who did not answer is called again on the next open day, until the tries are used up. Who asks
    not to be called never is again. Somebody dissatisfied is to be answered soon (§10.3). Who says
    when she comes is called again only if she does not.

    Raises:
        Refusal: there is no such call or it is closed, an answer without a conversation, or the
            day on which she comes has passed or the clinic is closed on it.

    """
    said = answer or Answer()
    check_answer(outcome, said)
    if said.comes_on is not None:
        settling.check_day(work, said.comes_on)
    known = _open(work, call)
    care = work.settings.after_care()
    state = after(outcome, attempts=known.attempts + 1, care=care, comes_on=said.comes_on)
    again = known.due_on
    if state is CallState.OPEN:
        again = care.next_open(work.day + timedelta(1))
    attempt = work.tries.log(known, outcome, said, state=state, due_on=again)
    work.touched(call=call, patient=known.patient, attempt=attempt)
    if outcome is Outcome.REFUSED:
        _agree(work, known.patient, may=False)
    recovery = None
    if said.satisfaction is Satisfaction.DISSATISFIED:
        recovery = work.recoveries.open(known.patient, attempt, care.recovery_minutes)
    return Logged(attempt, state, again, recovery)


@use_case(Role.RECEPTIONIST)
def take_back(work: Work, *, attempt: AttemptId) -> None:
    """Take back the newest try of a call, made today: a wrong key.

    Raises:
        Refusal: there is no such try, it is not today's or not the newest, or what it opened is
            settled already.

    """
    known = work.tries.get(attempt)
    if known is None or known.day != work.day or not known.newest:
        raise Refusal(Reason.CALL_CLOSED)
    opened = work.recoveries.of_attempt(attempt)
    if opened is not None and opened.closed_at is not None:
        raise Refusal(Reason.RECOVERY_CLOSED)
    if opened is not None:
        work.recoveries.drop(opened.id)
    work.tries.take_back(known)
    patient = work.follow_ups.patient_of(known.call)
    if known.outcome is Outcome.REFUSED:
        _agree(work, patient, may=True)
    work.touched(call=known.call, patient=patient)


@use_case(Role.RECEPTIONIST)
def reschedule(work: Work, *, call: CallId, day: date) -> date:
    """Put a call off to a day on which the clinic is open, and return that day.

    Raises:
        Refusal: the day has passed, or the call is closed.

    """
    if day < work.day:
        raise Refusal(Reason.DAY_PASSED, field="day", day=day)
    known = _open(work, call)
    open_day = work.settings.after_care().next_open(day)
    work.follow_ups.set_due(call, open_day)
    work.touched(call=call, patient=known.patient)
    return open_day


def _open(work: Work, call: CallId) -> Call:
    known = work.follow_ups.get(call)
    if known is None:
        raise Refusal(Reason.CALL_UNKNOWN)
    if known.state is not CallState.OPEN:
        raise Refusal(Reason.CALL_CLOSED)
    return known


def _agree(work: Work, patient: PatientId, *, may: bool) -> None:
    file = patients.living(work, patient)
    consents.say(work, file=file, said={Consent.CALLS: may})
