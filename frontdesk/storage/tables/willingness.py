"""Who may be asked to recommend: what is kept of everybody's score, who was asked, the weights."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.storage.columns import Base, Moment

_MAY_ASK, _MAY_CALL = text("may_ask"), text("may_call")
_STALE, _PAID = text("base IS NULL"), text("spent > 0")


class WillingnessRow(Base):
    """What stands still of a treated patient's score, so that the best are found at once (§10.4).

    Triggers on what it is made of empty a row as soon as it may no longer be true: ``base`` is then
    missing and the row is made afresh. ``spent`` is in fen; ``expected_on`` is when the patient
    would have come again by habit.
    """

    __tablename__ = "willingness"
    __table_args__ = (
        Index(
            *("ix_willingness_best", "base", "last_on", "spent", "asked_on"),
            sqlite_where=_MAY_ASK,
            postgresql_where=_MAY_ASK,
        ),
        Index("ix_willingness_stale", "base", sqlite_where=_STALE, postgresql_where=_STALE),
        Index("ix_willingness_spent", "spent", sqlite_where=_PAID, postgresql_where=_PAID),
        Index(
            *("ix_willingness_expected", "expected_on", "last_on"),
            sqlite_where=_MAY_CALL,
            postgresql_where=_MAY_CALL,
        ),
    )

    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), primary_key=True)
    base: Mapped[int | None]
    last_on: Mapped[date | None]
    spent: Mapped[int] = mapped_column(server_default="0")
    asked_on: Mapped[date | None]
    expected_on: Mapped[date | None]
    may_ask: Mapped[bool] = mapped_column(server_default="0")
    may_call: Mapped[bool] = mapped_column(server_default="0")


class AskRow(Base):
    """A patient was asked to recommend; ``wants`` if she said at once that she does."""

    __tablename__ = "ask"
    __table_args__ = (Index("ix_ask_patient_id_day", "patient_id", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    wants: Mapped[bool]


class WeightsRow(Base):
    """A version of the weights; the newest one is in force, none is ever edited."""

    __tablename__ = "willingness_weights"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    satisfaction: Mapped[int]
    answer: Mapped[int]
    days: Mapped[int]
    visits: Mapped[int]
    spending: Mapped[int]
    friends: Mapped[int]
    redeemed: Mapped[int]
