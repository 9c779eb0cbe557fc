"""The index of the search: who is found under which keys, the last seen on top (§4.1).

Patients lie in layers like paper files: on top those who came last, below them the many. A look-up
reads layer after layer and stops where nothing deeper could be better. So the most exact and, among
equals, the most recent come first, although hardly more rows are read than are shown.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import CursorResult, Row, select
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.search import MOST_RESULTS, Filed, Found, Hit
from frontdesk.domain.search_keys import keys
from frontdesk.storage.stores.layers import LAYERS, Execute, hits
from frontdesk.storage.tables.search import SearchFileRow

MOST_SUNK = 4_000
"""Patients that sink from a layer in one day, so that no day begins with a wait."""

_BOTTOM = len(LAYERS)
_AT_ONCE = 10_000
_SEXES = {None: None} | {one.value: one for one in Sex}
_LINES = """
    SELECT patient_id, name, card_number, phones, sex, birthday
    FROM json_each(?) CROSS JOIN search_file ON patient_id = value
"""
_ADD_FILE = """
    INSERT INTO search_file
    (patient_id, depth, seen, name, card_number, phones, sex, birthday, keys)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FILE = "SELECT patient_id, depth, seen, keys FROM search_file WHERE patient_id = ?"
_MOVE_FILE = "UPDATE search_file SET depth = ?, seen = ? WHERE patient_id = ?"
_DROP_FILE = "DELETE FROM search_file WHERE patient_id = ?"
_LAY = """
    UPDATE search_file SET depth = ? WHERE patient_id IN (
        SELECT patient_id FROM search_file WHERE patient_id BETWEEN ? AND ?
        ORDER BY seen DESC, patient_id DESC LIMIT ? OFFSET ?
    )
"""
_LONGEST_AGO = """
    SELECT patient_id, depth, seen, keys FROM search_file WHERE depth = ? ORDER BY seen
    LIMIT max(0, min(?, (SELECT count(*) FROM search_file WHERE depth = ?) - ?))
"""
_ADD_KEYS = """
    INSERT INTO search_key (depth, key, patient_id, seen)
    SELECT file.depth, one.value, file.patient_id, file.seen
    FROM search_file AS file, json_each(file.keys) AS one
    WHERE file.patient_id BETWEEN ? AND ? ORDER BY 1, 2, 3
"""
_MOVE_KEYS = """
    UPDATE search_key SET depth = ?, seen = ?
    WHERE depth = ? AND patient_id = ? AND key IN (SELECT value FROM json_each(?))
"""
_DROP_KEYS = """
    DELETE FROM search_key
    WHERE depth = ? AND patient_id = ? AND key IN (SELECT value FROM json_each(?))
"""

_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode


class SearchStore:
    """Files patients for the search and looks them up."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def file(self, filed: Filed) -> None:
        """File a patient on top; or file anew, in place unless a later visit is known now."""
        old = self._filed(filed.patient)
        self._drop(old)
        stays = old is not None and _ordinal(filed.seen) <= old.seen
        self._run(_ADD_FILE, _row(filed, old.depth if old and stays else 0))
        self._run(_ADD_KEYS, (filed.patient, filed.patient))

    def file_all(self, filed: Iterable[Filed]) -> None:
        """File many new patients at once, ordered by their ids; the last seen lie on top."""
        ids: list[int] = []
        everybody = iter(filed)
        while some := list(islice(everybody, _AT_ONCE)):
            self._run(_ADD_FILE, [_row(one, _BOTTOM) for one in some])
            ids += [some[0].patient, some[-1].patient]
        if ids:
            above = 0
            for depth, size in enumerate(LAYERS):
                self._run(_LAY, (depth, ids[0], ids[-1], size, above))
                above += size
            self._run(_ADD_KEYS, (ids[0], ids[-1]))

    def forget(self, patient: PatientId) -> None:
        """Let nobody find this patient any more."""
        self._drop(self._filed(patient))

    def came(self, patient: PatientId, day: date) -> None:
        """Lay a patient on top, who came on ``day``; an earlier day than known changes nothing."""
        self._lay(patient, day.toordinal(), earlier=False)

    def came_last(self, patient: PatientId, day: date | None) -> None:
        """Correct when a patient came last, after a visit that was a mistake."""
        self._lay(patient, _ordinal(day), earlier=True)

    def sink(self) -> None:
        """Let those who came longest ago sink out of the upper layers, at the start of a day."""
        for depth, size in enumerate(LAYERS):
            for row in self._run(_LONGEST_AGO, (depth, MOST_SUNK, depth, size)).all():
                self._move(row, depth + 1, row.seen)

    def find(self, text: str, most: int = MOST_RESULTS) -> list[Hit]:
        """Return the best ``most`` patients: by exactness, then by who came last."""
        return hits(self._execute(), text, most)

    def found(self, best: Sequence[Hit]) -> list[Found]:
        """Return the lines of a search result, in the order of the hits."""
        asked = json.dumps([hit.patient for hit in best])
        lines = self._execute()(_LINES, (asked,)).fetchall()
        return [_found(hit, line) for hit, line in zip(best, lines, strict=True)]

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


def _row(filed: Filed, depth: int) -> tuple[object, ...]:
    found = keys(filed.name, filed.phones, filed.cards)
    return (
        *(filed.patient, depth, _ordinal(filed.seen)),
        *(filed.name, filed.card_number, " ".join(filed.phones), filed.sex),
        filed.birthday.isoformat() if filed.birthday else None,
        _AS_JSON(sorted(found)),
    )


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _found(hit: Hit, line: tuple[Any, ...]) -> Found:
    patient, name, card_number, phones, sex, birthday = line
    return Found(
        patient,
        name,
        card_number,
        tuple(phones.split()),
        _SEXES[sex],
        date.fromisoformat(birthday) if birthday else None,
        hit.seen,
        hit.why,
    )
