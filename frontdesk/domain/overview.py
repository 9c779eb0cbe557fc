"""A period beside the periods it is measured by, and what patients said in it (§11.5, §11.9)."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from frontdesk.domain.ids import StaffId
from frontdesk.domain.insights import Days, Figures, Period, percentile, share

FEWEST_ANSWERS = 10
"""Of fewer answers no share is made (§11.5)."""
WILLING_FROM = 9
"""Of 0–10: from here on somebody would recommend the clinic without being asked twice."""
SPANS = (7, 15, 30, 60, 90, 180)
"""The last day of each span of days since a treatment; what is later makes the last span."""
TREND = 12
"""Months of a chart."""
ANSWER_WITHIN = 30
"""Minutes in which a complaint should be answered (§10.3)."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What patients answered when they were called in a period.

    Attributes:
        due: calls whose day lies in it, whatever came of them.
        made: tries.
        reached: tries that reached somebody.
        called: calls that were tried.
        answered: those of them in which a question was answered.
        rated, satisfied: answers about satisfaction, and how many were satisfied.
        asked, willing: answers 0–10 about recommending, and how many from ``WILLING_FROM`` on.
        complaint_minutes: minutes until a dissatisfied patient had an answer → how many.

    """

    due: int = 0
    made: int = 0
    reached: int = 0
    called: int = 0
    answered: int = 0
    rated: int = 0
    satisfied: int = 0
    asked: int = 0
    willing: int = 0
    complaint_minutes: Days = field(default_factory=dict)

    @property
    def reach(self) -> float | None:
        """Tries that reached somebody ÷ tries."""
        return share(self.reached, self.made)

    @property
    def response_rate(self) -> float | None:
        """Calls with an answer ÷ calls tried."""
        return share(self.answered, self.called)

    @property
    def satisfaction(self) -> float | None:
        """Satisfied ÷ all who rated; nothing while they are too few."""
        return _enough(self.satisfied, self.rated)

    @property
    def willingness(self) -> float | None:
        """Willing ÷ all who were asked; nothing while they are too few."""
        return _enough(self.willing, self.asked)

    @property
    def gap(self) -> float | None:
        """How far satisfaction lies above willingness: who is content and does not say so yet."""
        if self.satisfaction is None or self.willingness is None:
            return None
        return self.satisfaction - self.willingness

    @property
    def response_time(self) -> int | None:
        """The median of the minutes until a complaint was answered (§11.7)."""
        return percentile(self.complaint_minutes, 0.5)


@dataclass(frozen=True, slots=True)
class Glance:
    """All figures of one period."""

    figures: Figures
    voices: Voices


@dataclass(frozen=True, slots=True)
class Overview:
    """A period beside the one before, the same months last year, and the target.

    Attributes:
        months: the ``TREND`` months that end with the period, in order.
        target_rate: the referral rate aimed at, in per cent.
        return_days: for how long revenue counts (§11.6).
        staff: the names of all members of staff.

    """

    now: Glance
    before: Glance
    year_ago: Glance
    months: tuple[Figures, ...]
    target_rate: int
    return_days: int
    staff: Mapping[StaffId, str]

    @property
    def period(self) -> Period:
        """The period it is about."""
        return self.now.figures.period


def looked_at(period: Period) -> Period:
    """Return all months of which an overview of a period tells anything (§11.9)."""
    return Period(min(period.year_ago.first, period.before.first), period.last)


def trend(period: Period) -> Period:
    """Return the months of the charts of a period."""
    return Period(period.last.plus(1 - TREND), period.last)


def _enough(part: int, whole: int) -> float | None:
    return share(part, whole) if whole >= FEWEST_ANSWERS else None


def in_spans(days: Days) -> tuple[int, ...]:
    """Return how many lie in each of ``SPANS``, and how many later."""
    counts = [0] * (len(SPANS) + 1)
    for taken, many in days.items():
        counts[bisect_left(SPANS, taken)] += many
    return tuple(counts)
