"""Habits: the usual interval, and who is past it."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.habits import Habit, habit

FIRST = date(2027, 8, 31)
SINCE, DAY = date(2027, 3, 2), date(2028, 2, 29)


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
    assert habit(FIRST, last, visits) == (Habit(last, usual) if usual else None)


def test_at_risk_is_who_is_past_her_usual_time_and_still_active() -> None:
    usual = 90
    expected_yesterday = Habit(DAY - timedelta(usual + 1), usual)
    assert (expected_yesterday.past(DAY), expected_yesterday.at_risk(since=SINCE, day=DAY)) == (
        *(1, True),
    )
    assert Habit(SINCE, usual).at_risk(since=SINCE, day=DAY)
    safe = (
        # expected today, lost already, treated in the future of a clock that went back
        Habit(DAY - timedelta(usual), usual),
        Habit(SINCE - timedelta(1), usual),
        Habit(DAY + timedelta(1), usual),
    )
    assert not any(one.at_risk(since=SINCE, day=DAY) for one in safe)


def test_through_two_years_somebody_is_at_risk_from_the_day_after_until_she_is_lost() -> None:
    one = Habit(date(2027, 3, 1), 183)
    days = [date(2027, 1, 1) + timedelta(n) for n in range(731)]
    risky = [day for day in days if one.at_risk(since=day - timedelta(364), day=day)]
    assert (risky[0], risky[-1]) == (date(2027, 9, 1), date(2028, 2, 28))
    assert len(risky) == (risky[-1] - risky[0]).days + 1
