"""Anything wrong is one clear sentence on standard error, and nothing is half done."""

import errno
import io
import os
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from frontdesk.cli import house
from frontdesk.system.folders import DataFolder
from tests.cli.conftest import Ran, Run

BOOKS = Path(__file__).resolve().parents[1] / "books"
ROSTER = "姓名,手机号,首诊日期\n"


def one_sentence(done: Ran) -> str:
    assert done.code != 0
    assert done.out == ""
    assert done.err.count("\n") == 1, done.err
    assert "Traceback" not in done.err
    return done.err


@pytest.mark.parametrize("month", ["2026-13", "2026", "26-01", "2026-1", "abc", "２０２６-０１"])
def test_a_wrong_month(run: Run, month: str) -> None:
    assert month in one_sentence(run("report", "leaderboard", "--month", month))


def test_a_wrong_command_or_option(run: Run) -> None:
    for arguments in (["nothing"], ["search"], [], ["report", "balances", "--format", "pdf"]):
        assert "--help" in one_sentence(run(*arguments))


def test_a_wrong_password(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTDESK_PASSWORD", "wrong")
    assert "密码不对" in one_sentence(run("verify"))


@pytest.mark.parametrize("variable", ["FRONTDESK_USER", "FRONTDESK_PASSWORD"])
def test_without_a_terminal_nobody_is_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv(variable)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert variable in one_sentence(run("verify"))


def test_with_a_terminal_user_and_password_are_asked(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FRONTDESK_USER")
    monkeypatch.delenv("FRONTDESK_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "管理员甲")
    monkeypatch.setattr("getpass.getpass", lambda _: "correct horse")
    assert run("verify").code == 0


def test_two_different_passwords_set_nothing_up(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("FRONTDESK_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    typed = iter(["correct horse", "correct house"] + ["correct horse"] * 2)
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    new = ("--data-dir", tmp_path / "new", "init", "--clinic", "康美", "--admin", "甲")
    assert "不一致" in one_sentence(run(*new))
    assert not (tmp_path / "new").exists()
    assert run(*new).code == 0


def test_a_short_password_sets_nothing_up(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FRONTDESK_PASSWORD", "short")
    done = run("--data-dir", tmp_path / "new", "init", "--clinic", "康美", "--admin", "甲")
    assert "至少 8 位" in one_sentence(done)
    assert not (tmp_path / "new").exists()


def test_interrupting_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(house, "open_clinic", interrupt)
    done = run("verify")
    assert done.code == 130
    assert "中断" in one_sentence(done)


def roster(tmp_path: Path, content: bytes, name: str = "roster.csv") -> Path:
    (tmp_path / name).write_bytes(content)
    return tmp_path / name


def test_a_file_that_is_missing_or_a_folder(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        assert path.name in one_sentence(run("import", "patients", path))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "空文件"),
        (b"%PDF-1.7 nonsense", ".xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".xlsx"),
        (b"\x00\x01\x02" * 500, ".xlsx"),
        ("电话,首诊\n1,2\n".encode(), "缺少列：姓名"),
    ],
)
def test_a_file_that_is_not_a_roster(run: Run, tmp_path: Path, content: bytes, told: str) -> None:
    path = roster(tmp_path, content)
    message = one_sentence(run("import", "patients", path))
    assert told in message
    assert path.name in message


def test_a_truncated_workbook(run: Run, tmp_path: Path) -> None:
    whole = (BOOKS / "roster.xlsx").read_bytes()
    path = roster(tmp_path, whole[: len(whole) // 2], "roster.xlsx")
    assert "损坏" in one_sentence(run("import", "patients", path))


def test_a_zip_that_is_no_workbook(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert "x.xlsx" in one_sentence(run("import", "patients", path))


def test_bad_rows_are_listed_with_row_and_cell_and_the_rest_is_taken(
    run: Run, tmp_path: Path
) -> None:
    rows = (
        "张三,13812345678,2024-01-01",
        "李四,1381234,2024-01-01",
        ",13812345679,2024-01-01",
        "王五,13812345670,2024-13-01",
        "赵六,1.38123E+10,2024-01-01",
    )
    done = run("import", "patients", roster(tmp_path, (ROSTER + "\n".join(rows)).encode("gb18030")))
    assert done.code == 0
    assert "患者 1，" in done.out
    lines = done.out.splitlines()[1:]
    assert [line.split("：")[0] for line in lines] == [f"名册第 {row} 行" for row in (3, 4, 5, 6)]
    assert "1381234" in lines[0]
    assert "姓名" in lines[1]
    assert "首诊日期" in lines[2]
    assert "丢失数字" in lines[3]
    assert done.err == "有 4 行未导入，见清单。\n"


def test_a_spoilt_database(run: Run, data_folder: DataFolder) -> None:
    whole = data_folder.database.read_bytes()
    for content in (b"", whole[:5000], b"not a database" * 500):
        data_folder.database.write_bytes(content)
        one_sentence(run("verify"))
        assert data_folder.database.read_bytes() == content
    data_folder.database.unlink()
    assert "不见了" in one_sentence(run("verify"))
    shutil.rmtree(data_folder.root)
    assert "没有诊所数据" in one_sentence(run("verify"))


def test_a_report_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    for out in (tmp_path / "none" / "x.csv", tmp_path):
        done = run("report", "balances", "--format", "csv", "--out", out)
        assert "无法写入" in one_sentence(done)


def test_a_full_disk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    out = tmp_path / "x.csv"
    out.write_text("old")
    assert "磁盘已满" in one_sentence(run("report", "balances", "--out", out))
    assert [path.name for path in tmp_path.iterdir() if path.name != "clinic"] == ["x.csv"]
    assert out.read_text() == "old"


def test_the_end_of_input_at_a_question_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(_: str) -> str:
        raise EOFError

    monkeypatch.delenv("FRONTDESK_PASSWORD")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", end)
    assert "中断" in one_sentence(run("verify"))
