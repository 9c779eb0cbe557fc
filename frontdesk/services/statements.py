"""A patient's points told line by line, on the screen, on paper and as a table (DOMAIN.md §7)."""

from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import PatientId
from frontdesk.domain.ledger import Ledger, Line, Remains, between, remains
from frontdesk.domain.points import Standing
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, settings
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_LISTED = 500
"""Entries the screen shows, and a statement of no certain days; the table holds all."""
MOST_LOTS = 12
"""Lots that are told one by one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a points statement is drawn from: whose, of which days, and how it stands today.

    ``lines`` are the oldest first; ``before`` is the balance before them.
    """

    letterhead: Letterhead
    member: str
    printed_on: date
    name: str
    phone: str | None
    card_number: str
    first: date
    last: date
    before: int
    lines: tuple[Line, ...]
    standing: Standing
    remains: Remains


@use_case(Role.RECEPTIONIST)
def ledger(work: Work, *, patient: PatientId) -> Ledger:
    """Return the newest entries of a patient with what explains them, and the lots (§7.3).

    Raises:
        Refusal: there is no such patient.

    """
    patients.file(work, patient)
    lines = work.ledger.lines(patient, MOST_LISTED + 1)
    return Ledger(
        standing=points.standing(work, patient=patient),
        remains=_remains(work, patient),
        lines=tuple(lines[:MOST_LISTED]),
        more=len(lines) > MOST_LISTED,
    )


@use_case(Role.RECEPTIONIST)
def statement(
    work: Work, *, patient: PatientId, first: date | None = None, last: date | None = None
) -> Statement:
    """Return a statement of points from ``first`` to ``last``.

    Without a first day it goes back as far as the newest ``MOST_LISTED`` entries do.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    lines = work.ledger.lines(patient, None if first else MOST_LISTED)[::-1]
    begin = first or (lines[0].entry.day if lines else work.day)
    end = last or work.day
    told = between(lines, begin, end)
    work.touched(patient=patient)
    return Statement(
        letterhead=settings.letterhead(work),
        member=work.staff.name(work.stamp.staff),
        printed_on=work.day,
        name=file.name,
        phone=file.phone,
        card_number=file.card_number,
        first=begin,
        last=end,
        before=_before(told, [line for line in lines if line.entry.day < begin]),
        lines=tuple(told),
        standing=points.standing(work, patient=patient),
        remains=_remains(work, patient),
    )


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry in the table of all entries, with whose it is."""

    name: str
    card_number: str
    line: Line


@use_case(Role.MANAGER)
def export(work: Work, *, month: Month | None = None) -> list[LedgerRow]:
    """Return the entries of everybody, by patient and number; an export (§12)."""
    rows = []
    for patient in work.points.holders(month):
        file = patients.file(work, patient)
        lines = work.ledger.lines(patient)[::-1]
        chosen = lines if month is None else between(lines, month.first, month.last)
        rows += [LedgerRow(file.name, file.card_number, line) for line in chosen]
    work.touched(rows=len(rows), month=str(month or ""))
    return rows


def _before(told: list[Line], earlier: list[Line]) -> int:
    if told:
        return told[0].balance - told[0].entry.points
    return earlier[-1].balance if earlier else 0


def _remains(work: Work, patient: PatientId) -> Remains:
    return remains(work.points.lots(patient, work.day), MOST_LOTS)
