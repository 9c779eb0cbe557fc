"""Clinic days, months, and arithmetic with them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.domain.calendar import (
    Month,
    add_months,
    age,
    clinic_day,
    last_valid_day,
    most_within,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_a_clinic_day_begins_at_midnight_in_shanghai() -> None:
    last_second = datetime(2026, 3, 31, 15, 59, 59, tzinfo=UTC)
    assert clinic_day(last_second, "Asia/Shanghai") == date(2026, 3, 31)
    assert clinic_day(last_second + timedelta(seconds=1), "Asia/Shanghai") == date(2026, 4, 1)


def test_the_clinic_day_follows_the_clinic_and_not_the_clock_of_the_moment() -> None:
    moment = datetime(2026, 12, 31, 20, tzinfo=UTC)
    assert clinic_day(moment, "Asia/Shanghai") == date(2027, 1, 1)
    assert clinic_day(moment, "Asia/Urumqi") == date(2027, 1, 1)
    assert clinic_day(moment, "Europe/London") == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 12, 31), 24, date(2028, 12, 31)),
        (date(2026, 3, 5), 0, date(2026, 3, 5)),
    ],
)
def test_months_are_added_and_the_day_is_clamped_to_the_end_of_the_month(
    start: date, months: int, end: date
) -> None:
    assert add_months(start, months) == end


@given(DAYS, st.integers(0, 240))
def test_adding_months_lands_in_that_month_and_never_on_a_later_day(day: date, months: int) -> None:
    landed = add_months(day, months)
    assert (landed.year - day.year) * 12 + landed.month - day.month == months
    assert landed.day == day.day or landed == Month.of(landed).last
    assert landed.day <= day.day


@given(DAYS)
@example(date(2028, 2, 29))
@example(date(2026, 12, 31))
def test_a_month_reaches_from_its_first_to_its_last_day(day: date) -> None:
    month = Month.of(day)
    assert month.first <= day <= month.last
    assert month.first.day == 1
    assert Month.of(month.first) == Month.of(month.last) == month
    assert Month.of(month.last + timedelta(days=1)) != month


@given(DAYS)
def test_a_month_is_read_back_as_it_is_written(day: date) -> None:
    assert Month.parse(str(Month.of(day))) == Month.of(day)


def test_the_first_year_and_the_last_month_can_be_read() -> None:
    assert Month.parse("0001-01") == Month(1, 1)
    assert Month.parse("9999-12") == Month(9999, 12)


def test_a_month_is_written_with_four_and_two_digits() -> None:
    assert str(Month(2026, 3)) == "2026-03"
    assert str(Month(987, 11)) == "0987-11"


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "-",
        "2026",
        "202603",
        "2026-3",
        "26-03",
        "2026-00",
        "2026-13",
        "0000-01",
        "2026-03-01",
        "2026/03",
        "2026–03",
        " 2026-03",
        "2026-03 ",
        "2026-0x",
        "+202-03",
        "-026-03",
        "２０２６-０３",
        "²⁰²⁶-03",
        "٢٠٢٦-03",
        "二〇二六-03",
    ],
)
def test_what_is_no_month_is_not_read_as_one(rubbish: str) -> None:
    assert Month.parse(rubbish) is None


@given(st.text(alphabet="0123456789-/ x年月", max_size=8))
def test_a_month_that_was_read_has_a_first_and_a_last_day(text: str) -> None:
    month = Month.parse(text)
    if month is not None:
        assert str(month) == text
        assert month.first < month.last


def test_months_sort_by_time() -> None:
    months = [Month(2027, 1), Month(2026, 12), Month(2026, 2)]
    assert sorted(months) == [Month(2026, 2), Month(2026, 12), Month(2027, 1)]


def test_a_span_of_ninety_days_counts_from_the_day_after_it_begins() -> None:
    assert last_valid_day(date(2026, 1, 1), 90) == date(2026, 4, 1)
    assert last_valid_day(date(2026, 1, 1), 0) == date(2026, 1, 1)


NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_moments_within_a_minute_are_counted_wherever_the_minute_begins() -> None:
    moments = [NOON + timedelta(seconds=second) for second in (0, 50, 70, 100, 110, 200)]
    assert most_within(moments, MINUTE) == 4
    assert most_within(reversed(moments), MINUTE) == 4
    assert most_within(moments, timedelta(0)) == 1
    assert most_within([], MINUTE) == 0


def test_a_minute_includes_its_last_moment_and_no_later_one() -> None:
    assert most_within([NOON, NOON + MINUTE], MINUTE) == 2
    assert most_within([NOON, NOON + MINUTE + timedelta(microseconds=1)], MINUTE) == 1


@given(st.lists(st.integers(0, 300), max_size=12))
def test_no_minute_holds_more_moments_than_were_counted(seconds: list[int]) -> None:
    moments = [NOON + timedelta(seconds=second) for second in seconds]
    stretches = [
        [second for second in seconds if begin <= second <= begin + 60] for begin in range(301)
    ]
    assert most_within(moments, MINUTE) == max(map(len, stretches))


@pytest.mark.parametrize(
    ("birthday", "day", "years"),
    [
        (date(2008, 3, 5), date(2026, 3, 4), 17),
        (date(2008, 3, 5), date(2026, 3, 5), 18),
        (date(2008, 12, 31), date(2026, 1, 1), 17),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 3, 5), date(2026, 3, 5), 0),
    ],
)
def test_age_counts_completed_years(birthday: date, day: date, years: int) -> None:
    assert age(birthday, day) == years


@given(st.lists(st.integers(0, 300), max_size=12), st.integers(1, 120))
def test_the_most_within_a_stretch_equals_looking_everywhere(seconds: list[int], span: int) -> None:
    begin = datetime(2026, 3, 2, tzinfo=UTC)
    moments = [begin + timedelta(seconds=one) for one in seconds]
    naive = max(
        (sum(start <= one <= start + span for one in seconds) for start in range(301)), default=0
    )
    assert most_within(moments, timedelta(seconds=span)) == naive
