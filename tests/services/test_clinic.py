"""Setting a clinic up and opening it: everything or nothing, and nothing in clear."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import backups, patients, settings, staff
from frontdesk.services import clinic as clinics
from frontdesk.storage.database import Database
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from tests.conftest import CHEAP
from tests.tiny_clinic import ADMIN, MANAGER, PASSWORD, HandClock, TinyClinic


def create(root: Path, **changes: str) -> str:
    given = {"admin": ADMIN, "password": PASSWORD, "clinic": "康美口腔", **changes}
    return clinics.create(
        DataFolder(root),
        clinic=Clinic(given["clinic"]),
        admin=given["admin"],
        password=given["password"],
        clock=HandClock(),
        cost=CHEAP,
    )


def open_it(folder: DataFolder, user: str = ADMIN, password: str = PASSWORD) -> clinics.Opened:
    return clinics.open_clinic(folder, user=user, password=password, clock=HandClock())


def trouble_opening(folder: DataFolder, user: str = ADMIN, password: str = PASSWORD) -> Kind:
    with pytest.raises(Trouble) as trouble:
        open_it(folder, user, password)
    return trouble.value.kind


def test_a_new_clinic_holds_the_database_the_key_and_a_folder_for_backups(tmp_path: Path) -> None:
    create(tmp_path / "a" / "b")
    found = {path.name for path in (tmp_path / "a" / "b").iterdir()}
    assert found == {"frontdesk.db", "frontdesk.key", "backups"}


def test_the_recovery_code_opens_it_for_an_administrator_only(clinic: TinyClinic) -> None:
    root = clinic.opened.folder.root.parent / "new"
    code = create(root)
    for typed in (code, code.replace(" ", ""), code.replace(" ", "-")):
        opened = open_it(DataFolder(root), password=typed)
        assert opened.desk.read(settings.get).name == "康美口腔"
        opened.close()


def test_the_recovery_code_opens_nothing_for_a_manager(tmp_path: Path) -> None:
    code = create(tmp_path / "new")
    opened = open_it(DataFolder(tmp_path / "new"))
    staff.open_account(
        *(opened.desk, opened.folder, opened.key),
        name=MANAGER,
        role=Role.MANAGER,
        password=PASSWORD,
        cost=CHEAP,
    )
    opened.close()
    assert trouble_opening(opened.folder, MANAGER, code) is Kind.WRONG_PASSWORD


@pytest.mark.parametrize("stranger", ["notes.txt", "frontdesk.db", "frontdesk.key"])
def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path, stranger: str) -> None:
    (tmp_path / stranger).write_text("mine")
    with pytest.raises(Trouble) as trouble:
        create(tmp_path)
    assert trouble.value.kind is Kind.FOLDER_TAKEN
    assert [path.name for path in tmp_path.iterdir()] == [stranger]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"password": "short"}, Reason.PASSWORD_SHORT),
        ({"admin": " "}, Reason.NAME_MISSING),
        ({"clinic": ""}, Reason.NAME_MISSING),
    ],
)
def test_bad_answers_leave_no_folder(
    tmp_path: Path, changes: dict[str, str], expected: Reason
) -> None:
    with pytest.raises(Refusal) as refused:
        create(tmp_path / "new", **changes)
    assert refused.value.reason is expected
    assert not (tmp_path / "new").exists()


def test_a_set_up_that_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise Trouble(Kind.DISK_FULL, path="x")

    monkeypatch.setattr(clinics, "migrate", full)
    with pytest.raises(Trouble):
        create(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    tmp_path.joinpath("there").mkdir()
    with pytest.raises(Trouble):
        create(tmp_path / "there")
    assert list(tmp_path.joinpath("there").iterdir()) == []


@pytest.mark.parametrize("placed", [[], ["backups"], ["backups", "frontdesk.db"]])
def test_what_a_power_cut_left_of_a_set_up_is_told_and_begun_anew(
    tmp_path: Path, placed: list[str]
) -> None:
    create(tmp_path)
    (tmp_path / ".setup").mkdir()
    for path in (tmp_path / "frontdesk.db", tmp_path / "frontdesk.key"):
        if path.name not in placed:
            path.rename(tmp_path / ".setup" / path.name)
    if "backups" not in placed:
        (tmp_path / "backups").rmdir()
    assert trouble_opening(DataFolder(tmp_path)) is Kind.SETUP_UNFINISHED
    create(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "frontdesk.db",
        "frontdesk.key",
        "backups",
    }
    open_it(DataFolder(tmp_path)).close()


def test_a_failure_at_the_last_step_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: Path) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(clinics, "sync_folder", gone)
    with pytest.raises(Trouble):
        create(tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("typed", ["Élodie", "élodie", "ÉLODIE", " Élodie ", "Ｅ\u0301lodie"])
def test_a_name_opens_however_its_letters_are_typed(tmp_path: Path, typed: str) -> None:
    create(tmp_path, admin="Élodie")
    open_it(DataFolder(tmp_path), user=typed).close()


@pytest.mark.parametrize(
    ("user", "password"), [("", PASSWORD), ("\udcff", PASSWORD), (ADMIN, "\udcff")]
)
def test_what_cannot_be_a_name_or_password_is_simply_wrong(
    data_folder: DataFolder, user: str, password: str
) -> None:
    assert trouble_opening(data_folder, user, password) is Kind.WRONG_PASSWORD


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_nobody_else_on_the_pc_may_read_the_files(tmp_path: Path) -> None:
    create(tmp_path / "new")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "new").glob("f*")}
    assert modes == {"frontdesk.db": 0o600, "frontdesk.key": 0o600}
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_no_clinic_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    assert trouble_opening(DataFolder(tmp_path / "none")) is Kind.NO_CLINIC
    assert trouble_opening(DataFolder(tmp_path)) is Kind.NO_CLINIC
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_password_and_an_unknown_user_are_told_alike(data_folder: DataFolder) -> None:
    assert trouble_opening(data_folder, password="wrong password") is Kind.WRONG_PASSWORD
    assert trouble_opening(data_folder, user="谁") is Kind.WRONG_PASSWORD


def test_a_missing_database_is_an_alarm_and_none_is_made(data_folder: DataFolder) -> None:
    data_folder.database.unlink()
    assert trouble_opening(data_folder) is Kind.DATABASE_MISSING
    assert not data_folder.database.exists()


def test_a_missing_or_damaged_key_is_told(data_folder: DataFolder) -> None:
    whole = data_folder.key.read_bytes()
    data_folder.key.write_bytes(whole.replace(b"a", b"b", 1))
    assert trouble_opening(data_folder) is Kind.KEY_DAMAGED
    data_folder.key.unlink()
    assert trouble_opening(data_folder) is Kind.KEY_MISSING


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda _: b"", Kind.DATABASE_EMPTY),
        (lambda whole: whole[:300], Kind.DATABASE_DAMAGED),
        (lambda whole: whole[: len(whole) // 2], Kind.DATABASE_DAMAGED),
        (lambda whole: whole[: 4096 * 3], Kind.DATABASE_DAMAGED),
        (lambda whole: bytes(reversed(whole)), Kind.DATABASE_DAMAGED),
        (lambda _: b"%PDF-1.7 " * 2000, Kind.DATABASE_DAMAGED),
        (lambda whole: b"SQLite format 3\x00" + whole, Kind.DATABASE_FOREIGN),
    ],
)
def test_a_spoilt_database_is_told_and_left_as_it_is(
    data_folder: DataFolder, spoil: object, expected: Kind
) -> None:
    spoilt = spoil(data_folder.database.read_bytes())  # type: ignore[operator]
    data_folder.database.write_bytes(spoilt)
    assert trouble_opening(data_folder) is expected
    assert data_folder.database.read_bytes() == spoilt


def test_another_clinic_s_database_does_not_open_with_this_key(
    data_folder: DataFolder, tmp_path: Path
) -> None:
    create(tmp_path / "other")
    shutil.copy(tmp_path / "other" / "frontdesk.db", data_folder.database)
    assert trouble_opening(data_folder) is Kind.DATABASE_DAMAGED


def test_an_encrypted_file_without_our_tables_is_foreign(clinic: TinyClinic) -> None:
    folder = clinic.opened.folder
    clinic.opened.close()
    folder.database.unlink()
    stranger = Database(folder.database, clinic.opened.key).connect("rwc")
    stranger.execute("CREATE TABLE x (y)")
    stranger.close()
    assert trouble_opening(folder) is Kind.DATABASE_FOREIGN


def test_a_newer_schema_is_told(clinic: TinyClinic) -> None:
    connection = clinic.opened.desk.database.connect()
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert trouble_opening(clinic.opened.folder) is Kind.DATABASE_NEWER


def test_plain_sqlite_cannot_open_the_file(data_folder: DataFolder) -> None:
    plain = sqlite3.connect(data_folder.database)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT count(*) FROM sqlite_master")
    plain.close()


def test_a_planted_name_is_nowhere_in_the_data_folder(clinic: TinyClinic) -> None:
    clinic.patient("极罕见姓名甲", "13812345678")
    opened = clinic.opened
    backups.make(clinic.admin, opened.folder, opened.key, opened.folder.backups)
    for path in clinic.opened.folder.root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for planted in ("极罕见姓名甲", "13812345678", ADMIN, "康美口腔"):
                assert planted.encode() not in content, path
                assert planted.encode("utf-16-le") not in content, path


def test_the_program_opens_beside_an_open_window(clinic: TinyClinic) -> None:
    beside = open_it(clinic.opened.folder)
    clinic.patient("张三")
    assert len(beside.desk.read(patients.search, text="张三")) == 1
    beside.close()
