"""The commands: what they print, what they write, what they leave alone."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from frontdesk.cli import stage
from frontdesk.cli.main import main
from frontdesk.cli.practice import make_practice
from frontdesk.services import counter, months, overdue, patients, referrals, reviews
from frontdesk.services.audit import Finding
from frontdesk.services.clinic import open_clinic
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from tests.cli.conftest import Run
from tests.tiny_clinic import HandClock, TinyClinic

BOOKS = Path(__file__).resolve().parents[1] / "books"


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_init_prints_the_recovery_code_once_and_refuses_a_second_time(
    run: Run, tmp_path: Path
) -> None:
    new = tmp_path / "new"
    done = run("--data-dir", new, "init", "--clinic", "康美口腔", "--admin", "王丽娟")
    assert done.code == 0
    code = done.out.strip().splitlines()[-1].strip()
    assert [len(group) for group in code.split()] == [5] * 8
    before = fingerprint(new)
    again = run("--data-dir", new, "init", "--clinic", "康美口腔", "--admin", "王丽娟")
    assert (again.code, again.out) == (1, "")
    assert "不是空文件夹" in again.err
    assert fingerprint(new) == before


def test_search_prints_masked_phones_and_why(run: Run, clinic: TinyClinic) -> None:
    clinic.old_patient("单小霞", "13812345678")
    found = json.loads(run("search", "shanxx", "--format", "json").out)
    card = clinic.desk.read(patients.search, text="单小霞")[0].card_number
    assert found == [
        {
            "name": "单小霞",
            "card_number": card,
            "phone": "138****5678",
            "last_visit": "2026-03-02",
            "why": "首字母",
        }
    ]
    line = run("search", "5678").out
    assert "138****5678" in line
    assert "手机尾号" in line
    assert "没有找到" in run("search", "nobody").out
    clinic.desk.write(patients.new_patient, name="无名", no_phone=True)
    assert "–" in run("search", "无名").out


def test_an_empty_month_is_an_empty_list_and_a_good_exit(run: Run) -> None:
    for board in ("patients", "staff"):
        done = run("report", "leaderboard", "--month", "2026-03", "--board", board)
        assert (done.code, done.out, done.err) == (0, "[]\n", "")


def test_balances_and_referrals(run: Run, clinic: TinyClinic, tmp_path: Path) -> None:
    referrer = clinic.old_patient("王丽芳", "13812345678")
    clinic.friend_arrives(referrer, "李四")
    clinic.register(referrer, "赵六", None)
    [balance] = json.loads(run("report", "balances").out)
    assert (balance["name"], balance["points"], balance["pending"]) == ("王丽芳", 500, 0)
    first, second = json.loads(run("report", "referrals").out)
    assert list(first) == [
        *("registered_on", "referrer", "referrer_phone", "friend", "friend_phone", "state"),
        *("reason", "arrived_on", "points", "staff"),
    ]
    assert (first["state"], first["arrived_on"], first["points"]) == ("rewarded", "2026-03-02", 500)
    assert (second["state"], second["friend_phone"], second["points"]) == ("registered", None, None)
    out = tmp_path / "referrals.csv"
    assert run("report", "referrals", "--format", "csv", "--out", out).code == 0
    assert "已奖励" in out.read_text("utf-8-sig")


def test_reports_leave_an_audit_row_and_need_a_manager(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FRONTDESK_USER", "前台丙")
    done = run("report", "balances")
    assert (done.code, done.out) == (1, "")
    assert "店长" in done.err


def test_verify_says_what_is_whole(run: Run, clinic: TinyClinic) -> None:
    assert run("backup", clinic.opened.folder.backups).code == 0
    done = run("verify")
    assert done.code == 0
    assert done.out.count("✓") == len(Finding)
    connection = clinic.opened.desk.database.connect()
    connection.execute("DROP TRIGGER audit_no_update")
    connection.execute("UPDATE audit SET action = 'x' WHERE seq = 2")
    connection.close()
    done = run("verify")
    assert done.code == 1
    assert "✗ 审计日志在第 2 行断裂" in done.out


def test_verify_finds_what_was_cut_off_since_a_backup_on_a_stick(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    assert run("backup", tmp_path / "stick").code == 0
    connection = clinic.opened.desk.database.connect()
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'ledger_no_delete'")
    (again,) = trigger.fetchone()
    connection.execute("DROP TRIGGER ledger_no_delete")
    connection.execute("DELETE FROM open_lot")
    connection.execute("DELETE FROM ledger")
    connection.execute(again)
    connection.close()
    assert run("verify").code == 0
    done = run("verify", "--against", tmp_path / "stick")
    assert done.code == 1
    assert "✗ 积分流水与最近一次备份不符：备份时的 1 条" in done.out


def test_backup_tells_where(run: Run, tmp_path: Path) -> None:
    done = run("backup", tmp_path / "stick")
    assert done.code == 0
    [made] = (tmp_path / "stick").iterdir()
    assert str(made) in done.out


def test_a_dry_run_shows_the_same_and_leaves_the_folder_as_it_was(
    run: Run, data_folder: DataFolder
) -> None:
    before = fingerprint(data_folder.root)
    rehearsed = run("import", "patients", BOOKS / "roster.xlsx", "--dry-run")
    assert fingerprint(data_folder.root) == before
    real = run("import", "patients", BOOKS / "roster.xlsx")
    assert (rehearsed.code, real.code) == (0, 0)
    assert rehearsed.out.splitlines()[0] == real.out.splitlines()[0]
    assert "患者 300" in real.out


def test_a_second_import_of_the_roster_takes_nobody_twice(run: Run) -> None:
    run("import", "patients", BOOKS / "roster.xlsx")
    again = run("import", "patients", BOOKS / "roster.xlsx")
    assert again.code == 0
    assert "患者 0" in again.out
    assert "名册第 2 行：杨平平 已在册。" in again.out
    assert again.err == "有 300 行未导入，见清单。\n"


def test_history_needs_a_clinic_without_visits(run: Run, clinic: TinyClinic) -> None:
    clinic.old_patient("张三")
    done = run(
        *("import", "history", "--patients", BOOKS / "roster.xlsx"),
        *("--visits", BOOKS / "visits.csv", "--referrals", BOOKS / "referrals.xlsx"),
        *("--costs", BOOKS / "costs.csv"),
    )
    assert (done.code, done.out) == (1, "")
    assert "旧账本" in done.err


def test_the_demo_writes_its_sheets_and_ends_with_verify(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "demo"
    for _ in range(2):
        done = run("demo", "--out", out)
        assert done.code == 0, done.err
        # it has no backup to be compared with
        assert done.out.count("✓") == len({*Finding} - {Finding.LEDGER_SINCE, Finding.AUDIT_SINCE})
    sheets = sorted(path.name for path in out.glob("*.*"))
    assert sheets == [
        "day-2026-10-18.pdf",
        "kpi-2026-10.pdf",
        "leaderboard-2026-10-internal.pdf",
        "leaderboard-2026-10-poster.pdf",
        "leaderboard-2026-10-staff.pdf",
        "leaderboard-2026-10.csv",
        "patient-card.pdf",
        "progress-a5.pdf",
        "progress.pdf",
        "referral-cards.pdf",
        "thank-you-2026-10.pdf",
        "voucher-1-a5.pdf",
        "voucher-1.pdf",
        "voucher-2-a5.pdf",
        "voucher-2.pdf",
    ]


def test_the_demo_speaks_english(run: Run, tmp_path: Path) -> None:
    done = run("--language", "en", "demo", "--out", tmp_path / "demo")
    assert "林一菲 recommended and gets 500 points at once." in done.out
    assert run("--language=en", "search", "nobody").out == "Nobody found.\n"


def test_the_demo_overwrites_nobody_s_data(run: Run, data_folder: DataFolder) -> None:
    before = fingerprint(data_folder.root)
    done = run("demo", "--out", data_folder.root.parent)
    assert (done.code, done.out) == (1, "")
    assert fingerprint(data_folder.root) == before


def test_no_command_but_init_creates_anything(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for command in (
        ["search", "x"],
        ["verify"],
        ["backup", tmp_path / "stick"],
        ["report", "balances"],
        ["import", "patients", BOOKS / "roster.xlsx"],
    ):
        done = run("--data-dir", empty, *command)
        assert (done.code, done.out) == (1, "")
        assert done.err.count("\n") == 1
        assert list(empty.iterdir()) == []
    assert not (tmp_path / "stick").exists()


def test_help_and_version_are_there(run: Run) -> None:
    assert "COMMAND" in run("--help").out
    assert run("--version").out.startswith("frontdesk 0.")


def test_the_usual_folder_is_the_user_s(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: HandClock
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    assert main(["verify"], clock) == 1
    assert not (tmp_path / "home").exists()


def test_practice_data_are_made_anew_and_end_this_morning(tmp_path: Path, clock: HandClock) -> None:
    folder = DataFolder(tmp_path / "practice")
    for _ in range(2):
        make_practice(folder, clock)
    opened = open_clinic(folder, user=stage.MANAGER, password=stage.PASSWORD, clock=clock)
    board = opened.desk.read(counter.board)
    assert [line.number for line in board] == list(range(8, 0, -1))
    assert all(line.arrived_at <= clock.now() for line in board)
    assert opened.desk.read(referrals.expected)
    due = opened.desk.read(months.due)
    assert due is not None
    assert due.undecided == len(opened.desk.read(reviews.listed)) == 2
    assert opened.desk.read(overdue.listed).many == 2
    opened.close()


def test_practice_data_replace_nothing_else(data_folder: DataFolder, clock: HandClock) -> None:
    before = fingerprint(data_folder.root)
    with pytest.raises(Trouble) as trouble:
        make_practice(data_folder, clock)
    assert trouble.value.kind is Kind.FOLDER_TAKEN
    assert fingerprint(data_folder.root) == before


def test_reports_begin_the_day_so_that_what_has_passed_is_closed(
    run: Run, clinic: TinyClinic, clock: HandClock
) -> None:
    clinic.register(clinic.old_patient("王丽芳"), "李四", None)
    clock.go_to(date(2026, 6, 1))
    assert "时钟" in run("report", "referrals").err
    assert run("clock").code == 0
    assert run("clock").out == "时钟没有疑问。\n"
    [row] = json.loads(run("report", "referrals").out)
    assert row["state"] == "expired"
