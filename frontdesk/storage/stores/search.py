"""The index of the search: who is found under which keys, the last seen on top (§4.1).

Patients lie in layers like paper files: on top those who came last, below them the many. A look-up
reads layer after layer and stops where nothing deeper could be better. So the most exact and, among
equals, the most recent come first, although hardly more rows are read than are shown.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice, product
from typing import Any

from sqlalchemy import CursorResult, Row, select
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.search import MOST_RESULTS, Found, Hit, Probe, Ranking, is_telling, probes
from frontdesk.domain.search_keys import keys
from frontdesk.storage.tables.search import SearchFileRow

LAYERS = (1_000, 30_000)
"""How many patients the upper layers hold; all others lie below."""

MOST_SUNK = 4_000
"""Patients that sink from a layer in one day, so that no day begins with a wait."""

_BOTTOM = len(LAYERS)
_LAYER_BY_LAYER = tuple(map(str, range(_BOTTOM + 1)))
_AT_ONE_GO = (", ".join(_LAYER_BY_LAYER),)
_AT_ONCE = 10_000
_LOOK = """
    SELECT {0}, key, patient_id, seen FROM search_key WHERE depth IN ({1}) AND key >= ? AND key < ?
"""
_AND_SYLLABLES = " AND key GLOB ?"
_FILES = """
    SELECT id, name, sex, birthday,
        (SELECT number FROM card WHERE patient_id = patient.id AND NOT blocked),
        (SELECT group_concat(number, ' ' ORDER BY position) FROM phone WHERE patient_id = id)
    FROM patient WHERE id IN (SELECT value FROM json_each(?))
"""
_ADD_FILE = "INSERT INTO search_file (patient_id, depth, seen, keys) VALUES (?, ?, ?, ?)"
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

Filed = tuple[int, Iterable[str], date | None]
"""A patient to be filed: id, keys, and the day of the last visit."""


class SearchStore:
    """Files patients for the search and looks them up."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def file(
        self,
        patient: PatientId,
        *,
        name: str,
        phones: Iterable[str],
        cards: Iterable[str],
        seen: date | None = None,
    ) -> None:
        """File a patient under name, phones (E.164) and cards, on top; or file anew, in place."""
        old = self._filed(patient)
        depth, last = (old.depth, old.seen) if old else (0, _ordinal(seen))
        self._drop(old)
        self._run(_ADD_FILE, (patient, depth, last, _listed(keys(name, phones, cards))))
        self._run(_ADD_KEYS, (patient, patient))

    def file_all(self, filed: Iterable[Filed]) -> None:
        """File many new patients at once, ordered by their ids; the last seen lie on top."""
        ids: list[int] = []
        everybody = iter(filed)
        while some := list(islice(everybody, _AT_ONCE)):
            self._run(
                _ADD_FILE,
                [(one, _BOTTOM, _ordinal(seen), _listed(found)) for one, found, seen in some],
            )
            ids += [some[0][0], some[-1][0]]
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
        cursor = self._session.connection().connection.cursor()
        asked = probes(text)
        ranking = Ranking(asked, most)
        steps = _AT_ONE_GO if is_telling(text) else _LAYER_BY_LAYER
        # no part of a name, however recent, is better than the beginning of another
        for from_start, depths in product((True, False), steps):
            statement, values = _look(asked, depths, ranking.worst, from_start=from_start)
            if statement:
                ranking.add(cursor.execute(statement, values).fetchall())
        return ranking.hits()

    def found(self, hits: Sequence[Hit]) -> list[Found]:
        """Return the lines of a search result, in the order of ``hits``."""
        cursor = self._session.connection().connection.cursor()
        asked = json.dumps([hit.patient for hit in hits])
        files = {row[0]: row for row in cursor.execute(_FILES, (asked,))}
        return [_found(hit, files[hit.patient]) for hit in hits]

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

    def _run(
        self, statement: str, values: tuple[Any, ...] | list[tuple[Any, ...]]
    ) -> CursorResult[Any]:
        # to let SQLAlchemy build these statements would take longer than to run them
        return self._session.connection().exec_driver_sql(statement, values)


def _look(
    asked: Sequence[Probe], depths: str, better_than: int, *, from_start: bool
) -> tuple[str, list[str]]:
    """Return one statement for all probes of a kind in some layers, and its values."""
    parts: list[str] = []
    values: list[str] = []
    for which, probe in enumerate(asked):
        span = probe.span(better_than) if probe.from_start is from_start else None
        if span is not None:
            parts.append(_LOOK.format(which, depths))
            values += span
            if probe.syllables:
                parts[-1] += _AND_SYLLABLES
                values.append(f"{probe.prefix}* {'* '.join(probe.syllables)}*")
    return " UNION ALL ".join(parts), values


def _listed(found: Iterable[str]) -> str:
    return json.dumps(sorted(found), ensure_ascii=False)


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _found(hit: Hit, row: tuple[Any, ...]) -> Found:
    patient, name, sex, birthday, card_number, numbers = row
    return Found(
        patient=PatientId(patient),
        name=name,
        card_number=card_number,
        phones=tuple(numbers.split()) if numbers else (),
        sex=Sex(sex) if sex else None,
        birthday=date.fromisoformat(birthday) if birthday else None,
        last_visit=hit.seen,
        why=hit.why,
    )
