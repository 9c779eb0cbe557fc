"""The database file: how it is opened, keyed, begun and closed (STACK.md, Storage).

Every connection gets the same pragmas. Writers begin with ``BEGIN IMMEDIATE``, so that two desks
never both see the same points; readers with ``BEGIN``.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Insert, Row, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from frontdesk.storage.checkpoints import Checkpoints
from frontdesk.system.trouble import Kind, Trouble

BUSY_MS = 5000
CHECKPOINT_PAGES = 16_000
"""Where a log ends that ``Checkpoints`` cannot move, since somebody reads all the time."""

MOST_HELD = 100
"""Rows a writing session keeps in hand; an import of many thousands must not keep them all."""

PRAGMAS = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    f"busy_timeout={BUSY_MS}",
    "recursive_triggers=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    f"wal_autocheckpoint={CHECKPOINT_PAGES}",
)

ROOMY_KB = 64_000
"""What a bulk of rows may keep in memory of pages that it touches in no order."""

_WRITTEN = "written"
"""The option of a connection under which the names of the tables it wrote are kept."""

_TROUBLES = {
    dbapi2.SQLITE_FULL: Kind.DISK_FULL,
    dbapi2.SQLITE_READONLY: Kind.READ_ONLY,
    dbapi2.SQLITE_CANTOPEN: Kind.NOT_WRITABLE,
    dbapi2.SQLITE_PERM: Kind.READ_ONLY,
    dbapi2.SQLITE_BUSY: Kind.DATABASE_LOCKED,
    dbapi2.SQLITE_LOCKED: Kind.DATABASE_LOCKED,
    dbapi2.SQLITE_CORRUPT: Kind.DATABASE_DAMAGED,
    dbapi2.SQLITE_NOTADB: Kind.DATABASE_DAMAGED,
    dbapi2.SQLITE_IOERR: Kind.DISK_FAILED,
}
_DAMAGED = {dbapi2.SQLITE_IOERR | 32 << 8, dbapi2.SQLITE_IOERR | 33 << 8}
"""Extended codes: a checksum of a page, or of the file system, does not hold."""


class Database:
    """One database file and its key; ``key`` is 32 bytes, or ``None`` for a plain file."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self.path = path
        self._key = key
        # the URL names only the dialect: the creator opens the file
        self.engine: Engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self.connect,
            poolclass=QueuePool,
            pool_reset_on_return=None,
            hide_parameters=True,
        )
        event.listen(self.engine, "begin", _begin)
        event.listen(self.engine, "before_cursor_execute", _note_table)
        self._writer = self.engine.execution_options(immediate=True)
        self._checkpoints = Checkpoints(self.connect)

    def connect(self, mode: str = "rw") -> Any:  # noqa: ANN401 - the driver is not typed
        """Open a connection of the driver with key and pragmas; ``rw`` never creates a file."""
        with troubles(self.path):
            connection = dbapi2.connect(
                f"{self.path.absolute().as_uri()}?mode={mode}",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
                timeout=BUSY_MS / 1000,
            )
            try:
                if self._key is not None:
                    # SQLCipher would write its own lines to standard error
                    connection.execute("PRAGMA cipher_log_level = NONE")
                    connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
                for pragma in PRAGMAS:
                    connection.execute(f"PRAGMA {pragma}")
            except dbapi2.Error:
                connection.close()
                raise
        return connection

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that sees one moment of the database and changes nothing."""
        with troubles(self.path), _OneConnection(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session in one write transaction: commit at the end, or roll back and raise."""
        with troubles(self.path), _Holding(self._writer) as session, session.begin():
            # take the lock now, not at the first statement
            session.connection(execution_options={_WRITTEN: set()})
            yield session
        self._checkpoints.committed()

    def sibling(self, path: Path) -> "Database":
        """Return the database at ``path`` under the same key, such as a copy of this one."""
        return Database(path, self._key)

    def close(self) -> None:
        """Close all connections."""
        self._checkpoints.close()
        self.engine.dispose()


@contextmanager
def roomy(session: Session) -> Iterator[None]:
    """Keep many pages in hand for a bulk of rows; with few, each is written again and again."""
    run = session.connection().exec_driver_sql
    usual = run("PRAGMA cache_size").scalar_one()
    run(f"PRAGMA cache_size = -{ROOMY_KB}")
    try:
        yield
    finally:
        run(f"PRAGMA cache_size = {usual}")


def added(connection: Connection, statement: Insert, values: Mapping[str, object]) -> int:
    """Add a row without the unit of work, in a third of its time, and return the row's number."""
    key = cast("Row[int]", connection.execute(statement, values).inserted_primary_key)
    return key[0]


def written(connection: Connection) -> set[str]:
    """Return the names of the tables written so far, a set that grows; readers write none."""
    tables: set[str] = connection.get_execution_options().get(_WRITTEN, set())
    return tables


class _OneConnection(Session):
    """A session of one transaction: its connection is looked for once, not at each statement."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._one: Connection | None = None

    def connection(self, *given: Any, **options: Any) -> Connection:  # noqa: ANN401 - Session's own
        """Return the connection; the options of the first who asks hold."""
        if self._one is None:
            self._one = super().connection(*given, **options)
        return self._one


class _Holding(_OneConnection):
    """A session that keeps the rows it saw last in hand; alone it forgets and reads them again."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.held: deque[object] = deque(maxlen=MOST_HELD)


# once for the class: to listen anew in every gesture takes as long as some statements
@event.listens_for(_Holding, "loaded_as_persistent")
@event.listens_for(_Holding, "pending_to_persistent")
def _hold(session: _Holding, row: object) -> None:
    session.held.append(row)


def _note_table(
    connection: Connection,
    _cursor: object,
    _statement: str,
    _parameters: object,
    context: Any,  # noqa: ANN401 - what the engine knows of a statement is not typed
    _many: bool,  # noqa: FBT001 - the engine calls it so
) -> None:
    """Note which table is written: the unit of work, bulk and plain statements all pass here."""
    if context.isinsert or context.isupdate or context.isdelete:
        written(connection).add(context.compiled.statement.table.description)


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what the driver reports about the file at ``path`` into Trouble.

    Raises:
        Trouble: disk full, read-only, locked, or damaged. Mistakes of the program pass unchanged.

    """
    try:
        yield
    except DBAPIError as error:
        _raise_trouble(error.orig, path, error)
    except dbapi2.Error as error:
        _raise_trouble(error, path, error)


def _raise_trouble(cause: Any, path: Path, error: Exception) -> None:  # noqa: ANN401
    # the low byte of an extended code is the primary one
    code = getattr(cause, "sqlite_errorcode", None) or 0
    kind = Kind.DATABASE_DAMAGED if code in _DAMAGED else _TROUBLES.get(code & 0xFF)
    if kind is None:
        raise error
    if kind is Kind.NOT_WRITABLE and path.exists():
        kind = Kind.READ_ONLY
    raise Trouble(kind, path=path) from error
