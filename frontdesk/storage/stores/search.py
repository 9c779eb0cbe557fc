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

from sqlalchemy import func, select, text
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
_ADD_FILES = "INSERT INTO search_file (patient_id, depth, seen, keys) VALUES (?, ?, ?, ?)"
_ADD_KEYS = text("""
    INSERT INTO search_key (depth, key, patient_id, seen)
    SELECT file.depth, one.value, file.patient_id, file.seen
    FROM search_file AS file, json_each(file.keys) AS one
    WHERE file.patient_id BETWEEN :first AND :last ORDER BY 1, 2, 3
""")
_LAY = text("""
    UPDATE search_file SET depth = :depth WHERE patient_id IN (
        SELECT patient_id FROM search_file WHERE patient_id BETWEEN :first AND :last
        ORDER BY seen DESC, patient_id DESC LIMIT :size OFFSET :above
    )
""")
_MOVE_KEYS = text("""
    UPDATE search_key SET depth = :depth, seen = :seen
    WHERE depth = :old AND patient_id = :patient
        AND key IN (SELECT value FROM json_each(:keys))
""")
_DROP_KEYS = text("""
    DELETE FROM search_key WHERE depth = :old AND patient_id = :patient
        AND key IN (SELECT value FROM json_each(:keys))
""")


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
        listed = _listed(keys(name, phones, cards))
        row = self._session.get(SearchFileRow, patient)
        if row is None:
            row = SearchFileRow(patient_id=patient, depth=0, seen=_ordinal(seen), keys=listed)
            self._session.add(row)
        else:
            self._change_keys(_DROP_KEYS, row)
            row.keys = listed
        self._session.flush()
        self._session.execute(_ADD_KEYS, {"first": patient, "last": patient})

    def file_all(self, filed: Iterable[Filed]) -> None:
        """File many new patients at once, ordered by their ids; the last seen lie on top."""
        ids: list[int] = []
        all_of_them = iter(filed)
        while some := list(islice(all_of_them, _AT_ONCE)):
            rows = [
                (patient, _BOTTOM, _ordinal(seen), _listed(found)) for patient, found, seen in some
            ]
            self._session.connection().exec_driver_sql(_ADD_FILES, rows)
            ids += [some[0][0], some[-1][0]]
        if not ids:
            return
        first, last = ids[0], ids[-1]
        above = 0
        for depth, size in enumerate(LAYERS):
            place = {"depth": depth, "size": size, "above": above, "first": first, "last": last}
            self._session.execute(_LAY, place)
            above += size
        self._session.execute(_ADD_KEYS, {"first": first, "last": last})

    def forget(self, patient: PatientId) -> None:
        """Let nobody find this patient any more."""
        row = self._session.get(SearchFileRow, patient)
        if row is not None:
            self._change_keys(_DROP_KEYS, row)
            self._session.delete(row)
            self._session.flush()

    def came(self, patient: PatientId, day: date) -> None:
        """Lay a patient on top, who came on ``day``; an earlier day than known changes nothing."""
        row = self._session.get(SearchFileRow, patient)
        if row is not None and day.toordinal() > row.seen:
            self._change_keys(_MOVE_KEYS, row, depth=0, seen=day.toordinal())
            row.depth, row.seen = 0, day.toordinal()
            self._session.flush()

    def came_last(self, patient: PatientId, day: date | None) -> None:
        """Correct when a patient came last, after a visit that was a mistake."""
        row = self._session.get(SearchFileRow, patient)
        if row is not None and row.seen != _ordinal(day):
            self._change_keys(_MOVE_KEYS, row, depth=row.depth, seen=_ordinal(day))
            row.seen = _ordinal(day)
            self._session.flush()

    def sink(self) -> None:
        """Let those who came longest ago sink out of the upper layers, at the start of a day."""
        for depth, size in enumerate(LAYERS):
            there = self._session.scalar(
                select(func.count()).where(SearchFileRow.depth == depth).select_from(SearchFileRow)
            )
            sinking = self._session.scalars(
                select(SearchFileRow)
                .where(SearchFileRow.depth == depth)
                .order_by(SearchFileRow.seen)
                .limit(max(0, min((there or 0) - size, MOST_SUNK)))
            )
            for row in sinking.all():
                self._change_keys(_MOVE_KEYS, row, depth=depth + 1, seen=row.seen)
                row.depth = depth + 1
            self._session.flush()

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

    def _change_keys(self, statement: Any, row: SearchFileRow, **values: int) -> None:  # noqa: ANN401
        self._session.execute(
            statement, {"old": row.depth, "patient": row.patient_id, "keys": row.keys, **values}
        )


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
