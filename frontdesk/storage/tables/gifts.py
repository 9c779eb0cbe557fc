"""The catalogue of gifts, their pictures, and every move of their stock."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from frontdesk.domain.gifts import GiftKind
from frontdesk.domain.stock import Why
from frontdesk.storage.columns import Base, Moment, word_of


class GiftRow(Base):
    """A gift of the catalogue; ``cost`` in fen, ``stock`` empty when unlimited.

    ``stock`` repeats the sum of the gift's moves, so that one statement can take the last piece.
    """

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
    archived_on: Mapped[date | None]


class GiftPictureRow(Base):
    """The picture of a gift, PNG or JPEG; apart from it, so that lists stay light."""

    __tablename__ = "gift_picture"

    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"), primary_key=True)
    content: Mapped[bytes]


class StockMoveRow(Base):
    """Pieces that came or went; append-only."""

    __tablename__ = "stock_move"
    __table_args__ = (CheckConstraint("delta <> 0", name="delta"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    gift_id: Mapped[int] = mapped_column(ForeignKey("gift.id"), index=True)
    delta: Mapped[int]
    why: Mapped[Why] = mapped_column(word_of(Why))
    redemption_id: Mapped[int | None] = mapped_column(ForeignKey("redemption.id"), index=True)
    words: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
