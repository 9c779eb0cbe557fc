"""Willingness: how likely a patient is to recommend now, as a sum whose parts are shown (§10.4).

The score is whole points from 0 to 100. Each part brings at most its weight; parts of a point are
dropped. Two parts do not stand still: the days since the treatment, and the median of what patients
spend. The others are the ``base``, which is stored and changes only when something happens.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, auto
from itertools import groupby
from statistics import median_low

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.habits import Habit, habit
from frontdesk.domain.referrals.lifecycle import OPEN, State
from frontdesk.domain.refusals import Reason, Refusal

WHOLE = 100
"""What the weights add up to."""
PEAK_DAY = 30
"""Days after a treatment when a recommendation is likeliest (§10.4)."""
LAST_DAY = 180
"""From here on the days since the treatment speak for nothing any more."""
REST_DAYS = 30
"""Who was asked is left in peace so long."""
MANY_VISITS = 5
"""From so many treatments on their part is full."""
MANY_FRIENDS = 4
"""From here on the part is full; a friend who came counts ``CAME``, another one who was named 1."""
CAME = 2
MOST_ANSWERED = 10

NAMED = OPEN | {State.EXPIRED, State.DECLINED, State.SUPERSEDED}
"""The states of a friend who was recommended in earnest and did not come, or not yet."""

_ENDLESS = 2**62
"""More fen than any clinic has seen."""


class Part(StrEnum):
    """What speaks for asking somebody."""

    SATISFACTION = auto()
    ANSWER = auto()
    DAYS = auto()
    VISITS = auto()
    SPENDING = auto()
    FRIENDS = auto()
    REDEEMED = auto()


@dataclass(frozen=True, slots=True)
class Weights:
    """How many points each part brings at most; a setting, and together 100."""

    satisfaction: int = 25
    answer: int = 20
    days: int = 20
    visits: int = 10
    spending: int = 10
    friends: int = 10
    redeemed: int = 5

    def __post_init__(self) -> None:
        """Refuse weights that are no parts of 100.

        Raises:
            Refusal: one is below 0, or they add up to something else.

        """
        for field, weight in asdict(self).items():
            if weight < 0:
                raise Refusal(Reason.SETTING_WRONG, field=field, value=weight)
        total = sum(asdict(self).values())
        if total != WHOLE:
            raise Refusal(Reason.WEIGHTS_WRONG, field="weights", total=total)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a patient.

    Attributes:
        satisfaction, answer: the newest one of each; ``answer`` is from 0 to 10.
        visits: completed ones.
        first_on, last_on: the clinic days of the first and the newest of them.
        spent: what she paid for them, in fen, less what was given back.
        came: friends she recommended who came.
        named: friends she recommended who did not come, or not yet.
        redeemed: gifts she took for points.
        asked_on: when she was last asked to recommend.
        may_call: she agreed to be called, and her file is neither erased, restricted nor merged.

    """

    satisfaction: Satisfaction | None = None
    answer: int | None = None
    visits: int = 0
    first_on: date | None = None
    last_on: date | None = None
    spent: int = 0
    came: int = 0
    named: int = 0
    redeemed: int = 0
    asked_on: date | None = None
    may_call: bool = False

    @property
    def may_ask(self) -> bool:
        """Whether she may be asked at all: never who was dissatisfied (§10.3)."""
        return self.may_call and self.satisfaction is not Satisfaction.DISSATISFIED

    def rested(self, day: date) -> bool:
        """Tell whether the last time she was asked is long enough ago on ``day``."""
        return self.asked_on is None or self.asked_on <= last_rested(day)

    @property
    def habit(self) -> Habit | None:
        """How often she comes, if there is a habit."""
        if self.first_on is None or self.last_on is None:
            return None
        return habit(self.first_on, self.last_on, self.visits)


@dataclass(frozen=True, slots=True)
class Asked:
    """That a patient was asked to recommend: when, ``at`` in UTC, by whom, if she wants to."""

    day: date
    at: datetime
    member: str
    wants: bool


