"""Bring a database to the schema of this program; migrations only ever go forward.

All steps run in one transaction of a connection that is opened for them alone: foreign keys are
off, because SQLite rebuilds tables, and are checked before the commit.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from frontdesk.storage.database import Database, troubles
from frontdesk.system.bundled import bundled
from frontdesk.system.trouble import Kind, Trouble

HEAD = "0024"
"""The newest revision in ``alembic/versions``; kept here so that Alembic is imported only when the
schema differs."""

SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
"""Reads the schema of a file, as ``Schema``."""

Schema = tuple[tuple[str, str, str], ...]


def revision(database: Database) -> str | None:
    """Return the stored revision, or ``None`` when the file holds no clinic's tables."""
    with database.reading() as session:
        there = session.scalar(
            text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
        )
        if not there:
            return None
        found: str | None = session.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def migrate(database: Database, *, create: bool = False) -> bool:
    """Bring ``database`` to ``HEAD`` in one transaction; tell whether anything had to be done.

    Args:
        database: the file to migrate.
        create: make the file; otherwise it must be there and hold a clinic's tables.

    Raises:
        Trouble: the file was written by a newer program, or is not a clinic's database.

    """
    if not create:
        found = revision(database)
        if found == HEAD:
            return False
        if found is None:
            raise Trouble(Kind.DATABASE_FOREIGN, path=database.path)
        if found not in known_revisions():
            raise Trouble(Kind.DATABASE_NEWER, path=database.path, found=found, known=HEAD)
    with troubles(database.path):
        _upgrade(database.connect("rwc" if create else "rw"))
    return True


@cache
def expected_schema() -> Schema:
    """Return the schema that the migrations make, by running them in memory."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    _upgrade(connection, keep_open=True)
    rows = connection.execute(SCHEMA).fetchall()
    connection.close()
    return tuple(tuple(row) for row in rows)


def known_revisions() -> frozenset[str]:
    """Return the revisions this program can upgrade from."""
    versions = Path(bundled("alembic")) / "versions"
    return frozenset(path.name[:4] for path in versions.glob("[0-9]*.py"))


def _upgrade(raw: object, *, keep_open: bool = False) -> None:
    from alembic import command  # noqa: PLC0415 - only when the schema differs
    from alembic.config import Config  # noqa: PLC0415

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: raw,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_without_keys)
    config = Config()
    config.set_main_option("script_location", str(bundled("alembic")).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise Trouble(Kind.DATABASE_DAMAGED, path="", why="foreign keys")
    if not keep_open:
        engine.dispose()


def _begin_without_keys(connection: Connection) -> None:
    # the pragma does nothing inside a transaction
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
