"""The stock of a gift: every piece that comes or goes is a move (DOMAIN.md §8.2).

The sum of a gift's moves is its stock; a gift without a limit sums up to nothing.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from frontdesk.domain.gifts import MOST
from frontdesk.domain.ids import RedemptionId, StaffId
from frontdesk.domain.refusals import Reason, Refusal


class Why(StrEnum):
    """Why pieces came or went."""

    REDEEMED = auto()
    CANCELLED = auto()
    EXPIRED = auto()
    COUNTED = auto()
    DELIVERED = auto()


@dataclass(frozen=True, slots=True)
class StockMove:
    """Pieces that came or went, and what was left after it.

    Attributes:
        delta: pieces, negative when they went.
        left: the sum of all moves up to this one.
        redemption: the redemption it was for, if any.
        words: what whoever counted remarked.

    """

    delta: int
    why: Why
    redemption: RedemptionId | None
    words: str
    at: datetime
    day: date
    staff: StaffId
    left: int = 0


def counted(found: int | None, booked: int | None) -> int:
    """Return the move that makes the books right after counting; ``None`` is without limit.

    Raises:
        Refusal: nobody counts fewer than none, or so many.

    """
    if found is not None and not 0 <= found <= MOST:
        raise Refusal(Reason.GIFT_WRONG, field="stock")
    return (found or 0) - (booked or 0)


def delivered(pieces: int, booked: int | None) -> int:
    """Return the move of a delivery.

    Raises:
        Refusal: nothing came, too much, or the gift has no stock to count.

    """
    if booked is None or not 1 <= pieces <= MOST - booked:
        raise Refusal(Reason.GIFT_WRONG, field="delivered")
    return pieces
