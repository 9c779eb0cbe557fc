"""Tiers: from the n-th rewarded referral on, so many points (DOMAIN.md §6.2)."""

from dataclasses import dataclass
from typing import ClassVar

from frontdesk.domain.points import MOST_POINTS
from frontdesk.domain.refusals import Reason, Refusal


@dataclass(frozen=True, slots=True)
class Tiers:
    """Points by tier; ``tiers`` holds (from the n-th, points), ascending, the first from 1."""

    name: ClassVar[str] = "tiers"
    tiers: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        """Refuse tiers that leave a referral without an answer.

        Raises:
            Refusal: not ascending, not from the 1st on, or points beyond bounds.

        """
        starts = [start for start, _ in self.tiers]
        whole = starts[:1] == [1] and starts == sorted(set(starts))
        if not whole or any(not 0 <= points <= MOST_POINTS for _, points in self.tiers):
            raise Refusal(Reason.POLICY_WRONG, field="tiers")

    def points(self, n: int) -> int:
        """Return the points of the ``n``-th rewarded referral, n from 1."""
        return next(points for start, points in reversed(self.tiers) if start <= n)
