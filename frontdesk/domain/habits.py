"""Habits: how often a patient comes, and when she is past her usual time (DOMAIN.md §11.2).

The usual interval is the average span between treatments: customer-base analysis measures customers
by recency against the mean time between purchases. It takes three treatments, and less than a month
is a course of treatment, not a habit.
"""

from dataclasses import dataclass
from datetime import date, timedelta

FEWEST_VISITS = 3
SHORTEST_DAYS = 30


@dataclass(frozen=True, slots=True)
class Habit:
    """A patient's newest treatment, and her ``usual`` days between treatments."""

    last_on: date
    usual: int

    @property
    def expected_on(self) -> date:
        """The day by which she would have come again."""
        return self.last_on + timedelta(self.usual)

    def past(self, day: date) -> int:
        """Return by how many days ``day`` is past her usual time; negative before it."""
        return (day - self.expected_on).days

    def at_risk(self, *, since: date, day: date) -> bool:
        """Tell whether she is past her usual time on ``day`` and not lost yet.

        Who was treated from ``since`` on is active (§11.2).
        """
        return self.past(day) > 0 and since <= self.last_on <= day


def habit(first_on: date, last_on: date, visits: int) -> Habit | None:
    """Return the habit that treatments show, if they do; the usual days with halves up."""
    if visits < FEWEST_VISITS:
        return None
    spans = visits - 1
    days = (2 * (last_on - first_on).days + spans) // (2 * spans)
    return Habit(last_on, days) if days >= SHORTEST_DAYS else None
