"""Steps that the rooms of referrals share: a look, a move, the reward, the news (§5.2)."""

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import (
    State,
    check_move,
)
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import Visit
from frontdesk.services import rewards
from frontdesk.storage.work import Work


def known(work: Work, referral: ReferralId) -> Referral:
    """Return a referral.

    Raises:
        Refusal: there is no such referral.

    """
    found = work.referrals.get(referral)
    if found is None:
        raise Refusal(Reason.REFERRAL_UNKNOWN)
    return found


def move(work: Work, referral: ReferralId, new: State, reason: str = "", words: str = "") -> None:
    """Make an allowed move and store it with its reason: a code, and a manager's words.

    Raises:
        Refusal: the referral does not go from its state to ``new``.

    """
    check_move(known(work, referral).state, new)
    work.referrals.move(referral, new, reason, words)


def release(work: Work, referral: Referral, visit: Visit, words: str) -> State:
    """Pay for an arrival nobody doubts (any more), and put the news into the outbox.

    Where the policy rewards payments, the referral stays arrived until the visit is paid (§6.1).
    """
    if not rewards.due(work, visit):
        return _wait_for_payment(work, referral.id, words)
    paid = rewards.pay(work, referral.referrer, visit)
    state = State.CAPPED if paid.unpaid else State.REWARDED
    move(work, referral.id, state, paid.unpaid or "", words)
    work.referrals.award(referral.id, paid.points)
    tell(work, referral, state, paid.points)
    return state


def _wait_for_payment(work: Work, referral: ReferralId, words: str) -> State:
    arrived = known(work, referral)
    if arrived.state is State.UNDER_REVIEW:
        # that the friend came was told when she did
        move(work, referral, State.ARRIVED, words=words)
    else:
        tell(work, arrived, State.ARRIVED, 0)
    return State.ARRIVED


def tell(work: Work, referral: Referral, state: State, points: int) -> None:
    """Put what became of a referral into the outbox."""
    # what old books tell was told long ago
    if not work.old_books:
        work.referrals.tell(referral, state, points)
