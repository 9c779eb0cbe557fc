"""Visits and their moves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    exists,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session, aliased

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.referrals.lifecycle import CREDITED
from frontdesk.domain.visit_moves import Move, last_move, standing
from frontdesk.domain.visits import OPEN_VISIT, BoardLine, Forgotten, Refund, Visit, VisitState
from frontdesk.storage.database import added
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitMoveRow, VisitRow

IS_OPEN = text("visit.state IN ('waiting', 'in_treatment')")
"""In the words of the index of open visits: bound values would keep SQLite from using it."""

# built once: to build a statement anew takes longer than to run it
_VISITS = select(
    *(VisitRow.id, VisitRow.patient_id, VisitRow.day, VisitRow.number, VisitRow.reason),
    *(VisitRow.doctor, VisitRow.state, VisitRow.insured, VisitRow.new_patient),
    *(VisitRow.arrived_at, VisitRow.staff_id, VisitRow.items, VisitRow.amount),
    VisitRow.back_dated,
)
"""What a ``Visit`` holds, in its order."""

_IS = VisitRow.id == bindparam("visit")
_GET = _VISITS.where(_IS)
_OPEN_OF = _VISITS.where(VisitRow.patient_id == bindparam("patient"), IS_OPEN)
_OPEN_TODAY = _VISITS.where(
    VisitRow.patient_id.in_(bindparam("patients", expanding=True)),
    IS_OPEN,
    VisitRow.day == bindparam("day"),
)
_EARLIER = (
    select(VisitRow.day)
    .where(VisitRow.patient_id == bindparam("patient"), VisitRow.state != VisitState.CANCELLED)
    .order_by(VisitRow.day)
)
_HIGHEST = select(func.max(VisitRow.number)).where(VisitRow.day == bindparam("day"))
_STATE = select(VisitRow.state, VisitRow.patient_id).where(_IS)
_ADD, _MOVED = insert(VisitRow), insert(VisitMoveRow)


class VisitStore:
    """Reads and writes visits."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
        self._search = SearchStore(session)
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
        highest = self._connection.scalar(_HIGHEST, {"day": day})
        # in the order of a ``Visit``
        values: dict[str, Any] = {
            "patient_id": patient,
            "day": day,
            "number": (highest or 0) + 1,
            "reason": reason,
            "doctor": doctor,
            "state": state,
            "insured": insured,
            "new_patient": new_patient,
            "arrived_at": self._stamp.at,
            "staff_id": self._stamp.staff,
            "items": "",
            "amount": None,
            "back_dated": late_for is not None,
        }
        number = added(self._connection, _ADD, values)
        visit = Visit(VisitId(number), *values.values())
        self._moved(visit.id, None, state)
        self._search.came(patient, day)
        return visit

    def get(self, visit: VisitId | None) -> Visit | None:
        """Return a visit."""
        return next(iter(self._visits(_GET, visit=visit)), None)

    def open_of(self, patient: PatientId) -> Visit | None:
        """Return the open visit of a patient, if there is one."""
        return next(iter(self._visits(_OPEN_OF, patient=patient)), None)

    def open_today(self, patients: Iterable[PatientId]) -> dict[PatientId, Visit]:
        """Return the open visits of today by their patients."""
        found = self._visits(_OPEN_TODAY, patients=list(patients), day=self._stamp.day)
        return {one.patient: one for one in found}

    def earlier(self, patient: PatientId) -> list[date]:
        """Return the days of a patient's visits that were not cancelled, in order."""
        return list(self._connection.scalars(_EARLIER, {"patient": patient}))

    def of_day(self, day: date) -> list[Visit]:
        """Return the visits of a clinic day, by number."""
        return self._visits(_VISITS.where(VisitRow.day == day).order_by(VisitRow.number))

    def board(self) -> list[BoardLine]:
        """Return today's board: the visits of today and those entered late today.

        The newest number comes first; what was entered late follows, then what was cancelled.
        """
        moves = self._moves_of_today()
        sender = aliased(PatientRow)
        rows = self._connection.execute(
            select(VisitRow, PatientRow.name, sender.name.label("sent_by"))
            .join(PatientRow, VisitRow.patient_id == PatientRow.id)
            .outerjoin(
                ReferralRow,
                (ReferralRow.visit_id == VisitRow.id) & ReferralRow.state.in_(list(CREDITED)),
            )
            .outerjoin(sender, ReferralRow.referrer_id == sender.id)
            .where(VisitRow.id.in_(one for one, made in moves.items() if made[0].old is None))
        )
        lines = [self._line(row, moves[VisitId(row.id)]) for row in rows]
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
        rows = self._connection.execute(
            select(VisitRow, PatientRow.name)
            .join(PatientRow, VisitRow.patient_id == PatientRow.id)
            .where(VisitRow.id.in_(closed), VisitRow.day < self._stamp.day)
            .order_by(VisitRow.day, VisitRow.number)
        )
        return [
            Forgotten(
                visit=VisitId(row.id),
                patient=PatientId(row.patient_id),
                name=row.name,
                day=row.day,
                items=row.items,
                doctor=row.doctor,
                amount=row.amount,
                insured=row.insured,
            )
            for row in rows
        ]

    def of_patient(self, patient: PatientId) -> list[Visit]:
        """Return the visits of a patient, the newest first."""
        newest = VisitRow.day.desc(), VisitRow.id.desc()
        return self._visits(_VISITS.where(VisitRow.patient_id == patient).order_by(*newest))

    def left_open_before(self, day: date) -> list[VisitId]:
        """Return the visits of earlier days that are still open."""
        rows = self._connection.scalars(select(VisitRow.id).where(IS_OPEN, VisitRow.day < day))
        return [VisitId(visit) for visit in rows]

    def first_day(self) -> date | None:
        """Return the day of the earliest visit."""
        return self._connection.scalar(select(func.min(VisitRow.day)))

    def doctors(self, since: date) -> list[str]:
        """Return the doctors that patients came to see since a day, by name."""
        return list(
            self._connection.scalars(
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
        return bool(self._connection.scalar(select(exists().select_from(VisitRow))))

    def move(self, visit: VisitId, new: VisitState, *, undoes: bool = False) -> None:
        """Set the state and store the move."""
        old, patient = self._connection.execute(_STATE, {"visit": visit}).one()
        self._change(visit, state=new)
        self._moved(visit, old, new, undoes=undoes)
        if VisitState.CANCELLED in {old, new}:
            self._correct_last_visit(patient)

    def mark_new(self, visit: VisitId, *, new: bool) -> None:
        """Mark a visit as the first of its patient, or as a later one."""
        self._change(visit, new_patient=new)

    def settle(self, visit: VisitId, *, items: str, amount: int | None) -> None:
        """Store what was done and what was paid, in fen."""
        self._change(visit, items=items, amount=amount)

    def refund(self, visit: VisitId, amount: int, words: str) -> int:
        """Store that ``amount`` fen were given back now, and why; return its number."""
        values = {
            "visit_id": visit,
            "amount": amount,
            "words": words,
            "at": self._stamp.at,
            "day": self._stamp.day,
            "staff_id": self._stamp.staff,
        }
        return added(self._connection, insert(RefundRow), values)

    def refunds_of(self, patient: PatientId) -> list[Refund]:
        """Return what was given back to a patient, the newest first."""
        rows = self._connection.execute(
            select(RefundRow.day, RefundRow.at, VisitRow.day, RefundRow.amount, RefundRow.words)
            .join(VisitRow, VisitRow.id == RefundRow.visit_id)
            .where(VisitRow.patient_id == patient)
            .order_by(RefundRow.id.desc())
        )
        return [Refund(*row) for row in rows]

    def refunded(self, visit: VisitId) -> int:
        """Return what was given back for a visit in all, in fen."""
        total = select(func.sum(RefundRow.amount)).where(RefundRow.visit_id == visit)
        return self._connection.scalar(total) or 0

    def see_doctor(self, visit: VisitId, doctor: str) -> None:
        """Store whom the patient saw."""
        self._change(visit, doctor=doctor)

    def insure(self, visit: VisitId, *, insured: bool) -> None:
        """Store whether public insurance pays."""
        self._change(visit, insured=insured)

    def _moves_of_today(self) -> Mapping[VisitId, list[Move]]:
        moves: defaultdict[VisitId, list[Move]] = defaultdict(list)
        for move in self._moves(VisitMoveRow.day == self._stamp.day):
            moves[move.visit].append(move)
        return moves

    def _moves(self, condition: ColumnElement[bool]) -> list[Move]:
        rows = self._connection.execute(
            select(VisitMoveRow).where(condition).order_by(VisitMoveRow.id)
        )
        return [
            Move(VisitId(row.visit_id), row.at, row.day, row.old, row.new, row.undoes)
            for row in rows
        ]

    def _line(self, row: Row[*tuple[Any, ...]], moves: list[Move]) -> BoardLine:
        last = last_move(moves, visit_day=row.day, today=self._stamp.day)
        return BoardLine(
            visit=VisitId(row.id),
            patient=PatientId(row.patient_id),
            day=row.day,
            number=row.number,
            name=row.name,
            reason=row.reason,
            doctor=row.doctor,
            items=row.items,
            amount=row.amount,
            insured=row.insured,
            state=row.state,
            arrived_at=row.arrived_at,
            moved_at=standing(moves)[-1].at,
            new_patient=row.new_patient,
            sent_by=row.sent_by,
            back_dated=row.back_dated,
            back_to=last.old if last else None,
        )

    def _correct_last_visit(self, patient: int) -> None:
        noted = select(PatientRow.last_visit_on).where(PatientRow.id == patient)
        before = self._connection.execute(noted).scalar_one()
        days = [*self.earlier(PatientId(patient)), *([before] if before else [])]
        self._search.came_last(PatientId(patient), max(days, default=None))

    def _visits(self, wanted: Select[*tuple[Any, ...]], **values: object) -> list[Visit]:
        return [Visit(*row) for row in self._connection.execute(wanted, values)]

    def _change(self, visit: VisitId, **values: object) -> None:
        self._connection.execute(update(VisitRow).where(VisitRow.id == visit).values(values))

    def _moved(
        self, visit: int, old: VisitState | None, new: VisitState, *, undoes: bool = False
    ) -> None:
        self._connection.execute(
            _MOVED,
            {
                "visit_id": visit,
                "at": self._stamp.at,
                "day": self._stamp.day,
                "staff_id": self._stamp.staff,
                "old": old,
                "new": new,
                "undoes": undoes,
            },
        )
