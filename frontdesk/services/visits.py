"""Visits: check-in and every move of a visit forward (DOMAIN.md §4)."""

from collections.abc import Collection
from dataclasses import dataclass

from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role, allow
from frontdesk.domain.texts import plain
from frontdesk.domain.visit_moves import check_visit_move
from frontdesk.domain.visits import (
    Visit,
    VisitState,
    check_amount,
    check_not_lowered,
    left_soon,
)
from frontdesk.services import (
    aftercare,
    arrivals,
    first_visits,
    paid_checks,
    patients,
    referrals,
    settling,
)
from frontdesk.services.arrivals import Arrival
from frontdesk.services.referrals import Registered
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
    file = patients.living(work, patient)
    there = work.visits.open_of(patient)
    if there is not None and there.day < work.day:
        # left open overnight; a new day closes it (§4.3)
        work.visits.move(there.id, VisitState.COMPLETED)
    elif there is not None:
        return CheckedIn(
            there, repeated=True, arrival=arrivals.arrival_at(work, there), refused_by=None
        )
    earlier = work.visits.earlier(patient)
    if work.day in earlier and not second_visit:
        raise Refusal(Reason.SECOND_VISIT, name=file.name)
    # before the visit is made: it would make the friend a patient
    sent = _register(work, file, sent_by)
    new = first_visits.is_first(work, file, earlier)
    visit = work.visits.add(
        patient, reason=plain(reason), doctor=plain(doctor), insured=insured, new_patient=new
    )
    work.touched(visit=visit.id, patient=patient)
    settling.arrived(work, visit)
    chosen = sent.referral if sent and not sent.blocked_by else expected
    arrival = arrivals.arrived(work, file=file, visit=visit, chosen=chosen) if new else None
    return CheckedIn(
        visit, repeated=False, arrival=arrival, refused_by=sent.blocked_by if sent else None
    )


@use_case(Role.RECEPTIONIST)
def welcome(
    work: Work,
    *,
    filled: Filled,
    seen: Collection[PatientId] = (),
    reason: str = "",
    doctor: str = "",
    insured: bool = False,
    expected: ReferralId | None = None,
    sent_by: PatientId | None = None,
) -> CheckedIn:
    """Open the file of somebody new and check in, as one gesture (§3.1, §4.5).

    ``filled`` is the form of the file and ``seen`` are the files it was found not to double; the
    other arguments are those of ``check_in``.

    Raises:
        Refusal: something in the form cannot be, it may double a file that was not seen
            (FILE_DOUBLED), or ``expected`` is no longer open.

    """
    patient = patients.open_single(work, filled, seen=seen)
    return check_in(
        work,
        patient=patient,
        reason=reason,
        doctor=doctor,
        insured=insured,
        expected=expected,
        sent_by=sent_by,
    )


@use_case(Role.RECEPTIONIST)
def begin_treatment(work: Work, *, visit: VisitId) -> None:
    """Move a waiting visit into treatment.

    Raises:
        Refusal: the visit is not waiting.

    """
    _move(work, _known(work, visit), VisitState.IN_TREATMENT)


@use_case(Role.RECEPTIONIST)
def complete(
    work: Work,
    *,
    visit: VisitId,
    items: str = "",
    amount: int | None = None,
    doctor: str | None = None,
    insured: bool | None = None,
) -> None:
    """Complete a visit, with what was done, what was paid in fen, by whom, and who pays (§4.2).

    ``None`` leaves doctor and insurance as the check-in noted them.

    Raises:
        Refusal: the visit is closed already, or the amount is negative.

    """
    check_amount(amount)
    known = _known(work, visit)
    _move(work, known, VisitState.COMPLETED)
    _note(work, known, items=items, amount=amount, doctor=doctor, insured=insured)


@use_case(Role.RECEPTIONIST)
def settle(
    work: Work,
    *,
    visit: VisitId,
    items: str,
    amount: int | None,
    doctor: str | None = None,
    insured: bool | None = None,
) -> None:
    """Correct what ``complete`` noted, on the day of the completion.

    That may be the day after the visit, when it was forgotten and closed overnight (§4.3).

    Raises:
        Refusal: it was not completed today, the amount is negative, or less than before although
            money was given back.

    """
    check_amount(amount)
    known = _known(work, visit)
    last = work.visits.moves_of(visit)[-1]
    if known.state is not VisitState.COMPLETED or last.day != work.day:
        raise Refusal(Reason.VISIT_MOVE, old=known.state, new=VisitState.COMPLETED)
    check_not_lowered(known.amount, amount, refunded=work.visits.refunded(visit))
    _note(work, known, items=items, amount=amount, doctor=doctor, insured=insured)
    work.touched(visit=visit)


@use_case(Role.RECEPTIONIST)
def leave(work: Work, *, visit: VisitId) -> None:
    """Note that the patient left without being treated (§4.2); the arrival still counts.

    Who leaves soon after arriving takes nobody's points, but a manager looks at it (§5.7).

    Raises:
        Refusal: the visit is closed already.

    """
    known = _known(work, visit)
    _move(work, known, VisitState.LEFT)
    if left_soon(known.arrived_at, work.stamp.at):
        paid_checks.raise_check(work, known, Afterthought.LEFT_EARLY)


@use_case(Role.RECEPTIONIST)
def cancel(work: Work, *, visit: VisitId) -> None:
    """Cancel a visit that was a mistake: what it paid is reversed, what it closed reopens (§6.6).

    If it was the patient's first and a later one stands, the friend arrives with that one.

    Raises:
        Refusal: it is cancelled already, or it was entered on an earlier day, which takes a
            manager.

    """
    known = _known(work, visit)
    if work.visits.moves_of(visit)[0].day != work.day:
        allow(work.role, Role.MANAGER)
    _move(work, known, VisitState.CANCELLED)
    arrivals.undo_arrival(work, known)
    settling.arrived_not(work, known)
    aftercare.owe(work, visit)
    if known.new_patient:
        first_visits.pass_on(work, known)


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
        work,
        referrer=sent_by,
        friend_name=file.name,
        friend_phone=file.phone,
        friend=file.id,
    )


def _move(work: Work, visit: Visit, new: VisitState) -> None:
    check_visit_move(visit.state, new)
    work.visits.move(visit.id, new)
    work.touched(visit=visit.id)


def _note(
    work: Work,
    visit: Visit,
    *,
    items: str,
    amount: int | None,
    doctor: str | None,
    insured: bool | None,
) -> None:
    work.visits.settle(visit.id, items=plain(items), amount=amount)
    if doctor is not None:
        work.visits.see_doctor(visit.id, plain(doctor))
    if insured is not None and insured != visit.insured:
        _insure(work, visit, insured=insured)
    noted = _known(work, visit.id)
    arrivals.paid(work, noted)
    paid_checks.weigh_payment(work, noted)
    aftercare.owe(work, visit.id)


def _insure(work: Work, visit: Visit, *, insured: bool) -> None:
    """Note who pays; what was earned before the tick stays, and a manager looks (§6.10)."""
    work.visits.insure(visit.id, insured=insured)
    if not insured:
        paid_checks.withdraw(work, visit, Afterthought.INSURANCE_LATER)
    elif not work.clinic.insured_earns:
        paid_checks.raise_check(work, visit, Afterthought.INSURANCE_LATER)


def _known(work: Work, visit: VisitId) -> Visit:
    found = work.visits.get(visit)
    if found is None:
        raise Refusal(Reason.VISIT_UNKNOWN)
    return found
