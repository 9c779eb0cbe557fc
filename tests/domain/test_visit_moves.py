"""The moves of a visit: forward and out by one table, and the last one of the day back (§4.2)."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.ids import VisitId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visit_moves import ALLOWED, Move, check_visit_move, last_move, standing
from frontdesk.domain.visits import OPEN_VISIT, VisitState

TODAY = date(2026, 3, 2)
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


def move(
    old: VisitState | None, new: VisitState, *, day: date = TODAY, undoes: bool = False
) -> Move:
    return Move(VisitId(1), datetime(2026, 3, 2, 1, tzinfo=UTC), day, old, new, undoes)


ARRIVED = move(None, VisitState.WAITING)


def undoable(*moves: Move, visit_day: date = TODAY) -> Move | None:
    return last_move(moves, visit_day=visit_day, today=TODAY)


@given(st.lists(st.one_of(st.just("undo"), st.sampled_from(VisitState)), max_size=12))
def test_undoing_walks_back_the_way_the_visit_came(wanted: list[str | VisitState]) -> None:
    moves, way = [ARRIVED], [VisitState.WAITING]
    for step in wanted:
        last = undoable(*moves)
        assert (last is None) is (len(way) == 1)
        if step == "undo" and last is not None and last.old is not None:
            moves.append(move(last.new, last.old, undoes=True))
            way.pop()
        elif step in ALLOWED[way[-1]]:
            moves.append(move(way[-1], VisitState(step)))
            way.append(VisitState(step))
        assert [one.new for one in standing(moves)] == way
        assert moves[-1].new is way[-1]


def test_the_check_in_is_not_undone_but_cancelled() -> None:
    assert undoable(ARRIVED) is None
    cancelled = move(VisitState.WAITING, VisitState.CANCELLED)
    assert undoable(ARRIVED, cancelled) == cancelled


def test_a_move_of_another_day_stays() -> None:
    yesterday = TODAY - timedelta(days=1)
    treated = move(VisitState.WAITING, VisitState.IN_TREATMENT, day=yesterday)
    assert undoable(ARRIVED, treated) is None


def test_of_a_visit_of_another_day_only_a_cancellation_goes_back() -> None:
    yesterday = TODAY - timedelta(days=1)
    closed = move(VisitState.WAITING, VisitState.COMPLETED)
    cancelled = move(VisitState.COMPLETED, VisitState.CANCELLED)
    assert undoable(ARRIVED, closed, visit_day=yesterday) is None
    assert undoable(ARRIVED, closed, cancelled, visit_day=yesterday) == cancelled
