"""How connections are opened, and what the driver's errors become."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2

from frontdesk.storage import database as module
from frontdesk.storage.database import Database, troubles
from frontdesk.storage.header import check_file
from frontdesk.system.trouble import Kind, Trouble
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def database(clinic: TinyClinic) -> Database:
    return clinic.opened.desk.database


def test_every_connection_gets_the_pragmas(database: Database) -> None:
    wanted = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 5000,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    for opened in (database.reading, database.writing):
        with opened() as session:
            got = {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted}
        assert got == wanted


@pytest.fixture
def impatient(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Return the same file, opened by somebody who does not wait for a lock."""
    monkeypatch.setattr(module, "PRAGMAS", (*module.PRAGMAS, "busy_timeout=50"))
    other = database.sibling(database.path)
    yield other
    other.close()


def test_writers_hold_the_lock_from_the_beginning_and_readers_go_on(
    database: Database, impatient: Database
) -> None:
    count = text("SELECT count(*) FROM staff")
    with database.writing():
        with impatient.reading() as session:
            assert session.scalar(count) == 3
        with pytest.raises(Trouble) as trouble, impatient.writing():
            pass
    assert trouble.value.kind is Kind.DATABASE_LOCKED


def test_a_full_disk_is_trouble_and_leaves_the_file_as_it_was(database: Database) -> None:
    many = text(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9999) "
        "INSERT INTO setting SELECT hex(randomblob(50)), i FROM n"
    )
    # the smallest limit of pages is the present size
    raw = database.connect()
    with pytest.raises(Trouble) as trouble, troubles(database.path):
        raw.executescript(f"PRAGMA max_page_count=1; BEGIN IMMEDIATE; {many.text}; COMMIT")
    raw.close()
    assert trouble.value.kind is Kind.DISK_FULL
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM setting")) == 2


@pytest.mark.parametrize("table", ["ledger", "take", "audit"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET {key} = {key}", "DELETE FROM {}"])
def test_what_is_written_once_stays(clinic: TinyClinic, table: str, verb: str) -> None:
    patient = clinic.old_patient("张三")
    clinic.cancel(clinic.friend_arrives(patient, "李四").visit.id)
    key = "id" if table == "take" else "seq"
    with (
        pytest.raises(IntegrityError, match="append-only"),
        clinic.opened.desk.database.writing() as session,
    ):
        session.execute(text(verb.format(table, key=key)))


def test_replacing_a_ledger_row_is_refused_as_well(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    with (
        pytest.raises(IntegrityError, match="append-only"),
        clinic.opened.desk.database.writing() as session,
    ):
        session.execute(text("INSERT OR REPLACE INTO ledger SELECT * FROM ledger"))


PROMISES = {
    "one credited referral per friend": "UPDATE referral SET friend_id = 2, state = 'rewarded'",
    "one ledger entry per cause, account and part": (
        "INSERT INTO ledger SELECT 99, account_id, kind, points, cause, part, policy_id, reverses,"
        " available_on, expires_on, at, day, staff_id, previous, 'x' FROM ledger LIMIT 1"
    ),
    "at most one open visit per patient": "UPDATE visit SET patient_id = 2, state = 'waiting'",
    "numbers of the day": "UPDATE visit SET number = 1",
    "card numbers": "UPDATE card SET number = '1'",
    "one card that is not blocked": "UPDATE card SET patient_id = 2",
    "referral codes": "UPDATE patient SET referral_code = '1'",
    "names of staff": "UPDATE staff SET login = 'x'",
    "stock is never negative": "UPDATE gift SET stock = -1",
    "entries move points": "UPDATE gift SET points = 0",
    "rows belong together": "UPDATE visit SET patient_id = 99",
}


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_is_a_constraint(clinic: TinyClinic, promise: str) -> None:
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    clinic.friend_arrives(referrer, "王五")
    with pytest.raises(IntegrityError), clinic.opened.desk.database.writing() as session:
        session.execute(text(PROMISES[promise]))


def test_mistakes_of_the_program_stay_mistakes(database: Database) -> None:
    with pytest.raises(OperationalError, match="no such table"), database.reading() as session:
        session.execute(text("SELECT * FROM nowhere"))


def test_personal_data_does_not_enter_exception_texts(database: Database) -> None:
    with pytest.raises(OperationalError) as error, database.reading() as session:
        session.execute(text("SELECT * FROM nowhere WHERE name = :name"), {"name": "张三"})
    assert "张三" not in str(error.value)


def test_opening_never_creates_a_file(tmp_path: Path) -> None:
    missing = Database(tmp_path / "none.db", bytes(32))
    with pytest.raises(Trouble) as trouble:
        missing.connect()
    assert trouble.value.kind is Kind.NOT_WRITABLE
    assert list(tmp_path.iterdir()) == []


def test_a_plain_database_works_the_same_way(tmp_path: Path) -> None:
    plain = Database(tmp_path / "plain.db", None)
    connection = plain.connect("rwc")
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    with plain.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM x")) == 0
    plain.close()


def test_a_folder_in_place_of_the_database_is_foreign(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        check_file(tmp_path)
    assert trouble.value.kind is Kind.DATABASE_FOREIGN


def test_one_flipped_bit_is_noticed(clinic: TinyClinic) -> None:
    folder, key = clinic.opened.folder, clinic.opened.key
    with clinic.opened.desk.database.reading() as session:
        audit = text("SELECT rootpage FROM sqlite_master WHERE name = 'audit'")
        page = session.scalar(audit) or 0
        size = int(session.scalar(text("PRAGMA cipher_page_size")) or 0)
    clinic.opened.close()
    whole = bytearray(folder.database.read_bytes())
    whole[page * size - size // 2] ^= 1
    folder.database.write_bytes(whole)
    damaged = Database(folder.database, key)
    with pytest.raises(Trouble) as trouble, damaged.reading() as session:
        session.execute(text("PRAGMA integrity_check")).all()
    assert trouble.value.kind is Kind.DATABASE_DAMAGED
    damaged.close()


def unprivileged(*command: str) -> list[str]:
    """Return ``command`` for a process that the folder's permissions bind, even as root."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        return list(command)
    dropped = "-dac_override,-dac_read_search"
    return [setpriv, f"--inh-caps={dropped}", f"--bounding-set={dropped}", *command]


def test_a_read_only_folder_is_one_sentence(clinic: TinyClinic) -> None:
    folder = clinic.opened.folder
    clinic.opened.close()
    folder.root.chmod(0o555)
    folder.database.chmod(0o444)
    try:
        done = subprocess.run(
            unprivileged(
                *(sys.executable, "-m", "frontdesk", "--data-dir", str(folder.root)),
                *("import", "patients", "tests/books/roster.xlsx"),
            ),
            env={"FRONTDESK_USER": "管理员甲", "FRONTDESK_PASSWORD": "correct horse"},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        folder.root.chmod(0o755)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert "只读" in done.stderr or "无法写入" in done.stderr


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (dbapi2.SQLITE_IOERR | 19 << 8, Kind.DISK_FAILED),
        (dbapi2.SQLITE_IOERR | 3 << 8, Kind.DISK_FAILED),
        (dbapi2.SQLITE_IOERR | 32 << 8, Kind.DATABASE_DAMAGED),
    ],
)
def test_a_failing_disk_is_not_called_damage(tmp_path: Path, code: int, told: Kind) -> None:
    error = dbapi2.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(Trouble) as trouble, troubles(tmp_path):
        raise error
    assert trouble.value.kind is told
