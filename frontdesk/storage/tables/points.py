"""Accounts, the ledger, and what was taken from which lot. Ledger rows are never changed."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.adjustments import Asked
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
        Index("ix_ledger_account", "account_id", "kind", "points", "available_on", "expires_on"),
        Index("ix_ledger_expires_on", "expires_on"),
        Index("ix_ledger_day", "day", "kind", "points", "reverses"),
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


class GiveRow(Base):
    """Points that a positive entry gave back to the lot they were taken from; append-only."""

    __tablename__ = "give"
    __table_args__ = (
        CheckConstraint("points > 0", name="points"),
        Index("ix_give_lot_seq_points", "lot_seq", "points"),
        Index("ix_give_entry_seq_points", "entry_seq", "points"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"))
    lot_seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"))
    points: Mapped[int]


class OpenLotRow(Base):
    """What a positive entry still holds, with its dates; an empty lot has no row.

    Triggers on the ledger and on what is taken and given keep it, so that of thousands of lots that
    were spent or expired none is looked at again.
    """

    __tablename__ = "open_lot"
    __table_args__ = (
        Index("ix_open_lot_account", "account_id", "expires_on", "available_on"),
        Index("ix_open_lot_expires_on", "expires_on"),
    )

    seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    held: Mapped[int]
    available_on: Mapped[date | None]
    expires_on: Mapped[date | None]


class EntryWordsRow(Base):
    """Why somebody posted an entry by hand; apart from the ledger, so that it can be erased."""

    __tablename__ = "entry_words"

    entry_seq: Mapped[int] = mapped_column(ForeignKey("ledger.seq"), primary_key=True)
    words: Mapped[str]


class AdjustmentRow(Base):
    """Points somebody asked to add or take away; above the daily cap they wait for another."""

    __tablename__ = "adjustment"
    __table_args__ = (
        CheckConstraint("points <> 0", name="points"),
        Index("ix_adjustment_state", "state"),
        Index("ix_adjustment_asked_by_asked_on", "asked_by", "asked_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    points: Mapped[int]
    words: Mapped[str]
    state: Mapped[Asked] = mapped_column(word_of(Asked))
    asked_at: Mapped[datetime] = mapped_column(Moment)
    asked_on: Mapped[date]
    asked_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    entry_seq: Mapped[int | None] = mapped_column(ForeignKey("ledger.seq"), unique=True)
