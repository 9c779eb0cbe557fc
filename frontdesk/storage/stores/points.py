"""Accounts, the ledger and its lots."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import AccountId, EntrySeq, PatientId, PolicyId
from frontdesk.domain.points import Debt, Kind, Lot, Part, Take
from frontdesk.storage.chain import START, Link, digest
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import AccountRow, EntryRow, TakeRow

_CONTENT = (
    *("seq", "account_id", "kind", "points", "cause", "part", "policy_id", "reverses"),
    *("available_on", "expires_on", "at", "day", "staff_id"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A ledger entry to be posted; ``cause`` names what it is paid for, once per part."""

    account: AccountId
    kind: Kind
    points: int
    cause: str
    part: Part
    policy: PolicyId | None = None
    reverses: EntrySeq | None = None
    available_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A posted entry."""

    seq: EntrySeq
    account: AccountId
    kind: Kind
    points: int
    cause: str
    day: date
    expires_on: date | None


class PointStore:
    """Reads and writes points; what is posted stays."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def open_account(self, patient: PatientId) -> AccountId:
        """Open an account for a new file."""
        row = AccountRow(patient_id=patient)
        self._session.add(row)
        self._session.flush()
        return AccountId(row.id)

    def account_of(self, patient: PatientId) -> AccountId:
        """Return the account of a patient; every file has one."""
        return AccountId(
            self._session.scalars(
                select(AccountRow.id).where(AccountRow.patient_id == patient).order_by("id")
            ).first()
            or 0
        )

    def holders(self) -> list[tuple[PatientId, AccountId]]:
        """Return the accounts that hold any entry, with their patients, by name."""
        used = select(EntryRow.account_id).distinct()
        rows = self._session.execute(
            select(AccountRow.patient_id, AccountRow.id)
            .join(PatientRow, AccountRow.patient_id == PatientRow.id)
            .where(AccountRow.id.in_(used))
            .order_by(PatientRow.sort_key, AccountRow.id)
        )
        return [(PatientId(patient), AccountId(account)) for patient, account in rows]

    def find(self, cause: str, account: AccountId, part: Part) -> Entry | None:
        """Return the entry posted for a cause, if there is one."""
        row = self._session.scalar(
            select(EntryRow).where(
                EntryRow.cause == cause, EntryRow.account_id == account, EntryRow.part == part
            )
        )
        return _entry(row) if row else None

    def unreversed(self, cause: str) -> list[Entry]:
        """Return the entries of a cause that no other entry has reversed."""
        reversed_ones = select(EntryRow.reverses).where(EntryRow.reverses.is_not(None))
        rows = self._session.scalars(
            select(EntryRow)
            .where(EntryRow.cause == cause, EntryRow.seq.not_in(reversed_ones))
            .order_by(EntryRow.seq)
        )
        return [_entry(row) for row in rows]

    def append(self, new: NewEntry) -> EntrySeq:
        """Post an entry at the end of the chain."""
        head = self._session.execute(
            select(EntryRow.seq, EntryRow.digest).order_by(EntryRow.seq.desc()).limit(1)
        ).one_or_none()
        seq, previous = head or (0, START)
        row = EntryRow(
            seq=seq + 1,
            account_id=new.account,
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

    def balance(self, account: AccountId) -> int:
        """Return the sum of all entries of an account (§7.1)."""
        return (
            self._session.scalar(
                select(func.sum(EntryRow.points)).where(EntryRow.account_id == account)
            )
            or 0
        )

    def lots(self, account: AccountId) -> list[Lot]:
        """Return the lots of an account that still hold points, the oldest first."""
        return [lot for _, lot in self._lots(EntryRow.account_id == account)]

    def lots_expiring_before(
        self, day: date, account: AccountId | None = None
    ) -> list[tuple[AccountId, Lot]]:
        """Return the lots of one account, or of all, whose last day lies before ``day``."""
        expired = EntryRow.expires_on < day
        return self._lots(
            expired if account is None else expired & (EntryRow.account_id == account)
        )

    def debts(self, account: AccountId) -> list[Debt]:
        """Return what negative entries could not take from any lot yet, the oldest first."""
        covered = func.coalesce(func.sum(TakeRow.points), 0)
        rows = self._session.execute(
            select(EntryRow.seq, -EntryRow.points - covered)
            .outerjoin(TakeRow, TakeRow.entry_seq == EntryRow.seq)
            .where(EntryRow.account_id == account, EntryRow.points < 0)
            .group_by(EntryRow.seq)
            .having(-EntryRow.points > covered)
            .order_by(EntryRow.seq)
        )
        return [Debt(EntrySeq(seq), owed) for seq, owed in rows]

    def entries(self, account: AccountId) -> list[Entry]:
        """Return all entries of an account, the newest first."""
        rows = self._session.scalars(
            select(EntryRow).where(EntryRow.account_id == account).order_by(EntryRow.seq.desc())
        )
        return [_entry(row) for row in rows]

    def chain(self) -> Iterator[Link]:
        """Return the rows in order, for checking."""
        for row in self._session.scalars(select(EntryRow).order_by(EntryRow.seq)):
            content = {name: getattr(row, name) for name in _CONTENT}
            yield Link(row.seq, content, row.previous, row.digest)

    def _lots(self, condition: ColumnElement[bool]) -> list[tuple[AccountId, Lot]]:
        taken = func.coalesce(func.sum(TakeRow.points), 0)
        rows = self._session.execute(
            select(
                EntryRow.account_id,
                EntryRow.seq,
                EntryRow.points - taken,
                EntryRow.available_on,
                EntryRow.expires_on,
            )
            .outerjoin(TakeRow, TakeRow.lot_seq == EntryRow.seq)
            .where(EntryRow.points > 0, condition)
            .group_by(EntryRow.seq)
            .having(EntryRow.points > taken)
            .order_by(EntryRow.seq)
        )
        return [
            (AccountId(account), Lot(EntrySeq(seq), left, available_on or date.min, expires_on))
            for account, seq, left, available_on, expires_on in rows
        ]


def _entry(row: EntryRow) -> Entry:
    return Entry(
        EntrySeq(row.seq),
        AccountId(row.account_id),
        row.kind,
        row.points,
        row.cause,
        row.day,
        row.expires_on,
    )
