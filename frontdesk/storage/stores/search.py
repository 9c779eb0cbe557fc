"""The index of the search: who is found under which keys, the last seen on top (§4.1).

Patients lie in layers like paper files: on top those who came last, below them the many. A look-up
reads layer after layer and stops where nothing deeper could be better. So the most exact and, among
equals, the most recent come first, although hardly more rows are read than are shown.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import CursorResult, Row, select
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.search import MOST_RESULTS, Filed, Found, Hit, phone_meant
from frontdesk.storage.stores import filing
from frontdesk.storage.stores.filing import Came
from frontdesk.storage.stores.layers import LAYERS, Execute, hits
from frontdesk.storage.tables.search import SearchFileRow

MOST_SUNK = 4_000
"""Patients that sink from a layer in one day, so that no day begins with a wait."""

_SEXES = {None: None} | {one.value: one for one in Sex}
_LINES = """
    SELECT patient_id, name, card_number, phones, sex, birthday
    FROM json_each(?) CROSS JOIN search_file ON patient_id = value
"""
_FILE = "SELECT patient_id, depth, seen, keys FROM search_file WHERE patient_id = ?"
_MOVE_FILE = "UPDATE search_file SET depth = ?, seen = ? WHERE patient_id = ?"
_DROP_FILE = "DELETE FROM search_file WHERE patient_id = ?"
_LONGEST_AGO = """
    SELECT patient_id, depth, seen, keys FROM search_file WHERE depth = ? ORDER BY seen
    LIMIT max(0, min(?, (SELECT count(*) FROM search_file WHERE depth = ?) - ?))
"""
_MOVE_KEYS = """
    UPDATE search_key SET depth = ?, seen = ?
    WHERE depth = ? AND patient_id = ? AND key IN (SELECT value FROM json_each(?))
"""
_DROP_KEYS = """
    DELETE FROM search_key
    WHERE depth = ? AND patient_id = ? AND key IN (SELECT value FROM json_each(?))
"""


class SearchStore:
    """Files patients for the search and looks them up."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def file(self, filed: Filed) -> None:
        """File a patient on top; or file anew, in place unless a later visit is known now."""
        old = self._filed(filed.patient)
        self._drop(old)
        stays = old is not None and filing.ordinal(filed.seen) <= old.seen
        filing.file_one(self._run, filed, old.depth if old and stays else 0)

    def file_all(self, came: Iterable[Came], filed: Iterable[Filed]) -> None:
        """File many new patients: ``came`` names them all, ``filed`` orders them by their ids."""
        filing.file_all(self._run, came, filed)

    def forget(self, patient: PatientId) -> None:
        """Let nobody find this patient any more."""
        self._drop(self._filed(patient))

    def came(self, patient: PatientId, day: date) -> None:
        """Lay a patient on top, who came on ``day``; an earlier day than known changes nothing."""
        self._lay(patient, day.toordinal(), earlier=False)

    def came_last(self, patient: PatientId, day: date | None) -> None:
        """Correct when a patient came last, after a visit that was a mistake."""
        self._lay(patient, filing.ordinal(day), earlier=True)

    def sink(self) -> None:
        """Let those who came longest ago sink out of the upper layers, at the start of a day."""
        for depth, size in enumerate(LAYERS):
            for row in self._run(_LONGEST_AGO, (depth, MOST_SUNK, depth, size)).all():
                self._move(row, depth + 1, row.seen)

    def find(self, text: str, most: int = MOST_RESULTS) -> list[Hit]:
        """Return the best ``most`` patients: by exactness, then by who came last."""
        return hits(self._execute(), text, most)

    def found(self, best: Sequence[Hit], text: str) -> list[Found]:
        """Return the lines of a search result for ``text``, in the order of the hits."""
        asked = json.dumps([hit.patient for hit in best])
        lines = self._execute()(_LINES, (asked,)).fetchall()
        return [_found(hit, line, text) for hit, line in zip(best, lines, strict=True)]

    def last_visits(self, patients: Iterable[PatientId]) -> dict[PatientId, date | None]:
        """Return for each patient the day of the last visit that was not cancelled."""
        rows = self._session.execute(
            select(SearchFileRow.patient_id, SearchFileRow.seen).where(
                SearchFileRow.patient_id.in_(list(patients))
            )
        )
        return {PatientId(patient): _day(seen) for patient, seen in rows}

    def _lay(self, patient: PatientId, seen: int, *, earlier: bool) -> None:
        row = self._filed(patient)
        if row is not None and (seen > row.seen or (earlier and seen < row.seen)):
            self._move(row, 0 if seen > row.seen else row.depth, seen)

    def _filed(self, patient: PatientId) -> Row[Any] | None:
        return self._run(_FILE, (patient,)).one_or_none()

    def _move(self, row: Row[Any], depth: int, seen: int) -> None:
        self._run(_MOVE_KEYS, (depth, seen, row.depth, row.patient_id, row.keys))
        self._run(_MOVE_FILE, (depth, seen, row.patient_id))

    def _drop(self, row: Row[Any] | None) -> None:
        if row is not None:
            self._run(_DROP_KEYS, (row.depth, row.patient_id, row.keys))
            self._run(_DROP_FILE, (row.patient_id,))

    def _execute(self) -> Execute:
        # SQLAlchemy would take as long over the rows as the database over finding them
        execute: Execute = self._session.connection().connection.cursor().execute
        return execute

    def _run(
        self, statement: str, values: tuple[Any, ...] | list[tuple[Any, ...]]
    ) -> CursorResult[Any]:
        # to let SQLAlchemy build these statements would take longer than to run them
        return self._session.connection().exec_driver_sql(statement, values)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _found(hit: Hit, line: tuple[Any, ...], text: str) -> Found:
    patient, name, card_number, numbers, sex, birthday = line
    phones = tuple(numbers.split())
    return Found(
        patient,
        name,
        card_number,
        phones,
        _SEXES[sex],
        date.fromisoformat(birthday) if birthday else None,
        hit.seen,
        hit.why,
        phone_meant(text, phones),
    )
