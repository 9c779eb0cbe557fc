"""What a benchmark gets and gives: clinics of a size, spans of time, lines of the table."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter

SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}


@dataclass(frozen=True, slots=True)
class Spans:
    """The middle and the slow end of many measured spans, in milliseconds."""

    p50: float
    p99: float

    @classmethod
    def of(cls, milliseconds: Iterable[float]) -> "Spans":
        """Return the median and the 99th percentile."""
        cut = quantiles(milliseconds, n=100, method="inclusive")
        return cls(cut[49], cut[98])


@dataclass(frozen=True, slots=True)
class Goal:
    """How many times its floor a gesture may take, and how many milliseconds at the most."""

    p50: float | None = None
    p99: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a gesture on some data, its floor of the same run, and the goal."""

    gesture: str
    data: str
    spans: Spans
    floor: Spans | None = None
    goal: Goal = Goal()
    note: str = ""

    def met(self) -> bool | None:
        """Tell whether the goal is met; ``None`` when there is none."""
        checks = [self.goal.most is None or self.spans.p99 <= self.goal.most]
        if self.floor is not None:
            checks.append(self.goal.p50 is None or self.spans.p50 <= self.goal.p50 * self.floor.p50)
            checks.append(self.goal.p99 is None or self.spans.p99 <= self.goal.p99 * self.floor.p99)
        return None if self.goal == Goal() else all(checks)


@dataclass(frozen=True, slots=True)
class Bench:
    """What was asked for on the command line: sizes by name, and kinds of files."""

    sizes: tuple[str, ...]
    encrypted: tuple[bool, ...]


Benchmark = Callable[[Bench], Iterator[Line]]


def each(gestures: Iterable[Callable[[], object]], *, warm: int = 0) -> list[float]:
    """Run every gesture once and return how long each took, in milliseconds.

    The first ``warm`` are run but not counted; the collector of garbage sleeps meanwhile.
    """
    gc.collect()
    gc.disable()
    spans = []
    try:
        for gesture in gestures:
            begin = perf_counter()
            gesture()
            spans.append((perf_counter() - begin) * 1000)
    finally:
        gc.enable()
    return spans[warm:]


def repeated(gesture: Callable[[], object], times: int, *, warm: int = 3) -> Spans:
    """Run one gesture many times and return its spans."""
    return Spans.of(each([gesture] * (times + warm), warm=warm))


def best(gestures: Sequence[Callable[[], object]], *, passes: int = 3) -> Spans:
    """Run different gestures in several passes and return the spans of the best run of each.

    What the machine does beside stays out; what one gesture takes longer than another stays in.
    """
    runs = [each(gestures) for _ in range(passes + 1)][1:]
    return Spans.of(map(min, zip(*runs, strict=True)))
