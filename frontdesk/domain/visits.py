"""Visits: their states, what stands on the board, and when a patient is new (DOMAIN.md §4)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
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


_FEN = 100

MOST_PAID = 10**9
"""Fen; ten million yuan is a slip of the keyboard."""

SOON = timedelta(minutes=30)
"""Who leaves within this time after a reward was paid stands on the list "paid, please check"."""

OPEN_VISIT = frozenset({VisitState.WAITING, VisitState.IN_TREATMENT})
"""At most one open visit per patient (§4.3)."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One arrival of one patient on one clinic day.

    Attributes:
        number: of its day.
        arrived_at: when it was entered; for a back-dated visit that is a later day than ``day``.
        items: what was done.
        amount: what was paid, in fen, if that is known.
        back_dated: it was entered on a later day than its own (§12).

    """

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
    items: str
    amount: int | None
    back_dated: bool


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A line of today's board.

    Attributes:
        day: the clinic day of the visit; an earlier one when it was entered late.
        moved_at: when it came into its state.
        sent_by: the credited referrer of a new patient.
        back_to: the state that undoing its last move leads to, if that can be undone.

    """

    visit: VisitId
    patient: PatientId
    day: date
    number: int
    name: str
    reason: str
    doctor: str
    items: str
    amount: int | None
    insured: bool
    state: VisitState
    arrived_at: datetime
    moved_at: datetime
    new_patient: bool
    sent_by: str | None
    back_dated: bool
    back_to: VisitState | None


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back on ``day``, in fen, for a visit of ``visited_on``; ``words`` say why.

    ``at`` is the moment (UTC).
    """

    day: date
    at: datetime
    visited_on: date
    amount: int
    words: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A visit that was left open on an earlier day and closed at the start of this one (§4.3)."""

    visit: VisitId
    patient: PatientId
    name: str
    day: date
    items: str
    doctor: str
    amount: int | None
    insured: bool


def left_soon(arrived_at: datetime, left_at: datetime) -> bool:
    """Tell whether somebody left so soon that a reward deserves a second look (§5.7)."""
    return left_at - arrived_at <= SOON


def check_late_day(day: date, *, today: date, first_day: date) -> None:
    """Let pass the day of a visit that is entered late: before ``today``, in the clinic's books.

    Raises:
        Refusal: the day is today or later, or lies before ``first_day``, when the books begin.

    """
    if day >= today:
        raise Refusal(Reason.DAY_NOT_PAST, field="day", day=day)
    if day < first_day:
        raise Refusal(Reason.DAY_BEFORE_BOOKS, field="day", day=day, first=first_day)


def check_amount(amount: int | None) -> None:
    """Let pass an amount of money in fen, or none.

    Raises:
        Refusal: it is negative, or more than any treatment costs.

    """
    if amount is not None and amount < 0:
        raise Refusal(Reason.AMOUNT_NEGATIVE, field="amount")
    if amount is not None and amount > MOST_PAID:
        raise Refusal(Reason.AMOUNT_TOO_LARGE, field="amount")


def check_not_lowered(old: int | None, new: int | None, *, refunded: int) -> None:
    """Let pass a corrected amount in fen; what money was given back for does not become less.

    Raises:
        Refusal: something was refunded, and ``new`` is less than ``old``.

    """
    if refunded and (new or 0) < (old or 0):
        raise Refusal(Reason.AMOUNT_REFUNDED, field="amount", refunded=refunded / _FEN)


def is_new(*, in_roster: bool, earlier_visits: int) -> bool:
    """Tell whether a patient who arrives is new (§4.4, §3.10).

    ``earlier_visits`` are those that were not cancelled. Who stands in an imported roster is old,
    even when the day of the first visit is unknown; a mere file does not count.
    """
    return not in_roster and earlier_visits == 0
