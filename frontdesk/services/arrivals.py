"""Arrivals: which referral a new patient's first visit credits, and what that brings (§5.3)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.checks import blocked, flags
from frontdesk.domain.referrals.credit import Credit, Registration, decide, still_valid
from frontdesk.domain.referrals.facts import Facts
from frontdesk.domain.referrals.lifecycle import (
    CREDITED,
    OPEN,
    VISIT_CANCELLED,
    State,
    check_move,
    valid_until,
)
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import Visit
from frontdesk.services import referral_steps, rewards
from frontdesk.services.referral_facts import at_arrival
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the arrival of a new patient brought a referrer.

    ``points`` is ``None`` while a manager has to decide; ``checks`` names why.
    """

    referral: ReferralId
    referrer: PatientId
    state: State
    points: int | None
    checks: tuple[str, ...]
    superseded: tuple[ReferralId, ...]


def arrived(
    work: Work,
    *,
    file: Patient,
    visit: Visit,
    chosen: ReferralId | None = None,
) -> Arrival | None:
    """Credit a referral for the new patient who arrives with ``visit``, and pay for it (§5.3).

    Args:
        work: this gesture's work.
        file: the friend's file.
        visit: the friend's first visit, just made.
        chosen: an expected visitor the desk recognised by name alone (§4.5).

    Raises:
        Refusal: ``chosen`` is no longer expected.

    """
    found = {one.id: one for one in _candidates(work, file, visit, chosen)}
    credit, facts = _credit(work, file, visit, found)
    if credit is None:
        return None
    for loser in credit.superseded:
        referral_steps.arrive(work, found[loser.id], visit, State.SUPERSEDED, reason="earlier")
    winner = referral_steps.arrive(work, found[credit.winner.id], visit, State.ARRIVED)
    work.touched(referral=winner.id, referrer=winner.referrer)
    known = replace(facts[winner.id], other_name=credit.other_name)
    decided = decide_about(work, winner, visit, known)
    losers = tuple(one.id for one in credit.superseded)
    checks = _doubts(known)
    return Arrival(winner.id, winner.referrer, decided.state, decided.points, checks, losers)


def decide_about(work: Work, winner: Referral, visit: Visit, facts: Facts) -> Referral:
    """Pay for an arrival, or let it wait for a manager when anything is doubtful (§5.7).

    Returns the referral as it stands then.
    """
    doubts = _doubts(facts)
    if not doubts:
        return referral_steps.release(work, winner, visit, "")
    work.flags.add(winner.id, visit.id, doubts)
    referral_steps.tell(work, winner, State.ARRIVED, 0)
    return referral_steps.move(work, winner, State.UNDER_REVIEW, doubts[0])


def arrival_at(work: Work, visit: Visit) -> Arrival | None:
    """Return what the arrival of ``visit`` brought, as it stands now."""
    decided = work.referrals.at_visit(visit.id)
    winner = next((one for one in decided if one.state in CREDITED), None)
    if winner is None:
        return None
    losers = tuple(one.id for one in decided if one.state is State.SUPERSEDED)
    checks = tuple(work.flags.open_of(winner.id))
    return Arrival(winner.id, winner.referrer, winner.state, winner.points, checks, losers)


def paid(work: Work, visit: Visit) -> None:
    """Pay for a referral that waits for the payment of its friend's first visit (§6.1)."""
    for one in work.referrals.at_visit(visit.id):
        if one.state is State.ARRIVED and rewards.due(work, visit):
            referral_steps.release(work, one, visit, "")
            work.touched(referral=one.id)


def undo_arrival(work: Work, visit: Visit) -> None:
    """Take back what a visit decided, because it was a mistake (§5.2, §6.6).

    Its reward is reversed; the credited referral and those it superseded are registered again,
    with their dates.
    """
    rewards.take_back(work, visit)
    for one in work.referrals.at_visit(visit.id):
        if one.state in CREDITED or one.state is State.SUPERSEDED:
            check_move(one.state, State.REGISTERED)
            work.referrals.reopen(one, VISIT_CANCELLED)
            referral_steps.take_back_news(work, one, one.points or 0)


def _doubts(facts: Facts) -> tuple[str, ...]:
    return tuple(check.code for check in flags(facts))


def _candidates(
    work: Work, file: Patient, visit: Visit, chosen: ReferralId | None
) -> list[Referral]:
    found = work.referrals.open_on_phones(file.phones)
    if chosen is not None and chosen not in {one.id for one in found}:
        picked = referral_steps.known(work, chosen)
        last = valid_until(picked.renewed_on, work.clinic.window_days)
        if picked.state not in OPEN or visit.day > last:
            raise Refusal(Reason.REFERRAL_NOT_OPEN)
        found.append(picked)
    return found


def _credit(
    work: Work, file: Patient, visit: Visit, found: Mapping[ReferralId, Referral]
) -> tuple[Credit | None, dict[ReferralId, Facts]]:
    """Decide among the candidates; those a check forbids are rejected and do not compete.

    The facts about those that compete are returned too: to gather them takes the longest.
    """
    window = work.clinic.window_days
    registered = map(_registration, found.values())
    valid = [one for one in registered if still_valid(one, visit.day, window)]
    first = decide(file.name, valid)
    competing = (first.winner, *first.superseded) if first else ()
    allowed, facts = [], {}
    for one in competing:
        known = found[one.id]
        facts[one.id] = at_arrival(work, known, file, visit, other_name=False)
        check = blocked(facts[one.id])
        if check is None:
            allowed.append(one)
        else:
            referral_steps.move(work, known, State.REJECTED, check.code)
    return decide(file.name, allowed), facts


def _registration(one: Referral) -> Registration:
    return Registration(one.id, one.referrer, one.friend_name, one.registered_on, one.renewed_on)
