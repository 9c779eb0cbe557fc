"""Looking at the file itself: integrity, foreign keys, schema, sums."""

from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session, aliased

from frontdesk.storage.migrate import SCHEMA, Schema
from frontdesk.storage.tables.audit import AuditRow
from frontdesk.storage.tables.points import AccountRow, EntryRow, TakeRow


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows the chains hold, and how many takes do not fit their entries."""

    ledger: int
    audit: int
    crooked: int


class InspectionStore:
    """Reads what SQLite and SQLCipher say about the file."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def damage(self) -> list[str]:
        """Return what ``integrity_check`` and the cipher's page check find, if anything."""
        plain = self._lines("PRAGMA integrity_check")
        pages = self._lines("PRAGMA cipher_integrity_check")
        return [line for line in plain if line != "ok"] + pages

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
        """Count the rows of both chains, and the takes that do not fit their entries.

        A lot may give no more than it holds, a negative entry take no more than its points, and
        both stand in accounts of one patient.
        """
        one = self._session.scalar
        lot, spent = aliased(EntryRow), aliased(EntryRow)
        giver, taker = aliased(AccountRow), aliased(AccountRow)
        strange = (
            select(func.count())
            .select_from(TakeRow)
            .join(lot, lot.seq == TakeRow.lot_seq)
            .join(giver, giver.id == lot.account_id)
            .join(spent, spent.seq == TakeRow.entry_seq)
            .join(taker, taker.id == spent.account_id)
            .where((giver.patient_id != taker.patient_id) | (lot.points < 0) | (spent.points > 0))
        )
        crooked = one(strange) or 0
        for side in (TakeRow.lot_seq, TakeRow.entry_seq):
            overdrawn = (
                select(side)
                .join(EntryRow, EntryRow.seq == side)
                .group_by(side)
                .having(func.sum(TakeRow.points) > func.max(func.abs(EntryRow.points)))
            )
            crooked += one(select(func.count()).select_from(overdrawn.subquery())) or 0
        return Counts(
            ledger=one(select(func.count()).select_from(EntryRow)) or 0,
            audit=one(select(func.count()).select_from(AuditRow)) or 0,
            crooked=crooked,
        )

    def _lines(self, pragma: str) -> list[str]:
        return [str(line) for line in self._session.scalars(text(pragma))]
