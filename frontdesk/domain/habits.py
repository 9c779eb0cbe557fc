"""Habits: how often a patient comes, and when she is past her usual time (issue of churn, §11.2).

The usual interval is the average span between treatments, as customer-base analysis measures it
(recency against the mean time between purchases). It takes three treatments, and less than a month
is a course of treatment, not a habit.
"""

from datetime import date, timedelta

FEWEST_VISITS = 3
SHORTEST_DAYS = 30


def usual_days(first_on: date, last_on: date, visits: int) -> int | None:
    """Return the usual days between treatments, halves up, or nothing where there is no habit."""
    if visits < FEWEST_VISITS:
        return None
    spans = visits - 1
    days = (2 * (last_on - first_on).days + spans) // (2 * spans)
    return days if days >= SHORTEST_DAYS else None


def expected_on(first_on: date, last_on: date, visits: int) -> date | None:
    """Return the day by which a patient would have come again by habit."""
    days = usual_days(first_on, last_on, visits)
    return None if days is None else last_on + timedelta(days)


def at_risk(expected: date | None, last_on: date, *, since: date, day: date) -> bool:
    """Tell whether a patient is past her usual time on ``day`` and not lost yet.

    Args:
        expected: when she would have come again by habit.
        last_on: her newest treatment.
        since: from here on a treatment makes her active (§11.2).
        day: the clinic day.

    """
    return expected is not None and expected < day and since <= last_on <= day
