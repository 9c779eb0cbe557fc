"""What a month of points means in money: what is open, expired, given (DOMAIN.md §8.6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.points import Kind

ISSUED = frozenset({Kind.EARN, Kind.WELCOME, Kind.OPENING})
"""Entries that bring new points into the books."""


@dataclass(frozen=True, slots=True)
class Gifts:
    """Vouchers of a kind, and what their gifts cost the clinic, in fen."""

    vouchers: int
    cost: int


@dataclass(frozen=True, slots=True)
class Liability:
    """The points of a month, and what they are worth at its end.

    Attributes:
        point_value: what a point is worth, in fen.
        before: the sum of all balances before the first day.
        posted: the sum of the month's entries by kind; the balances after the last day are
            ``before`` and these together.
        owed: points by which accounts are below zero at the end; nobody else owes less for it.
        handed_over: in the month.
        promised: redeemed, and not handed over by the end.

    """

    month: Month
    point_value: int
    before: int
    posted: Mapping[Kind, int]
    owed: int
    handed_over: Gifts
    promised: Gifts

    @property
    def after(self) -> int:
        """The sum of all balances at the end."""
        return self.before + sum(self.posted.values())

    @property
    def open_points(self) -> int:
        """Points that patients may still spend: all balances above zero."""
        return self.after + self.owed

    @property
    def value(self) -> int:
        """What the open points are worth, in fen."""
        return self.open_points * self.point_value

    @property
    def issued(self) -> int:
        """Points that were new in the month."""
        return sum(self.posted.get(kind, 0) for kind in ISSUED)

    @property
    def redeemed(self) -> int:
        """Points spent on gifts, less those that came back."""
        return -self.posted.get(Kind.REDEEM, 0) - self.posted.get(Kind.REDEMPTION_CANCELLED, 0)

    @property
    def expired(self) -> int:
        """Points that expired."""
        return -self.posted.get(Kind.EXPIRE, 0)
