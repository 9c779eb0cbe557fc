"""Figures a manager can act on, and how each is made of counts (DOMAIN.md §11).

Counts of several months add up, except those of a ``Crowd``: who is active in two months is one
person. Money is fen, points are whole, days are clinic days. A ratio without
anything to divide by is ``None`` and shown as "–", never as 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import StaffId
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Reason, Refusal

Key = TypeVar("Key", Channel, Occasion, StaffId, int)

Days = Mapping[int, int]
"""How many took so many days: days → number."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months of clinic days, both included."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins.

        Raises:
            Refusal: PERIOD_BACKWARDS.

        """
        if self.last.first < self.first.first:
            raise Refusal(Reason.PERIOD_BACKWARDS, begins=str(self.first), ends=str(self.last))

    @property
    def begins(self) -> date:
        """The first day."""
        return self.first.first

    @property
    def ends(self) -> date:
        """The last day."""
        return self.last.last

    @property
    def months(self) -> tuple[Month, ...]:
        """All its months, in order."""
        return tuple(self.first.plus(n) for n in range(self.length))

    @property
    def length(self) -> int:
        """The number of its months."""
        years, months = self.last.year - self.first.year, self.last.month - self.first.month
        return years * 12 + months + 1

    def moved(self, months: int) -> "Period":
        """Return the same stretch of months, later by ``months``."""
        return Period(self.first.plus(months), self.last.plus(months))

    @property
    def before(self) -> "Period":
        """The stretch of the same length just before (§11.9)."""
        return self.moved(-self.length)

    @property
    def year_ago(self) -> "Period":
        """The same months of last year (§11.9)."""
        return self.moved(-12)


@dataclass(frozen=True, slots=True)
class Effect:
    """What an occasion or a member of staff led to (§11.8); revenue in fen."""

    registered: int = 0
    arrived: int = 0
    rewarded: int = 0
    revenue: int = 0

    def __add__(self, other: "Effect") -> "Effect":
        """Return both together."""
        return Effect(
            self.registered + other.registered,
            self.arrived + other.arrived,
            self.rewarded + other.rewarded,
            self.revenue + other.revenue,
        )


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What happened in a period.

    Attributes:
        new: new patients by channel.
        waits: days from registration to arrival, of the friends who arrived.
        reward_waits: days from arrival to reward, of the rewards decided.
        gifts: cost of the gifts handed over, in fen.
        issued, redeemed, expired: points; what was reversed or given back is taken off.

    """

    new: Mapping[Channel, int] = field(default_factory=dict)
    waits: Days = field(default_factory=dict)
    reward_waits: Days = field(default_factory=dict)
    gifts: int = 0
    issued: int = 0
    redeemed: int = 0
    expired: int = 0

    def __add__(self, other: "Arrivals") -> "Arrivals":
        """Return both together."""
        return Arrivals(
            new=_sum(self.new, other.new),
            waits=_sum(self.waits, other.waits),
            reward_waits=_sum(self.reward_waits, other.reward_waits),
            gifts=self.gifts + other.gifts,
            issued=self.issued + other.issued,
            redeemed=self.redeemed + other.redeemed,
            expired=self.expired + other.expired,
        )


@dataclass(frozen=True, slots=True)
class Cohort:
    """The referrals registered in a period and what became of them until now, by what led to them.

    A registration that a check forbade at once, or that was a mistake, is none. ``since_treatment``
    tells how many there were by the days since the referrer was last treated; of those who never
    were nothing is counted.
    """

    total: Effect = Effect()
    occasions: Mapping[Occasion, Effect] = field(default_factory=dict)
    staff: Mapping[StaffId, Effect] = field(default_factory=dict)
    since_treatment: Days = field(default_factory=dict)

    def __add__(self, other: "Cohort") -> "Cohort":
        """Return both together."""
        return Cohort(
            self.total + other.total,
            _effects(self.occasions, other.occasions),
            _effects(self.staff, other.staff),
            _sum(self.since_treatment, other.since_treatment),
        )


