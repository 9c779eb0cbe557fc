"""Rewards taken back: a refund in proportion, or a manager's decision (DOMAIN.md §6.6)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.texts import plain
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import patients, referral_steps, rewards
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

_FEN = 100


@dataclass(frozen=True, slots=True)
class Refundable:
    """A paid visit of which ``left`` fen of ``paid`` may still be given back."""

    visit: VisitId
    day: date
    items: str
    paid: int
    left: int


@use_case(Role.MANAGER)
def refundable(work: Work, *, patient: PatientId) -> tuple[Refundable, ...]:
    """Return the visits of a patient that money may be given back for, the newest first.

    Raises:
        Refusal: there is none, or no such patient.

    """
    patients.file(work, patient)
    found = tuple(
        Refundable(one.id, one.day, one.items or one.reason, one.amount, left)
        for one in work.visits.of_patient(patient)
        if one.state is VisitState.COMPLETED and one.amount
        if (left := one.amount - work.visits.refunded(one.id)) > 0
    )
    if not found:
        raise Refusal(Reason.NOTHING_PAID, field="amount")
    return found


@use_case(Role.MANAGER)
def refund(work: Work, *, visit: VisitId, amount: int, words: str) -> int:
    """Note that money was given back for a completed visit; return the points it takes back.

    What was paid stays as it was entered. A refund of all of it reverses the referral.

    Args:
        work: this gesture's work.
        visit: a completed visit.
        amount: in fen.
        words: why.

    Raises:
        Refusal: no reason, nothing was paid, or more than is left of what was paid.

    """
    _check_words(words)
    known = work.visits.get(visit)
    if known is None:
        raise Refusal(Reason.VISIT_UNKNOWN)
    paid = known.amount or 0
    if known.state is not VisitState.COMPLETED or not paid:
        raise Refusal(Reason.NOTHING_PAID, field="amount")
    left = paid - work.visits.refunded(visit)
    if not 0 < amount <= left:
        raise Refusal(Reason.REFUND_TOO_LARGE, field="amount", left=left / _FEN)
    number = work.visits.refund(visit, amount, plain(words))
    work.touched(visit=visit, refund=number)
    points = rewards.refund(work, known, paid - left + amount, f"refund:{number}")
    if amount == left and rewards.by_payment(work, known):
        for one in _credited(work, visit):
            take_back(work, one, known, "refunded", words.strip())
    return points


@use_case(Role.MANAGER)
def reverse(work: Work, *, referral: ReferralId, words: str) -> int:
    """Take back what a referral paid; return the points (§6.6).

    Raises:
        Refusal: no reason, it is neither rewarded nor capped, or the manager has a part in it and
            another one is active.

    """
    _check_words(words)
    known = referral_steps.known(work, referral)
    visit = work.visits.get(known.visit)
    if visit is None or known.state not in SUCCESSFUL:
        raise Refusal(Reason.REFERRAL_MOVE, old=known.state, new=State.REVERSED)
    files = (patients.file(work, known.referrer), patients.file(work, visit.patient))
    own = (file.own_file_of for file in files)
    check_not_own(work, (known.entered_by, visit.entered_by, *own), words)
    work.touched(referral=referral, referrer=known.referrer)
    return take_back(work, known, visit, "taken_back", words.strip())


@use_case(Role.MANAGER)
def reverse_visit(work: Work, *, visit: VisitId, words: str) -> int:
    """Take back what the referral of a friend's first visit paid; return the points.

    Raises:
        Refusal: as ``reverse``; or nothing stands that was paid for this visit.

    """
    credited = _credited(work, visit)
    if not credited:
        raise Refusal(Reason.REFERRAL_UNKNOWN)
    return reverse(work, referral=credited[0].id, words=words)


def take_back(work: Work, known: Referral, visit: Visit, reason: str, words: str) -> int:
    """Reverse a referral with all it was paid, and correct what its referrer was told.

    One that was never paid is rejected. Returns the points taken back.
    """
    points = rewards.take_back(work, visit)
    new = State.REVERSED if known.state in SUCCESSFUL else State.REJECTED
    referral_steps.move(work, known, new, reason, words)
    referral_steps.take_back_news(work, known, known.points or 0)
    return points


def _credited(work: Work, visit: VisitId) -> list[Referral]:
    return [one for one in work.referrals.at_visit(visit) if one.state in SUCCESSFUL]


def _check_words(words: str) -> None:
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
