"""A clock that jumps needs a manager's word (DOMAIN.md §7.6, GOALS.md)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.clock import DRIFT, LONG_PAUSE, ClockDoubt, doubt

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
NEWEST = datetime(2026, 10, 12, 9, tzinfo=UTC)


def test_a_clock_back_in_1999_is_behind() -> None:
    assert doubt(datetime(1999, 1, 1, tzinfo=UTC), NEWEST) is ClockDoubt.BEHIND


def test_a_clock_in_2099_is_far_ahead() -> None:
    assert doubt(datetime(2099, 1, 1, tzinfo=UTC), NEWEST) is ClockDoubt.FAR_AHEAD


def test_what_a_time_service_corrects_and_a_long_holiday_pass() -> None:
    assert doubt(NEWEST - DRIFT, NEWEST) is None
    assert doubt(NEWEST + LONG_PAUSE, NEWEST) is None


def test_empty_books_know_no_better() -> None:
    assert doubt(NEWEST, None) is None


@given(st.lists(st.timedeltas(timedelta(days=-36_500), timedelta(days=36_500)), max_size=30))
def test_after_any_jumps_a_confirmed_clock_is_trusted_and_no_unconfirmed_one_jumps(
    jumps: list[timedelta],
) -> None:
    written = [NEWEST]
    now = NEWEST
    for jump in jumps:
        now = min(max(now + jump, EARLIEST), LATEST)
        if doubt(now, written[-1]) is None:
            assert -DRIFT <= now - written[-1] <= LONG_PAUSE
        written.append(now)  # the confirmation is an entry too
        assert doubt(now, written[-1]) is None
