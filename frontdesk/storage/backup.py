"""Copying a database while it is in use, and making sure that the copy is whole."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.heads import Heads
from frontdesk.domain.ids import StaffId
from frontdesk.storage.chain import first_broken
from frontdesk.storage.database import Database, troubles
from frontdesk.storage.still import held_still
from frontdesk.storage.stores.audit import AuditStore
from frontdesk.storage.stores.inspection import InspectionStore
from frontdesk.storage.stores.points import PointStore
from frontdesk.system.apart import copy_apart
from frontdesk.system.files import trouble_at
from frontdesk.system.trouble import Kind, Trouble


def copy(database: Database, path: Path) -> Database:
    """Copy ``database`` to ``path``, under the same key, while others go on working with it.

    Raises:
        Trouble: the disk is full or the folder cannot be written.

    """
    target = database.sibling(path)
    with troubles(path), held_still(database) as still:
        if still:
            with trouble_at(path):
                copy_apart(database.path, path)
        else:
            _copy_pages(database, target)
    return target


def _copy_pages(database: Database, target: Database) -> None:
    """Copy what a reader sees, in one step of the online backup: each page is sealed anew."""
    with closing(database.connect()) as source, closing(target.connect("rwc")) as sink:
        # with a log beside it everything would be written twice
        sink.execute("PRAGMA journal_mode=OFF")
        source.backup(sink)


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
    """Open a copy, check what may be lost on the way, and return where its chains end.

    That are the seals of all its pages and both chains. Whether the rows fit each other is no
    question of the copy: ``services.audit.verify`` answers it, and takes its time.

    Raises:
        Trouble: it is not whole.

    """
    nobody = Stamp(datetime.min.replace(tzinfo=UTC), date.min, StaffId(0))
    with ThreadPoolExecutor(1) as beside, database.reading() as session:
        # the seals take longest, and nothing of Python
        seals = beside.submit(_broken_seals, database)
        ledger, audit = PointStore(session, nobody), AuditStore(session, nobody)
        broken = [first_broken(store.chain()) for store in (ledger, audit)]
        if seals.result() or broken != [None, None]:
            raise Trouble(Kind.BACKUP_FAILED, path=database.path)
        return Heads(*ledger.head(), *audit.head())


def _broken_seals(database: Database) -> list[str]:
    with database.reading() as session:
        return InspectionStore(session).broken_seals()
