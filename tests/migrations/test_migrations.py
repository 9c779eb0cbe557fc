"""Migrations: whole or not at all, and the same from a checkout and from an installed wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlcipher3 import dbapi2

from frontdesk.storage import migrate as module
from frontdesk.storage.database import Database
from frontdesk.storage.migrate import (
    HEAD,
    SCHEMA,
    expected_schema,
    known_revisions,
    migrate,
    revision,
)
from frontdesk.storage.tables import metadata
from frontdesk.system.bundled import bundled
from frontdesk.system.trouble import Kind, Trouble
from tests.tiny_clinic import TinyClinic

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def empty(tmp_path: Path) -> Database:
    return Database(tmp_path / "new.db", bytes(32))


def test_the_head_in_the_code_is_the_head_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(bundled("alembic")))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_make_what_the_tables_say(clinic: TinyClinic) -> None:
    with clinic.opened.desk.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_database_up_to_date_is_left_alone(clinic: TinyClinic) -> None:
    database = clinic.opened.desk.database
    assert (revision(database), migrate(database)) == (HEAD, False)


def test_the_expected_schema_holds_the_triggers() -> None:
    triggers = {name for kind, name, _ in expected_schema() if kind == "trigger"}
    kept = ("_stale_", "_may_", "_willing_", "_open_")
    assert {name for name in triggers if not any(part in name for part in kept)} == {
        f"{table}_no_{verb}"
        for table in (
            *("ledger", "take", "give", "audit", "notice", "consent", "patient_change"),
            *("stock_move", "call_script"),
        )
        for verb in ("update", "delete")
    } | {"month_close_no_update", "month_close_no_delete", "month_sheet_no_update"}
    assert {name for name in triggers if "_may_" in name} == {
        f"follow_up_may_{change}" for change in ("made", "moved", "agreed")
    }
    watched = {name.partition("_open_")[0] for name in triggers if "_open_" in name}
    assert watched == {"ledger", "take", "give"}
    watched = {name.partition("_stale_")[0] for name in triggers if "_stale_" in name}
    assert watched == {
        *("visit", "referral", "ledger", "refund"),
        *("redemption", "patient", "setting"),
    }
    watched = {name.partition("_willing_")[0] for name in triggers if "_willing_" in name}
    assert watched == {
        *("visit", "refund", "follow_up", "follow_up_attempt", "referral"),
        *("redemption", "ask", "patient"),
    }


def test_a_migration_that_is_cut_leaves_nothing(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements: list[str] = []

    whole = Database.connect

    def connect(self: Database, mode: str = "rw") -> Any:  # noqa: ANN401
        raw = whole(self, mode)

        raw.set_trace_callback(statements.append)
        raw.set_progress_handler(lambda: len(statements) > 60, 10)
        return raw

    monkeypatch.setattr(Database, "connect", connect)
    with pytest.raises(Exception, match="interrupt"):
        migrate(empty, create=True)
    monkeypatch.setattr(Database, "connect", whole)
    raw = empty.connect()
    assert len([one for one in statements if "CREATE TABLE" in one]) > 5
    assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()


def made_at(version: str, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``database`` as the program of the days of ``version`` did."""
    upgrade = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _head: upgrade(config, version))
        migrate(database, create=True)
    assert revision(database) == version


@pytest.mark.parametrize("version", sorted(known_revisions() - {HEAD}))
def test_a_database_of_each_earlier_version_comes_to_the_same_schema(
    empty: Database, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_at(version, empty, monkeypatch)
    assert migrate(empty)
    raw = empty.connect()
    assert tuple(raw.execute(SCHEMA).fetchall()) == expected_schema()
    raw.close()


def test_figures_kept_before_refunds_in_part_counted_are_thrown_away(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_at("0019", empty, monkeypatch)
    with empty.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO month_figure VALUES ('2026-01-01', 'crowd', '{}')")
    assert migrate(empty)
    with empty.engine.connect() as connection:
        assert not connection.exec_driver_sql("SELECT * FROM month_figure").all()


def test_orphans_stop_a_migration(empty: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(empty, create=True)
    raw = empty.connect()
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("INSERT INTO account (patient_id) VALUES (7)")
    raw.execute("UPDATE alembic_version SET version_num = '0000'")
    raw.close()
    monkeypatch.setattr(module, "known_revisions", lambda: {"0000"})
    monkeypatch.setattr(command, "upgrade", lambda *_: None)
    with pytest.raises(Trouble) as trouble:
        migrate(empty)
    assert trouble.value.kind is Kind.DATABASE_DAMAGED
    empty.close()


def test_an_installed_wheel_carries_all_it_needs(tmp_path: Path) -> None:
    build = "from hatchling.build import build_wheel; print(build_wheel('dist-of-test'))"
    done = subprocess.run(
        [sys.executable, "-c", build.replace("dist-of-test", str(tmp_path))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    wheel = tmp_path / done.stdout.strip().splitlines()[-1]
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    environment = {
        **os.environ,
        "PYTHONPATH": str(tmp_path / "installed"),
        "FRONTDESK_PASSWORD": "correct horse",
        "PYTHONSAFEPATH": "1",
    }
    program = (
        "import frontdesk, sys; assert 'installed' in frontdesk.__file__; "
        "from frontdesk.app import main; sys.argv[0] = 'frontdesk'; main()"
    )
    for arguments in (
        ["--data-dir", "c", "init", "--clinic", "康美", "--admin", "甲"],
        ["demo", "--out", "demo"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "leaderboard-2026-10-poster.pdf").exists()


def test_the_one_driver_has_no_wal_reset_bug() -> None:
    assert dbapi2.sqlite_version_info >= (3, 51, 3)
