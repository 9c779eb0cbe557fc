"""How the index of the search is read: layer after layer, until nothing deeper could be better.

A statement costs little and a row much, so that a step takes as many layers as will hold few rows:
each layer holds some four times as many patients as the one above.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any

from frontdesk.domain.search import (
    LEVELS,
    Hit,
    Probe,
    Ranking,
    ends_in,
    halves,
    is_telling,
    probes,
    stages,
)

LAYERS = (250, 1_000, 4_000, 16_000, 64_000, 250_000)
"""How many patients the upper layers hold, those who came last on top; all others lie below."""

_ALL = range(len(LAYERS) + 1)
_FEW = 5
_LONG, _FIRST_FOR_LONG = 6, 4
"""Of texts this long the uppermost layers hold so few that they are read at once."""

_LOOK = """
    WITH layer (depth) AS (VALUES {}), probe (which, first, last, pattern) AS (VALUES {})
    SELECT which, key, patient_id, seen FROM layer CROSS JOIN probe CROSS JOIN search_key
    ON search_key.depth = layer.depth AND key >= first AND key < last AND key GLOB pattern
"""

_NARROWED = """
    WITH layer (depth) AS (VALUES {}), probe (which, first, last, pattern) AS (VALUES {})
    SELECT which, one.value, file.patient_id, file.seen
    FROM layer CROSS JOIN search_key AS holder
    ON holder.depth = layer.depth AND holder.key >= ? AND holder.key < ?
    CROSS JOIN search_file AS file ON file.patient_id = holder.patient_id
    CROSS JOIN json_each(file.keys) AS one
    CROSS JOIN probe ON one.value >= first AND one.value < last AND one.value GLOB pattern
"""
_VALUES = ["(?, ?, ?, ?)"]

Execute = Callable[[str, Sequence[object]], Any]
"""How a cursor of the driver takes a statement and its values."""


def hits(execute: Execute, text: str, most: int) -> list[Hit]:
    """Return the best ``most`` patients that ``text`` may mean."""
    name, end = halves(text)
    return (name and _narrowed(execute, name, end, most)) or _hits(execute, text, most)


def _narrowed(execute: Execute, name: str, end: str, most: int) -> list[Hit]:
    """Return who has a phone with this end and bears the name: few have it, so all are read."""
    asked, holders = probes(name), ends_in(end)
    ranking, values = Ranking(asked, most), list(chain(*_by_level(asked)))
    statement = _NARROWED.format(", ".join(["(?)"] * len(_ALL)), ", ".join(_VALUES * len(asked)))
    ranking.add(execute(statement, [*_ALL, *values, holders.first, holders.end]).fetchall())
    return ranking.hits()


def _hits(execute: Execute, text: str, most: int) -> list[Hit]:
    asked = probes(text)
    ranking = Ranking(asked, most)
    values = _by_level(asked)
    first = len(_ALL) if is_telling(text) else _FIRST_FOR_LONG if len(text) >= _LONG else 1
    for levels in stages(text):
        _read_down(execute, ranking, values, levels, first)
    return ranking.hits()


def _read_down(
    execute: Execute, ranking: Ranking, values: Sequence[list[object]], levels: range, step: int
) -> None:
    layers, before = iter(_ALL), ranking.better
    while depths := list(islice(layers, step)):
        _read(execute, ranking, depths, values[levels.start : min(levels.stop, ranking.worst)])
        found = ranking.better - before
        step = 1 if found >= _FEW else 2 if found else 2 * step


def _read(
    execute: Execute, ranking: Ranking, depths: Sequence[int], values: Sequence[list[object]]
) -> None:
    wanted = list(chain(*values))
    if wanted:
        statement = _look(len(depths), len(wanted) // 4)
        ranking.add(execute(statement, [*depths, *wanted]).fetchall())


def _by_level(asked: Sequence[Probe]) -> list[list[object]]:
    """Return for each level the values that the look-ups of its probes take."""
    values: list[list[object]] = [[] for _ in range(LEVELS)]
    for which, probe in enumerate(asked):
        values[probe.level] += (which, probe.first, probe.end, probe.pattern)
    return values


@cache
def _look(layers: int, number: int) -> str:
    return _LOOK.format(", ".join(["(?)"] * layers), ", ".join(_VALUES * number))
