"""The catalogue and the pictures of its gifts."""

from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, delete, exists, insert, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.gifts import Gift
from frontdesk.domain.ids import GiftId
from frontdesk.storage.database import added
from frontdesk.storage.tables.gifts import GiftPictureRow, GiftRow

_GIFTS = select(
    *(GiftRow.id, GiftRow.kind, GiftRow.name, GiftRow.points, GiftRow.cost, GiftRow.stock),
    *(GiftRow.first_day, GiftRow.last_day, GiftRow.per_person, GiftRow.per_year),
    *(GiftRow.needs_approval, GiftRow.voucher_days, GiftRow.note, GiftRow.archived_on),
    exists().where(GiftPictureRow.gift_id == GiftRow.id).label("pictured"),
)
"""What a ``Gift`` holds, in its order."""

_GET = _GIFTS.where(GiftRow.id == bindparam("gift"))
_CHANGE = update(GiftRow).where(GiftRow.id == bindparam("gift"))
_APART = frozenset({"id", "stock", "pictured", "archived_on"})
"""What is not set with the terms of a gift: its stock, for one, moves piece by piece."""


class GiftStore:
    """Reads and writes gifts."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    def add(self, gift: Gift) -> GiftId:
        """Add a gift to the catalogue, without stock; its ``id`` is given here."""
        return GiftId(added(self._connection, insert(GiftRow), _terms(gift)))

    def change(self, gift: Gift) -> None:
        """Store the terms of a gift; its stock and its picture stay."""
        self._connection.execute(_CHANGE, {"gift": gift.id, **_terms(gift)})

    def archive(self, gift: GiftId, on: date | None) -> None:
        """Take a gift out of the catalogue on a day, or back into it."""
        self._connection.execute(_CHANGE, {"gift": gift, "archived_on": on})

    def get(self, gift: GiftId) -> Gift | None:
        """Return a gift."""
        return next(iter(self._gifts(_GET, gift=gift)), None)

    def catalogue(self, *, archived: bool = False) -> list[Gift]:
        """Return all gifts, the cheapest first; those in the archive only if asked for."""
        wanted = _GIFTS.order_by(GiftRow.points, GiftRow.id)
        if not archived:
            wanted = wanted.where(GiftRow.archived_on.is_(None))
        return self._gifts(wanted)

    def picture(self, gift: GiftId) -> bytes | None:
        """Return the picture of a gift, PNG or JPEG."""
        return self._connection.scalar(
            select(GiftPictureRow.content).where(GiftPictureRow.gift_id == gift)
        )

    def set_picture(self, gift: GiftId, content: bytes | None) -> None:
        """Store the picture of a gift in the place of any other, or take it away."""
        self._connection.execute(delete(GiftPictureRow).where(GiftPictureRow.gift_id == gift))
        if content is not None:
            self._connection.execute(insert(GiftPictureRow), {"gift_id": gift, "content": content})

    def _gifts(self, wanted: Select[*tuple[Any, ...]], **values: object) -> list[Gift]:
        return [Gift(*row) for row in self._connection.execute(wanted, values)]


def _terms(gift: Gift) -> dict[str, object]:
    return {name: value for name, value in asdict(gift).items() if name not in _APART}
