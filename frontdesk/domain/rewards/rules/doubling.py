"""Doubling: every rewarded referral earns twice the one before, up to a ceiling (§6.2)."""

from dataclasses import dataclass
from typing import ClassVar

from frontdesk.domain.points import MOST_POINTS
from frontdesk.domain.refusals import Reason, Refusal


@dataclass(frozen=True, slots=True)
class Doubling:
    """``first`` points, doubled each time, never above ``ceiling``."""

    name: ClassVar[str] = "doubling"
    first: int
    ceiling: int

    def __post_init__(self) -> None:
        """Refuse a ceiling below the first reward.

        Raises:
            Refusal: the first reward is not positive or above the ceiling, or beyond bounds.

        """
        if not 0 < self.first <= MOST_POINTS:
            raise Refusal(Reason.POLICY_WRONG, field="first")
        if not self.first <= self.ceiling <= MOST_POINTS:
            raise Refusal(Reason.POLICY_WRONG, field="ceiling")

    def points(self, n: int) -> int:
        """Return the points of the ``n``-th rewarded referral, n from 1."""
        # beyond the ceiling's bit length the doubling is capped anyway
        steps = min(n - 1, self.ceiling.bit_length())
        return min(self.first << steps, self.ceiling)
