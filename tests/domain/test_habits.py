"""Habits: the usual interval, and who is past it."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.habits import at_risk, expected_on, usual_days

FIRST = date(2027, 8, 31)


@pytest.mark.parametrize(
    ("last", "visits", "usual"),
    [
        (FIRST + timedelta(60), 3, 30),
        (FIRST + timedelta(59), 3, 30),
        (FIRST + timedelta(58), 3, None),
        (FIRST + timedelta(182), 2, None),
        # 29 February 2028 lies between
        (date(2028, 8, 31), 3, 183),
    ],
)
def test_a_habit_takes_three_treatments_and_a_month(
    last: date, visits: int, usual: int | None
) -> None:
    assert usual_days(FIRST, last, visits) == usual
    assert expected_on(FIRST, last, visits) == (last + timedelta(usual) if usual else None)


AT_RISK = (
    # expected, newest treatment
    (date(2028, 2, 28), date(2027, 11, 30)),
    (date(2028, 2, 28), date(2027, 3, 2)),
)
SAFE = (
    # expected today, no habit, lost already, treated in the future of a clock that went back
    (date(2028, 2, 29), date(2027, 11, 30)),
    (None, date(2027, 11, 30)),
    (date(2028, 1, 1), date(2027, 3, 1)),
    (date(1999, 1, 1), date(2028, 3, 1)),
)


def test_at_risk_is_who_is_past_her_usual_time_and_still_active() -> None:
    since, day = date(2027, 3, 2), date(2028, 2, 29)
    assert all(at_risk(expected, last, since=since, day=day) for expected, last in AT_RISK)
    assert not any(at_risk(expected, last, since=since, day=day) for expected, last in SAFE)
