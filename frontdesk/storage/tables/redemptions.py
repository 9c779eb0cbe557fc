"""The redemptions, and the slips that were replaced."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.redemptions import RedemptionState
from frontdesk.storage.columns import Base, Moment, word_of


class RedemptionRow(Base):
    """Points turned into a gift; ``gift_name``, ``points``, ``cost`` (fen) are of that moment.

    ``closed_…`` and ``words`` tell of its cancelling or expiry.
    """

    __tablename__ = "redemption"
    __table_args__ = (
        Index("ix_redemption_patient_id_gift_id", "patient_id", "gift_id"),
        Index("ix_redemption_state_valid_until", "state", "valid_until"),
        Index("ix_redemption_handed_over_on", "handed_over_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    serial: Mapped[str] = mapped_column(unique=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"), index=True)
    gift_name: Mapped[str] = mapped_column(server_default="")
    points: Mapped[int]
    cost: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[RedemptionState] = mapped_column(word_of(RedemptionState))
    birthday_year: Mapped[int | None]
    redeemed_at: Mapped[datetime] = mapped_column(Moment)
    redeemed_on: Mapped[date]
    redeemed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved_on: Mapped[date | None]
    valid_until: Mapped[date]
    handed_over_at: Mapped[datetime | None] = mapped_column(Moment)
    handed_over_on: Mapped[date | None]
    handed_over_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_on: Mapped[date | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(server_default="")


class VoidSlipRow(Base):
    """A slip that was replaced by a new one: lost, or its redemption was issued anew."""

    __tablename__ = "void_slip"

    serial: Mapped[str] = mapped_column(primary_key=True)
    redemption_id: Mapped[int] = mapped_column(ForeignKey("redemption.id"), index=True)
    voided_at: Mapped[datetime] = mapped_column(Moment)
    voided_on: Mapped[date]
    voided_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
