"""What a policy would have cost: past arrivals replayed in their order (DOMAIN.md §6.7)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId
from frontdesk.domain.rewards.award import ArrivalFacts, award
from frontdesk.domain.rewards.policy import Policy, Span


@dataclass(frozen=True, slots=True)
class PastArrival:
    """A credited arrival of the past; ``amount`` is what its visit brought, in fen."""

    referrer: PatientId
    day: date
    amount: int | None
    insured: bool


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


def cost(
    policy: Policy, arrivals: Iterable[PastArrival], *, since: date, insured_earns: bool
) -> Cost:
    """Return what ``policy`` would have cost for the ``arrivals`` from ``since`` on.

    Earlier ones count for tiers only. Every arrival is decided on its own day.
    """
    ever: Counter[object] = Counter()
    months: Counter[object] = Counter()
    friends = rewarded = points = welcome = 0
    for one in sorted(arrivals, key=lambda one: one.day):
        tier = (one.referrer, one.day.year if policy.count is Span.CALENDAR_YEAR else None)
        month = (one.referrer, Month.of(one.day))
        facts = ArrivalFacts(
            *(one.day, ever[tier], months[month]),
            insured=one.insured,
            insured_earns=insured_earns,
        )
        paid = award(policy, facts) if policy.earned_by(one.amount) else None
        counts = paid is not None and paid.unpaid is None
        ever[tier] += counts
        months[month] += counts
        if one.day >= since:
            friends += 1
            rewarded += counts
            points += paid.points if paid else 0
            welcome += paid.welcome if paid else 0
    return Cost(friends, rewarded, points, welcome)
