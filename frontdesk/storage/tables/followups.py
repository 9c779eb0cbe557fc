"""Calls owed after treatments, what owes them, the tries; dissatisfied patients to be answered."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.followups import CallState, Outcome, Satisfaction
from frontdesk.storage.columns import Base, Moment, word_of

_DUE = text("state = 'open' AND may_call")
_BOOKED = text("state = 'booked'")
_UNANSWERED = text("answered_at IS NULL")


class CallRow(Base):
    """A call owed to a patient.

    ``may_call`` is set by triggers alone: the patient agreed to be called, and the file is neither
    erased nor restricted nor merged. ``visit_id`` is the arrival that closed it, ``booked_for``
    the day on which the patient means to come, or meant to.
    """

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_due", "due_on", "staff_id", sqlite_where=_DUE, postgresql_where=_DUE),
        Index("ix_follow_up_booked", "booked_for", sqlite_where=_BOOKED, postgresql_where=_BOOKED),
        Index("ix_follow_up_patient_id", "patient_id", "state"),
        Index("ix_follow_up_day", "due_on", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    due_on: Mapped[date]
    state: Mapped[CallState] = mapped_column(word_of(CallState))
    may_call: Mapped[bool] = mapped_column(server_default="0")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    attempts: Mapped[int] = mapped_column(server_default="0")
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    booked_for: Mapped[date | None]


class StepRow(Base):
    """What owes a call: a treatment of a visit, so many days after it. It owes one call, ever."""

    __tablename__ = "follow_up_step"
    __table_args__ = (UniqueConstraint("visit_id", "item", "days"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("follow_up.id"), index=True)
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"))
    item: Mapped[str]
    days: Mapped[int]


class AttemptRow(Base):
    """A try to call: what came of it, what was said.

    ``due_on`` is when the call had been due, so that the try can be taken back.
    """

    __tablename__ = "follow_up_attempt"
    __table_args__ = (
        CheckConstraint("willingness BETWEEN 0 AND 10", name="willingness"),
        Index("ix_follow_up_attempt_day", "day", "staff_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("follow_up.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    outcome: Mapped[Outcome] = mapped_column(word_of(Outcome))
    satisfaction: Mapped[Satisfaction | None] = mapped_column(word_of(Satisfaction))
    willingness: Mapped[int | None]
    note: Mapped[str]
    due_on: Mapped[date]


class QuestionRow(Base):
    """Which of several calls an arrival or a booked day settles: asked until it is answered."""

    __tablename__ = "call_question"
    __table_args__ = (
        CheckConstraint("(visit_id IS NULL) <> (booked_for IS NULL)", name="about_one"),
        Index(
            "ix_call_question_open", "id", sqlite_where=_UNANSWERED, postgresql_where=_UNANSWERED
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), unique=True)
    booked_for: Mapped[date | None]
    at: Mapped[datetime] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class RecoveryRow(Base):
    """A dissatisfied patient who is to be answered within ``minutes`` (DOMAIN.md §10.3)."""

    __tablename__ = "recovery"
    __table_args__ = (
        Index(
            "ix_recovery_open",
            "opened_at",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_recovery_day", "day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    attempt_id: Mapped[int] = mapped_column(ForeignKey("follow_up_attempt.id"), unique=True)
    opened_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    minutes: Mapped[int]
    escalated_at: Mapped[datetime | None] = mapped_column(Moment)
    escalated_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str]
