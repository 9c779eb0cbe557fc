"""Old values of corrected files, in a chain that outlives their erasure (DOMAIN.md §3.8)."""

import hashlib
import secrets
from collections.abc import Iterator

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.filing import Change
from frontdesk.domain.ids import PatientId
from frontdesk.storage.chain import START, Link, digest
from frontdesk.storage.tables.changes import ChangeRow
from frontdesk.storage.tables.staff import StaffRow

_CONTENT = ("seq", "patient_id", "field", "seal", "at", "day", "staff_id")
_SALT_BYTES = 16


class ChangeStore:
    """Appends what stood in a file, erases it, and walks the chain."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def append(self, patient: PatientId, field: str, old: str) -> None:
        """Keep the old value of a field, sealed with a salt of its own."""
        head = self._session.execute(
            select(ChangeRow.seq, ChangeRow.digest).order_by(ChangeRow.seq.desc()).limit(1)
        ).one_or_none()
        seq, previous = head or (0, START)
        salt = secrets.token_hex(_SALT_BYTES)
        row = ChangeRow(
            seq=seq + 1,
            patient_id=patient,
            field=field,
            old=old,
            salt=salt,
            seal=_seal(salt, old),
            at=self._stamp.at,
            day=self._stamp.day,
            staff_id=self._stamp.staff,
            previous=previous,
        )
        row.digest = digest(previous, {name: getattr(row, name) for name in _CONTENT})
        self._session.add(row)
        self._session.flush()

    def of_patient(self, patient: PatientId) -> list[Change]:
        """Return the corrections of a file, the oldest first; an erased value is ``None``."""
        rows = self._session.execute(
            select(ChangeRow, StaffRow.name)
            .join(StaffRow, StaffRow.id == ChangeRow.staff_id)
            .where(ChangeRow.patient_id == patient)
            .order_by(ChangeRow.seq)
        )
        return [
            Change(field=row.field, old=row.old, at=row.at, day=row.day, member=member)
            for row, member in rows
        ]

    def erase(self, patient: PatientId) -> None:
        """Empty the old values of a file for good; the chain goes on without them."""
        self._session.execute(
            update(ChangeRow).where(ChangeRow.patient_id == patient).values(old=None, salt=None)
        )

    def chain(self) -> Iterator[Link]:
        """Return the rows in order, for checking; a value that was altered breaks its row."""
        for row in self._session.scalars(select(ChangeRow).order_by(ChangeRow.seq)):
            content = {name: getattr(row, name) for name in _CONTENT}
            if row.old is not None and row.salt is not None:
                content["seal"] = _seal(row.salt, row.old)
            yield Link(row.seq, content, row.previous, row.digest)


def _seal(salt: str, old: str) -> str:
    return hashlib.sha256(f"{salt}\n{old}".encode()).hexdigest()
