"""Visits: who is new, what is paid, which day may be entered late (§4)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import (
    MOST_PAID,
    check_amount,
    check_late_day,
    is_new,
    left_soon,
)


@pytest.mark.parametrize(
    ("in_roster", "earlier_visits", "new"),
    [(False, 0, True), (False, 1, False), (True, 0, False), (True, 3, False)],
)
def test_new_is_who_was_never_here_and_stands_in_no_roster(
    *, in_roster: bool, earlier_visits: int, new: bool
) -> None:
    assert is_new(in_roster=in_roster, earlier_visits=earlier_visits) is new


@pytest.mark.parametrize("amount", [None, 0, 1, 30_000, MOST_PAID])
def test_an_amount_may_be_unknown_or_nothing_or_much(amount: int | None) -> None:
    check_amount(amount)


@pytest.mark.parametrize(
    ("amount", "reason"),
    [(-1, Reason.AMOUNT_NEGATIVE), (10_000_000_01, Reason.AMOUNT_TOO_LARGE)],
)
def test_an_amount_that_cannot_be_meant_is_refused(amount: int, reason: Reason) -> None:
    with pytest.raises(Refusal) as refused:
        check_amount(amount)
    assert refused.value.reason is reason
    assert refused.value.field == "amount"


def test_half_an_hour_after_arriving_is_soon_to_leave() -> None:
    came = datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert left_soon(came, came + timedelta(minutes=30))
    assert not left_soon(came, came + timedelta(minutes=30, seconds=1))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 3, 10), Reason.DAY_NOT_PAST),
        (date(2026, 3, 11), Reason.DAY_NOT_PAST),
        (date(2026, 3, 1), Reason.DAY_BEFORE_BOOKS),
    ],
)
def test_a_late_entry_lies_in_the_books_and_before_today(day: date, reason: Reason) -> None:
    span = {"today": date(2026, 3, 10), "first_day": date(2026, 3, 2)}
    check_late_day(date(2026, 3, 9), **span)
    check_late_day(date(2026, 3, 2), **span)
    with pytest.raises(Refusal) as refused:
        check_late_day(day, **span)
    assert (refused.value.reason, refused.value.field) == (reason, "day")
