"""Steps that the rooms of referrals share: a look, a move, the reward, the news (§5.2)."""

from dataclasses import replace
from datetime import date

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.lifecycle import OPEN, Occasion, State, check_move, valid_until
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


def move(work: Work, referral: Referral, new: State, reason: str = "", words: str = "") -> Referral:
    """Make an allowed move and store it with its reason: a code, and a manager's words.

    Returns the referral as it stands then.

    Raises:
        Refusal: the referral does not go from its state to ``new``.

    """
    return _moved(work, referral, replace(referral, state=new, reason=reason), words)


def arrive(
    work: Work, referral: Referral, visit: Visit, new: State, *, reason: str = "", words: str = ""
) -> Referral:
    """Make the move that ``visit`` decides: the friend came, and the referral counts or not.

    Raises:
        Refusal: as ``move``.

    """
    came = replace(
        referral,
        state=new,
        reason=reason,
        friend=visit.patient,
        visit=visit.id,
        arrived_on=visit.day,
    )
    return _moved(work, referral, came, words)


def release(work: Work, referral: Referral, visit: Visit, words: str) -> Referral:
    """Pay for an arrival nobody doubts (any more), and put the news into the outbox.

    Returns the referral as it stands then. Where the policy rewards payments, it stays arrived
    until the visit is paid (§6.1).
    """
    version = rewards.in_force(work, visit.day)
    if not version.policy.earned_by(visit.amount):
        return _wait_for_payment(work, referral, words)
    paid = rewards.pay(work, referral.referrer, visit, version)
    state = State.CAPPED if paid.unpaid else State.REWARDED
    done = replace(
        referral, state=state, reason=paid.unpaid or "", points=paid.points, nth=paid.nth
    )
    tell(work, referral, state, paid.points)
    return _moved(work, referral, done, words)


def _moved(work: Work, old: Referral, new: Referral, words: str) -> Referral:
    check_move(old.state, new.state)
    work.referrals.move(old, new, words)
    return new


def _wait_for_payment(work: Work, referral: Referral, words: str) -> Referral:
    if referral.state is State.UNDER_REVIEW:
        # that the friend came was told when she did
        return move(work, referral, State.ARRIVED, words=words)
    tell(work, referral, State.ARRIVED, 0)
    return referral


def tell(work: Work, referral: Referral, state: State, points: int) -> None:
    """Put what became of a referral into the outbox."""
    # what old books tell was told long ago
    if not work.old_books:
        work.outbox.add(referral, state, points)


def take_back_news(work: Work, referral: Referral, points: int) -> None:
    """Take news out of the outbox; what was told already is followed by a correction (§5.9)."""
    if work.outbox.take_back(referral.id):
        tell(work, referral, State.REVERSED, -points)


def tell_again(work: Work, referral: Referral, state: State) -> None:
    """Put news back that a reversal took out, unless its referrer never heard of the reversal."""
    if not work.outbox.take_back(referral.id):
        tell(work, referral, state, referral.points or 0)


def check_expected(referral: Referral) -> None:
    """Let pass a referral whose friend is expected.

    Raises:
        Refusal: the friend came, or it has ended.

    """
    if referral.state not in OPEN:
        raise Refusal(Reason.REFERRAL_NOT_OPEN)


def registered_from(work: Work, sender: Patient, friend: Patient, day: date) -> ReferralId | None:
    """Return the open registration of ``friend`` by ``sender`` that was valid on ``day``."""
    window = work.clinic.window_days
    return next(
        (
            one.id
            for one in work.referrals.open_from(sender.id, friend.name)
            if one.friend_phone in {None, *friend.phones}
            and one.registered_on <= day <= valid_until(one.renewed_on, window)
        ),
        None,
    )


def add(work: Work, sender: Patient, friend: Patient, occasion: Occasion) -> ReferralId:
    """Register ``friend``, who has a file already, as recommended by ``sender``."""
    return work.referrals.add(
        referrer=sender.id,
        friend_name=friend.name,
        friend_phone=friend.phone,
        friend_agreed=False,
        invited_by=work.stamp.staff,
        occasion=occasion,
        from_books=False,
    )