@dataclass(frozen=True, slots=True)
class Revenue:
    """What the referred new patients of a period paid within the days of the setting, less refunds.

    ``reward_cost`` is what the points that brought them are worth; both in fen (§11.6).
    """

    revenue: int = 0
    reward_cost: int = 0

    def __add__(self, other: "Revenue") -> "Revenue":
        """Return both together."""
        return Revenue(self.revenue + other.revenue, self.reward_cost + other.reward_cost)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What is counted by heads and does not add up.

    Attributes:
        start: patients active on the day before the period.
        lost: those among them who are no longer active on its last day (§11.2).
        active: patients active on its last day.
        referrers: patients with a referral registered in the period (§11.4).
        open_points: the sum of all balances on the last day.

    """

    start: int
    lost: int
    active: int
    referrers: int
    open_points: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What was counted already of a month that is over; a piece that is missing is ``None``."""

    arrivals: Arrivals | None = None
    cohort: Cohort | None = None
    revenue: Revenue | None = None
    crowd: Crowd | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """All counts of a period.

    ``spent`` is what was entered as spent on the channels, in fen.
    """

    period: Period
    arrivals: Arrivals
    cohort: Cohort
    revenue: Revenue
    crowd: Crowd
    spent: Mapping[Channel, int]

    @property
    def new(self) -> int:
        """New patients of all channels."""
        return sum(self.arrivals.new.values())

    @property
    def referral_rate(self) -> float | None:
        """New patients by referral ÷ all new patients, the unknown channel included (§11.1)."""
        return share(self.arrivals.new.get(Channel.REFERRAL, 0), self.new)

    @property
    def churn(self) -> float | None:
        """Who was active at the start and is no longer at the end ÷ active at the start (§11.2)."""
        return share(self.crowd.lost, self.crowd.start)

    @property
    def participation(self) -> float | None:
        """Patients who registered a referral ÷ active patients (§11.4)."""
        return share(self.crowd.referrers, self.crowd.active)

    @property
    def conversion(self) -> float | None:
        """Arrived ÷ registered, of the referrals registered in the period (§11.4)."""
        return share(self.cohort.total.arrived, self.cohort.total.registered)

    @property
    def reward_return(self) -> float | None:
        """(Revenue of the referred − their rewards) ÷ their rewards, one cohort (§11.6)."""
        cost = self.revenue.reward_cost
        return share(self.revenue.revenue - cost, cost)

    @property
    def channel_costs(self) -> dict[Channel, int]:
        """What each channel cost, in fen: what was entered, and for referral the gifts (§11.3)."""
        costs = dict(self.spent)
        if self.arrivals.gifts:
            costs[Channel.REFERRAL] = costs.get(Channel.REFERRAL, 0) + self.arrivals.gifts
        return costs

    @property
    def cost_per_new(self) -> dict[Channel, int | None]:
        """Cost per new patient in fen, of the channels that cost anything (§11.3)."""
        return {
            channel: cost_per_head(cost, self.arrivals.new.get(channel, 0))
            for channel, cost in self.channel_costs.items()
        }


@dataclass(frozen=True, slots=True)
class Churn:
    """Who was active on the day before ``begins``, and how many of them are lost on ``ends``."""

    begins: date
    ends: date
    start: int
    lost: int

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins.

        Raises:
            Refusal: PERIOD_BACKWARDS.

        """
        if self.ends < self.begins:
            raise Refusal(Reason.PERIOD_BACKWARDS, begins=str(self.begins), ends=str(self.ends))

    @property
    def rate(self) -> float | None:
        """The share of the lost (§11.2)."""
        return share(self.lost, self.start)


def share(part: int, whole: int) -> float | None:
    """Return ``part`` ÷ ``whole``, or nothing when there is no whole."""
    return part / whole if whole else None


def cost_per_head(cost: int, heads: int) -> int | None:
    """Return ``cost`` ÷ ``heads`` in fen, halves rounded up; nobody → nothing, never 0 (§11.3)."""
    return (2 * cost + heads) // (2 * heads) if heads else None


def active_since(day: date, window: int) -> date:
    """Return the first of the ``window`` days that end with ``day`` (§11.2)."""
    return day - timedelta(days=window - 1)


def percentile(days: Days, part: float) -> int | None:
    """Return the smallest number of days within which ``part`` (0–1) of all are done."""
    total = sum(days.values())
    done = 0
    for taken in sorted(days):
        done += days[taken]
        if done >= part * total:
            return taken
    return None


def _sum(one: Mapping[Key, int], other: Mapping[Key, int]) -> dict[Key, int]:
    both = dict(one)
    for key, number in other.items():
        both[key] = both.get(key, 0) + number
    return both


def _effects(one: Mapping[Key, Effect], other: Mapping[Key, Effect]) -> dict[Key, Effect]:
    return {key: one.get(key, Effect()) + other.get(key, Effect()) for key in {**one, **other}}
