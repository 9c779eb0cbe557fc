"""Copying a database while it is in use, and making sure that the copy is whole."""

from datetime import UTC, date, datetime
from pathlib import Path

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.heads import Heads
from frontdesk.domain.ids import StaffId
from frontdesk.storage.chain import START, Link, first_broken
from frontdesk.storage.database import Database, troubles
from frontdesk.storage.stores.audit import AuditStore
from frontdesk.storage.stores.inspection import InspectionStore
from frontdesk.storage.stores.points import PointStore
from frontdesk.system.trouble import Kind, Trouble


def copy(database: Database, path: Path) -> Database:
    """Copy ``database`` to ``path`` in one step of the online backup, under the same key.

    Raises:
        Trouble: the disk is full or the folder cannot be written.

    """
    target = database.sibling(path)
    with troubles(path):
        source, sink = database.connect(), target.connect("rwc")
        try:
            source.backup(sink)
        finally:
            sink.close()
            source.close()
    return target


def seal(database: Database) -> None:
    """Make a closed copy one file that needs no log beside it, on a stick for instance.

    Raises:
        Trouble: the disk is full or the folder cannot be written.

    """
    with troubles(database.path):
        connection = database.connect()
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.close()


def checked(database: Database) -> Heads:
    """Open a copy, check it from end to end, and return where its chains end.

    Raises:
        Trouble: it is not whole.

    """
    nobody = Stamp(datetime.min.replace(tzinfo=UTC), date.min, StaffId(0))
    with database.reading() as session:
        file = InspectionStore(session)
        ledger = list(PointStore(session, nobody).chain())
        audit = list(AuditStore(session, nobody).chain())
        whole = not (file.damage() or file.orphans())
    if not whole or first_broken(ledger) is not None or first_broken(audit) is not None:
        raise Trouble(Kind.BACKUP_FAILED, path=database.path)
    return Heads(len(ledger), _head(ledger), len(audit), _head(audit))


def _head(links: list[Link]) -> str:
    return links[-1].digest if links else START
