"""Which calls a visit makes needless (DOMAIN.md §10.1)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.ids import CallId
from frontdesk.domain.settling import NEAR_DAYS, OpenCall, needless

LEAP_DAY = date(2028, 2, 29)


def due(call: int, day: date, about: date = date(2027, 1, 4)) -> OpenCall:
    return OpenCall(CallId(call), day, frozenset({about}))


@pytest.mark.parametrize(
    ("days", "fits"), [(-400, True), (0, True), (NEAR_DAYS, True), (NEAR_DAYS + 1, False)]
)
def test_a_visit_settles_what_is_overdue_or_due_about_then(days: int, fits: bool) -> None:  # noqa: FBT001
    calls = [due(1, LEAP_DAY + timedelta(days))]
    assert needless(calls, LEAP_DAY) == ([1] if fits else [])


def test_a_call_about_a_treatment_of_that_very_day_is_not_settled_by_it() -> None:
    calls = [due(1, LEAP_DAY, about=LEAP_DAY), due(2, LEAP_DAY)]
    assert needless(calls, LEAP_DAY) == [2]


@given(st.lists(st.integers(-30, 30), max_size=6), st.integers(0, 30))
def test_a_later_visit_never_settles_less(offsets: list[int], later: int) -> None:
    calls = [due(number, LEAP_DAY + timedelta(days)) for number, days in enumerate(offsets)]
    assert set(needless(calls, LEAP_DAY)) <= set(needless(calls, LEAP_DAY + timedelta(later)))
