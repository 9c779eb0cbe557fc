"""Calls that visits settle: closed by an arrival or by a booked day, and opened again."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, bindparam, literal_column, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.followups import CallState
from frontdesk.domain.ids import CallId, PatientId, VisitId
from frontdesk.domain.settling import OpenCall
from frontdesk.storage.tables.followups import CallRow, StepRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.visits import VisitRow

_BOOKED: ColumnElement[bool] = literal_column("follow_up.state = 'booked'")
"""As the index of booked calls says it: bound values would keep SQLite from using it."""

_CAME = CallRow.state == CallState.CAME

# asked at every arrival: to build a statement anew takes longer than to run it
_OPEN_CALLS = (
    select(CallRow.id, CallRow.due_on, VisitRow.day)
    .join(StepRow, StepRow.call_id == CallRow.id)
    .join(VisitRow, StepRow.visit_id == VisitRow.id)
    .where(CallRow.patient_id == bindparam("patient"), CallRow.state == CallState.OPEN)
    .order_by(CallRow.due_on, CallRow.id)
)
_KEPT = select(CallRow.id).where(
    CallRow.patient_id == bindparam("patient"), CallRow.booked_for <= bindparam("last"), _BOOKED
)


class SettlingStore:
    """Reads open calls, and closes and opens them."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def open_calls(self, patient: PatientId) -> list[OpenCall]:
        """Return the open calls of a patient by due day, also of one who may not be called."""
        rows = self._session.connection().execute(_OPEN_CALLS, {"patient": patient})
        about: defaultdict[tuple[int, date], set[date]] = defaultdict(set)
        for call, due_on, day in rows:
            about[call, due_on].add(day)
        return [OpenCall(CallId(call), due, frozenset(days)) for (call, due), days in about.items()]

    def came(self, calls: Collection[CallId], visit: VisitId) -> None:
        """Close calls because the patient arrived with ``visit``."""
        self._set(CallRow.id.in_(calls), state=CallState.CAME, visit_id=visit)

    def keep(self, patient: PatientId, last: date, visit: VisitId) -> bool:
        """Close the calls on which a day until ``last`` was booked; tell whether there were any."""
        kept = self._session.connection().scalars(_KEPT, {"patient": patient, "last": last})
        calls = list(map(CallId, kept))
        if calls:
            self.came(calls, visit)
        return bool(calls)

    def came_not(self, visit: VisitId) -> None:
        """Open again what an arrival closed that was a mistake, or let it wait for its day."""
        closed = (CallRow.visit_id == visit) & _CAME
        waits = CallRow.booked_for >= self._stamp.day
        self._set(closed & waits, state=CallState.BOOKED, visit_id=None)
        self._set(closed, state=CallState.OPEN, visit_id=None)

    def book(self, calls: Collection[CallId], day: date) -> None:
        """Close calls because the patient means to come on ``day``."""
        self._set(CallRow.id.in_(calls), state=CallState.BOOKED, booked_for=day)

    def unbook(self, patient: PatientId, day: date) -> None:
        """Open the calls again on which ``day`` was booked."""
        booked = (CallRow.patient_id == patient) & (CallRow.booked_for == day) & _BOOKED
        self._set(booked, state=CallState.OPEN, booked_for=None)

    def missed_days(self) -> list[date]:
        """Return the booked days that have passed."""
        passed = select(CallRow.booked_for).where(_BOOKED, CallRow.booked_for < self._stamp.day)
        return [day for day in self._session.scalars(passed.distinct()) if day is not None]

    def missed(self, day: date, due_on: date) -> None:
        """Open the calls on which ``day`` was booked again, to be made on ``due_on``."""
        passed = _BOOKED & (CallRow.booked_for == day)
        self._set(passed, state=CallState.OPEN, due_on=due_on)

    def expected(self) -> list[str]:
        """Return the names of the patients who mean to come today."""
        found = (
            select(PatientRow.name)
            .join(CallRow, CallRow.patient_id == PatientRow.id)
            .where(_BOOKED, CallRow.booked_for == self._stamp.day, CallRow.may_call)
            .group_by(PatientRow.id)
            .order_by(PatientRow.sort_key, PatientRow.id)
        )
        return list(self._session.scalars(found))

    def _set(self, which: ColumnElement[bool], **values: object) -> None:
        self._session.execute(update(CallRow).where(which).values(**values))
