"""Referrals, every move they made, what made them doubtful, and what is to be told."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.referrals.lifecycle import Occasion, State
from frontdesk.storage.columns import Base, Moment, word_of

_OPEN = text("state IN ('registered', 'contacted', 'booked')")
_CREDITED = text("state IN ('arrived', 'under_review', 'rewarded', 'capped')")


class ReferralRow(Base):
    """One patient's recommendation of one friend.

    ``registered_on`` gives the priority, ``renewed_on`` the window. ``friend_id``, ``visit_id`` and
    ``arrived_on`` are set when the friend arrives; one credited referral per friend is unique.
    ``reason`` is a code: why it is rejected, capped or under review. ``friend_key`` is the pinyin
    of the friend's name, by which an expected visitor is recognised; ``booked_for`` the day the
    friend means to come. ``points`` and ``nth`` are what was awarded, and as which rewarded one.
    """

    __tablename__ = "referral"
    __table_args__ = (
        Index(
            "uq_referral_credited",
            "friend_id",
            unique=True,
            sqlite_where=_CREDITED,
            postgresql_where=_CREDITED,
        ),
        Index("ix_referral_board", "arrived_on", "state", "referrer_id"),
        Index("ix_referral_arrived", "state", "arrived_on", "referrer_id"),
        Index("ix_referral_referrer", "referrer_id", "state", "arrived_on", "visit_id"),
        Index("ix_referral_newest", "referrer_id", "registered_on"),
        Index("ix_referral_registered", "registered_on", "entered_by"),
        Index("ix_referral_list", "state", "renewed_on"),
        Index("ix_referral_entry", "entered_by", "entered_at"),
        Index("ix_referral_friend", "friend_key", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    referrer_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    friend_name: Mapped[str]
    friend_key: Mapped[str] = mapped_column(server_default="")
    friend_phone: Mapped[str | None] = mapped_column(index=True)
    friend_agreed: Mapped[bool]
    registered_on: Mapped[date]
    renewed_on: Mapped[date]
    entered_at: Mapped[datetime] = mapped_column(Moment)
    entered_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    from_books: Mapped[bool]
    occasion: Mapped[Occasion] = mapped_column(word_of(Occasion))
    state: Mapped[State] = mapped_column(word_of(State))
    reason: Mapped[str]
    friend_id: Mapped[int | None] = mapped_column(ForeignKey("patient.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    arrived_on: Mapped[date | None]
    points: Mapped[int | None]
    nth: Mapped[int | None]
    booked_for: Mapped[date | None]


class ReferralMoveRow(Base):
    """A move of a referral: when, by whom, from which state to which, why."""

    __tablename__ = "referral_move"
    __table_args__ = (
        Index("ix_referral_move_at", "at"),
        Index("ix_referral_move_new", "new", "day", "referral_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    old: Mapped[State | None] = mapped_column(word_of(State))
    new: Mapped[State] = mapped_column(word_of(State))
    reason: Mapped[str]
    words: Mapped[str]
    booked_for: Mapped[date | None]


class FlagRow(Base):
    """A check that sent a referral to a manager; open until ``cleared_by`` is set."""

    __tablename__ = "referral_flag"
    __table_args__ = (UniqueConstraint("referral_id", "visit_id", "check"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"))
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"))
    check: Mapped[str]
    raised_at: Mapped[datetime] = mapped_column(Moment)
    cleared_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class OutboxRow(Base):
    """News for a referrer about a referral, until it is marked as told."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_open", "told_at", "patient_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), index=True)
    state: Mapped[State] = mapped_column(word_of(State))
    points: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    told_at: Mapped[datetime | None] = mapped_column(Moment)
    told_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class PaidCheckRow(Base):
    """A doubt about a referral that was paid already; open until ``cleared_by`` is set."""

    __tablename__ = "paid_check"
    __table_args__ = (UniqueConstraint("referral_id", "visit_id", "reason"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"))
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"))
    reason: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    cleared_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    words: Mapped[str]
