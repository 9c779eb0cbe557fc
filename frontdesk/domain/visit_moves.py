"""The moves of a visit: forward, out, and the last one of the day back (DOMAIN.md §4.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.domain.ids import VisitId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import VisitState

ALLOWED: dict[VisitState, frozenset[VisitState]] = {
    VisitState.WAITING: frozenset(
        {VisitState.IN_TREATMENT, VisitState.COMPLETED, VisitState.LEFT, VisitState.CANCELLED}
    ),
    VisitState.IN_TREATMENT: frozenset(
        {VisitState.COMPLETED, VisitState.LEFT, VisitState.CANCELLED}
    ),
    VisitState.COMPLETED: frozenset({VisitState.CANCELLED}),
    VisitState.LEFT: frozenset({VisitState.CANCELLED}),
    VisitState.CANCELLED: frozenset(),
}
"""Every move a visit may make; even a completed one may turn out to be a mistake. Back goes only
what ``last_move`` finds."""


@dataclass(frozen=True, slots=True)
class Move:
    """A stored move: when, on which clinic day, and from which state to which.

    ``old`` is ``None`` for the check-in. ``undoes`` marks a move that takes back the one before.
    """

    visit: VisitId
    at: datetime
    day: date
    old: VisitState | None
    new: VisitState
    undoes: bool


def check_visit_move(old: VisitState, new: VisitState) -> None:
    """Let pass an allowed move.

    Raises:
        Refusal: a visit in state ``old`` does not go to ``new``.

    """
    if new not in ALLOWED[old]:
        raise Refusal(Reason.VISIT_MOVE, old=old, new=new)


def standing(moves: Iterable[Move]) -> list[Move]:
    """Return the moves that stand: a move that undoes goes, with the one it takes back.

    ``moves`` are all moves of one visit in their order; the check-in always stands.
    """
    stand: list[Move] = []
    for move in moves:
        if move.undoes:
            stand.pop()
        else:
            stand.append(move)
    return stand


def last_move(moves: Iterable[Move], *, visit_day: date, today: date) -> Move | None:
    """Return the move of a visit that may be undone today, if there is one.

    That is the last one that stands, when it was made today: one step after the other, back to
    the check-in, which is not undone but cancelled. A visit of an earlier day is not on today's
    board, so of its moves only a cancellation goes back.
    """
    last = standing(moves)[-1]
    on_board = visit_day == today or last.new is VisitState.CANCELLED
    return last if last.old is not None and last.day == today and on_board else None
