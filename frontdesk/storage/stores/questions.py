"""Questions to the desk: which of several calls a visit settles."""

from datetime import date

from sqlalchemy import ColumnElement, bindparam, delete, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PatientId, QuestionId, VisitId
from frontdesk.domain.settling import Question
from frontdesk.storage.tables.followups import QuestionRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.visits import VisitRow

_BOOKED = select(QuestionRow.id).where(
    QuestionRow.patient_id == bindparam("patient"),
    QuestionRow.visit_id.is_(None),
    QuestionRow.answered_at.is_(None),
)


class QuestionStore:
    """Reads and writes questions about calls."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def ask(self, patient: PatientId, about: VisitId | date) -> QuestionId:
        """Ask which calls a visit settles, or a day on which the patient means to come."""
        booked = about if isinstance(about, date) else None
        visit = None if isinstance(about, date) else about
        row = QuestionRow(patient_id=patient, visit_id=visit, booked_for=booked, at=self._stamp.at)
        self._session.add(row)
        self._session.flush()
        return QuestionId(row.id)

    def get(self, question: QuestionId) -> Question | None:
        """Return a question."""
        return next(iter(self._questions(QuestionRow.id == question)), None)

    def waiting(self) -> list[Question]:
        """Return the questions that nobody has answered, the oldest first."""
        return self._questions(QuestionRow.answered_at.is_(None))

    def mark(self, question: QuestionId, *, answered: bool) -> None:
        """Note that somebody answered a question, or that it is asked again."""
        row = self._session.get_one(QuestionRow, question)
        row.answered_at = self._stamp.at if answered else None
        row.answered_by = self._stamp.staff if answered else None
        self._session.flush()

    def drop(self, visit: VisitId) -> None:
        """Forget what was asked about a visit that was a mistake."""
        self._session.execute(delete(QuestionRow).where(QuestionRow.visit_id == visit))

    def drop_booked(self, patient: PatientId) -> None:
        """Forget what was asked about days to come: another was booked, or the patient is here."""
        asked = self._session.connection().scalars(_BOOKED, {"patient": patient})
        # a statement that deletes nothing would turn screens stale at every check-in
        if gone := list(asked):
            self._session.execute(delete(QuestionRow).where(QuestionRow.id.in_(gone)))

    def _questions(self, which: ColumnElement[bool]) -> list[Question]:
        rows = self._session.execute(
            select(
                QuestionRow,
                PatientRow.name,
                func.coalesce(VisitRow.day, QuestionRow.booked_for, type_=VisitRow.day.type),
            )
            .join(PatientRow, QuestionRow.patient_id == PatientRow.id)
            .outerjoin(VisitRow, QuestionRow.visit_id == VisitRow.id)
            .where(which)
            .order_by(QuestionRow.id)
        )
        return [
            Question(
                id=QuestionId(row.id),
                patient=PatientId(row.patient_id),
                name=name,
                visit=None if row.visit_id is None else VisitId(row.visit_id),
                day=day,
                answered=row.answered_at is not None,
            )
            for row, name, day in rows
        ]
