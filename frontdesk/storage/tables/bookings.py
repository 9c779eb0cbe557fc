"""Days on which patients mean to come again, and which of several calls that settles."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.bookings import BookingState
from frontdesk.storage.columns import Base, Moment, word_of


class BookingRow(Base):
    """A clinic day on which a patient means to come; ``visit_id`` is the arrival that kept it."""

    __tablename__ = "booking"
    __table_args__ = (
        Index(
            "ix_booking_open",
            "day",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    day: Mapped[date]
    state: Mapped[BookingState] = mapped_column(word_of(BookingState))
    at: Mapped[datetime] = mapped_column(Moment)
    noted_on: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)


class QuestionRow(Base):
    """Which of several calls an arrival or a booking settles: asked until it is answered."""

    __tablename__ = "call_question"
    __table_args__ = (
        CheckConstraint("(visit_id IS NULL) <> (booking_id IS NULL)", name="about_one"),
        Index(
            "ix_call_question_open",
            "id",
            sqlite_where=text("answered_at IS NULL"),
            postgresql_where=text("answered_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), unique=True)
    booking_id: Mapped[int | None] = mapped_column(ForeignKey("booking.id"), unique=True)
    at: Mapped[datetime] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
