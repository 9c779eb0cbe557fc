"""Visits: every move, and who is new (§4)."""

from itertools import product

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import (
    ALLOWED,
    MOST_PAID,
    OPEN_VISIT,
    VisitState,
    check_amount,
    check_visit_move,
    is_new,
)

MOVES = {
    ("waiting", "in_treatment"),
    ("waiting", "completed"),
    ("waiting", "left"),
    ("waiting", "cancelled"),
    ("in_treatment", "completed"),
    ("in_treatment", "left"),
    ("in_treatment", "cancelled"),
    ("completed", "cancelled"),
    ("left", "cancelled"),
}
"""§4.2, written out: forward, out, and cancelled from everywhere."""


@pytest.mark.parametrize(("old", "new"), list(product(VisitState, VisitState)))
def test_a_visit_makes_the_moves_of_the_domain_and_no_others(
    old: VisitState, new: VisitState
) -> None:
    if (str(old), str(new)) in MOVES:
        check_visit_move(old, new)
    else:
        with pytest.raises(Refusal) as refused:
            check_visit_move(old, new)
        assert refused.value.reason is Reason.VISIT_MOVE
        assert refused.value.data == {"old": old, "new": new}


def test_every_state_has_a_row() -> None:
    assert set(ALLOWED) == set(VisitState)


def test_a_visit_is_open_until_it_is_completed_or_over() -> None:
    assert {VisitState.WAITING, VisitState.IN_TREATMENT} == OPEN_VISIT
    assert all(VisitState.COMPLETED in ALLOWED[state] for state in OPEN_VISIT)


def test_no_visit_comes_back_from_being_cancelled() -> None:
    assert not ALLOWED[VisitState.CANCELLED]


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
