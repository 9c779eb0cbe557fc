"""Changes of closed months: named once, in the first month that is open."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.month_changes import Adjustment, changes, named_from

MARCH = Month(2026, 3)


def ids(*numbers: int) -> list[ReferralId]:
    return [ReferralId(one) for one in numbers]


def named(deltas: Mapping[ReferralId, int]) -> list[Adjustment]:
    return [Adjustment(one, PatientId(1), MARCH, delta) for one, delta in deltas.items()]


def test_what_changed_after_the_close_is_named_once() -> None:
    was, now = ids(1, 2), ids(2, 3)
    found = changes(was, [], now)
    assert found == {1: -1, 3: 1}
    assert changes(was, named(found), now) == {}
    assert changes(was, named(found), was) == {1: 1, 3: -1}


@given(*[st.sets(st.integers(1, 9)) for _ in range(3)])
def test_closes_and_their_adjustments_add_up_to_what_counts(
    was: set[int], later: set[int], now: set[int]
) -> None:
    first = changes(ids(*was), [], ids(*later))
    second = changes(ids(*was), named(first), ids(*now))
    assert len(was) + sum(first.values()) + sum(second.values()) == len(now)


def test_a_month_names_changes_of_the_closed_months_right_before_it() -> None:
    closed = [Month(2026, 1), Month(2026, 2), Month(2026, 4)]
    firsts = [named_from(Month(2026, month), closed) for month in (3, 4, 5, 6)]
    assert firsts == [Month(2026, 1), Month(2026, 4), Month(2026, 4), Month(2026, 6)]
