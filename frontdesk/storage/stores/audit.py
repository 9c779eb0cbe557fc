"""The audit log."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.storage.chain import START, Link, digest
from frontdesk.storage.stores.links import links
from frontdesk.storage.tables.audit import AuditRow

_CONTENT = ("seq", "at", "day", "staff_id", "action", "subject", "result")
_ADD = insert(AuditRow)
_GESTURE = (AuditRow.result == "done") & (AuditRow.action != "staff.try_pin")
"""Something was done; tries of a PIN prove nothing."""

_LAST = (
    select(AuditRow.seq, AuditRow.digest, AuditRow.at, _GESTURE.label("gesture"))
    .order_by(AuditRow.seq.desc())
    .limit(1)
)
_NEWEST = select(AuditRow.at).where(_GESTURE).order_by(AuditRow.seq.desc()).limit(1)


class AuditStore:
    """Appends to the audit log and walks its chain."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
        self._stamp = stamp
        self._known: Row[*tuple[Any, ...]] | None = None

    def append(self, action: str, subject: Mapping[str, object], result: str) -> None:
        """Add one row; ``subject`` holds ids and field names, never personal values."""
        seq, previous = self.head()
        content: dict[str, object] = {
            "seq": seq + 1,
            "at": self._stamp.at,
            "day": self._stamp.day,
            "staff_id": self._stamp.staff,
            "action": action,
            "subject": json.dumps(subject, sort_keys=True),
            "result": result,
        }
        sealed = digest(previous, content)
        self._connection.execute(_ADD, {**content, "previous": previous, "digest": sealed})
        self._known = None

    def head(self) -> tuple[int, str]:
        """Return the number and the digest of the last row."""
        last = self._last()
        return (last.seq, last.digest) if last else (0, START)

    def digest_at(self, seq: int) -> str | None:
        """Return the digest of a row; of number 0, with which the chain begins, what it names."""
        found = select(AuditRow.digest).where(AuditRow.seq == seq)
        return self._connection.scalar(found) if seq else START

    def newest(self) -> datetime | None:
        """Return when the newest gesture by sequence was done."""
        last = self._last()
        at: datetime | None = last.at if last and last.gesture else None
        return at or self._connection.scalar(_NEWEST)

    def first_day(self) -> date | None:
        """Return the clinic day of the first entry, with which the clinic's books begin."""
        return self._connection.scalar(select(AuditRow.day).order_by(AuditRow.seq).limit(1))

    def subjects(self, action: str) -> list[dict[str, Any]]:
        """Return what the log says of every time something was done."""
        done = select(AuditRow.subject).where(AuditRow.action == action, AuditRow.result == "done")
        return [json.loads(one) for one in self._connection.scalars(done.order_by(AuditRow.seq))]

    def chain(self) -> Iterator[Link]:
        """Return the rows in order, for checking."""
        return links(self._connection, AuditRow, _CONTENT)

    def _last(self) -> Row[*tuple[Any, ...]] | None:
        # asked twice in every gesture, by who doubts the clock and by the next row
        self._known = self._known or self._connection.execute(_LAST).one_or_none()
        return self._known
