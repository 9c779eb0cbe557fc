"""What figures and charts show, the same on screen and on paper; how it looks is theirs."""

import math
from dataclasses import dataclass
from enum import Enum, auto

_STEPS = (1, 2, 2.5, 5, 10)
_LINES = 4
"""A scale has about so many lines."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure, ready to be shown beside what it is measured by (DOMAIN.md §11.9).

    Attributes:
        key: its lasting name.
        before, year_ago: the same figure of the period before and of a year ago.
        target: what is aimed at, if anything.
        reached: whether it is; ``None`` when that cannot be said.

    """

    key: str
    label: str
    value: str
    before: str
    year_ago: str
    definition: str
    target: str
    reached: bool | None


class Shape(Enum):
    """How the values stand."""

    LINES = auto()
    COLUMNS = auto()
    BARS = auto()


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one a label, and how each is written; ``None`` leaves a gap.

    ``own_scale``: among bars, its longest fills the width by itself (people beside money).
    """

    name: str
    values: tuple[float | None, ...]
    written: tuple[str, ...]
    own_scale: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart: a title, what it says, and its series over the labels.

    Attributes:
        key: its lasting name.
        definition: how its figures are made (DOMAIN.md §11).
        marks: what stands under months, shorter than their labels.
        share: values are shares, and the scale is written in per cent.
        target, target_word: a dashed line at this value, and what it is called.
        nothing: what stands there while there is nothing to show.

    """

    key: str
    title: str
    definition: str
    shape: Shape
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    nothing: str
    marks: tuple[str, ...] = ()
    share: bool = False
    target: float | None = None
    target_word: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(value for one in self.series for value in one.values)

    @property
    def top(self) -> float:
        """The highest value of the scale all series share."""
        values = [value for one in self.series for value in one.values if value is not None]
        highest = max([*values, self.target or 0, 0])
        return _step(highest) * math.ceil(highest / _step(highest)) if highest else 1

    @property
    def scale(self) -> tuple[tuple[float, str], ...]:
        """The lines of the scale from 0 to ``top``, each with what stands beside it."""
        step = _step(self.top)
        places = [step * place for place in range(round(self.top / step) + 1)]
        return tuple((value, self._mark(value)) for value in places)

    def reach(self, series: int, place: int) -> float:
        """Return how much of the room the bar of a value takes, 0 to 1."""
        one = self.series[series]
        value = one.values[place] or 0
        rivals = [one] if one.own_scale else [each for each in self.series if not each.own_scale]
        longest = max((value or 0 for each in rivals for value in each.values), default=0)
        return max(value, 0) / longest if longest > 0 else 0

    def told(self, place: int) -> str:
        """Return what a label's values are, in one line."""
        said = [f"{one.name} {one.written[place]}" for one in self.series]
        return f"{self.labels[place]}: " + " · ".join(said)

    def _mark(self, value: float) -> str:
        return f"{value:.0%}" if self.share else f"{value:,.0f}"


def _step(highest: float) -> float:
    """Return a round number of which about ``_LINES`` reach ``highest``."""
    rough = highest / _LINES
    size = 10.0 ** math.floor(math.log10(rough))
    return next(step * size for step in _STEPS if step * size >= rough * 0.999)
