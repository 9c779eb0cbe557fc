"""Who is likeliest to recommend: what is kept of scores, who was asked, the weights (§10.4).

What is kept is exact: triggers empty a row as soon as something it is made of changes, and an empty
row is made afresh when it is asked for.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date, timedelta

from sqlalchemy import ColumnElement, delete, func, insert, literal_column, select, text
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import AskId, PatientId
from frontdesk.domain.visits import VisitState
from frontdesk.domain.willingness import (
    Asked,
    Facts,
    Median,
    Weights,
    base,
    day_bands,
    last_rested,
)
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow
from frontdesk.storage.tables.willingness import AskRow, WeightsRow, WillingnessRow

BATCH = 5_000
"""Patients of whom facts are read at once."""

_STALE: ColumnElement[bool] = literal_column("base IS NULL")
_PAID: ColumnElement[bool] = literal_column("spent > 0")
_MAY_ASK: ColumnElement[bool] = literal_column("may_ask")
_MAY_CALL: ColumnElement[bool] = literal_column("may_call")
"""As the indexes say it: bound values would keep SQLite from using them."""

_LEVEL = text("""
    WITH cell (points, first_on, last_on, least, below) AS MATERIALIZED (
      SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'),
        json_extract(value, '$[2]'), json_extract(value, '$[3]'), json_extract(value, '$[4]')
      FROM json_each(:cells))
    SELECT kept.patient_id
    FROM cell CROSS JOIN willingness AS kept
      ON kept.base = :score - cell.points
      AND kept.last_on BETWEEN cell.first_on AND cell.last_on
      AND kept.spent >= cell.least AND kept.spent < cell.below
    WHERE kept.may_ask AND (kept.asked_on IS NULL OR kept.asked_on <= :rested)
    ORDER BY kept.patient_id LIMIT :most
