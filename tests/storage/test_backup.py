"""A copy of the database while others write to it: whole, and of one moment."""

from contextlib import closing
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from frontdesk.storage import backup
from frontdesk.storage.database import Database
from frontdesk.storage.still import held_still
from frontdesk.storage.stores.inspection import InspectionStore
from frontdesk.system.trouble import Kind, Trouble
from tests.tiny_clinic import TinyClinic

COUNT = text("SELECT count(*), (SELECT count(*) FROM audit) FROM setting")


@pytest.fixture
def database(clinic: TinyClinic) -> Database:
    return clinic.opened.desk.database


def note(database: Database, key: str) -> None:
    with database.writing() as session:
        session.execute(text("INSERT INTO setting VALUES (:key, 'x')"), {"key": key})


def keys(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(text("SELECT name FROM setting WHERE value = 'x' ORDER BY 1")))


def test_a_file_held_still_stays_as_it_is_and_nobody_waits(database: Database) -> None:
    note(database, "before")
    with held_still(database) as still, closing(database.connect()) as other:
        assert still
        held = sha256(database.path.read_bytes()).digest()
        note(database, "after")
        other.execute("PRAGMA busy_timeout=1")
        for way in ("PASSIVE", "TRUNCATE"):
            [[blocked, *_]] = other.execute(f"PRAGMA wal_checkpoint({way})").fetchall()
            assert blocked or way == "PASSIVE"
        assert sha256(database.path.read_bytes()).digest() == held
    assert keys(database) == ["after", "before"]


def test_a_copy_holds_what_was_committed_when_it_began(database: Database, tmp_path: Path) -> None:
    note(database, "before")
    with database.writing() as session:
        session.execute(text("INSERT INTO setting VALUES ('not yet', 'x')"))
        copy = backup.copy(database, tmp_path / "copy.db")
    assert keys(copy) == ["before"]
    copy.close()


def test_while_somebody_reads_an_older_moment_the_copy_is_made_by_pages(
    database: Database, tmp_path: Path
) -> None:
    with database.reading() as earlier:
        earlier.execute(COUNT)
        note(database, "meanwhile")
        with held_still(database) as still:
            assert not still
        copy = backup.copy(database, tmp_path / "copy.db")
    assert keys(copy) == ["meanwhile"]
    copy.close()


def test_copies_are_whole_while_a_desk_writes_without_pause(
    clinic: TinyClinic, tmp_path: Path
) -> None:
    enough = Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            number += 1
            clinic.patient(f"张{number}")

    desk = Thread(target=write)
    desk.start()
    try:
        for number in range(5):
            copy = backup.copy(clinic.opened.desk.database, tmp_path / f"{number}.db")
            backup.checked(copy)
            with copy.reading() as session:
                assert not InspectionStore(session).damage() + InspectionStore(session).orphans()
            copy.close()
    finally:
        enough.set()
        desk.join()


def test_a_page_that_changed_on_the_way_is_noticed(database: Database, tmp_path: Path) -> None:
    copy = backup.copy(database, tmp_path / "copy.db")
    content = bytearray(copy.path.read_bytes())
    content[-100] ^= 1
    copy.path.write_bytes(content)
    with pytest.raises(Trouble) as trouble:
        backup.checked(copy)
    copy.close()
    assert trouble.value.kind in {Kind.BACKUP_FAILED, Kind.DATABASE_DAMAGED}
