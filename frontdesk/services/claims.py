"""Late claims: a friend came already, and only then says who sent her (DOMAIN.md §5.5)."""

from dataclasses import dataclass, replace

from frontdesk.domain.calendar import last_valid_day
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.checks import blocked
from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import arrivals, patients, referral_steps
from frontdesk.services.referral_facts import at_arrival
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Claimed:
    """A stored claim: it waits for a manager, or a check forbids it."""

    referral: ReferralId
    blocked_by: str | None


@use_case(Role.RECEPTIONIST)
def claim(
    work: Work,
    *,
    friend: PatientId,
    referrer: PatientId,
    occasion: Occasion = Occasion.OTHER,
) -> Claimed:
    """Claim the first visit of ``friend`` for ``referrer``; it waits for a manager.

    A claim that a check forbids is stored as rejected, with its reason (§5.8).

    Raises:
        Refusal: there is no such file, the friend was never new here, somebody is credited
            already, or the first visit is longer ago than the setting allows.

    """
    file, sender = patients.file(work, friend), patients.file(work, referrer)
    visit = claimable(work, file)
    claim_ = referral_steps.registered_from(work, sender, file, visit.day)
    if claim_ is None:
        claim_ = referral_steps.add(work, sender, file, occasion)
    work.touched(referral=claim_, referrer=referrer, patient=friend, visit=visit.id)
    known = referral_steps.known(work, claim_)
    facts = replace(at_arrival(work, known, file, visit, other_name=False), late_claim=True)
    check = blocked(facts)
    if check is not None:
        referral_steps.arrive(work, known, visit, State.REJECTED, reason=check.code)
        return Claimed(claim_, check.code)
    arrived = referral_steps.arrive(work, known, visit, State.ARRIVED)
    arrivals.decide_about(work, arrived, visit, facts)
    return Claimed(claim_, None)


def is_open(work: Work, file: Patient) -> bool:
    """Tell whether the first visit of a patient may still be claimed for somebody."""
    try:
        claimable(work, file)
    except Refusal:
        return False
    return True


def claimable(work: Work, file: Patient) -> Visit:
    """Return the first visit of a patient whom nobody is credited for, while it may be claimed.

    Raises:
        Refusal: as ``claim``.

    """
    credited = work.referrals.credited_to(file.id)
    if credited is not None:
        sender = patients.file(work, credited.referrer)
        raise Refusal(Reason.CLAIM_CREDITED, field="friend", name=sender.name)
    visits = [
        one for one in work.visits.of_patient(file.id) if one.state is not VisitState.CANCELLED
    ]
    first = min(visits, key=lambda one: (one.day, one.id), default=None)
    if first is None or not first.new_patient:
        raise Refusal(Reason.CLAIM_NOT_NEW, field="friend", name=file.name)
    last = last_valid_day(first.day, work.clinic.late_claim_days)
    if work.day > last:
        raise Refusal(Reason.CLAIM_LATE, field="friend", name=file.name, day=first.day, last=last)
    return first
