"""Visits and their moves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, bindparam, exists, func, select
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, StaffId, VisitId
from frontdesk.domain.referrals.lifecycle import CREDITED
from frontdesk.domain.visit_moves import Move, last_move, standing
from frontdesk.domain.visits import OPEN_VISIT, BoardLine, Forgotten, Refund, Visit, VisitState
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitMoveRow, VisitRow

# asked at every letter typed: to build it anew would take longer than to run it
_OPEN_OF = select(VisitRow).where(
    VisitRow.patient_id.in_(bindparam("patients", expanding=True)),
    VisitRow.state.in_(list(OPEN_VISIT)),
    VisitRow.day == bindparam("day"),
)


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
        late_for: date | None = None,
    ) -> Visit:
        """Add a visit with the next number of its day.

        It waits today; one that is entered late for an earlier day is completed already.
        """
        day = late_for or self._stamp.day
        state = VisitState.COMPLETED if late_for else VisitState.WAITING
        highest = self._session.scalar(select(func.max(VisitRow.number)).where(VisitRow.day == day))
        row = VisitRow(
            patient_id=patient,
            day=day,
            number=(highest or 0) + 1,
            reason=reason,
            doctor=doctor,
            items="",
            amount=None,
            insured=insured,
            new_patient=new_patient,
            state=state,
            arrived_at=self._stamp.at,
            staff_id=self._stamp.staff,
            back_dated=late_for is not None,
        )
        self._session.add(row)
        self._session.flush()
        self._moved(row.id, None, state)
        SearchStore(self._session).came(patient, row.day)
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

    def open_today(self, patients: Iterable[PatientId]) -> dict[PatientId, Visit]:
        """Return the open visits of today by their patients."""
        asked = {"patients": list(patients), "day": self._stamp.day}
        rows = self._session.scalars(_OPEN_OF, asked)
        return {PatientId(row.patient_id): _visit(row) for row in rows}

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

    def board(self) -> list[BoardLine]:
        """Return today's board: the visits of today and those entered late today.

        The newest number comes first; what was entered late follows, then what was cancelled.
        """
        moves = self._moves_of_today()
        sender = aliased(PatientRow)
        rows = self._session.execute(
            select(VisitRow, PatientRow.name, sender.name)
            .join(PatientRow, VisitRow.patient_id == PatientRow.id)
            .outerjoin(
                ReferralRow,
                (ReferralRow.visit_id == VisitRow.id) & ReferralRow.state.in_(list(CREDITED)),
            )
            .outerjoin(sender, ReferralRow.referrer_id == sender.id)
            .where(VisitRow.id.in_(one for one, made in moves.items() if made[0].old is None))
        )
        lines = [
            self._line(row, name, sent_by, moves[VisitId(row.id)]) for row, name, sent_by in rows
        ]
        return sorted(
            lines,
            key=lambda one: (one.state is VisitState.CANCELLED, one.back_dated, -one.number),
        )

    def forgotten(self) -> list[Forgotten]:
        """Return the visits that were left open on earlier days and closed today (§4.3)."""
        closed = [
            visit
            for visit, made in self._moves_of_today().items()
            if made[0].old in OPEN_VISIT and made[0].new is VisitState.COMPLETED
        ]
        rows = self._session.execute(
            select(VisitRow, PatientRow.name)
            .join(PatientRow, VisitRow.patient_id == PatientRow.id)
            .where(VisitRow.id.in_(closed), VisitRow.day < self._stamp.day)
            .order_by(VisitRow.day, VisitRow.number)
        )
        return [
            Forgotten(
                visit=VisitId(row.id),
                patient=PatientId(row.patient_id),
                name=name,
                day=row.day,
                items=row.items,
                doctor=row.doctor,
                amount=row.amount,
                insured=row.insured,
            )
            for row, name in rows
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

    def first_day(self) -> date | None:
        """Return the day of the earliest visit."""
        return self._session.scalar(select(func.min(VisitRow.day)))

    def doctors(self, since: date) -> list[str]:
        """Return the doctors that patients came to see since a day, by name."""
        return list(
            self._session.scalars(
                select(VisitRow.doctor)
                .where(VisitRow.day >= since, VisitRow.doctor != "")
                .distinct()
                .order_by(VisitRow.doctor)
            )
        )

    def moves_of(self, visit: VisitId) -> list[Move]:
        """Return the moves of a visit in their order; the first is the check-in."""
        return self._moves(VisitMoveRow.visit_id == visit)

    def any(self) -> bool:
        """Tell whether there is any visit at all."""
        return bool(self._session.scalar(select(exists().select_from(VisitRow))))

    def move(self, visit: VisitId, new: VisitState, *, undoes: bool = False) -> None:
        """Set the state and store the move."""
        row = self._session.get_one(VisitRow, visit)
        old, row.state = row.state, new
        self._moved(visit, old, new, undoes=undoes)
        if VisitState.CANCELLED in {old, new}:
            self._correct_last_visit(row.patient_id)

    def mark_new(self, visit: VisitId, *, new: bool) -> None:
        """Mark a visit as the first of its patient, or as a later one."""
        self._session.get_one(VisitRow, visit).new_patient = new
        self._session.flush()

    def settle(self, visit: VisitId, *, items: str, amount: int | None) -> None:
        """Store what was done and what was paid, in fen."""
        row = self._session.get_one(VisitRow, visit)
        row.items, row.amount = items, amount
        self._session.flush()

    def refund(self, visit: VisitId, amount: int, words: str) -> int:
        """Store that ``amount`` fen were given back now, and why; return its number."""
        row = RefundRow(
            visit_id=visit,
            amount=amount,
            words=words,
            at=self._stamp.at,
            day=self._stamp.day,
            staff_id=self._stamp.staff,
        )
        self._session.add(row)
        self._session.flush()
        return row.id

    def refunds_of(self, patient: PatientId) -> list[Refund]:
        """Return what was given back to a patient, the newest first."""
        rows = self._session.execute(
            select(RefundRow.day, VisitRow.day, RefundRow.amount, RefundRow.words)
            .join(VisitRow, VisitRow.id == RefundRow.visit_id)
            .where(VisitRow.patient_id == patient)
            .order_by(RefundRow.id.desc())
        )
        return [Refund(*row) for row in rows]

    def refunded(self, visit: VisitId) -> int:
        """Return what was given back for a visit in all, in fen."""
        total = select(func.sum(RefundRow.amount)).where(RefundRow.visit_id == visit)
        return self._session.scalar(total) or 0

    def see_doctor(self, visit: VisitId, doctor: str) -> None:
        """Store whom the patient saw."""
        self._session.get_one(VisitRow, visit).doctor = doctor
        self._session.flush()

    def insure(self, visit: VisitId, *, insured: bool) -> None:
        """Store whether public insurance pays."""
        self._session.get_one(VisitRow, visit).insured = insured
        self._session.flush()

    def _moves_of_today(self) -> Mapping[VisitId, list[Move]]:
        moves: defaultdict[VisitId, list[Move]] = defaultdict(list)
        for move in self._moves(VisitMoveRow.day == self._stamp.day):
            moves[move.visit].append(move)
        return moves

    def _moves(self, condition: ColumnElement[bool]) -> list[Move]:
        rows = self._session.scalars(
            select(VisitMoveRow).where(condition).order_by(VisitMoveRow.id)
        )
        return [
            Move(VisitId(row.visit_id), row.at, row.day, row.old, row.new, row.undoes)
            for row in rows
        ]

    def _line(self, row: VisitRow, name: str, sent_by: str | None, moves: list[Move]) -> BoardLine:
        last = last_move(moves, visit_day=row.day, today=self._stamp.day)
        return BoardLine(
            visit=VisitId(row.id),
            patient=PatientId(row.patient_id),
            day=row.day,
            number=row.number,
            name=name,
            reason=row.reason,
            doctor=row.doctor,
            items=row.items,
            amount=row.amount,
            insured=row.insured,
            state=row.state,
            arrived_at=row.arrived_at,
            moved_at=standing(moves)[-1].at,
            new_patient=row.new_patient,
            sent_by=sent_by,
            back_dated=row.back_dated,
            back_to=last.old if last else None,
        )

    def _correct_last_visit(self, patient: int) -> None:
        before = self._session.get_one(PatientRow, patient).last_visit_on
        days = [*self.earlier(PatientId(patient)), *([before] if before else [])]
        SearchStore(self._session).came_last(PatientId(patient), max(days, default=None))

    def _moved(
        self, visit: int, old: VisitState | None, new: VisitState, *, undoes: bool = False
    ) -> None:
        self._session.add(
            VisitMoveRow(
                visit_id=visit,
                at=self._stamp.at,
                day=self._stamp.day,
                staff_id=self._stamp.staff,
                old=old,
                new=new,
                undoes=undoes,
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
        items=row.items,
        amount=row.amount,
        back_dated=row.back_dated,
    )
