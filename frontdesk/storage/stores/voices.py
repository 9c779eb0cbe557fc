"""What patients answered when they were called, counted for the figures (DOMAIN.md §11.5)."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, cast, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.followups import CallState, Outcome, Satisfaction
from frontdesk.domain.insights import Period
from frontdesk.domain.overview import WILLING_FROM, Voices
from frontdesk.storage.tables.followups import AttemptRow, CallRow, RecoveryRow

_RATED = AttemptRow.satisfaction.is_not(None)
_ASKED = AttemptRow.willingness.is_not(None)
_MINUTES_A_DAY = 24 * 60


class VoiceStore:
    """Counts answers by the clinic day of the call."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, period: Period) -> Voices:
        """Count the answers of a period, and how soon complaints were answered."""
        return Voices(
            due=self._due(period),
            made=self._tries(period, AttemptRow.call_id.is_not(None)),
            reached=self._tries(period, AttemptRow.outcome == Outcome.REACHED),
            called=self._tries(period, AttemptRow.call_id.is_not(None), distinct=True),
            answered=self._tries(period, _RATED | _ASKED, distinct=True),
            rated=self._tries(period, _RATED),
            satisfied=self._tries(period, AttemptRow.satisfaction == Satisfaction.SATISFIED),
            asked=self._tries(period, _ASKED),
            willing=self._tries(period, AttemptRow.willingness >= WILLING_FROM),
            complaint_minutes=self._complaints(period),
        )

    def _due(self, period: Period) -> int:
        within = CallRow.due_on.between(period.begins, period.ends)
        owed = CallRow.state != CallState.WITHDRAWN
        return self._number(select(func.count()).select_from(CallRow).where(within, owed))

    def _tries(self, period: Period, which: ColumnElement[bool], *, distinct: bool = False) -> int:
        counted = func.count(AttemptRow.call_id.distinct()) if distinct else func.count()
        within = AttemptRow.day.between(period.begins, period.ends)
        return self._number(select(counted).select_from(AttemptRow).where(within, which))

    def _complaints(self, period: Period) -> dict[int, int]:
        taken = cast(
            (func.julianday(RecoveryRow.closed_at) - func.julianday(RecoveryRow.opened_at))
            * _MINUTES_A_DAY
            + 0.5,
            Integer,
        )
        rows = self._session.execute(
            select(taken, func.count())
            .where(
                RecoveryRow.day.between(period.begins, period.ends),
                RecoveryRow.closed_at.is_not(None),
            )
            .group_by(taken)
        )
        return dict(rows.all())

    def _number(self, counted: Select[Any]) -> int:
        return int(self._session.scalar(counted) or 0)
