"""Why a referral brought points, or none: everything that was decided about it (DOMAIN.md §6.8)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.referrals.rows import Move, ReferralItem


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt that was raised, and who cleared it; ``None`` while it is open."""

    check: str
    cleared_by: str | None


@dataclass(frozen=True, slots=True)
class Pay:
    """What was paid: by which policy version, as which rewarded referral, and the dates.

    ``available_on`` and ``expires_on`` are ``None`` for at once and for never.
    """

    points: int
    nth: int
    policy: str
    effective_from: date
    available_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Story:
    """A referral with its moves, its rivals at the same visit, its doubts and its reward.

    ``may_decide`` tells whether who looks may credit another referrer.
    """

    item: ReferralItem
    moves: tuple[Move, ...]
    rivals: tuple[ReferralItem, ...]
    flags: tuple[Flag, ...]
    pay: Pay | None
    may_decide: bool
