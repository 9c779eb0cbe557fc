"""Calls of one day: two files of one person owe one, and two again when they are taken apart."""

from collections.abc import Callable, Collection, Mapping
from itertools import groupby

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.followups import CallState
from frontdesk.domain.ids import PatientId
from frontdesk.storage.tables.followups import CallRow, StepRow

_OPEN = CallRow.state == CallState.OPEN

Note = Callable[[int, int], None]
"""Remembers of a row (its number) in which call it stood."""


def join(session: Session, patient: PatientId, note_step: Note, note_call: Note) -> None:
    """Make one of the untried calls of a patient that are due on the same day (§10.1)."""
    rows = session.execute(
        select(CallRow.due_on, CallRow.id)
        .where(CallRow.patient_id == patient, CallRow.attempts == 0, _OPEN)
        .order_by(CallRow.due_on, CallRow.id)
    )
    for _, same_day in groupby(rows, key=lambda row: row.due_on):
        kept, *others = [row.id for row in same_day]
        for step in session.scalars(select(StepRow).where(StepRow.call_id.in_(others))):
            note_step(step.id, step.call_id)
            step.call_id = kept
        for call in others:
            note_call(call, kept)
        session.flush()
        session.execute(
            update(CallRow).where(CallRow.id.in_(others)).values(state=CallState.JOINED)
        )


def part(session: Session, steps: Mapping[int, int], calls: Mapping[int, int]) -> None:
    """Give each step back to the call it stood in, and open the joined calls again.

    ``calls`` tells what each was joined to; what has no step left by now is owed no more.
    """
    for step, call in steps.items():
        session.execute(update(StepRow).where(StepRow.id == step).values(call_id=call))
    joined = CallRow.id.in_(calls) & (CallRow.state == CallState.JOINED)
    session.execute(update(CallRow).where(joined).values(state=CallState.OPEN))
    drop_unowed(session, {*calls, *calls.values()})


def drop_unowed(session: Session, calls: Collection[int]) -> None:
    """Forget the calls that nothing owes any more; one that was tried is kept as withdrawn."""
    owed = select(StepRow.call_id).where(StepRow.call_id.in_(calls))
    unowed = CallRow.id.in_(calls) & CallRow.id.not_in(owed) & _OPEN
    tried = update(CallRow).where(unowed, CallRow.attempts > 0)
    session.execute(tried.values(state=CallState.WITHDRAWN))
    session.execute(delete(CallRow).where(unowed, CallRow.attempts == 0))
