"""A backup beside a copy of the file, and how long a check-in waits while one is made.

Only encrypted files are backed up: the check of the copy asks for the seal of every page.
"""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from hashlib import file_digest
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep

from frontdesk.domain.ids import PatientId
from frontdesk.services import visits
from frontdesk.storage import backup
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans, each
from tests.benchmarks.books import ROOT, Books, copied

ROUNDS = 3
COPY, CHECKED, WAIT = Goal(p50=3), Goal(p50=6), Goal(most=100)
_BETWEEN = 0.1
"""Seconds between two check-ins; nobody types faster."""


def run(bench: Bench) -> Iterator[Line]:
    """Measure the copy alone, with all checks, and what it costs those who work meanwhile."""
    for size in bench.sizes if True in bench.encrypted else ():
        data = f"{size} encrypted"
        with copied(size, encrypted=True) as books, TemporaryDirectory(dir=ROOT) as folder:
            target = Path(folder) / "copy.db"
            floor = _spans(partial(_copy_of_file, books, target), target)
            copy = _spans(partial(_copy, books, target), target)
            yield Line("backup: copy", data, copy, floor, COPY)
            whole = _spans(partial(_checked, books, target), target)
            yield Line("backup: copy, check, hash", data, whole, floor, CHECKED)
            yield Line("check-in while a backup is made", data, *_delays(books, target, size))


def _spans(gesture: partial[None], target: Path) -> Spans:
    spans = []
    for _ in range(ROUNDS):
        spans += each([gesture])
        target.unlink()
    return Spans.of(spans)


def _copy_of_file(books: Books, target: Path) -> None:
    shutil.copyfile(books.database.path, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _copy(books: Books, target: Path) -> None:
    made = backup.copy(books.database, target)
    backup.seal(made)


def _checked(books: Books, target: Path) -> None:
    made = backup.copy(books.database, target)
    backup.checked(made)
    made.close()
    backup.seal(made)
    with target.open("rb") as file:
        file_digest(file, "sha256")


def _delays(books: Books, target: Path, size: str) -> tuple[Spans, Spans, Goal, str]:
    """Return the spans of check-ins during a backup, and those of others before it."""
    patients = iter(Random(8).sample(range(8, SIZES[size]), 5_000))

    def check_in() -> float:
        sleep(_BETWEEN)
        patient = PatientId(next(patients))
        [span] = each([partial(books.desk.write, visits.check_in, patient=patient)])
        return span

    alone = [check_in() for _ in range(30)][10:]
    made = Thread(target=_checked, args=(books, target))
    made.start()
    meanwhile = [check_in()]
    while made.is_alive():
        meanwhile.append(check_in())
    note = f"longest of {len(meanwhile)}: {max(meanwhile):.0f} ms"
    return Spans.of([*meanwhile, meanwhile[-1]]), Spans.of(alone), WAIT, note
