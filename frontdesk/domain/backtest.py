"""Back-test: whether the score of a past day found those who recommended after it (§10.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from frontdesk.domain.insights import share

AHEAD_DAYS = 90
"""A recommendation counts that was registered so many days after the day of the score."""
FEWEST_CASES = 50
"""Of fewer patients nothing is concluded."""
TENTH = 10


@dataclass(frozen=True, slots=True)
class Band:
    """The patients who had one score, and how many of them recommended within ``AHEAD_DAYS``."""

    score: int
    patients: int
    recommended: int


@dataclass(frozen=True, slots=True)
class BackTest:
    """How the top tenth did beside everybody.

    Attributes:
        day: when the scores were taken; only what was known then is in them.
        patients: how many had a score: the cases.
        recommended: how many of them recommended within ``AHEAD_DAYS``.
        top, top_recommended: the same of the tenth with the highest scores; of those who tie at
            its edge, the share that belongs to it.

    """

    day: date
    patients: int
    recommended: int
    top: Fraction
    top_recommended: Fraction

    @property
    def enough(self) -> bool:
        """Whether there are cases enough to conclude anything."""
        return self.patients >= FEWEST_CASES

    @property
    def rate(self) -> float | None:
        """The share of all patients who recommended."""
        return share(self.recommended, self.patients)

    @property
    def top_rate(self) -> float | None:
        """The share of the top tenth who recommended."""
        return float(self.top_recommended / self.top) if self.top else None

    @property
    def lift(self) -> float | None:
        """How many times the average the top tenth recommended; nothing while cases are few."""
        if not self.enough or not self.rate or self.top_rate is None:
            return None
        return self.top_rate / self.rate


def back_test(day: date, bands: Iterable[Band]) -> BackTest:
    """Return how the top tenth did, from how many had which score."""
    falling = sorted(bands, key=lambda band: -band.score)
    patients = sum(band.patients for band in falling)
    top = left = Fraction(patients, TENTH)
    among = Fraction(0)
    for band in falling:
        taken = min(left, Fraction(band.patients))
        among += taken * band.recommended / band.patients
        left -= taken
    recommended = sum(band.recommended for band in falling)
    return BackTest(day, patients, recommended, top, among)


def latest(today: date) -> date:
    """Return the last day whose ``AHEAD_DAYS`` are over."""
    return today - timedelta(AHEAD_DAYS + 1)


def ahead(day: date) -> tuple[date, date]:
    """Return the first and the last of the days that count after ``day``."""
    return day + timedelta(1), day + timedelta(AHEAD_DAYS)
