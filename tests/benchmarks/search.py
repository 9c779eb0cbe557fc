"""Search as you type: 21 kinds of query, beside 20 rows by a range of the B-tree and a join.

The sample "target in the list": 1,000 patients drawn evenly from all; for each a way of typing is
drawn (name, name spelled, phone, its beginning or end, card) and taken if no more than 20 patients
have a key that begins so, or have that very name, counted from all patients apart from the index;
else another way is drawn. Whoever was drawn must be in the list. Shorter texts are meant by
thousands; for them only time and order count.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from frontdesk.domain.search import MOST_RESULTS, Probe, probes
from frontdesk.domain.search_keys import Why, folded
from frontdesk.services import counter, patients
from frontdesk.storage.stores.search import SearchStore
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans, best, each
from tests.benchmarks.books import Books, opened
from tests.benchmarks.people import Person, people
from tests.benchmarks.queries import ENOUGH, mixture

GOAL = Goal(p50=5, p99=6)
KIND = Goal(most=16)
EACH = 100
SAMPLE = 1_000
_FLOOR = """
    SELECT patient.id, name, sex, birthday FROM search_key JOIN patient ON patient.id = patient_id
    WHERE depth = ? AND key >= ? LIMIT 20
"""
_ANY = "SELECT 1 FROM search_key WHERE depth = ? AND key >= ? AND key < ? LIMIT 1"


def run(bench: Bench) -> Iterator[Line]:
    """Measure the index alone, the whole use case, every kind, and count who was found."""
    for encrypted in bench.encrypted:
        first: Spans | None = None
        for size in bench.sizes:
            everybody = list(people(SIZES[size]))
            with opened(size, encrypted=encrypted) as books:
                data = f"{size} {'encrypted' if encrypted else 'plain'}"
                for line in _measured(books, everybody, data):
                    yield line
                    if line.gesture == "search: index":
                        if size == "1m" and first is not None:
                            grown = Goal(p50=2.5)
                            yield Line("search: growth since 100k", data, line.spans, first, grown)
                        first = line.spans if size == "100k" else first
                yield _targets(books, everybody, data)


def _measured(books: Books, everybody: list[Person], data: str) -> Iterator[Line]:
    asked = mixture(everybody, EACH)
    mixed = [text for texts in asked.values() for text in texts]
    Random(5).shuffle(mixed)
    with books.database.reading() as session:
        store = SearchStore(session)
        floor = _floor(session.connection().connection.cursor().execute, mixed)

        def look(text: str) -> None:
            store.found(store.find(text), text)

        whole = best([partial(look, text) for text in mixed])
        yield Line("search: index", data, whole, floor, GOAL)
        for kind, texts in asked.items():
            spans = best([partial(look, text) for text in texts])
            yield Line(f"  {kind}", data, spans, floor, KIND, note=f"e.g. {texts[0]}")

    def search(text: str) -> None:
        books.desk.read(patients.search, text=text)

    case = best([partial(search, text) for text in mixed])
    yield Line("search: whole use case", data, case, floor, Goal(most=16))

    def seek(text: str) -> None:
        books.desk.read(counter.sought, text=text)

    desk = best([partial(seek, text) for text in mixed])
    yield Line("search: at the front desk", data, desk, floor, Goal(most=16))


def _floor(execute: Callable[..., Any], texts: list[str]) -> Spans:
    """Measure 20 rows from where a text leads in the lowest layer, which holds most patients."""

    def rows(key: str) -> None:
        execute(_FLOOR, (bottom, key)).fetchall()

    def leads(probe: Probe) -> bool:
        return bool(execute(_ANY, (bottom, probe.first, probe.end)).fetchall())

    [(bottom,)] = execute("SELECT max(depth) FROM search_key").fetchall()
    asked = [probes(text) for text in texts]
    keys = [next(filter(leads, some), some[0]).first for some in asked]
    return best([partial(rows, key) for key in keys])


def _targets(books: Books, everybody: list[Person], data: str) -> Line:
    sample = _sample(books, everybody)
    found = 0

    def look(person: Person, text: str) -> None:
        nonlocal found
        lines = books.desk.read(patients.search, text=text)
        found += person.id in {line.patient for line in lines}

    spans = Spans.of(each([partial(look, person, text) for person, text in sample]))
    note = f"{found} of {len(sample)} in the list{'' if found == len(sample) else ': MISSED'}"
    return Line("search: target in the list", data, spans, note=note)


def _sample(books: Books, everybody: list[Person]) -> list[tuple[Person, str]]:
    """Return patients and texts that mean no more than 20 patients as exactly."""
    random = Random(3)
    drawn = random.sample(everybody, SAMPLE)
    ways = [random.sample(list(ENOUGH.values()), len(ENOUGH)) for _ in drawn]
    texts = [[way(person) for way in order] for person, order in zip(drawn, ways, strict=True)]
    meant = _meant(books, {folded(text) for order in texts for text in order})
    return [
        (person, next(text for text in order if meant[folded(text)] <= MOST_RESULTS))
        for person, order in zip(drawn, texts, strict=True)
    ]


def _meant(books: Books, texts: set[str]) -> dict[str, int]:
    """Count for each text whom it means: by a whole name, or by the beginning of a number."""
    wanted = {key: text for text in texts for key in _whole(text)}
    sizes: dict[str, set[int]] = {}
    for key in wanted:
        sizes.setdefault(key[0], set()).add(len(key))
    counted = dict.fromkeys(texts, 0)
    with books.database.reading() as session:
        cursor = session.connection().connection.cursor()
        for (listed,) in cursor.execute("SELECT keys FROM search_file"):
            means = set()
            for key in json.loads(listed):
                if key[0] in "NP":
                    means.add(wanted.get(key))
                else:
                    means.update(wanted.get(key[:size]) for size in sizes.get(key[0], ()))
            for text in means - {None}:
                counted[str(text)] += 1
    return counted


def _whole(text: str) -> list[str]:
    if text.isdigit():
        return [Why.CARD + text, Why.PHONE + text, Why.PHONE_END + text[::-1]]
    return ["P" + text if text.isascii() else "N" + text]
