"""Reviews: what waits for a manager, and her decision (DOMAIN.md §5.8)."""

from dataclasses import dataclass

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import (
    BY_MANAGER,
    State,
)
from frontdesk.domain.referrals.rows import Referral, ReferralItem
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import patients, referral_steps
from frontdesk.services.referrals import MOST_LISTED
from frontdesk.services.second_person import check_not_own
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Review:
    """A referral that waits for a manager since ``waiting_days`` (§5.8)."""

    item: ReferralItem
    waiting_days: int


@use_case(Role.MANAGER)
def approve(
    work: Work, *, referral: ReferralId, check: str | None = None, words: str = ""
) -> State:
    """Clear ``check``, or all open checks, of a referral under review; the last one releases it.

    The tier counts at the decision, the month is that of the arrival (§5.8).

    Raises:
        Refusal: it is not under review, or the manager entered it and another one is active.

    """
    known, visit = _under_review(work, referral, words)
    open_checks = work.flags.open_of(referral)
    cleared = open_checks if check is None else [one for one in open_checks if one == check]
    work.flags.clear(referral, cleared)
    work.touched(referral=referral, checks=cleared)
    if len(cleared) < len(open_checks):
        return State.UNDER_REVIEW
    return referral_steps.release(work, known, visit, words).state


@use_case(Role.MANAGER)
def reject(work: Work, *, referral: ReferralId, words: str) -> None:
    """Reject a referral under review, with a reason in words (§5.8).

    Raises:
        Refusal: no reason is given, it is not under review, or the manager entered it herself.

    """
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    known, _ = _under_review(work, referral, words)
    referral_steps.move(work, known, State.REJECTED, BY_MANAGER, words)
    work.touched(referral=referral)


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> int:
    """Return how many referrals wait for a manager (§5.8)."""
    return work.referral_lists.count_in(State.UNDER_REVIEW)


@use_case(Role.RECEPTIONIST)
def listed(work: Work, *, most: int = MOST_LISTED) -> list[Review]:
    """Return what waits for a manager, the oldest first, at most so many (§5.8)."""
    return [
        Review(item, (work.day - (item.referral.arrived_on or item.referral.registered_on)).days)
        for item in work.referral_lists.oldest_in(State.UNDER_REVIEW, most)
    ]


def _under_review(work: Work, referral: ReferralId, words: str) -> tuple[Referral, Visit]:
    known = referral_steps.known(work, referral)
    visit = work.visits.get(known.visit)
    if known.state is not State.UNDER_REVIEW or visit is None:
        raise Refusal(Reason.REFERRAL_MOVE, old=known.state, new=State.REWARDED)
    files = (patients.file(work, known.referrer), patients.file(work, visit.patient))
    own_files = (file.own_file_of for file in files)
    check_not_own(work, (known.entered_by, visit.entered_by, *own_files), words)
    return known, visit
