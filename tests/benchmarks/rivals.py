"""What others do: ``LIKE`` over columns, and FTS5 with trigrams, on the same people and queries.

Both look through name, pinyin without spaces, and phone. Trigrams know no text of fewer than three
characters and no initials; such queries are left out for them.
"""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from sqlcipher3 import dbapi2

from tests.benchmarks.bench import SIZES, Bench, Line, best
from tests.benchmarks.people import Person, people
from tests.benchmarks.queries import mixture, syllables

EACH = 5
_SHORTEST_TRIGRAM = 3
_LIKE = """
    SELECT id, name, phone FROM person WHERE name LIKE ?1 OR pinyin LIKE ?1 OR phone LIKE ?1
    LIMIT 20
"""
_MATCH = "SELECT rowid, name, phone FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 20"


def run(bench: Bench) -> Iterator[Line]:
    """Measure both at every size, in memory, which is kinder to them than a file."""
    for size in bench.sizes:
        everybody = list(people(SIZES[size]))
        asked = [text for texts in mixture(everybody, EACH).values() for text in texts]
        Random(5).shuffle(asked)
        long = [text for text in asked if len(text) >= _SHORTEST_TRIGRAM]
        execute = _filled(everybody).execute
        yield Line("LIKE", size, best([partial(_like, execute, text) for text in asked]))
        yield Line("FTS5 trigram", size, best([partial(_match, execute, text) for text in long]))


def _like(execute: Callable[..., Any], text: str) -> None:
    execute(_LIKE, (f"%{text}%",)).fetchall()


def _match(execute: Callable[..., Any], text: str) -> None:
    execute(_MATCH, (f'"{text}"',)).fetchall()


def _filled(everybody: list[Person]) -> Any:  # noqa: ANN401 - the driver is not typed
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name, pinyin, phone)")
    connection.execute(
        "CREATE VIRTUAL TABLE trigram USING fts5(name, pinyin, phone, tokenize='trigram')"
    )
    rows = ((one.id, one.name, "".join(syllables(one.name)), one.phone) for one in everybody)
    connection.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO trigram SELECT name, pinyin, phone FROM person")
    return connection
