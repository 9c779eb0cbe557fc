"""Reports as tables: which columns each has, and how they are written: JSON, CSV or XLSX."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from frontdesk import ledger_words, words
from frontdesk.domain.leaderboards import PatientRow, StaffRow
from frontdesk.domain.points import Kind
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import ReferralLine
from frontdesk.exchange.spreadsheet import Cell, OutSheet, xlsx_book
from frontdesk.exchange.table import csv_text, json_text
from frontdesk.reports.patient_facts import sections
from frontdesk.reports.words import customer, kind_word, level_word
from frontdesk.services.copies import PatientCopy
from frontdesk.services.points import Balance
from frontdesk.services.statements import LedgerRow
from frontdesk.system.translate import translate

Line = TypeVar("Line")

TITLES = {
    "rank": "Rank",
    "name": "Name",
    "phone": "Phone",
    "card_number": "Card number",
    "successful": "Successful",
    "points": "Points",
    "registered": "Registered",
    "waiting": "Expected",
    "arrived": "Arrived",
    "level": "Level",
    "bonus": "Bonus, yuan",
    "revenue": "Friends paid, yuan",
    "calls": "Calls made",
    "pending": "Pending",
    "registered_on": "Registered on",
    "referrer": "Referrer",
    "referrer_phone": "Referrer's phone",
    "friend": "Friend",
    "friend_phone": "Friend's phone",
    "state": "State",
    "reason": "Reason",
    "arrived_on": "Arrived on",
    "staff": "Invited by",
    "seq": "Entry",
    "day": "Day",
    "kind": "Kind",
    "why": "What for",
    "balance": "Balance",
    "expires_on": "Valid until",
    "posted_by": "Posted by",
}
"""What stands over the columns of a CSV."""


class Format(StrEnum):
    """What a table may be written as; the value is how its file name ends."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


class Table(Generic[Line]):
    """The columns of a report: name in JSON → value of a line.

    ``beside`` are columns for people alone: programs that read JSON get what they always got.
    """

    def __init__(
        self,
        columns: Mapping[str, Callable[[Line], object]],
        beside: Mapping[str, Callable[[Line], object]] | None = None,
    ) -> None:
        self._columns = columns
        self._all = {**columns, **(beside or {})}

    def file(self, kind: Format, lines: Sequence[Line]) -> bytes:
        """Return the lines as a file of a kind."""
        match kind:
            case Format.JSON:
                return self.json(lines)
            case Format.CSV:
                return self.csv(lines)
            case Format.XLSX:
                return self.xlsx(lines)

    def json(self, lines: Sequence[Line]) -> bytes:
        """Return the lines as a JSON array of objects; states by their code."""
        return json_text(
            [{name: value(line) for name, value in self._columns.items()} for line in lines]
        )

    def csv(self, lines: Sequence[Line]) -> bytes:
        """Return the lines as CSV for a spreadsheet, in the language in use."""
        return csv_text(self._titles(), self._rows(lines))

    def xlsx(self, lines: Sequence[Line]) -> bytes:
        """Return the lines as a workbook of one sheet, in the language in use."""
        name = translate("Columns", "Table")
        return xlsx_book([OutSheet(name, self._titles(), self._rows(lines))])

    def _titles(self) -> list[str]:
        return [translate("Columns", TITLES[name]) for name in self._all]

    def _rows(self, lines: Sequence[Line]) -> list[list[Cell]]:
        return [[_cell(value(line)) for value in self._all.values()] for line in lines]


def _cell(value: object) -> Cell:
    match value:
        case Kind():
            return kind_word(value)
        case State():
            return words.state(value)
        case date():
            return value.isoformat()
        case None | int() | float():
            return value
        case _:
            return str(value)


def _reason(line: ReferralLine) -> str:
    said = [words.check(code) for code in line.reasons]
    return "; ".join([*said, *filter(None, [line.words])])


PATIENTS: Table[PatientRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: customer(row.name),
        "phone": lambda row: row.phone,
        "card_number": lambda row: row.card_number,
        "successful": lambda row: row.successful,
        "points": lambda row: row.points,
    },
    beside={
        "registered": lambda row: row.registered,
        "waiting": lambda row: row.waiting,
        "level": lambda row: level_word(row.level),
        "revenue": lambda row: row.revenue / 100,
    },
)

POSTER: Table[PatientRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: customer(row.name),
        "successful": lambda row: row.successful,
        "points": lambda row: row.points,
    }
)
"""What may be shown to everybody."""

STAFF: Table[StaffRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: row.name,
        "successful": lambda row: row.successful,
    },
    beside={
        "registered": lambda row: row.registered,
        "arrived": lambda row: row.arrived,
        "calls": lambda row: row.calls,
    },
)

DOCTORS: Table[StaffRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: row.name,
        "successful": lambda row: row.successful,
    }
)

BONUS: Table[StaffRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: row.name,
        "successful": lambda row: row.successful,
        "bonus": lambda row: (row.bonus or 0) / 100,
    }
)
"""Money in yuan."""

BALANCES: Table[Balance] = Table(
    {
        "name": lambda line: line.name,
        "phone": lambda line: line.phone,
        "card_number": lambda line: line.card_number,
        "points": lambda line: line.points,
        "pending": lambda line: line.pending,
    }
)

REFERRALS: Table[ReferralLine] = Table(
    {
        "registered_on": lambda line: line.registered_on,
        "referrer": lambda line: line.referrer,
        "referrer_phone": lambda line: line.referrer_phone,
        "friend": lambda line: line.friend,
        "friend_phone": lambda line: line.friend_phone,
        "state": lambda line: line.state,
        "reason": _reason,
        "arrived_on": lambda line: line.arrived_on,
        "points": lambda line: line.points,
        "staff": lambda line: line.staff,
    }
)

LEDGER: Table[LedgerRow] = Table(
    {
        "seq": lambda row: row.line.entry.seq,
        "day": lambda row: row.line.entry.day,
        "name": lambda row: row.name,
        "card_number": lambda row: row.card_number,
        "kind": lambda row: row.line.entry.kind,
        "why": lambda row: ledger_words.cause(row.line),
        "points": lambda row: row.line.entry.points,
        "balance": lambda row: row.line.balance,
        "expires_on": lambda row: row.line.entry.expires_on,
        "posted_by": lambda row: row.line.staff,
    }
)


def copy_sheets(copied: PatientCopy) -> list[OutSheet]:
    """Return the copy of one patient's data as the sheets of a workbook, all of it as text."""
    heads = [translate("Columns", "Day or field"), translate("Columns", "What is stored")]
    return [OutSheet(heading, heads, facts) for heading, facts in sections(copied)]
