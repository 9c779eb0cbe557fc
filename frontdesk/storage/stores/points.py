"""Accounts and the ledger.

A merge gives a patient the accounts of both files (DOMAIN.md §3.7): everything here is read by
patient, over all accounts, and lots and debts of all of them are spent and settled together.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, or_, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month, Stamp
from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import Entry, Kind, NewEntry, Part
from frontdesk.storage.chain import START, Link, digest
from frontdesk.storage.stores.links import links
from frontdesk.storage.stores.lots import LotStore, newest
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import AccountRow, EntryRow, EntryWordsRow

_CONTENT = (
    *("seq", "account_id", "kind", "points", "cause", "part", "policy_id", "reverses"),
    *("available_on", "expires_on", "at", "day", "staff_id"),
)

# built once: to build a statement anew takes longer than to run it
_ADD = insert(EntryRow)
_HEAD = select(EntryRow.seq, EntryRow.digest).order_by(EntryRow.seq.desc()).limit(1)
_MY_ACCOUNTS = select(AccountRow.id).where(AccountRow.patient_id == bindparam("patient"))
_FIRST_ACCOUNT = _MY_ACCOUNTS.order_by(AccountRow.id).limit(1)
_BALANCE = select(func.sum(EntryRow.points)).where(EntryRow.account_id.in_(_MY_ACCOUNTS))
_ENTRIES = (
    select(
        *(EntryRow.seq, AccountRow.patient_id, EntryRow.kind, EntryRow.points),
        *(EntryRow.cause, EntryRow.day, EntryRow.expires_on, EntryRow.part),
    )
    .join(AccountRow, EntryRow.account_id == AccountRow.id)
    .order_by(EntryRow.seq)
)
"""What an ``Entry`` holds, in its order."""

_POSTED = _ENTRIES.where(
    EntryRow.cause == bindparam("cause"),
    AccountRow.patient_id == bindparam("patient"),
    EntryRow.part == bindparam("part"),
)
# a range, so that the index on causes serves; ";" follows ":"
_OF_CAUSE = _ENTRIES.where(
    or_(
        EntryRow.cause == bindparam("cause"),
        EntryRow.cause.between(bindparam("first"), bindparam("last")),
    )
)
_UNREVERSED = _OF_CAUSE.where(
    EntryRow.seq.not_in(select(EntryRow.reverses).where(EntryRow.reverses.is_not(None)))
)


class PointStore(LotStore):
    """Reads and writes accounts, entries and their lots; what is posted stays."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        super().__init__(session)
        self._stamp = stamp

    def open_account(self, patient: PatientId) -> None:
        """Open an account for a new file."""
        self._connection.execute(insert(AccountRow), {"patient_id": patient})

    def holders(self, within: Month | None = None) -> list[PatientId]:
        """Return the patients in whose accounts any entry stands, of a month or ever, by name."""
        used = (
            select(AccountRow.patient_id)
            .join(EntryRow, EntryRow.account_id == AccountRow.id)
            .distinct()
        )
        if within is not None:
            used = used.where(EntryRow.day.between(within.first, within.last))
        rows = self._connection.scalars(
            select(PatientRow.id)
            .where(PatientRow.id.in_(used))
            .order_by(PatientRow.sort_key, PatientRow.id)
        )
        return [PatientId(patient) for patient in rows]

    def find(self, cause: str, patient: PatientId, part: Part) -> Entry | None:
        """Return the entry posted for a cause in any account of ``patient``, if there is one."""
        found = self._entries(_POSTED, cause=cause, patient=patient, part=part)
        return next(iter(found), None)

    def next_cause(self, cause: str) -> str:
        """Return under what name ``cause`` pays now: its own, or a later one (``visit:7:2``).

        Once all it paid was taken back it may pay again, under a name that was not used yet.
        """
        paid = {one.cause for one in self._entries(_OF_CAUSE, **_names(cause))}
        if not paid:
            return cause
        stands = self.unreversed(cause)
        return stands[-1].cause if stands else f"{cause}:{len(paid) + 1}"

    def unreversed(self, cause: str) -> list[Entry]:
        """Return the entries of a cause, or its later names, that no other entry has reversed."""
        return self._entries(_UNREVERSED, **_names(cause))

    def entry(self, seq: EntrySeq) -> Entry:
        """Return a posted entry."""
        return self._entries(_ENTRIES.where(EntryRow.seq == seq))[0]

    def reversal_of(self, entry: EntrySeq) -> Entry | None:
        """Return the entry that reverses ``entry``, if there is one."""
        return next(iter(self._entries(_ENTRIES.where(EntryRow.reverses == entry))), None)

    def reversed_in_part(self, entry: EntrySeq) -> int:
        """Return how many points of an entry were reversed in parts so far."""
        # a colon ends the number; the semicolon comes right after it
        parts = EntryRow.cause.between(f"reversal:{entry}:", f"reversal:{entry};")
        total = self._connection.scalar(select(func.sum(EntryRow.points)).where(parts))
        return -(total or 0)

    def append(self, new: NewEntry) -> EntrySeq:
        """Post an entry at the end of the chain, to the patient's first account."""
        seq, previous = self.head()
        content: dict[str, object] = {
            "seq": seq + 1,
            "account_id": self._first_account(new.patient),
            "kind": new.kind,
            "points": new.points,
            "cause": new.cause,
            "part": new.part,
            "policy_id": new.policy,
            "reverses": new.reverses,
            "available_on": new.available_on,
            "expires_on": new.expires_on,
            "at": self._stamp.at,
            "day": self._stamp.day,
            "staff_id": self._stamp.staff,
        }
        sealed = digest(previous, content)
        self._connection.execute(_ADD, {**content, "previous": previous, "digest": sealed})
        return EntrySeq(seq + 1)

    def append_openings(self, points: Mapping[PatientId, int]) -> None:
        """Post the imported balances of many new files at the end of the chain."""
        seq, previous = self.head()
        first_accounts: dict[int, int] = dict(
            self._connection.execute(
                select(AccountRow.patient_id, func.min(AccountRow.id))
                .where(AccountRow.patient_id.between(min(points), max(points)))
                .group_by(AccountRow.patient_id)
            ).all()
        )
        rows = []
        for place, (patient, number) in enumerate(points.items(), start=seq + 1):
            content: dict[str, object] = {
                "seq": place,
                "account_id": first_accounts[patient],
                "kind": Kind.OPENING,
                "points": number,
                "cause": f"opening:{patient}",
                "part": Part.HOLDER,
                "policy_id": None,
                "reverses": None,
                "available_on": self._stamp.day,
                "expires_on": None,
                "at": self._stamp.at,
                "day": self._stamp.day,
                "staff_id": self._stamp.staff,
            }
            sealed = digest(previous, content)
            rows.append({**content, "previous": previous, "digest": sealed})
            previous = sealed
        self._connection.execute(_ADD, rows)

    def explain(self, entry: EntrySeq, words: str) -> None:
        """Store why an entry was posted by hand."""
        self._connection.execute(insert(EntryWordsRow), {"entry_seq": entry, "words": words})

    def balance(self, patient: PatientId) -> int:
        """Return the sum of all entries of a patient (§7.1)."""
        return self._connection.scalar(_BALANCE, {"patient": patient}) or 0

    def entries(self, patient: PatientId, most: int | None = None) -> list[Entry]:
        """Return the entries of a patient, the newest first: at most so many, or all."""
        return self._entries(_ENTRIES.where(EntryRow.seq.in_(newest(patient, most))))[::-1]

    def head(self) -> tuple[int, str]:
        """Return the number and the digest of the last row."""
        last = self._connection.execute(_HEAD).one_or_none()
        return (last.seq, last.digest) if last else (0, START)

    def digest_at(self, seq: int) -> str | None:
        """Return the digest of a row; of number 0, with which the chain begins, what it names."""
        found = select(EntryRow.digest).where(EntryRow.seq == seq)
        return self._connection.scalar(found) if seq else START

    def chain(self) -> Iterator[Link]:
        """Return the rows in order, for checking."""
        return links(self._connection, EntryRow, _CONTENT)

    def _first_account(self, patient: PatientId) -> int:
        return self._connection.execute(_FIRST_ACCOUNT, {"patient": patient}).scalar_one()

    def _entries(self, wanted: Select[*tuple[Any, ...]], **values: object) -> list[Entry]:
        return [Entry(*row) for row in self._connection.execute(wanted, values)]


def _names(cause: str) -> dict[str, str]:
    return {"cause": cause, "first": f"{cause}:", "last": f"{cause};"}
