"""Reports as tables: which columns each has, and how they are written as JSON or CSV."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from frontdesk import ledger_words, words
from frontdesk.domain.leaderboards import PatientRow, StaffRow
from frontdesk.domain.points import Kind
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import ReferralLine
from frontdesk.exchange.table import csv_text, json_text
from frontdesk.reports.words import customer, kind_word
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


class Table(Generic[Line]):
    """The columns of a report: name in JSON → value of a line."""

    def __init__(self, columns: Mapping[str, Callable[[Line], object]]) -> None:
        self._columns = columns

    def json(self, lines: Sequence[Line]) -> bytes:
        """Return the lines as a JSON array of objects; states by their code."""
        return json_text(
            [{name: value(line) for name, value in self._columns.items()} for line in lines]
        )

    def csv(self, lines: Sequence[Line]) -> bytes:
        """Return the lines as CSV for a spreadsheet, in the language in use."""
        titles = [translate("Columns", TITLES[name]) for name in self._columns]
        rows = [[_cell(value(line)) for value in self._columns.values()] for line in lines]
        return csv_text(titles, rows)


def _cell(value: object) -> str | int | None:
    match value:
        case Kind():
            return kind_word(value)
        case State():
            return words.state(value)
        case date():
            return value.isoformat()
        case None | int():
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
    }
)

STAFF: Table[StaffRow] = Table(
    {
        "rank": lambda row: row.rank,
        "name": lambda row: row.name,
        "successful": lambda row: row.successful,
    }
)

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
