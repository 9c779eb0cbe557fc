"""New patients are filed for the search, many at once: each layer's keys in their order (§4.1)."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from itertools import accumulate, islice
from typing import Any

from frontdesk.domain.ids import PatientId
from frontdesk.domain.search import Filed
from frontdesk.domain.search_keys import keys
from frontdesk.storage.stores.layers import LAYERS

Run = Callable[[str, Any], object]
"""How a connection takes a statement and its values, or those of many rows."""

Came = tuple[date | None, PatientId]
"""Who, and the day of the last visit."""

_AT_ONCE = 10_000
_ADD_FILE = """
    INSERT INTO search_file
    (patient_id, depth, seen, name, card_number, phones, sex, birthday, keys)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# laid one behind the other, keys take half the time; a layer is sorted faster than all together
_ADD_KEYS = """
    INSERT INTO search_key (depth, key, patient_id, seen)
    SELECT file.depth, one.value, file.patient_id, file.seen
    FROM search_file AS file NOT INDEXED, json_each(file.keys) AS one
    WHERE file.patient_id BETWEEN ? AND ? AND file.depth = ? ORDER BY one.value, file.patient_id
"""


def file_one(run: Run, filed: Filed, depth: int) -> None:
    """File a patient in a layer."""
    run(_ADD_FILE, _row(filed, depth))
    run(_ADD_KEYS, (filed.patient, filed.patient, depth))


def file_all(run: Run, came: Iterable[Came], filed: Iterable[Filed]) -> None:
    """File many new patients: ``came`` names them all first, then they come ordered by their ids.

    Those who came last lie on top; among equals the newer file.
    """
    ordered = sorted((-ordinal(day), -patient) for day, patient in came)
    if not ordered:
        return
    # who comes first in each layer but the top one
    firsts = [ordered[above] for above in accumulate(LAYERS) if above < len(ordered)]
    everybody = iter(filed)
    while some := list(islice(everybody, _AT_ONCE)):
        run(_ADD_FILE, [_row(one, bisect_right(firsts, _place(one))) for one in some])
    ids = [-patient for _, patient in ordered]
    for depth in range(len(firsts) + 1):
        run(_ADD_KEYS, (min(ids), max(ids), depth))


def ordinal(day: date | None) -> int:
    """Return how the day of a last visit is stored, of which there may be none."""
    return day.toordinal() if day else 0


def _place(filed: Filed) -> tuple[int, int]:
    return (-ordinal(filed.seen), -filed.patient)


def _row(filed: Filed, depth: int) -> tuple[object, ...]:
    return (
        *(filed.patient, depth, ordinal(filed.seen)),
        *(filed.name, filed.card_number, " ".join(filed.phones), filed.sex),
        filed.birthday.isoformat() if filed.birthday else None,
        listed(_keys(filed)),
    )


def _keys(filed: Filed) -> set[str]:
    found = keys(filed.name, filed.phones, filed.cards)
    return found.union(*(keys(name, (), ()) for name in filed.merged))


def listed(found: Iterable[str]) -> str:
    """Return a JSON list of keys, which hold nothing that JSON would write otherwise (tested)."""
    within = '","'.join(found)
    return f'["{within}"]'
