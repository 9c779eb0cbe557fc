"""Following a friend who has not come yet: called, day noted, declined, a mistake (DOMAIN.md §5.2).

Each is one key on the screen, each is stored as a move, and the last of them can be undone.
"""

from datetime import date

from frontdesk.domain.ids import ReferralId
from frontdesk.domain.referrals.lifecycle import BY_HAND, State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import referral_steps
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

UNDONE = "undone"


@use_case(Role.RECEPTIONIST)
def contacted(work: Work, *, referral: ReferralId) -> None:
    """Note that somebody spoke with the friend.

    Raises:
        Refusal: the friend is no longer expected.

    """
    _note(work, referral, State.CONTACTED)


@use_case(Role.RECEPTIONIST)
def booked(work: Work, *, referral: ReferralId, day: date) -> None:
    """Note the clinic day on which the friend means to come; a later call may change it.

    Raises:
        Refusal: the friend is no longer expected, or the day has passed.

    """
    if day < work.day:
        raise Refusal(Reason.DAY_PASSED, field="day", day=day)
    _note(work, referral, State.BOOKED, day)


@use_case(Role.RECEPTIONIST)
def declined(work: Work, *, referral: ReferralId) -> None:
    """Note that the friend does not want to come.

    Raises:
        Refusal: the friend is no longer expected.

    """
    _note(work, referral, State.DECLINED)


@use_case(Role.RECEPTIONIST)
def cancel(work: Work, *, referral: ReferralId) -> None:
    """Cancel a registration that was a mistake.

    Raises:
        Refusal: the friend is no longer expected.

    """
    _note(work, referral, State.CANCELLED)


@use_case(Role.RECEPTIONIST)
def undo(work: Work, *, referral: ReferralId) -> State:
    """Take back what was noted last, and return the state it is in again.

    Raises:
        Refusal: the last move was not noted by hand today.

    """
    state = referral_steps.known(work, referral).state
    *before, last = work.referrals.moves(referral)
    if last.new not in BY_HAND or last.old is None or last.day != work.day:
        raise Refusal(Reason.REFERRAL_MOVE, old=state, new=State.REGISTERED)
    days = [move.booked_for for move in before if last.old is State.BOOKED and move.booked_for]
    _note(work, referral, last.old, days[-1] if days else None, UNDONE)
    return last.old


def _note(
    work: Work, referral: ReferralId, new: State, day: date | None = None, reason: str = ""
) -> None:
    known = referral_steps.known(work, referral)
    if new in BY_HAND and not reason:
        referral_steps.check_expected(known)
    referral_steps.move(work, known, new, reason)
    work.referrals.note_day(referral, day)
    work.touched(referral=referral)
