"""Visits: check-in and every move of a visit (DOMAIN.md §4)."""

from dataclasses import dataclass

from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import BoardLine, Visit, VisitState, check_visit_move, is_new
from frontdesk.services import patients, referrals
from frontdesk.services.referrals import Arrival, Registered
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A check-in: the visit, whether the patient is new, and what it brought a referrer.

    ``repeated`` is true when the patient was checked in already; then nothing was done again.
    ``refused_by`` is the check that forbids the referral named at the desk, if any.
    """

    visit: Visit
    repeated: bool
    arrival: Arrival | None
    refused_by: str | None


@use_case(Role.RECEPTIONIST)
def check_in(
    work: Work,
    *,
    patient: PatientId,
    reason: str = "",
    doctor: str = "",
    insured: bool = False,
    second_visit: bool = False,
    expected: ReferralId | None = None,
    sent_by: PatientId | None = None,
) -> CheckedIn:
    """Check a patient in; a new one makes the referral arrive, and the reward is paid (§4, §5.3).

    A second call while the visit is open returns the first result (§6.4).

    Args:
        work: this gesture's work.
        patient: who arrives.
        reason: why, in the patient's words.
        doctor: whom the patient comes to see, if known.
        insured: public insurance pays (§6.10).
        second_visit: the desk knows that the patient was here earlier today (§4.3).
        expected: the expected visitor the desk recognised by name alone.
        sent_by: who sent a new patient, if that was not registered before.

    Raises:
        Refusal: there is no such patient, or it would be an unasked second visit today.

    """
    file = patients.file(work, patient)
    there = work.visits.open_of(patient)
    if there is not None:
        return CheckedIn(
            there, repeated=True, arrival=referrals.arrival_at(work, there), refused_by=None
        )
    earlier = work.visits.earlier(patient)
    if work.day in earlier and not second_visit:
        raise Refusal(Reason.SECOND_VISIT, name=file.name)
    # before the visit is made: it would make the friend a patient
    sent = _register(work, file, sent_by)
    new = is_new(in_roster=file.in_roster, earlier_visits=len(earlier))
    visit = work.visits.add(
        patient, reason=reason.strip(), doctor=doctor.strip(), insured=insured, new_patient=new
    )
    work.touched(visit=visit.id, patient=patient)
    chosen = sent.referral if sent and not sent.blocked_by else expected
    arrival = referrals.arrived(work, file=file, visit=visit, chosen=chosen) if new else None
    return CheckedIn(
        visit, repeated=False, arrival=arrival, refused_by=sent.blocked_by if sent else None
    )


@use_case(Role.RECEPTIONIST)
def begin_treatment(work: Work, *, visit: VisitId) -> None:
    """Move a waiting visit into treatment.

    Raises:
        Refusal: the visit is not waiting.

    """
    _move(work, visit, VisitState.IN_TREATMENT)


@use_case(Role.RECEPTIONIST)
def complete(work: Work, *, visit: VisitId, items: str = "", amount: int | None = None) -> None:
    """Complete a visit, with what was done and what was paid, in fen (§4.2).

    Raises:
        Refusal: the visit is closed already, or the amount is negative.

    """
    if amount is not None and amount < 0:
        raise Refusal(Reason.AMOUNT_NEGATIVE, field="amount")
    _move(work, visit, VisitState.COMPLETED)
    work.visits.settle(visit, items=items.strip(), amount=amount)


@use_case(Role.RECEPTIONIST)
def leave(work: Work, *, visit: VisitId) -> None:
    """Note that the patient left without being treated (§4.2); the arrival still counts.

    Raises:
        Refusal: the visit is closed already.

    """
    _move(work, visit, VisitState.LEFT)


@use_case(Role.RECEPTIONIST)
def cancel(work: Work, *, visit: VisitId) -> None:
    """Cancel a visit that was a mistake: what it paid is reversed, what it closed reopens (§6.6).

    Raises:
        Refusal: it is cancelled already.

    """
    _move(work, visit, VisitState.CANCELLED)
    referrals.undo_arrival(work, _known(work, visit))


@use_case(Role.RECEPTIONIST)
def today(work: Work) -> list[Visit]:
    """Return the visits of the clinic day, by number."""
    return work.visits.of_day(work.day)


@use_case(Role.RECEPTIONIST)
def board(work: Work) -> list[BoardLine]:
    """Return today's board, the newest number first; cancelled visits are left out."""
    return work.visits.board(work.day)


def close_forgotten(work: Work) -> list[VisitId]:
    """Complete the visits of earlier days that are still open, and return them (§4.3)."""
    forgotten = work.visits.left_open_before(work.day)
    for visit in forgotten:
        work.visits.move(visit, VisitState.COMPLETED)
    return forgotten


def _register(work: Work, file: Patient, sent_by: PatientId | None) -> Registered | None:
    """Register "Mrs Wang sent me" in the same step (§5.5)."""
    if sent_by is None:
        return None
    return referrals.register(
        work, referrer=sent_by, friend_name=file.name, friend_phone=file.phone
    )


def _move(work: Work, visit: VisitId, new: VisitState) -> None:
    check_visit_move(_known(work, visit).state, new)
    work.visits.move(visit, new)
    work.touched(visit=visit)


def _known(work: Work, visit: VisitId) -> Visit:
    found = work.visits.get(visit)
    if found is None:
        raise Refusal(Reason.VISIT_UNKNOWN)
    return found
