"""The willingness score: every part, every bound, and that nothing else moves it (§10.4)."""

from dataclasses import asdict, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.willingness import (
    Facts,
    Median,
    Part,
    Weights,
    base,
    day_bands,
    may_be_asked,
    parts,
    points_of_days,
    score,
)

DAY = date(2028, 2, 29)
MEDIAN = Median(200_00)
BEST = Facts(
    satisfaction=Satisfaction.SATISFIED,
    answer=10,
    visits=5,
    first_on=date(2026, 1, 1),
    last_on=DAY - timedelta(30),
    spent=400_00,
    came=2,
    redeemed=1,
    may_call=True,
)

facts = st.builds(
    Facts,
    satisfaction=st.sampled_from([None, *Satisfaction]),
    answer=st.none() | st.integers(0, 10),
    visits=st.integers(1, 9),
    last_on=st.dates(DAY - timedelta(500), DAY + timedelta(50)),
    spent=st.integers(-100, 1000_00),
    came=st.integers(0, 5),
    named=st.integers(0, 5),
    redeemed=st.integers(0, 2),
)


def part(known: Facts, which: Part) -> int:
    return parts(known, Weights(), day=DAY, median=MEDIAN)[which]


def test_who_fulfils_everything_has_a_hundred_points() -> None:
    assert parts(BEST, Weights(), day=DAY, median=MEDIAN) == asdict(Weights())
    assert score(BEST, Weights(), day=DAY, median=MEDIAN) == 100


def test_nothing_known_brings_nothing() -> None:
    assert score(Facts(), Weights(), day=DAY, median=MEDIAN) == 0


def test_who_never_came_has_no_habit() -> None:
    assert Facts().habit is None


def test_days_peak_on_the_thirtieth_and_end_on_the_hundred_and_eightieth() -> None:
    points = [points_of_days(20, days) for days in range(-3, 200)]
    assert (points[:4], points[33], points[3 + 105], points[3 + 179 :]) == (
        *([0, 0, 0, 0], 20, 10),
        [0] * 21,
    )
    assert points[:34] == sorted(points[:34])
    assert points[33:] == sorted(points[33:], reverse=True)


@pytest.mark.parametrize(
    ("known", "which", "points"),
    [
        (replace(BEST, satisfaction=Satisfaction.NEUTRAL), Part.SATISFACTION, 10),
        (replace(BEST, satisfaction=Satisfaction.DISSATISFIED), Part.SATISFACTION, 0),
        (replace(BEST, answer=7), Part.ANSWER, 14),
        (replace(BEST, answer=None), Part.ANSWER, 0),
        (replace(BEST, visits=2), Part.VISITS, 4),
        (replace(BEST, spent=200_00 - 1), Part.SPENDING, 0),
        (replace(BEST, spent=200_00), Part.SPENDING, 5),
        (replace(BEST, spent=400_00 - 1), Part.SPENDING, 5),
        (replace(BEST, came=1), Part.FRIENDS, 5),
        (replace(BEST, came=0, named=1), Part.FRIENDS, 2),
        (replace(BEST, came=1, named=9), Part.FRIENDS, 10),
        (replace(BEST, redeemed=0), Part.REDEEMED, 0),
    ],
)
def test_each_part_has_its_points(known: Facts, which: Part, points: int) -> None:
    assert part(known, which) == points


def test_while_nobody_paid_spending_says_nothing() -> None:
    assert parts(BEST, Weights(), day=DAY, median=Median())[Part.SPENDING] == 0
    assert Median.of([0, -5]) == Median()
    assert Median.of([0, 7, 3, 9, 5]) == Median(5)


@given(facts, st.dates(DAY - timedelta(800), DAY + timedelta(800)))
def test_the_base_and_the_two_parts_that_move_are_the_score(known: Facts, day: date) -> None:
    moving = parts(known, Weights(), day=day, median=MEDIAN)
    whole = score(known, Weights(), day=day, median=MEDIAN)
    assert base(known, Weights()) + moving[Part.DAYS] + moving[Part.SPENDING] == whole
    assert 0 <= whole <= 100


@given(facts, st.integers(0, 20))
def test_the_bands_of_days_are_the_plain_points(known: Facts, weight: int) -> None:
    since = DAY - timedelta(364)
    found = [
        points
        for first, last, points in day_bands(weight, since=since, day=DAY)
        if known.last_on and first <= known.last_on <= last
    ]
    inside = known.last_on is not None and since <= known.last_on <= DAY
    days = (DAY - (known.last_on or DAY)).days
    assert found == ([points_of_days(weight, days)] if inside else [])


ASKED = (
    BEST,
    replace(BEST, asked_on=DAY - timedelta(30)),
    replace(BEST, last_on=DAY - timedelta(364)),
)
NOT_ASKED = (
    replace(BEST, satisfaction=Satisfaction.DISSATISFIED),
    replace(BEST, may_call=False),
    replace(BEST, asked_on=DAY - timedelta(29)),
    replace(BEST, last_on=DAY - timedelta(365)),
    replace(BEST, last_on=None),
    # the clock went back: she was asked in the future, or treated there
    replace(BEST, asked_on=DAY + timedelta(300)),
    replace(BEST, last_on=DAY + timedelta(1)),
)


def test_who_is_asked_and_who_is_not() -> None:
    since = DAY - timedelta(364)
    assert all(may_be_asked(known, since=since, day=DAY) for known in ASKED)
    assert not any(may_be_asked(known, since=since, day=DAY) for known in NOT_ASKED)


def test_every_day_of_two_years_has_its_list_and_its_score() -> None:
    treated, begin = date(2027, 3, 1), date(2027, 1, 1)
    known = replace(BEST, last_on=treated, asked_on=date(2027, 3, 31))
    days = [begin + timedelta(n) for n in range(731)]
    assert date(2028, 2, 29) in days
    asked = [day for day in days if may_be_asked(known, since=day - timedelta(364), day=day)]
    # again thirty days after she was asked, until a year after the treatment: through 29 February
    assert (asked[0], asked[-1]) == (date(2027, 4, 30), date(2028, 2, 28))
    best = max(days, key=lambda day: score(known, Weights(), day=day, median=MEDIAN))
    assert best == treated + timedelta(30)


def test_weights_are_parts_of_a_hundred() -> None:
    with pytest.raises(Refusal) as refused:
        Weights(satisfaction=30)
    assert refused.value.reason is Reason.WEIGHTS_WRONG
    with pytest.raises(Refusal) as refused:
        Weights(satisfaction=-5, answer=50)
    assert (refused.value.reason, refused.value.field) == (Reason.SETTING_WRONG, "satisfaction")
