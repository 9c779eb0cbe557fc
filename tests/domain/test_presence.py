"""Who was there: bits of patients, and the months that a stretch of days holds whole (§11.2)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.presence import other_days, packed, present, unpacked, whole_months

DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
PEOPLE = st.lists(st.integers(1, 400))


@given(PEOPLE, PEOPLE)
def test_heads_of_two_stretches_are_united_and_compared_as_sets(
    some: list[int], others: list[int]
) -> None:
    assert present(some).bit_count() == len(set(some))
    assert (present(some) | present(others)).bit_count() == len({*some, *others})
    assert (present(some) & ~present(others)).bit_count() == len({*some} - {*others})


@given(PEOPLE)
def test_what_is_stored_is_read_again(people: list[int]) -> None:
    assert unpacked(packed(present(people))) == present(people)


@given(DAYS, st.integers(0, 800))
def test_whole_months_and_other_days_are_all_days_once(first: date, length: int) -> None:
    last = first + timedelta(length)
    spans = [(month.first, month.last) for month in whole_months(first, last)]
    days = [
        begin + timedelta(n)
        for begin, end in (*spans, *other_days(first, last))
        for n in range((end - begin).days + 1)
    ]
    assert sorted(days) == [first + timedelta(n) for n in range(length + 1)]
    assert all(begin.day == 1 and (end + timedelta(1)).day == 1 for begin, end in spans)
