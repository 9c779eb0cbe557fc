"""What was committed moves from the log into the file, on a thread that nobody waits for."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from frontdesk.storage import checkpoints
from frontdesk.storage.checkpoints import Checkpoints
from frontdesk.storage.database import Database
from frontdesk.system.trouble import Kind, Trouble


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Move the log after three commits, without a rest."""
    monkeypatch.setattr(checkpoints, "COMMITS", 3)
    monkeypatch.setattr(checkpoints, "QUIET_SECONDS", 0)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "made.db", None)
    made.connect("rwc").execute("CREATE TABLE one (id INTEGER PRIMARY KEY)")
    return made


def _commit(database: Database, times: int) -> None:
    for _ in range(times):
        with database.writing() as session:
            session.execute(text("INSERT INTO one DEFAULT VALUES"))


def _in_the_file_alone(database: Database, folder: Path) -> int:
    alone = shutil.copyfile(database.path, folder / "alone.db")
    with Database(alone, None).reading() as session:
        found: int = session.scalar(text("SELECT count(*) FROM one"))
    return found


def test_the_log_is_moved_after_so_many_commits(database: Database, tmp_path: Path) -> None:
    _commit(database, 3)
    # who closes waits; the connection that is still open keeps SQLite from tidying up itself
    watching = database.connect("ro")
    database.close()
    assert _in_the_file_alone(database, tmp_path) == 3
    watching.close()


def test_few_commits_stay_in_the_log_and_are_read_from_there(
    database: Database, tmp_path: Path
) -> None:
    _commit(database, 3)
    database.close()
    watching = database.connect("ro")
    _commit(database, 2)
    assert _in_the_file_alone(database, tmp_path) == 3
    assert watching.execute("SELECT count(*) FROM one").fetchone() == (5,)
    watching.close()
    database.close()


def test_while_the_desk_works_nothing_is_moved_and_who_closes_does_not_wait(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "QUIET_SECONDS", 3600)
    _commit(database, 7)
    watching = database.connect("ro")
    database.close()
    assert _in_the_file_alone(database, tmp_path) == 0
    watching.close()


def test_what_ails_the_disk_is_left_to_the_next_gesture_to_tell() -> None:
    def refuse() -> object:
        raise Trouble(Kind.DISK_FULL, path=Path("full.db"))

    moving = Checkpoints(refuse)
    for _ in range(3):
        moving.committed()
    moving.close()
