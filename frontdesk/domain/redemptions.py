"""Redemptions and their vouchers: states, allowed moves, who may do what alone (DOMAIN.md §8.2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, StaffId


class RedemptionState(StrEnum):
    """The states of a redemption (§8.2)."""

    RESERVED = auto()
    ISSUED = auto()
    HANDED_OVER = auto()
    CANCELLED = auto()
    EXPIRED = auto()


MOVES = {
    RedemptionState.RESERVED: frozenset({RedemptionState.ISSUED, RedemptionState.CANCELLED}),
    RedemptionState.ISSUED: frozenset(
        {RedemptionState.HANDED_OVER, RedemptionState.CANCELLED, RedemptionState.EXPIRED}
    ),
    RedemptionState.EXPIRED: frozenset({RedemptionState.ISSUED}),
    RedemptionState.HANDED_OVER: frozenset[RedemptionState](),
    RedemptionState.CANCELLED: frozenset[RedemptionState](),
}
"""Every allowed move; a manager reissues what has expired (§8.5)."""

OPEN = frozenset({RedemptionState.RESERVED, RedemptionState.ISSUED})
"""The states in which the gift is still owed."""


@dataclass(frozen=True, slots=True)
class Redemption:
    """A redemption as it stands, with the gift's name and price of its moment, and its note now.

    ``closed_on`` and ``closed_by`` tell of its cancelling or expiry, ``words`` why.
    """

    id: RedemptionId
    patient: PatientId
    gift: GiftId
    gift_name: str
    note: str
    points: int
    serial: str
    state: RedemptionState
    redeemed_on: date
    redeemed_by: StaffId
    valid_until: date
    handed_over_on: date | None
    approved_by: StaffId | None = None
    approved_on: date | None = None
    handed_over_by: StaffId | None = None
    closed_on: date | None = None
    closed_by: StaffId | None = None
    words: str = ""

    def may(self, new: RedemptionState) -> bool:
        """Tell whether it may move to ``new``."""
        return new in MOVES[self.state]

    def lapsed(self, day: date) -> bool:
        """Tell whether its voucher is past its last day, whether the day was begun or not."""
        expired = self.state is RedemptionState.EXPIRED
        return expired or (self.state is RedemptionState.ISSUED and day > self.valid_until)


@dataclass(frozen=True, slots=True)
class VoidSlip:
    """A slip that was lost or ran out and has a successor; both are kept (§8.5)."""

    serial: str
    redemption: RedemptionId
    voided_on: date
    voided_by: StaffId


def above_limit(points: int, redeemed_today: int, limit: int) -> bool:
    """Tell whether the desk may not redeem so much alone (§12 “redeem within limits”).

    Args:
        points: what this gift costs.
        redeemed_today: what the patient redeemed on this clinic day already.
        limit: points a patient may redeem on a day without a manager.

    """
    return points + redeemed_today > limit
