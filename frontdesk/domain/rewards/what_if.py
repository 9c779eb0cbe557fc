"""What a policy would have cost for the arrivals of the past (DOMAIN.md §6.7)."""

from collections.abc import Mapping
from dataclasses import dataclass

from frontdesk.domain.rewards.policy import Policy


@dataclass(frozen=True, slots=True)
class Tally:
    """The credited arrivals of a period, as a policy would have decided them on their days.

    Attributes:
        friends: all of them.
        earning: those that bring what the policy asks for; capped ones too.
        places: how many would have been the n-th rewarded one of their referrer, by n.

    """

    friends: int
    earning: int
    places: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a policy would have cost in points.

    Attributes:
        friends: arrivals in the period.
        rewarded: those that would have been paid.
        points: for the referrers.
        welcome: for the friends.

    """

    friends: int
    rewarded: int
    points: int
    welcome: int

    @property
    def total(self) -> int:
        """All points."""
        return self.points + self.welcome

    @property
    def per_friend(self) -> int | None:
        """The points one friend cost, rounded; ``None`` when nobody came."""
        return round(self.total / self.friends) if self.friends else None


def cost(policy: Policy, tally: Tally) -> Cost:
    """Return what ``policy`` would have cost for the arrivals that were counted under it."""
    return Cost(
        friends=tally.friends,
        rewarded=sum(tally.places.values()),
        points=sum(policy.rule.points(n) * count for n, count in tally.places.items()),
        welcome=policy.welcome * tally.earning,
    )
