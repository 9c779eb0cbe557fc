"""Accounts, the ledger, and what was taken from which lot. Ledger rows are never changed."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.points import Kind, Part
from frontdesk.storage.columns import Base, Digest, Moment, word_of


class AccountRow(Base):
    """An account of points; a merge re-points it to the surviving file."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)


class EntryRow(Base):
    """A ledger entry: append-only, chained, one per cause, account and part.

    ``policy_id`` and ``points`` record by which policy version how much was paid.
    """

    __tablename__ = "ledger"
    __table_args__ = (
        UniqueConstraint("cause", "account_id", "part"),
        CheckConstraint("points <> 0", name="points"),
        Index("ix_ledger_account_id_points", "account_id", "points"),
        Index("ix_ledger_expires_on", "expires_on"),
    )

    seq: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[Kind] = mapped_column(word_of(Kind))
    points: Mapped[int]
    cause: Mapped[str]
    part: Mapped[Part] = mapped_column(word_of(Part))
    policy_id: Mapped[int | None] = mapped_column(ForeignKey("policy.id"))
    reverses: Mapped[int | None] = mapped_column(ForeignKey("ledger.seq"), unique=True)
    available_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    previous: Mapped[str] = mapped_column(Digest)
    digest: Mapped[str] = mapped_column(Digest, unique=True)


class TakeRow(Base):
    """Points that a negative entry took from a lot; append-only."""

    __tablename__ = "take"
    __table_args__ = (
        CheckConstraint("points > 0", name="points"),
        Index("ix_take_lot_seq_points", "lot_seq", "points"),
        Index("ix_take_entry_seq_points", "entry_seq", "points"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"))
    lot_seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"))
    points: Mapped[int]
