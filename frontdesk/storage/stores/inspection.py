"""Looking at the file itself: integrity, foreign keys, schema, sums."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select, text
from sqlalchemy.orm import Session, aliased

from frontdesk.storage.migrate import SCHEMA, Schema
from frontdesk.storage.stores.lots import LEFT
from frontdesk.storage.tables.audit import AuditRow
from frontdesk.storage.tables.changes import ChangeRow
from frontdesk.storage.tables.points import AccountRow, EntryRow, GiveRow, OpenLotRow, TakeRow


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows the chains hold, and how many takes do not fit their entries."""

    ledger: int
    audit: int
    changes: int
    crooked: int


class InspectionStore:
    """Reads what SQLite and SQLCipher say about the file."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def damage(self) -> list[str]:
        """Return what ``integrity_check`` and the cipher's page check find, if anything."""
        plain = self._lines("PRAGMA integrity_check")
        return [line for line in plain if line != "ok"] + self.broken_seals()

    def broken_seals(self) -> list[str]:
        """Return the pages that are not as SQLCipher wrote them, free ones included."""
        return self._lines("PRAGMA cipher_integrity_check")

    def orphans(self) -> list[str]:
        """Return the rows that point nowhere, as ``table row``."""
        rows = self._session.execute(text("PRAGMA foreign_key_check")).all()
        return [f"{table} {row}" for table, row, *_ in rows]

    def schema(self) -> Schema:
        """Return the stored schema."""
        return tuple((kind, name, sql) for kind, name, sql in self._session.execute(text(SCHEMA)))

    def revision(self) -> str:
        """Return the stored revision of the schema."""
        return str(self._session.scalar(text("SELECT version_num FROM alembic_version")))

    def engine_version(self) -> str:
        """Return the versions of SQLite and SQLCipher."""
        sqlite = self._session.scalar(text("SELECT sqlite_version()"))
        cipher = self._lines("PRAGMA cipher_version")
        return f"SQLite {sqlite}, SQLCipher {' '.join(cipher)}"

    def counts(self) -> Counts:
        """Count the rows of both chains, and the takes and gives that do not fit their entries.

        A lot may give no more than it holds, a negative entry take no more than its points, and
        both stand in accounts of one patient.
        """
        one = self._session.scalar
        crooked = (
            self._strangers(TakeRow, taker=EntryRow.points < 0)
            + self._strangers(GiveRow, taker=EntryRow.points > 0)
            + self._count(select(EntryRow.seq).where(EntryRow.points > 0, LEFT < 0))
            + self._count(_miscounted())
            + self._count(_overdrawn())
        )
        return Counts(
            ledger=one(select(func.count()).select_from(EntryRow)) or 0,
            audit=one(select(func.count()).select_from(AuditRow)) or 0,
            changes=one(select(func.count()).select_from(ChangeRow)) or 0,
            crooked=crooked,
        )

    def _strangers(self, table: type[TakeRow | GiveRow], taker: ColumnElement[bool]) -> int:
        """Count the rows between accounts of two patients, or between entries of a wrong sign."""
        lot, owner, other = aliased(EntryRow), aliased(AccountRow), aliased(AccountRow)
        return self._count(
            select(table.id)
            .join(EntryRow, EntryRow.seq == table.entry_seq)
            .join(owner, owner.id == EntryRow.account_id)
            .join(lot, lot.seq == table.lot_seq)
            .join(other, other.id == lot.account_id)
            .where((owner.patient_id != other.patient_id) | (lot.points < 0) | ~taker)
        )

    def _count(self, rows: Select[int]) -> int:
        return self._session.scalar(select(func.count()).select_from(rows.subquery())) or 0

    def _lines(self, pragma: str) -> list[str]:
        return [str(line) for line in self._session.scalars(text(pragma))]


def _miscounted() -> Select[int]:
    """Return the SQL of the lots that hold something else than is kept of them."""
    return (
        select(EntryRow.seq)
        .outerjoin(OpenLotRow, OpenLotRow.seq == EntryRow.seq)
        .where(EntryRow.points > 0, func.coalesce(OpenLotRow.held, 0) != LEFT)
    )


def _overdrawn() -> Select[int]:
    """Return the SQL of the negative entries that took more than their points."""
    return (
        select(EntryRow.seq)
        .join(TakeRow, TakeRow.entry_seq == EntryRow.seq)
        .group_by(EntryRow.seq)
        .having(func.sum(TakeRow.points) > -func.max(EntryRow.points))
    )
