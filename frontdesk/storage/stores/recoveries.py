"""Dissatisfied patients who are to be answered."""

from datetime import date

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import AttemptId, PatientId, RecoveryId
from frontdesk.domain.recoveries import Recovery
from frontdesk.storage.tables.followups import AttemptRow, RecoveryRow
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.staff import StaffRow


class RecoveryStore:
    """Reads and writes recoveries."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def open(self, patient: PatientId, attempt: AttemptId, minutes: int) -> RecoveryId:
        """Begin the time within which a patient is to be answered."""
        row = RecoveryRow(
            patient_id=patient,
            attempt_id=attempt,
            opened_at=self._stamp.at,
            day=self._stamp.day,
            minutes=minutes,
            words="",
        )
        self._session.add(row)
        self._session.flush()
        return RecoveryId(row.id)

    def get(self, recovery: RecoveryId) -> Recovery | None:
        """Return a recovery."""
        found = self._recoveries(RecoveryRow.id == recovery)
        return found[0] if found else None

    def of_attempt(self, attempt: AttemptId) -> Recovery | None:
        """Return what a call opened."""
        found = self._recoveries(RecoveryRow.attempt_id == attempt)
        return found[0] if found else None

    def waiting(self) -> list[Recovery]:
        """Return who waits for an answer, the longest first."""
        return self._recoveries(RecoveryRow.closed_at.is_(None))

    def settled_since(self, day: date) -> list[Recovery]:
        """Return what was opened on ``day`` or later and is settled, the newest first."""
        settled = RecoveryRow.closed_at.is_not(None) & (RecoveryRow.day >= day)
        return self._recoveries(settled)[::-1]

    def of_patient(self, patient: PatientId) -> list[Recovery]:
        """Return the complaints of a patient, the oldest first."""
        return self._recoveries(RecoveryRow.patient_id == patient)

    def escalate(self, recovery: RecoveryId) -> None:
        """Note that a manager is to take over."""
        row = self._session.get_one(RecoveryRow, recovery)
        row.escalated_at, row.escalated_by = self._stamp.at, self._stamp.staff
        self._session.flush()

    def close(self, recovery: RecoveryId, words: str) -> None:
        """Note how it was settled."""
        row = self._session.get_one(RecoveryRow, recovery)
        row.closed_at, row.closed_by, row.words = self._stamp.at, self._stamp.staff, words
        self._session.flush()

    def drop(self, recovery: RecoveryId) -> None:
        """Forget what was opened by mistake."""
        self._session.execute(delete(RecoveryRow).where(RecoveryRow.id == recovery))

    def _recoveries(self, *conditions: ColumnElement[bool]) -> list[Recovery]:
        phone = (
            select(PhoneRow.number)
            .where(PhoneRow.patient_id == RecoveryRow.patient_id)
            .order_by(PhoneRow.position)
            .limit(1)
            .scalar_subquery()
        )
        asked, settled = aliased(StaffRow), aliased(StaffRow)
        rows = self._session.execute(
            select(
                *(RecoveryRow, AttemptRow.note, PatientRow.name, StaffRow.name, phone),
                *(asked.name, settled.name),
            )
            .join(AttemptRow, RecoveryRow.attempt_id == AttemptRow.id)
            .join(PatientRow, RecoveryRow.patient_id == PatientRow.id)
            .join(StaffRow, AttemptRow.staff_id == StaffRow.id)
            .outerjoin(asked, RecoveryRow.escalated_by == asked.id)
            .outerjoin(settled, RecoveryRow.closed_by == settled.id)
            .where(*conditions)
            .order_by(RecoveryRow.opened_at, RecoveryRow.id)
        )
        return [
            Recovery(
                id=RecoveryId(row.id),
                patient=PatientId(row.patient_id),
                day=row.day,
                name=name,
                phone=number,
                opened_at=row.opened_at,
                minutes=row.minutes,
                said=said,
                member=member,
                escalated_at=row.escalated_at,
                escalated_by=asked_by,
                closed_at=row.closed_at,
                closed_by=settled_by,
                words=row.words,
            )
            for row, said, name, member, number, asked_by, settled_by in rows
        ]
