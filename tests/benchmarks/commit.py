"""The floor of all writing: one small row, committed durably, through the program's driver."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from frontdesk.storage.database import Database
from tests.benchmarks.bench import Bench, Line, Spans, repeated

COMMITS = 500
KEY = bytes(range(32))


def run(bench: Bench) -> Iterator[Line]:
    """Measure one-row commits (WAL, FULL) in an empty file."""
    for encrypted in bench.encrypted:
        data = "encrypted" if encrypted else "plain"
        yield Line("one-row commit (floor)", data, one_row_commit(encrypted=encrypted))


def one_row_commit(*, encrypted: bool, commits: int = COMMITS) -> Spans:
    """Return the spans of a commit of one row with the pragmas of the program.

    It lies beside the checkout and not in memory, where nothing would have to reach a disk.
    """
    here = Path(__file__).resolve().parents[2] / ".bench"
    here.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=here) as folder:
        database = Database(Path(folder) / "floor.db", KEY if encrypted else None)
        connection = database.connect("rwc")
        connection.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, words TEXT)")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO one (words) VALUES (?)", ("a row of usual length" * 3,))
            connection.execute("COMMIT")

        spans = repeated(commit, commits, warm=20)
        connection.close()
        return spans
