"""What stands beside calls: what owes them, their last tries, whom to ring."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from frontdesk.domain.followups import Step
from frontdesk.domain.ids import VisitId
from frontdesk.storage.tables.followups import AttemptRow, StepRow
from frontdesk.storage.tables.patients import PhoneRow
from frontdesk.storage.tables.visits import VisitRow


def steps(session: Session, calls: Sequence[int]) -> defaultdict[int, list[Step]]:
    """Return what owes each of these calls, the shortest first."""
    rows = session.execute(
        select(StepRow, VisitRow.day)
        .join(VisitRow, StepRow.visit_id == VisitRow.id)
        .where(StepRow.call_id.in_(calls))
        .order_by(StepRow.days, StepRow.id)
    )
    found: defaultdict[int, list[Step]] = defaultdict(list)
    for row, day in rows:
        found[row.call_id].append(Step(VisitId(row.visit_id), row.item, row.days, day))
    return found


def last_tries(session: Session, calls: Sequence[int]) -> dict[int, AttemptRow]:
    """Return the last try of each of these calls."""
    rows = session.scalars(
        select(AttemptRow).where(AttemptRow.call_id.in_(calls)).order_by(AttemptRow.id)
    )
    return {row.call_id: row for row in rows}


def phones(session: Session, patients: Sequence[int]) -> dict[int, str]:
    """Return the first phone of each of these patients."""
    rows = session.execute(
        select(PhoneRow.patient_id, PhoneRow.number)
        .where(PhoneRow.patient_id.in_(patients))
        .order_by(PhoneRow.position.desc())
    )
    return {patient: number for patient, number in rows}  # noqa: C416 - the first one stays
