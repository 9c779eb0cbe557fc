"""Adjustments that were asked for, posted or not."""

from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.adjustments import Adjustment, Asked
from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import AdjustmentId, EntrySeq, PatientId, StaffId
from frontdesk.storage.tables.points import AdjustmentRow


class AdjustmentStore:
    """Reads and writes adjustments."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def ask(self, patient: PatientId, points: int, words: str) -> AdjustmentId:
        """Store what is asked for now."""
        row = AdjustmentRow(
            patient_id=patient,
            points=points,
            words=words,
            state=Asked.WAITING,
            asked_at=self._stamp.at,
            asked_on=self._stamp.day,
            asked_by=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        return AdjustmentId(row.id)

    def decide(self, adjustment: AdjustmentId, state: Asked, entry: EntrySeq | None) -> None:
        """Store what became of it now, and the entry that was posted."""
        self._session.execute(
            update(AdjustmentRow)
            .where(AdjustmentRow.id == adjustment)
            .values(
                state=state,
                decided_at=self._stamp.at,
                decided_by=self._stamp.staff,
                entry_seq=entry,
            )
        )

    def get(self, adjustment: AdjustmentId) -> Adjustment | None:
        """Return an adjustment."""
        row = self._session.get(AdjustmentRow, adjustment, populate_existing=True)
        return _adjustment(row) if row else None

    def waiting(self) -> list[Adjustment]:
        """Return those that wait for another manager, the oldest first."""
        rows = self._session.scalars(
            select(AdjustmentRow)
            .where(AdjustmentRow.state == Asked.WAITING)
            .order_by(AdjustmentRow.id)
        )
        return [_adjustment(row) for row in rows]

    def moved_by(self, staff: StaffId, day: date) -> int:
        """Return how many points a member of staff moved alone on ``day``, without signs."""
        total = self._session.scalar(
            select(func.sum(func.abs(AdjustmentRow.points))).where(
                AdjustmentRow.asked_by == staff,
                AdjustmentRow.asked_on == day,
                AdjustmentRow.state == Asked.POSTED,
                AdjustmentRow.decided_by == staff,
            )
        )
        return total or 0


def _adjustment(row: AdjustmentRow) -> Adjustment:
    return Adjustment(
        AdjustmentId(row.id),
        PatientId(row.patient_id),
        row.points,
        row.words,
        row.state,
        row.asked_on,
        StaffId(row.asked_by),
    )
