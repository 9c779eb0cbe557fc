"""Visits: states, allowed moves, and when a patient is new (DOMAIN.md §4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from frontdesk.domain.ids import PatientId, StaffId, VisitId
from frontdesk.domain.refusals import Reason, Refusal


class VisitState(StrEnum):
    """The states of a visit (§4.2)."""

    WAITING = auto()
    IN_TREATMENT = auto()
    COMPLETED = auto()
    LEFT = auto()
    CANCELLED = auto()


MOST_PAID = 10**9
"""Fen; ten million yuan is a slip of the keyboard."""

OPEN_VISIT = frozenset({VisitState.WAITING, VisitState.IN_TREATMENT})
"""At most one open visit per patient (§4.3)."""

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
"""Every move a visit may make; even a completed one may turn out to be a mistake."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One arrival of one patient on one clinic day; ``amount`` is what was paid, in fen."""

    id: VisitId
    patient: PatientId
    day: date
    number: int
    reason: str
    doctor: str
    state: VisitState
    insured: bool
    new_patient: bool
    arrived_at: datetime
    entered_by: StaffId
    amount: int | None


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A line of today's board; ``sent_by`` is the credited referrer of a new patient."""

    visit: VisitId
    patient: PatientId
    number: int
    name: str
    reason: str
    doctor: str
    state: VisitState
    arrived_at: datetime
    moved_at: datetime
    new_patient: bool
    sent_by: str | None


def check_amount(amount: int | None) -> None:
    """Let pass an amount of money in fen, or none.

    Raises:
        Refusal: it is negative, or more than any treatment costs.

    """
    if amount is not None and amount < 0:
        raise Refusal(Reason.AMOUNT_NEGATIVE, field="amount")
    if amount is not None and amount > MOST_PAID:
        raise Refusal(Reason.AMOUNT_TOO_LARGE, field="amount")


def check_visit_move(old: VisitState, new: VisitState) -> None:
    """Let pass an allowed move.

    Raises:
        Refusal: a visit in state ``old`` does not go to ``new``.

    """
    if new not in ALLOWED[old]:
        raise Refusal(Reason.VISIT_MOVE, old=old, new=new)


def is_new(*, in_roster: bool, earlier_visits: int) -> bool:
    """Tell whether a patient who arrives is new (§4.4, §3.10).

    ``earlier_visits`` are those that were not cancelled. Who stands in an imported roster is old,
    even when the day of the first visit is unknown; a mere file does not count.
    """
    return not in_roster and earlier_visits == 0
