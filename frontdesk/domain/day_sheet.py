"""What one clinic day came to, for the sheet that is signed and filed (DOMAIN.md §7.5, §9.6)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.points import Kind
from frontdesk.domain.redemptions import RedemptionState


@dataclass(frozen=True, slots=True)
class VisitCounts:
    """The visits of a day; money in fen.

    Attributes:
        came: check-ins that were not taken back; ``new`` patients and ``insured`` visits among
            them.
        open, left, cancelled: still under way, left untreated, entered by mistake.
        paid, refunded: what patients paid for these visits, and got back on this day.

    """

    came: int
    new: int
    insured: int
    open: int
    left: int
    cancelled: int
    paid: int
    refunded: int


@dataclass(frozen=True, slots=True)
class ReferralCounts:
    """Referrals that were registered on a day, and those whose friend came on it.

    Of these ``successful`` are rewarded or capped, ``reviewed`` wait for a manager.
    """

    registered: int
    arrived: int
    successful: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Posted:
    """What was posted to the ledger on a day under one kind."""

    kind: Kind
    entries: int
    points: int


@dataclass(frozen=True, slots=True)
class Redeemed:
    """A voucher of a day; ``patient`` is the full name."""

    serial: str
    gift: str
    patient: str
    points: int
    state: RedemptionState


@dataclass(frozen=True, slots=True)
class DayFigures:
    """All figures of a clinic day."""

    day: date
    visits: VisitCounts
    referrals: ReferralCounts
    posted: tuple[Posted, ...]
    redeemed: tuple[Redeemed, ...]
    handed_over: int
