"""Visits and every move they made."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.visits import VisitState
from frontdesk.storage.columns import Base, Moment, word_of

_OPEN = text("state IN ('waiting', 'in_treatment')")


class VisitRow(Base):
    """One arrival on one clinic day; ``amount`` is what was paid, in fen.

    ``back_dated`` marks a visit that was entered on a later day than its own (§12).
    """

    __tablename__ = "visit"
    __table_args__ = (
        UniqueConstraint("day", "number"),
        CheckConstraint("amount >= 0", name="amount"),
        Index(
            "uq_visit_open", "patient_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN
        ),
        Index("ix_visit_patient_id_day", "patient_id", "day"),
        Index("ix_visit_day", "day", "patient_id", "state"),
        Index("ix_visit_insured", "id", sqlite_where=text("insured")),
        Index("ix_visit_new", "day", "patient_id", "state", sqlite_where=text("new_patient")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    day: Mapped[date]
    number: Mapped[int]
    reason: Mapped[str]
    doctor: Mapped[str]
    items: Mapped[str]
    amount: Mapped[int | None]
    insured: Mapped[bool]
    new_patient: Mapped[bool]
    state: Mapped[VisitState] = mapped_column(word_of(VisitState))
    arrived_at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    back_dated: Mapped[bool] = mapped_column(server_default="0")


class VisitMoveRow(Base):
    """A move of a visit: when, by whom, from which state to which.

    ``undoes`` marks a move that takes back the one before (§4.2).
    """

    __tablename__ = "visit_move"
    __table_args__ = (Index("ix_visit_move_day", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    old: Mapped[VisitState | None] = mapped_column(word_of(VisitState))
    new: Mapped[VisitState] = mapped_column(word_of(VisitState))
    undoes: Mapped[bool] = mapped_column(server_default="0")


class RefundRow(Base):
    """Money given back for a visit, in fen; what the visit paid stays as it was entered."""

    __tablename__ = "refund"
    __table_args__ = (CheckConstraint("amount > 0", name="amount"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), index=True)
    amount: Mapped[int]
    words: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
