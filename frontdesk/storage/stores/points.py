"""Accounts, the ledger and its lots.

A merge gives a patient the accounts of both files (DOMAIN.md §3.7): everything here is read by
patient, over all accounts, and lots and debts of all of them are spent and settled together.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import Debt, Entry, Lot, NewEntry, Part, Take
from frontdesk.storage.chain import START, Link, digest
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import AccountRow, EntryRow, TakeRow

_CONTENT = (
    *("seq", "account_id", "kind", "points", "cause", "part", "policy_id", "reverses"),
    *("available_on", "expires_on", "at", "day", "staff_id"),
)


class PointStore:
    """Reads and writes points; what is posted stays."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def open_account(self, patient: PatientId) -> None:
        """Open an account for a new file."""
        self._session.add(AccountRow(patient_id=patient))
        self._session.flush()

    def holders(self) -> list[PatientId]:
        """Return the patients in whose accounts any entry stands, by name."""
        used = (
            select(AccountRow.patient_id)
            .join(EntryRow, EntryRow.account_id == AccountRow.id)
            .distinct()
        )
        rows = self._session.scalars(
            select(PatientRow.id)
            .where(PatientRow.id.in_(used))
            .order_by(PatientRow.sort_key, PatientRow.id)
        )
        return [PatientId(patient) for patient in rows]

    def find(self, cause: str, patient: PatientId, part: Part) -> Entry | None:
        """Return the entry posted for a cause in any account of ``patient``, if there is one."""
        found = self._entries(
            EntryRow.cause == cause, AccountRow.patient_id == patient, EntryRow.part == part
        )
        return next(iter(found), None)

    def unreversed(self, cause: str) -> list[Entry]:
        """Return the entries of a cause that no other entry has reversed."""
        reversed_ones = select(EntryRow.reverses).where(EntryRow.reverses.is_not(None))
        return self._entries(EntryRow.cause == cause, EntryRow.seq.not_in(reversed_ones))

    def append(self, new: NewEntry) -> EntrySeq:
        """Post an entry at the end of the chain, to the patient's first account."""
        seq, previous = self.head()
        row = EntryRow(
            seq=seq + 1,
            account_id=self._first_account(new.patient),
            kind=new.kind,
            points=new.points,
            cause=new.cause,
            part=new.part,
            policy_id=new.policy,
            reverses=new.reverses,
            available_on=new.available_on,
            expires_on=new.expires_on,
            at=self._stamp.at,
            day=self._stamp.day,
            staff_id=self._stamp.staff,
            previous=previous,
        )
        row.digest = digest(previous, {name: getattr(row, name) for name in _CONTENT})
        self._session.add(row)
        self._session.flush()
        return EntrySeq(row.seq)

    def take(self, entry: EntrySeq, takes: Iterable[Take]) -> None:
        """Store what a negative entry takes from which lots."""
        self._session.add_all(
            TakeRow(entry_seq=entry, lot_seq=take.lot, points=take.points) for take in takes
        )
        self._session.flush()

    def balance(self, patient: PatientId) -> int:
        """Return the sum of all entries of a patient (§7.1)."""
        return (
            self._session.scalar(
                select(func.sum(EntryRow.points)).where(EntryRow.account_id.in_(_accounts(patient)))
            )
            or 0
        )

    def lots(self, patient: PatientId) -> list[Lot]:
        """Return the lots of a patient that still hold points, the oldest first."""
        return [lot for _, lot in self._lots(EntryRow.account_id.in_(_accounts(patient)))]

    def lots_expiring_before(
        self, day: date, patient: PatientId | None = None
    ) -> list[tuple[PatientId, Lot]]:
        """Return the lots of one patient, or of all, whose last day lies before ``day``."""
        expired = EntryRow.expires_on < day
        if patient is None:
            return self._lots(expired)
        return self._lots(expired & EntryRow.account_id.in_(_accounts(patient)))

    def debts(self, patient: PatientId) -> list[Debt]:
        """Return what negative entries could not take from any lot yet, the oldest first."""
        covered = func.coalesce(func.sum(TakeRow.points), 0)
        rows = self._session.execute(
            select(EntryRow.seq, -EntryRow.points - covered)
            .outerjoin(TakeRow, TakeRow.entry_seq == EntryRow.seq)
            .where(EntryRow.account_id.in_(_accounts(patient)), EntryRow.points < 0)
            .group_by(EntryRow.seq)
            .having(-EntryRow.points > covered)
            .order_by(EntryRow.seq)
        )
        return [Debt(EntrySeq(seq), owed) for seq, owed in rows]

    def entries(self, patient: PatientId) -> list[Entry]:
        """Return all entries of a patient, the newest first."""
        return self._entries(AccountRow.patient_id == patient)[::-1]

    def head(self) -> tuple[int, str]:
        """Return the number and the digest of the last row."""
        last = self._session.execute(
            select(EntryRow.seq, EntryRow.digest).order_by(EntryRow.seq.desc()).limit(1)
        ).one_or_none()
        return (last.seq, last.digest) if last else (0, START)

    def chain(self) -> Iterator[Link]:
        """Return the rows in order, for checking."""
        for row in self._session.scalars(select(EntryRow).order_by(EntryRow.seq)):
            content = {name: getattr(row, name) for name in _CONTENT}
            yield Link(row.seq, content, row.previous, row.digest)

    def _first_account(self, patient: PatientId) -> int:
        return self._session.scalars(_accounts(patient).order_by(AccountRow.id).limit(1)).one()

    def _entries(self, *conditions: ColumnElement[bool]) -> list[Entry]:
        rows = self._session.execute(
            select(EntryRow, AccountRow.patient_id)
            .join(AccountRow, EntryRow.account_id == AccountRow.id)
            .where(*conditions)
            .order_by(EntryRow.seq)
        )
        return [_entry(row, PatientId(patient)) for row, patient in rows]

    def _lots(self, condition: ColumnElement[bool]) -> list[tuple[PatientId, Lot]]:
        taken = func.coalesce(func.sum(TakeRow.points), 0)
        rows = self._session.execute(
            select(
                AccountRow.patient_id,
                EntryRow.seq,
                EntryRow.points - taken,
                EntryRow.available_on,
                EntryRow.expires_on,
            )
            .join(AccountRow, EntryRow.account_id == AccountRow.id)
            .outerjoin(TakeRow, TakeRow.lot_seq == EntryRow.seq)
            .where(EntryRow.points > 0, condition)
            .group_by(EntryRow.seq)
            .having(EntryRow.points > taken)
            .order_by(EntryRow.seq)
        )
        return [
            (PatientId(patient), Lot(EntrySeq(seq), left, available_on or date.min, expires_on))
            for patient, seq, left, available_on, expires_on in rows
        ]


def _accounts(patient: PatientId) -> Select[int]:
    return select(AccountRow.id).where(AccountRow.patient_id == patient)


def _entry(row: EntryRow, patient: PatientId) -> Entry:
    return Entry(
        EntrySeq(row.seq),
        patient,
        row.kind,
        row.points,
        row.cause,
        row.day,
        row.expires_on,
    )