""")
"""Who has exactly one score: every way in which the two parts that move can make it up."""


class WillingnessStore:
    """Reads and writes what is kept of scores, and who was asked."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    # --- the best

    def best(
        self, weights: Weights, *, since: date, median: Median, most: int
    ) -> dict[PatientId, int]:
        """Return the highest scores of today, the older file first where they are equal.

        Who was not treated from ``since`` on is left out, and whose row is empty. Scores are gone
        through from the highest that can be, so that only the best rows are ever read.
        """
        day = self._stamp.day
        cells = json.dumps(
            [
                (of_days + of_spending, first.isoformat(), last.isoformat(), least, below)
                for first, last, of_days in day_bands(weights.days, since=since, day=day)
                for least, below, of_spending in median.bands(weights.spending)
            ]
        )
        highest = self._session.scalar(select(func.max(WillingnessRow.base)).where(_MAY_ASK)) or 0
        found: dict[PatientId, int] = {}
        for score in range(highest + weights.days + weights.spending, -1, -1):
            asked = {"cells": cells, "score": score, "rested": last_rested(day).isoformat()}
            rows = self._session.scalars(_LEVEL, asked | {"most": most - len(found)})
            found |= dict.fromkeys(map(PatientId, rows), score)
            if len(found) >= most:
                break
        return found

    def median(self, fresh: Collection[int]) -> Median:
        """Return the median of what patients spent; ``fresh`` is what those of empty rows did."""
        paid = sorted(one for one in fresh if one > 0)
        kept = self._session.scalar(select(func.count()).select_from(WillingnessRow).where(_PAID))
        many = (kept or 0) + len(paid)
        if not many:
            return Median()
        place = (many - 1) // 2
        # at least so many of the kept ones lie before the middle, however the fresh ones lie
        passed = max(place - len(paid), 0)
        near = self._session.scalars(
            select(WillingnessRow.spent)
            .where(_PAID)
            .order_by(WillingnessRow.spent)
            .offset(passed)
            .limit(place - passed + 1)
        )
        return Median(sorted([*near, *paid])[place - passed])

    def overdue(self, since: date, most: int) -> list[PatientId]:
        """Return who is past her usual time and was treated from ``since`` on, the newest first."""
        found = (
            select(WillingnessRow.patient_id)
            .where(*self._overdue(since))
            .order_by(WillingnessRow.expected_on.desc(), WillingnessRow.patient_id)
            .limit(most)
        )
        return list(map(PatientId, self._session.scalars(found)))

    def count_overdue(self, since: date) -> int:
        """Count them all."""
        found = select(func.count()).select_from(WillingnessRow).where(*self._overdue(since))
        return self._session.scalar(found) or 0

    def _overdue(self, since: date) -> tuple[ColumnElement[bool], ...]:
        day = self._stamp.day
        return (
            _MAY_CALL,
            # who was treated from ``since`` on is not expected before it: the index needs a bound
            WillingnessRow.expected_on.between(since, day - timedelta(1)),
            WillingnessRow.last_on.between(since, day),
        )

    # --- what is kept

    def stale(self) -> list[PatientId]:
        """Return whose rows are empty."""
        return list(
            map(PatientId, self._session.scalars(select(WillingnessRow.patient_id).where(_STALE)))
        )

    def keep(
        self, patients: Collection[PatientId], facts: Mapping[PatientId, Facts], weights: Weights
    ) -> None:
        """Fill the rows of ``patients``; who was never treated has none."""
        self._session.execute(delete(WillingnessRow).where(WillingnessRow.patient_id.in_(patients)))
        if facts:
            rows = [kept(patient, known, weights) for patient, known in facts.items()]
            self._session.execute(insert(WillingnessRow), rows)

    def forget(self) -> None:
        """Empty the rows of all who were ever treated, because they are to be made afresh."""
        treated = select(VisitRow.patient_id).where(VisitRow.state == VisitState.COMPLETED)
        self._session.execute(delete(WillingnessRow))
        self._session.execute(
            insert(WillingnessRow).from_select(["patient_id"], treated.distinct())
        )

    def rows(self, first: PatientId, last: PatientId) -> dict[PatientId, dict[str, object]]:
        """Return what is kept of the patients with these numbers."""
        columns = WillingnessRow.__table__.columns
        found = self._session.execute(
            select(*columns).where(WillingnessRow.patient_id.between(first, last))
        ).mappings()
        return {PatientId(row["patient_id"]): dict(row) for row in found}

    # --- asking

    def ask(self, patient: PatientId, *, wants: bool) -> AskId:
        """Note that a patient was asked."""
        stamp = self._stamp
        row = AskRow(
            patient_id=patient, at=stamp.at, day=stamp.day, staff_id=stamp.staff, wants=wants
        )
        self._session.add(row)
        self._session.flush()
        return AskId(row.id)

    def asked(self, ask: AskId) -> tuple[PatientId, date] | None:
        """Return who was asked, and when."""
        row = self._session.get(AskRow, ask)
        return (PatientId(row.patient_id), row.day) if row else None

    def asks_of(self, patient: PatientId) -> list[Asked]:
        """Return when a patient was asked, the first time first."""
        rows = self._session.execute(
            select(AskRow.day, AskRow.at, StaffRow.name, AskRow.wants)
            .join(StaffRow, AskRow.staff_id == StaffRow.id)
            .where(AskRow.patient_id == patient)
            .order_by(AskRow.id)
        )
        return [Asked(*row) for row in rows]

    def take_back(self, ask: AskId) -> None:
        """Forget that a patient was asked: a wrong key."""
        self._session.execute(delete(AskRow).where(AskRow.id == ask))

    # --- weights

    def weights(self) -> Weights:
        """Return the weights in force; the usual ones before the first change."""
        row = self._session.scalar(select(WeightsRow).order_by(WeightsRow.id.desc()).limit(1))
        return (
            Weights(**{part: getattr(row, part) for part in asdict(Weights())})
            if row
            else Weights()
        )

    def save_weights(self, weights: Weights) -> None:
        """Put new weights in force; the old ones stay on record."""
        stamp = self._stamp
        self._session.add(
            WeightsRow(at=stamp.at, day=stamp.day, staff_id=stamp.staff, **asdict(weights))
        )
        self._session.flush()


def kept(patient: PatientId, facts: Facts, weights: Weights) -> dict[str, object]:
    """Return the row that is kept of a patient."""
    return {
        "patient_id": patient,
        "base": base(facts, weights),
        "last_on": facts.last_on,
        "spent": facts.spent,
        "asked_on": facts.asked_on,
        "expected_on": facts.habit.expected_on if facts.habit else None,
        "may_ask": facts.may_ask,
        "may_call": facts.may_call,
    }
