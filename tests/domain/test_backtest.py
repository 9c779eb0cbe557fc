"""The back-test: the lift of the top tenth, ties at its edge, and too few cases."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.backtest import Band, ahead, back_test, latest

DAY = date(2027, 12, 1)


def test_the_lift_is_how_much_more_often_the_top_tenth_recommended() -> None:
    found = back_test(DAY, [Band(20, 90, 9), Band(80, 10, 6)])
    assert (found.patients, found.recommended, found.top_rate) == (100, 15, 0.6)
    assert found.lift == pytest.approx(4.0)


def test_who_ties_at_the_edge_counts_in_proportion() -> None:
    found = back_test(DAY, [Band(90, 5, 5), Band(50, 20, 4), Band(10, 75, 1)])
    assert (found.top, found.top_recommended) == (Fraction(10), 5 + Fraction(5 * 4, 20))


def test_under_fifty_patients_are_too_few() -> None:
    few, enough = (back_test(DAY, [Band(50, many, 7)]) for many in (49, 50))
    assert (few.enough, few.lift) == (False, None)
    assert enough.enough
    assert enough.lift == pytest.approx(1)


def test_where_nobody_recommended_or_nobody_was_there_is_no_lift() -> None:
    assert back_test(DAY, [Band(50, 60, 0)]).lift is None
    empty = back_test(DAY, [])
    assert (empty.rate, empty.top_rate, empty.lift) == (None, None, None)


@given(
    st.lists(
        st.tuples(st.integers(0, 100), st.integers(1, 40), st.floats(0, 1)),
        unique_by=lambda one: one[0],
    )
)
def test_the_top_tenth_is_a_tenth_and_holds_no_more_than_there_are(
    made: list[tuple[int, int, float]],
) -> None:
    bands = [Band(score, many, int(many * part)) for score, many, part in made]
    found = back_test(DAY, bands)
    assert found.top * 10 == found.patients
    assert 0 <= found.top_recommended <= found.top
    assert found.top_recommended <= found.recommended


def test_the_days_of_a_test_are_over() -> None:
    first, last = ahead(latest(date(2028, 3, 1)))
    # 90 days, 29 February among them, and today is not one of them
    assert (first, last) == (date(2027, 12, 2), date(2028, 2, 29))
