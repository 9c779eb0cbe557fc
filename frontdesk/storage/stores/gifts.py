"""The catalogue and the pictures of its gifts."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from frontdesk.domain.gifts import Gift
from frontdesk.domain.ids import GiftId
from frontdesk.storage.tables.gifts import GiftPictureRow, GiftRow

_APART = frozenset({"id", "stock", "pictured", "archived_on"})
"""What is not set with the terms of a gift: its stock, for one, moves piece by piece."""


class GiftStore:
    """Reads and writes gifts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, gift: Gift) -> GiftId:
        """Add a gift to the catalogue, without stock; its ``id`` is given here."""
        row = GiftRow(**_terms(gift), stock=None)
        self._session.add(row)
        self._session.flush()
        return GiftId(row.id)

    def change(self, gift: Gift) -> None:
        """Store the terms of a gift; its stock and its picture stay."""
        row = self._session.get_one(GiftRow, gift.id)
        for name, value in _terms(gift).items():
            setattr(row, name, value)
        self._session.flush()

    def archive(self, gift: GiftId, on: date | None) -> None:
        """Take a gift out of the catalogue on a day, or back into it."""
        self._session.get_one(GiftRow, gift).archived_on = on
        self._session.flush()

    def get(self, gift: GiftId) -> Gift | None:
        """Return a gift."""
        row = self._session.get(GiftRow, gift)
        return _gift(row, self.picture(gift) is not None) if row else None

    def catalogue(self, *, archived: bool = False) -> list[Gift]:
        """Return all gifts, the cheapest first; those in the archive only if asked for."""
        pictured = set(self._session.scalars(select(GiftPictureRow.gift_id)))
        wanted = select(GiftRow).order_by(GiftRow.points, GiftRow.id)
        if not archived:
            wanted = wanted.where(GiftRow.archived_on.is_(None))
        return [_gift(row, row.id in pictured) for row in self._session.scalars(wanted)]

    def picture(self, gift: GiftId) -> bytes | None:
        """Return the picture of a gift, PNG or JPEG."""
        return self._session.scalar(
            select(GiftPictureRow.content).where(GiftPictureRow.gift_id == gift)
        )

    def set_picture(self, gift: GiftId, content: bytes | None) -> None:
        """Store the picture of a gift in the place of any other, or take it away."""
        self._session.execute(delete(GiftPictureRow).where(GiftPictureRow.gift_id == gift))
        if content is not None:
            self._session.add(GiftPictureRow(gift_id=gift, content=content))
            self._session.flush()


def _terms(gift: Gift) -> dict[str, object]:
    return {name: value for name, value in asdict(gift).items() if name not in _APART}


def _gift(row: GiftRow, pictured: bool) -> Gift:  # noqa: FBT001 - one of a row's own values
    return Gift(
        id=GiftId(row.id),
        kind=row.kind,
        name=row.name,
        points=row.points,
        cost=row.cost,
        stock=row.stock,
        first_day=row.first_day,
        last_day=row.last_day,
        per_person=row.per_person,
        per_year=row.per_year,
        needs_approval=row.needs_approval,
        voucher_days=row.voucher_days,
        note=row.note,
        archived_on=row.archived_on,
        pictured=pictured,
    )
