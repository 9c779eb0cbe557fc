"""Merged files, what a merge moved, and what keeps an erased person from becoming new again."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base, Digest, Moment


class MergeRow(Base):
    """Two files that became one (DOMAIN.md §3.7); a file is merged into one other at a time.

    ``ledger_head`` is the newest entry of the ledger when the merge was done: an entry of the
    surviving file after it forbids to undo the merge.
    """

    __tablename__ = "merge"
    __table_args__ = (
        Index(
            "uq_merge_merged_id",
            "merged_id",
            unique=True,
            sqlite_where=text("undone_on IS NULL"),
            postgresql_where=text("undone_on IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    survivor_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    ledger_head: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    undone_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_on: Mapped[date | None]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class MergeItemRow(Base):
    """One thing a merge changed: where (``table.column``), in which row, what stood there before.

    ``old`` is JSON of ids, days and states, never of a name, a phone or another personal value:
    what the surviving file takes over was empty there before.
    """

    __tablename__ = "merge_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    merge_id: Mapped[int] = mapped_column(ForeignKey("merge.id"), index=True)
    place: Mapped[str]
    row_id: Mapped[int]
    old: Mapped[str]


class ErasedRow(Base):
    """A salted hash of an erased person's phone, of phone and name, or of resident ID (§3.8)."""

    __tablename__ = "erased_phone"

    digest: Mapped[str] = mapped_column(Digest, primary_key=True)
    erased_on: Mapped[date]
