"""Holding the database file still, so that it can be copied like any other file.

Changes go to a log beside the file and are moved into it later. SQLite moves nothing while somebody
reads from the file alone (``WAL_READ_LOCK(0)`` in its ``wal.c``), and whoever begins to read when
the log holds nothing new does so. Nobody waits: whatever is written meanwhile stays in the log.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from frontdesk.storage.database import Database

_TRIES = 20


@contextmanager
def held_still(database: Database) -> Iterator[bool]:
    """Keep the file of ``database`` as it is, with all that is committed, until the end.

    Yields ``False`` when that cannot be, because somebody has long been reading from the log.
    """
    with closing(database.connect()) as mover, closing(database.connect()) as reader:
        yield any(_holds(mover, reader) for _ in range(_TRIES))


def _holds(mover: Any, reader: Any) -> bool:  # noqa: ANN401 - the driver is not typed
    before = _version(mover)
    blocked, logged, moved = mover.execute("PRAGMA wal_checkpoint").fetchone()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    # all of the log was in the file, and nobody committed before the reader had begun
    if not blocked and logged == moved and _version(mover) == before:
        return True
    reader.execute("ROLLBACK")
    return False


def _version(connection: Any) -> int:  # noqa: ANN401
    """Return a number that changes whenever another connection has committed."""
    [version] = connection.execute("PRAGMA data_version").fetchone()
    return int(version)