@dataclass(frozen=True, slots=True)
class Median:
    """What patients who paid anything have paid in the middle, in fen; nobody paid: ``None``."""

    fen: int | None = None

    @classmethod
    def of(cls, spent: Iterable[int]) -> "Median":
        """Return the median; of two in the middle the lower one, so that it is whole."""
        payers = [one for one in spent if one > 0]
        return cls(median_low(payers)) if payers else cls()

    def bands(self, weight: int) -> list[tuple[int, int, int]]:
        """Return from how many fen to below how many somebody gets how many points."""
        if self.fen is None:
            return [(-_ENDLESS, _ENDLESS, 0)]
        twice = 2 * self.fen
        return [
            (-_ENDLESS, self.fen, 0),
            (self.fen, twice, weight // 2),
            (twice, _ENDLESS, weight),
        ]

    def points(self, weight: int, spent: int) -> int:
        """Return what ``spent`` fen bring: half from the median on, all from its double on."""
        return next(points for least, below, points in self.bands(weight) if least <= spent < below)


def last_rested(day: date) -> date:
    """Return the last day on which somebody may have been asked who is asked again on ``day``."""
    return day - timedelta(REST_DAYS)


def may_be_asked(facts: Facts, *, since: date, day: date) -> bool:
    """Tell whether a patient belongs to those to ask on ``day``, treated from ``since`` on."""
    treated = facts.last_on is not None and since <= facts.last_on <= day
    return treated and facts.may_ask and facts.rested(day)


def parts(facts: Facts, weights: Weights, *, day: date, median: Median) -> dict[Part, int]:
    """Return how many points each part brings on ``day``."""
    asked = facts.answer or 0
    friends = min(CAME * facts.came + facts.named, MANY_FRIENDS)
    return {
        Part.SATISFACTION: _satisfied(weights.satisfaction, facts.satisfaction),
        Part.ANSWER: weights.answer * asked // MOST_ANSWERED,
        Part.DAYS: _days(weights.days, facts.last_on, day),
        Part.VISITS: weights.visits * min(facts.visits, MANY_VISITS) // MANY_VISITS,
        Part.SPENDING: median.points(weights.spending, facts.spent),
        Part.FRIENDS: weights.friends * friends // MANY_FRIENDS,
        Part.REDEEMED: weights.redeemed if facts.redeemed else 0,
    }


def score(facts: Facts, weights: Weights, *, day: date, median: Median) -> int:
    """Return the willingness score on ``day``, 0 to 100."""
    return sum(parts(facts, weights, day=day, median=median).values())


def base(facts: Facts, weights: Weights) -> int:
    """Return what stands still of the score: all but days and spending."""
    return score(facts, weights, day=date.min, median=Median())


def points_of_days(weight: int, days: int) -> int:
    """Return what so many days since the treatment bring: most on ``PEAK_DAY``."""
    if 0 <= days <= PEAK_DAY:
        return weight * days // PEAK_DAY
    if PEAK_DAY < days < LAST_DAY:
        return weight * (LAST_DAY - days) // (LAST_DAY - PEAK_DAY)
    return 0


def day_bands(weight: int, *, since: date, day: date) -> list[tuple[date, date, int]]:
    """Return from which to which day of treatment, both included, it brings how many points.

    Treatments before ``since`` and after ``day`` are left out.
    """
    treated = (day - timedelta(ago) for ago in range((day - since).days, -1, -1))
    found = []
    for points, days in groupby(treated, lambda one: _days(weight, one, day)):
        together = list(days)
        found.append((together[0], together[-1], points))
    return found


def _days(weight: int, treated: date | None, day: date) -> int:
    return 0 if treated is None else points_of_days(weight, (day - treated).days)


def _satisfied(weight: int, said: Satisfaction | None) -> int:
    match said:
        case Satisfaction.SATISFIED:
            return weight
        case Satisfaction.NEUTRAL:
            return weight * 2 // 5
        case _:
            return 0
