"""Closed months: what was frozen, and the sheets as they were printed. Rows are never changed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.months import SheetKind
from frontdesk.storage.columns import Base, Digest, Moment, word_of

_IN_FORCE = text("reopened_at IS NULL")


class MonthCloseRow(Base):
    """One close of a month; ``month`` is its first day, ``content`` JSON without names.

    Reopening sets the last columns and nothing else; one close of a month is in force.
    """

    __tablename__ = "month_close"
    __table_args__ = (
        UniqueConstraint("month", "revision"),
        Index(
            "uq_month_close_month",
            "month",
            unique=True,
            sqlite_where=_IN_FORCE,
            postgresql_where=_IN_FORCE,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[date]
    revision: Mapped[int]
    content: Mapped[str]
    checksum: Mapped[str] = mapped_column(Digest)
    closed_at: Mapped[datetime] = mapped_column(Moment)
    closed_on: Mapped[date]
    closed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reopened_at: Mapped[datetime | None] = mapped_column(Moment)
    reopened_on: Mapped[date | None]
    reopened_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(server_default="")


class MonthSheetRow(Base):
    """A sheet of a closed month, as its PDF was; it may be taken away when somebody is erased."""

    __tablename__ = "month_sheet"

    close_id: Mapped[int] = mapped_column(ForeignKey("month_close.id"), primary_key=True)
    kind: Mapped[SheetKind] = mapped_column(word_of(SheetKind), primary_key=True)
    content: Mapped[bytes]
