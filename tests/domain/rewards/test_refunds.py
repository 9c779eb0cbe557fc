"""A refund takes points back in proportion, rounded down, never more than was earned (§6.6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.rewards.refunds import taken_back


@pytest.mark.parametrize(
    ("refunded", "points"), [(0, 0), (1, 0), (333_00, 166), (500_00, 250), (1000_00, 500)]
)
def test_points_go_back_in_proportion_rounded_down(refunded: int, points: int) -> None:
    assert taken_back(500, paid=1000_00, refunded=refunded) == points


def test_never_more_than_was_earned_and_nothing_for_a_visit_that_was_free() -> None:
    assert taken_back(500, paid=100, refunded=101) == 500
    assert taken_back(500, paid=0, refunded=0) == 0


@given(st.integers(0, 10**6), st.integers(1, 10**9), st.integers(0, 10**9))
def test_more_money_back_never_takes_fewer_points(points: int, paid: int, refunded: int) -> None:
    less = taken_back(points, paid=paid, refunded=refunded)
    assert 0 <= less <= taken_back(points, paid=paid, refunded=refunded + 1) <= points
