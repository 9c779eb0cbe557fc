"""The catalogue of gifts and their redemptions."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.gifts import GiftKind, RedemptionState
from frontdesk.storage.columns import Base, Moment, word_of


class GiftRow(Base):
    """A gift of the catalogue; ``cost`` in fen, ``stock`` empty when unlimited."""

    __tablename__ = "gift"
    __table_args__ = (
        CheckConstraint("stock >= 0", name="stock"),
        CheckConstraint("points > 0", name="points"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[GiftKind] = mapped_column(word_of(GiftKind))
    name: Mapped[str] = mapped_column(unique=True)
    points: Mapped[int]
    cost: Mapped[int]
    stock: Mapped[int | None]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    per_person: Mapped[int | None]
    per_year: Mapped[int | None]
    needs_approval: Mapped[bool]
    voucher_days: Mapped[int]
    note: Mapped[str]


class RedemptionRow(Base):
    """Points turned into a gift; ``points`` is the price at that moment."""

    __tablename__ = "redemption"
    __table_args__ = (Index("ix_redemption_patient_id_gift_id", "patient_id", "gift_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    serial: Mapped[str] = mapped_column(unique=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"), index=True)
    points: Mapped[int]
    state: Mapped[RedemptionState] = mapped_column(word_of(RedemptionState))
    birthday_year: Mapped[int | None]
    redeemed_at: Mapped[datetime] = mapped_column(Moment)
    redeemed_on: Mapped[date]
    redeemed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    valid_until: Mapped[date]
    handed_over_at: Mapped[datetime | None] = mapped_column(Moment)
    handed_over_on: Mapped[date | None]
    handed_over_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
