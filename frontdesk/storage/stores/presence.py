"""Who was treated when, and so who is active and who is lost (DOMAIN.md §11.2).

Of months that are over it is kept, one bit a patient; a trigger throws a month away as soon as a
visit in it changes. What is not kept is counted.
"""

import json
from collections.abc import Iterable
from datetime import date

from sqlalchemy import SelectBase, delete, func, select, union_all
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import active_since
from frontdesk.domain.presence import (
    Heads,
    other_days,
    packed,
    present,
    unpacked,
    whole_months,
)
from frontdesk.domain.visits import VisitState
from frontdesk.storage.tables.insights import PresenceRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.visits import VisitRow

_TREATED = VisitRow.state.in_([VisitState.WAITING, VisitState.IN_TREATMENT, VisitState.COMPLETED])
"""Who left without being treated was not active."""


class PresenceStore:
    """Counts heads over any days."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def heads(self, start: date, end: date, window: int) -> Heads:
        """Count who was active on ``start``, who of them no longer is on ``end``, and who then is.

        Active on a day is who has a visit among the ``window`` days that end with it.
        """
        before, after = self._active(start, window), self._active(end, window)
        return Heads(
            start=before.bit_count(),
            lost=(before & ~after).bit_count(),
            active=after.bit_count(),
        )

    def keep(self, months: Iterable[Month]) -> None:
        """Keep who was there in months that are over, unless it is kept already."""
        wanted = list(months)
        kept = self._kept(wanted)
        self._session.add_all(
            PresenceRow(month=month.first, people=packed(self._treated(month.first, month.last)))
            for month in wanted
            if month not in kept
        )
        self._session.flush()

    def forget(self) -> None:
        """Forget all that is kept."""
        self._session.execute(delete(PresenceRow))

    def wrong(self) -> list[Month]:
        """Return the months of which something is kept that is not so; there should be none."""
        months = map(Month.of, self._session.scalars(select(PresenceRow.month)))
        return [
            month
            for month, bits in self._kept(months).items()
            if bits != self._treated(month.first, month.last)
        ]

    def _active(self, day: date, window: int) -> int:
        """Return who was there in the days that end with ``day``; an old roster counts too."""
        first = active_since(day, window)
        months = whole_months(first, day)
        kept = self._kept(months)
        counted = [(month.first, month.last) for month in months if month not in kept]
        bits = self._noted(first, day)
        for people in kept.values():
            bits |= people
        for begin, end in (*counted, *other_days(first, day)):
            bits |= self._treated(begin, end)
        return bits

    def _kept(self, months: Iterable[Month]) -> dict[Month, int]:
        days = [month.first for month in months]
        rows = self._session.execute(
            select(PresenceRow.month, PresenceRow.people).where(PresenceRow.month.in_(days))
        )
        return {Month.of(month): unpacked(people) for month, people in rows}

    def _treated(self, first: date, last: date) -> int:
        return self._people(
            select(VisitRow.patient_id).where(VisitRow.day.between(first, last), _TREATED)
        )

    def _noted(self, first: date, last: date) -> int:
        """Return whose first or last visit an old roster puts into these days.

        A merged file's days are those of the file that stayed, too.
        """
        days = (PatientRow.first_visit_on, PatientRow.last_visit_on)
        noted = (
            select(PatientRow.id.label("patient_id")).where(day.between(first, last))
            for day in days
        )
        # a condition beside the day would look up every file of the index
        merged = select(PatientRow.id).where(PatientRow.merged_into.is_not(None))
        return self._people(union_all(*noted)) & ~self._people(merged)

    def _people(self, wanted: SelectBase) -> int:
        """Return who is selected; as one value a hundred thousand come ten times as fast."""
        [ids] = wanted.subquery().c
        return present(json.loads(self._session.scalar(select(func.json_group_array(ids))) or "[]"))
