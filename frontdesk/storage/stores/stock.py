"""The stock of gifts: what is left, and every move that made it so."""

from typing import Any

from sqlalchemy import Row, bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import GiftId, RedemptionId, StaffId
from frontdesk.domain.stock import StockMove, Why
from frontdesk.storage.tables.gifts import GiftRow, StockMoveRow

_IS = GiftRow.id == bindparam("gift")
_TAKE_ONE = (
    update(GiftRow)
    .where(_IS, or_(GiftRow.stock.is_(None), GiftRow.stock > 0))
    .values(stock=GiftRow.stock - 1)
)
_BOOKED = select(GiftRow.stock).where(_IS)
_MOVE = insert(StockMoveRow)


class StockStore:
    """Reads and writes stock; each change leaves its move."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
        self._stamp = stamp

    def take_one(self, gift: GiftId) -> bool:
        """Take one piece, unless none is left; unlimited gifts always have one.

        ``note_taken`` names the redemption once it is there.
        """
        return self._connection.execute(_TAKE_ONE, {"gift": gift}).rowcount == 1

    def note_taken(self, gift: GiftId, redemption: RedemptionId) -> None:
        """Note for which redemption a piece was taken; nothing where there is no limit."""
        if self.booked(gift) is not None:
            self._move(gift, -1, Why.REDEEMED, redemption)

    def give_back(self, gift: GiftId, redemption: RedemptionId, why: Why) -> None:
        """Put back the piece that ``redemption`` holds, if it holds one and stock is counted."""
        held = self._connection.scalar(
            select(func.sum(StockMoveRow.delta)).where(StockMoveRow.redemption_id == redemption)
        )
        if held and self.booked(gift) is not None:
            self._add(gift, -held)
            self._move(gift, -held, why, redemption)

    def correct(self, gift: GiftId, found: int | None, delta: int, why: Why, words: str) -> None:
        """Store that ``found`` pieces are there (``None``: no limit), by a move of ``delta``."""
        self._connection.execute(update(GiftRow).where(GiftRow.id == gift).values(stock=found))
        if delta:
            self._move(gift, delta, why, None, words)

    def booked(self, gift: GiftId) -> int | None:
        """Return how many pieces are left by the books; ``None`` is without limit."""
        return self._connection.scalar(_BOOKED, {"gift": gift})

    def history(self, gift: GiftId) -> list[StockMove]:
        """Return the moves of a gift, the newest first."""
        left = func.sum(StockMoveRow.delta).over(order_by=StockMoveRow.id)
        rows = self._connection.execute(
            select(StockMoveRow, left.label("left"))
            .where(StockMoveRow.gift_id == gift)
            .order_by(StockMoveRow.id.desc())
        )
        return [_move(row) for row in rows]

    def crooked(self) -> list[str]:
        """Return the names of gifts whose stock is not the sum of its moves."""
        moved = select(func.coalesce(func.sum(StockMoveRow.delta), 0)).where(
            StockMoveRow.gift_id == GiftRow.id
        )
        booked = func.coalesce(GiftRow.stock, 0)
        wrong = select(GiftRow.name).where(booked != moved.scalar_subquery()).order_by(GiftRow.id)
        return list(self._connection.scalars(wrong))

    def _add(self, gift: GiftId, pieces: int) -> None:
        self._connection.execute(
            update(GiftRow).where(GiftRow.id == gift).values(stock=GiftRow.stock + pieces)
        )

    def _move(
        self,
        gift: GiftId,
        delta: int,
        why: Why,
        redemption: RedemptionId | None,
        words: str = "",
    ) -> None:
        self._connection.execute(
            _MOVE,
            {
                "gift_id": gift,
                "delta": delta,
                "why": why,
                "redemption_id": redemption,
                "words": words,
                "at": self._stamp.at,
                "day": self._stamp.day,
                "staff_id": self._stamp.staff,
            },
        )


def _move(row: Row[*tuple[Any, ...]]) -> StockMove:
    return StockMove(
        delta=row.delta,
        why=row.why,
        redemption=None if row.redemption_id is None else RedemptionId(row.redemption_id),
        words=row.words,
        at=row.at,
        day=row.day,
        staff=StaffId(row.staff_id),
        left=row.left,
    )
