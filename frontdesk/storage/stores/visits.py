"""Visits and their moves."""

from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, StaffId, VisitId
from frontdesk.domain.referrals.lifecycle import CREDITED
from frontdesk.domain.visits import OPEN_VISIT, BoardLine, Visit, VisitState
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import VisitMoveRow, VisitRow


class VisitStore:
    """Reads and writes visits."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(
        self,
        patient: PatientId,
        *,
        reason: str,
        doctor: str,
        insured: bool,
        new_patient: bool,
    ) -> Visit:
        """Add a waiting visit today, with the next number of the day."""
        highest = self._session.scalar(
            select(func.max(VisitRow.number)).where(VisitRow.day == self._stamp.day)
        )
        row = VisitRow(
            patient_id=patient,
            day=self._stamp.day,
            number=(highest or 0) + 1,
            reason=reason,
            doctor=doctor,
            items="",
            amount=None,
            insured=insured,
            new_patient=new_patient,
            state=VisitState.WAITING,
            arrived_at=self._stamp.at,
            staff_id=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        self._moved(row.id, None, VisitState.WAITING)
        return _visit(row)

    def get(self, visit: VisitId | None) -> Visit | None:
        """Return a visit."""
        row = None if visit is None else self._session.get(VisitRow, visit)
        return _visit(row) if row else None

    def open_of(self, patient: PatientId) -> Visit | None:
        """Return the open visit of a patient, if there is one."""
        row = self._session.scalar(
            select(VisitRow).where(
                VisitRow.patient_id == patient, VisitRow.state.in_(list(OPEN_VISIT))
            )
        )
        return _visit(row) if row else None

    def earlier(self, patient: PatientId) -> list[date]:
        """Return the days of a patient's visits that were not cancelled, in order."""
        return list(
            self._session.scalars(
                select(VisitRow.day)
                .where(VisitRow.patient_id == patient, VisitRow.state != VisitState.CANCELLED)
                .order_by(VisitRow.day)
            )
        )

    def of_day(self, day: date) -> list[Visit]:
        """Return the visits of a clinic day, by number."""
        rows = self._session.scalars(
            select(VisitRow).where(VisitRow.day == day).order_by(VisitRow.number)
        )
        return [_visit(row) for row in rows]

    def board(self, day: date) -> list[BoardLine]:
        """Return the board of a clinic day, the newest number first; cancelled visits left out."""
        sender = aliased(PatientRow)
        moved = (
            select(VisitMoveRow.visit_id, func.max(VisitMoveRow.at).label("at"))
            .group_by(VisitMoveRow.visit_id)
            .where(VisitMoveRow.day == day)
            .subquery()
        )
        rows = self._session.execute(
            select(VisitRow, PatientRow.name, sender.name, moved.c.at)
            .join(PatientRow, VisitRow.patient_id == PatientRow.id)
            .outerjoin(moved, moved.c.visit_id == VisitRow.id)
            .outerjoin(
                ReferralRow,
                (ReferralRow.visit_id == VisitRow.id) & ReferralRow.state.in_(list(CREDITED)),
            )
            .outerjoin(sender, ReferralRow.referrer_id == sender.id)
            .where(VisitRow.day == day, VisitRow.state != VisitState.CANCELLED)
            .order_by(VisitRow.number.desc())
        )
        return [
            BoardLine(
                visit=VisitId(row.id),
                patient=PatientId(row.patient_id),
                number=row.number,
                name=name,
                reason=row.reason,
                doctor=row.doctor,
                state=row.state,
                arrived_at=row.arrived_at,
                moved_at=at or row.arrived_at,
                new_patient=row.new_patient,
                sent_by=sent_by,
            )
            for row, name, sent_by, at in rows
        ]

    def of_patient(self, patient: PatientId) -> list[Visit]:
        """Return the visits of a patient, the newest first."""
        rows = self._session.scalars(
            select(VisitRow)
            .where(VisitRow.patient_id == patient)
            .order_by(VisitRow.day.desc(), VisitRow.id.desc())
        )
        return [_visit(row) for row in rows]

    def left_open_before(self, day: date) -> list[VisitId]:
        """Return the visits of earlier days that are still open."""
        rows = self._session.scalars(
            select(VisitRow.id).where(VisitRow.state.in_(list(OPEN_VISIT)), VisitRow.day < day)
        )
        return [VisitId(visit) for visit in rows]

    def any(self) -> bool:
        """Tell whether there is any visit at all."""
        return bool(self._session.scalar(select(exists().select_from(VisitRow))))

    def move(self, visit: VisitId, new: VisitState) -> None:
        """Set the state and store the move."""
        row = self._session.get_one(VisitRow, visit)
        old, row.state = row.state, new
        self._moved(visit, old, new)

    def make_first(self, visit: VisitId) -> None:
        """Mark a visit as the first of its patient."""
        self._session.get_one(VisitRow, visit).new_patient = True
        self._session.flush()

    def settle(self, visit: VisitId, *, items: str, amount: int | None) -> None:
        """Store what was done and what was paid, in fen."""
        row = self._session.get_one(VisitRow, visit)
        row.items, row.amount = items, amount
        self._session.flush()

    def _moved(self, visit: int, old: VisitState | None, new: VisitState) -> None:
        self._session.add(
            VisitMoveRow(
                visit_id=visit,
                at=self._stamp.at,
                day=self._stamp.day,
                staff_id=self._stamp.staff,
                old=old,
                new=new,
            )
        )
        self._session.flush()


def _visit(row: VisitRow) -> Visit:
    return Visit(
        id=VisitId(row.id),
        patient=PatientId(row.patient_id),
        day=row.day,
        number=row.number,
        reason=row.reason,
        doctor=row.doctor,
        state=row.state,
        insured=row.insured,
        new_patient=row.new_patient,
        arrived_at=row.arrived_at,
        entered_by=StaffId(row.staff_id),
        amount=row.amount,
    )
