"""Shares of answers: too few are none, and the gap says who is content and silent."""

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.overview import Voices, in_spans, trend


def test_shares_have_their_n_and_their_gap() -> None:
    voices = Voices(called=50, answered=20, rated=20, satisfied=15, asked=10, willing=2)
    assert voices.response_rate == 0.4
    assert (voices.satisfaction, voices.willingness) == (0.75, 0.2)
    assert voices.gap == pytest.approx(0.55)


@pytest.mark.parametrize(("rated", "asked"), [(9, 10), (10, 9)])
def test_fewer_than_ten_answers_are_too_few(rated: int, asked: int) -> None:
    voices = Voices(called=10, answered=10, rated=rated, satisfied=9, asked=asked, willing=1)
    assert voices.gap is None


def test_days_since_a_treatment_lie_in_spans() -> None:
    assert in_spans({0: 1, 7: 2, 8: 4, 30: 8, 31: 16, 180: 32, 181: 64, 900: 1}) == (
        *(3, 4, 8, 16, 0, 32, 65),
    )
    assert in_spans({}) == (0,) * 7


def test_calls_reached_are_a_share_of_the_tries() -> None:
    assert Voices(made=20, reached=5).reach == 0.25
    assert Voices().reach is None


def test_complaints_have_a_median() -> None:
    assert Voices(complaint_minutes={10: 1, 25: 1, 300: 1}).response_time == 25
    assert Voices().response_time is None


def test_a_trend_is_the_year_that_ends_with_the_period() -> None:
    found = trend(Period(Month(2026, 1), Month(2026, 3)))
    assert found == Period(Month(2025, 4), Month(2026, 3))
