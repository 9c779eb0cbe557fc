"""The life of a referral: states, allowed moves and how long it is valid (DOMAIN.md §5.2, §5.4)."""

from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.calendar import last_valid_day
from frontdesk.domain.refusals import Reason, Refusal


class State(StrEnum):
    """The states of a referral."""

    REGISTERED = auto()
    CONTACTED = auto()
    BOOKED = auto()
    ARRIVED = auto()
    UNDER_REVIEW = auto()
    REWARDED = auto()
    CAPPED = auto()
    EXPIRED = auto()
    DECLINED = auto()
    REJECTED = auto()
    SUPERSEDED = auto()
    CANCELLED = auto()
    REVERSED = auto()


class Occasion(StrEnum):
    """On what occasion the recommendation was made (§5.1)."""

    AFTER_TREATMENT = auto()
    FOLLOW_UP_7 = auto()
    FOLLOW_UP_15 = auto()
    FOLLOW_UP_30 = auto()
    FOLLOW_UP_90 = auto()
    FOLLOW_UP_180 = auto()
    EVENT = auto()
    SELF = auto()
    OTHER = auto()


OPEN = frozenset({State.REGISTERED, State.CONTACTED, State.BOOKED})
"""The friend is expected."""

SUCCESSFUL = frozenset({State.REWARDED, State.CAPPED})
"""Counts on the leaderboard (§9.1)."""

CREDITED = SUCCESSFUL | {State.ARRIVED, State.UNDER_REVIEW}
"""The one referral that counts for the friend; unique per friend in the database (§5.3)."""

BY_MANAGER = "review"
"""The reason of a referral that a manager rejected."""

VISIT_CANCELLED = "visit_cancelled"
"""The reason of a referral that is registered again because the friend's visit was a mistake."""

_EXITS = frozenset(
    {State.EXPIRED, State.DECLINED, State.REJECTED, State.SUPERSEDED, State.CANCELLED}
)
_ARRIVAL = frozenset({State.ARRIVED})
_DECIDED = SUCCESSFUL | {State.REJECTED}
_REOPENED = frozenset({State.REGISTERED})

BY_HAND = frozenset({State.CONTACTED, State.BOOKED, State.DECLINED, State.CANCELLED})
"""What the desk notes about a friend who has not come; the last of it can be undone."""

ALLOWED: dict[State, frozenset[State]] = {
    State.REGISTERED: frozenset({State.CONTACTED, State.BOOKED}) | _ARRIVAL | _EXITS,
    State.CONTACTED: OPEN | _ARRIVAL | _EXITS,
    State.BOOKED: OPEN | _ARRIVAL | _EXITS,
    State.ARRIVED: _DECIDED | {State.UNDER_REVIEW} | _REOPENED,
    State.UNDER_REVIEW: _DECIDED | _REOPENED | _ARRIVAL,
    State.REWARDED: _REOPENED | {State.REVERSED},
    State.CAPPED: _REOPENED | {State.REVERSED},
    State.SUPERSEDED: _REOPENED,
    State.EXPIRED: frozenset(),
    State.DECLINED: OPEN,
    State.REJECTED: frozenset(),
    State.CANCELLED: OPEN,
    State.REVERSED: frozenset(),
}
"""Every move a referral may make.

A visit cancelled as a mistake reopens what it closed; the way back out of ``BY_HAND`` is its undo.
What is approved before the friend has paid goes back to arrived (§6.1, ``paid``).
"""

RESTORED: dict[State, frozenset[State]] = {
    State.REVERSED: SUCCESSFUL,
    State.REJECTED: OPEN | {State.ARRIVED, State.UNDER_REVIEW},
}
"""What the undoing of a merge takes back, and nothing else (§3.7)."""


def check_move(old: State, new: State) -> None:
    """Let pass an allowed move.

    Raises:
        Refusal: a referral in state ``old`` does not go to ``new``.

    """
    if new not in ALLOWED[old]:
        raise Refusal(Reason.REFERRAL_MOVE, old=old, new=new)


def valid_until(registered_on: date, window_days: int) -> date:
    """Return the last clinic day on which the friend's arrival counts, included (§5.4)."""
    return last_valid_day(registered_on, window_days)
