"""Backups: a folder of its own, whole, with its key, and only then called a backup."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import audit, backups, patients
from frontdesk.services import clinic as clinics
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from tests.tiny_clinic import ADMIN, PASSWORD, TinyClinic


def sqlcipher_header(path: Path, key: bytes) -> str:
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    mode: str = connection.execute("PRAGMA journal_mode").fetchone()[0]
    connection.close()
    return mode


def test_a_backup_opens_like_the_clinic_itself(clinic: TinyClinic, tmp_path: Path) -> None:
    clinic.patient("张三")
    made = backups.make(clinic.admin, clinic.opened.folder, clinic.opened.key, tmp_path / "stick")
    assert made.name == "frontdesk-20260302-010000"
    assert {path.name for path in made.iterdir()} == {
        "frontdesk.db",
        "frontdesk.key",
        "manifest.json",
    }
    manifest = json.loads((made / "manifest.json").read_text("utf-8"))
    assert manifest["sha256"] == sha256((made / "frontdesk.db").read_bytes()).hexdigest()
    assert (manifest["ledger_rows"], manifest["ledger_head"]) == (0, "0" * 64)
    header = sqlcipher_header(made / "frontdesk.db", clinic.opened.key)
    assert header == "delete", "one file, without a log beside it"
    copy = clinics.open_clinic(DataFolder(made), user=ADMIN, password=PASSWORD, clock=clinic.clock)
    assert [one.name for one in copy.desk.read(patients.search, text="张三")] == ["张三"]
    copy.close()


def test_two_backups_in_one_second_get_two_folders(clinic: TinyClinic, tmp_path: Path) -> None:
    made = [
        backups.make(clinic.admin, clinic.opened.folder, clinic.opened.key, tmp_path)
        for _ in range(2)
    ]
    assert [path.name for path in made] == [
        "frontdesk-20260302-010000",
        "frontdesk-20260302-010000-2",
    ]


def test_the_newest_backup_whose_manifest_can_be_read_tells_where_the_chains_ended(
    clinic: TinyClinic, tmp_path: Path
) -> None:
    assert backups.newest_heads(tmp_path) is None
    folder, key = clinic.opened.folder, clinic.opened.key
    backups.make(clinic.admin, folder, key, tmp_path)
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    heads = clinic.admin.read(audit.heads)
    backups.make(clinic.admin, folder, key, tmp_path)
    assert backups.newest_heads(tmp_path) == heads
    for name, content in (("1", "{"), ("2", "[]"), ("3", "{}")):
        unreadable = tmp_path / f"frontdesk-30000101-00000{name}"
        unreadable.mkdir()
        (unreadable / "manifest.json").write_text(content)
    assert backups.newest_heads(tmp_path) == heads


def test_only_an_administrator_makes_backups(clinic: TinyClinic, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        backups.make(clinic.manager, clinic.opened.folder, clinic.opened.key, tmp_path / "stick")
    assert refused.value.reason is Reason.FORBIDDEN
    assert not (tmp_path / "stick").exists()


def test_a_copy_that_is_not_whole_does_not_count(clinic: TinyClinic, tmp_path: Path) -> None:
    connection = clinic.opened.desk.database.connect()
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET action = 'x' WHERE seq = 1")
    connection.close()
    with pytest.raises(Trouble) as trouble:
        backups.make(clinic.admin, clinic.opened.folder, clinic.opened.key, tmp_path / "stick")
    assert trouble.value.kind is Kind.BACKUP_FAILED
    assert not (tmp_path / "stick").exists()


def test_a_place_that_is_a_file_is_refused(clinic: TinyClinic, tmp_path: Path) -> None:
    (tmp_path / "stick").write_text("x")
    with pytest.raises(Trouble) as trouble:
        backups.make(clinic.admin, clinic.opened.folder, clinic.opened.key, tmp_path / "stick")
    assert trouble.value.kind is Kind.NOT_WRITABLE
