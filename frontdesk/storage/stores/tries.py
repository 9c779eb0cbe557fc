"""Tries to call: what came of each, what was said."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.followups import Answer, Call, CallState, Outcome, Try
from frontdesk.domain.ids import AttemptId, CallId, PatientId
from frontdesk.storage.stores import call_parts
from frontdesk.storage.tables.followups import AttemptRow, CallRow
from frontdesk.storage.tables.staff import StaffRow


@dataclass(frozen=True, slots=True)
class Attempt:
    """A stored try; ``newest`` unless the call was tried again since."""

    id: AttemptId
    call: CallId
    day: date
    outcome: Outcome
    due_on: date
    newest: bool


class TryStore:
    """Reads and writes tries, and how a call stands after them."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def log(
        self, call: Call, outcome: Outcome, answer: Answer, *, state: CallState, due_on: date
    ) -> AttemptId:
        """Store a try, and how the call stands after it."""
        row = AttemptRow(
            call_id=call.id,
            at=self._stamp.at,
            day=self._stamp.day,
            staff_id=self._stamp.staff,
            outcome=outcome,
            satisfaction=answer.satisfaction,
            willingness=answer.willingness,
            note=answer.note,
            due_on=call.due_on,
        )
        self._session.add(row)
        self._session.flush()
        tried = call.attempts + 1
        self._set(
            call.id,
            state=state,
            due_on=due_on,
            attempts=tried,
            booked_for=answer.comes_on,
        )
        return AttemptId(row.id)

    def get(self, attempt: AttemptId) -> Attempt | None:
        """Return a try."""
        row = self._session.get(AttemptRow, attempt)
        if row is None:
            return None
        later = exists().where(AttemptRow.call_id == row.call_id, AttemptRow.id > row.id)
        newest = not self._session.scalar(select(later))
        call = CallId(row.call_id)
        return Attempt(attempt, call, row.day, row.outcome, row.due_on, newest)

    def take_back(self, attempt: Attempt) -> None:
        """Delete a try; the call is open again and due when it was."""
        self._session.execute(delete(AttemptRow).where(AttemptRow.id == attempt.id))
        fewer = CallRow.attempts - 1
        self._set(
            attempt.call,
            state=CallState.OPEN,
            due_on=attempt.due_on,
            attempts=fewer,
            booked_for=None,
        )

    def of_patient(self, patient: PatientId) -> list[Try]:
        """Return the tries to call a patient, the oldest first."""
        rows = self._session.execute(
            select(AttemptRow, StaffRow.name)
            .join(CallRow, AttemptRow.call_id == CallRow.id)
            .join(StaffRow, AttemptRow.staff_id == StaffRow.id)
            .where(CallRow.patient_id == patient)
            .order_by(AttemptRow.id)
        ).all()
        steps = call_parts.steps(self._session, [row.call_id for row, _ in rows])
        return [
            Try(
                day=row.day,
                at=row.at,
                steps=tuple(steps[row.call_id]),
                member=member,
                outcome=row.outcome,
                answer=Answer(row.satisfaction, row.willingness, row.note),
            )
            for row, member in rows
        ]

    def _set(self, call: CallId, **values: object) -> None:
        self._session.execute(update(CallRow).where(CallRow.id == call).values(**values))
