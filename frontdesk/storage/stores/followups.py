"""Calls owed after treatments, and what owes them."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, delete, func, literal_column, or_, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.followups import (
    Call,
    CallState,
    Segment,
    span,
)
from frontdesk.domain.ids import CallId, PatientId, StaffId, VisitId
from frontdesk.domain.visits import Visit
from frontdesk.storage.stores import call_parts
from frontdesk.storage.stores.joined_calls import drop_unowed
from frontdesk.storage.tables.followups import CallRow, StepRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.staff import StaffRow

MOST_SHOWN = 200
"""Calls of one part of the work list that are shown; the others follow when these are made."""

_OPEN = CallRow.state == CallState.OPEN
_DUE: ColumnElement[bool] = literal_column("follow_up.state = 'open' AND follow_up.may_call")
"""As the index of due calls says it: bound values would keep SQLite from using it."""


class FollowUpStore:
    """Reads and writes calls."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    # --- what is owed

    def add(self, visit: Visit, item: str, days: int, *, due: date, staff: StaffId | None) -> None:
        """Owe a call that ``staff`` is to make.

        It joins an untried one of the same patient that is due on the same day.
        """
        joined = self._session.scalar(
            select(CallRow.id).where(
                CallRow.patient_id == visit.patient,
                CallRow.due_on == due,
                CallRow.attempts == 0,
                _OPEN,
            )
        )
        call = joined or self._new(visit.patient, due, staff)
        self._session.add(StepRow(call_id=call, visit_id=visit.id, item=item, days=days))
        self._session.flush()

    def steps_of(self, visit: VisitId) -> dict[tuple[str, int], bool]:
        """Return what a visit owes or owed, treatment and days, and whether its call is open."""
        rows = self._session.execute(
            select(StepRow.item, StepRow.days, CallRow.state)
            .join(CallRow, StepRow.call_id == CallRow.id)
            .where(StepRow.visit_id == visit)
        )
        return {(item, days): state is CallState.OPEN for item, days, state in rows}

    def withdraw(self, visit: VisitId, items: Collection[str]) -> None:
        """Owe no longer what ``items`` of a visit owed, where the call is still open."""
        found = (
            select(StepRow.id, StepRow.call_id)
            .join(CallRow, StepRow.call_id == CallRow.id)
            .where(StepRow.visit_id == visit, StepRow.item.in_(items), _OPEN)
        )
        rows = self._session.execute(found).all()
        self._session.execute(delete(StepRow).where(StepRow.id.in_([row.id for row in rows])))
        drop_unowed(self._session, {row.call_id for row in rows})

    # --- the work list

    def listed(self, segment: Segment, staff: StaffId | None = None) -> list[Call]:
        """Return the calls of a part of the list by due day; of ``staff`` and of nobody only."""
        first, last = span(segment, self._stamp.day)
        within = CallRow.due_on.between(first, last)
        return self._calls(_DUE, within, *_whose(staff))

    def count(self, segment: Segment, staff: StaffId | None = None) -> int:
        """Count the calls of a part of the list."""
        first, last = span(segment, self._stamp.day)
        within = CallRow.due_on.between(first, last)
        found = select(func.count()).select_from(CallRow).where(_DUE, within, *_whose(staff))
        return self._session.scalar(found) or 0

    def get(self, call: CallId) -> Call | None:
        """Return a call of somebody who may be called."""
        return next(iter(self.some([call])), None)

    def some(self, calls: Collection[CallId]) -> list[Call]:
        """Return these calls by due day, without those of people who may not be called."""
        return self._calls(CallRow.id.in_(calls) & CallRow.may_call)

    def of_patient(self, patient: PatientId) -> list[Call]:
        """Return the open and booked calls of a patient by due day."""
        waits = CallRow.state.in_([CallState.OPEN, CallState.BOOKED])
        return self._calls(CallRow.patient_id == patient, waits)

    def patient_of(self, call: CallId) -> PatientId:
        """Return whom a call concerns, also one who may not be called."""
        return PatientId(self._session.get_one(CallRow, call).patient_id)

    # --- days and people

    def set_due(self, call: CallId, day: date) -> None:
        """Put a call off, or bring it forward."""
        self._set(CallRow.id == call, due_on=day)

    def due_days(self) -> list[date]:
        """Return the days from today on on which calls are due."""
        found = select(CallRow.due_on).where(_OPEN, CallRow.due_on >= self._stamp.day).distinct()
        return sorted(self._session.scalars(found))

    def move_day(self, old: date, new: date) -> None:
        """Move all open calls of a day to another, and merge those of one patient."""
        self._set(_OPEN & (CallRow.due_on == old), due_on=new)
        untried = (CallRow.due_on == new, CallRow.attempts == 0, _OPEN)
        twice = (
            select(CallRow.patient_id, func.min(CallRow.id).label("kept"))
            .where(*untried)
            .group_by(CallRow.patient_id)
            .having(func.count() > 1)
        )
        for patient, kept in self._session.execute(twice).all():
            others = select(CallRow.id).where(
                *untried, CallRow.patient_id == patient, CallRow.id != kept
            )
            gone = list(self._session.scalars(others))
            self._session.execute(
                update(StepRow).where(StepRow.call_id.in_(gone)).values(call_id=kept)
            )
            self._session.execute(delete(CallRow).where(CallRow.id.in_(gone)))

    def hand_over(self, staff: StaffId) -> int:
        """Make the open calls of somebody who leaves everybody's, and count them."""
        mine = (CallRow.staff_id == staff) & _OPEN
        count = self._session.scalar(select(func.count()).select_from(CallRow).where(mine)) or 0
        self._set(mine, staff_id=None)
        return count

    def _new(self, patient: PatientId, due: date, staff: StaffId | None) -> int:
        row = CallRow(
            patient_id=patient,
            due_on=due,
            state=CallState.OPEN,
            staff_id=staff,
            attempts=0,
        )
        self._session.add(row)
        self._session.flush()
        return row.id

    def _set(self, which: ColumnElement[bool], **values: object) -> None:
        self._session.execute(update(CallRow).where(which).values(**values))

    def _calls(self, *conditions: ColumnElement[bool]) -> list[Call]:
        rows = self._session.execute(
            select(CallRow, PatientRow.name, StaffRow.name)
            .join(PatientRow, CallRow.patient_id == PatientRow.id)
            .outerjoin(StaffRow, CallRow.staff_id == StaffRow.id)
            .where(*conditions)
            .order_by(CallRow.due_on, CallRow.id)
            .limit(MOST_SHOWN)
            .execution_options(populate_existing=True)
        ).all()
        calls = [row.id for row, _, _ in rows]
        steps = call_parts.steps(self._session, calls)
        tries = call_parts.last_tries(self._session, calls)
        phones = call_parts.phones(self._session, [row.patient_id for row, _, _ in rows])
        return [
            Call(
                id=CallId(row.id),
                patient=PatientId(row.patient_id),
                name=name,
                phone=phones.get(row.patient_id),
                due_on=row.due_on,
                state=row.state,
                steps=tuple(steps[row.id]),
                staff=StaffId(row.staff_id) if row.staff_id is not None else None,
                member=member,
                attempts=row.attempts,
                last_try=tries[row.id].day if row.id in tries else None,
                note=tries[row.id].note if row.id in tries else "",
                booked_for=row.booked_for,
            )
            for row, name, member in rows
        ]


def _whose(staff: StaffId | None) -> tuple[ColumnElement[bool], ...]:
    if staff is None:
        return ()
    return (or_(CallRow.staff_id == staff, CallRow.staff_id.is_(None)),)
