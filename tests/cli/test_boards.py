"""``frontdesk report leaderboard`` and ``sheets``: the boards of a month as tables and sheets."""

import json
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import SheetKind
from frontdesk.services import months, patients, visits
from tests.cli.conftest import Run
from tests.tiny_clinic import TinyClinic


def test_the_leaderboard_as_json_csv_and_pdf(run: Run, clinic: TinyClinic, tmp_path: Path) -> None:
    referrer = clinic.old_patient("王丽芳", "13812345678")
    clinic.friend_arrives(referrer, "李四")
    board = ("report", "leaderboard", "--month", "2026-03")
    [row] = json.loads(run(*board).out)
    card = clinic.desk.read(patients.search, text="王丽芳")[0].card_number
    assert row == {
        "rank": 1,
        "name": "王丽芳",
        "phone": "+8613812345678",
        "card_number": card,
        "successful": 1,
        "points": 500,
    }
    [hidden] = json.loads(run(*board, "--public").out)
    assert (hidden["name"], hidden["phone"], hidden["card_number"]) == ("一位顾客", None, None)
    [staff] = json.loads(run(*board, "--board", "staff").out)
    assert staff == {"rank": 1, "name": "前台丙", "successful": 1}
    [masked] = json.loads(run(*board, "--board", "staff", "--public").out)
    assert masked["name"] == "前*丙"
    text = run(*board, "--format", "csv").out
    assert text.startswith(
        "\ufeff名次,姓名,手机号,就诊卡号,成功推荐,积分,登记,待到店,荣誉,好友消费（元）\r\n"
    )
    assert "1,王丽芳,'+8613812345678," in text
    for name, extra in (
        ("poster", ["--public"]),
        ("list", []),
        ("staff", ["--board", "staff"]),
    ):
        out = tmp_path / f"{name}.pdf"
        out.write_text("old")
        assert run(*board, "--format", "pdf", "--out", out, *extra).code == 0
        assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_a_pdf_and_a_workbook_need_a_file(run: Run, kind: str) -> None:
    done = run("report", "leaderboard", "--month", "2026-03", "--format", kind)
    assert (done.code, done.out) == (1, "")
    assert "--out" in done.err


def test_doctors_have_a_board_on_the_command_line(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    sender = clinic.patient("钱七")
    visit = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    clinic.friend_arrives(sender, "友甲")
    board = ("report", "leaderboard", "--month", "2026-03", "--board", "doctors")
    assert json.loads(run(*board).out) == [{"rank": 1, "name": "王医生", "successful": 1}]
    assert [one["name"] for one in json.loads(run(*board, "--public").out)] == ["王*生"]
    out = tmp_path / "doctors.pdf"
    assert run(*board, "--format", "pdf", "--out", out).code == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_texts_of_a_workbook_stay_texts(run: Run, clinic: TinyClinic, tmp_path: Path) -> None:
    clinic.friend_arrives(clinic.old_patient("=1+1", "13812345678"), "李四")
    out = tmp_path / "board.xlsx"
    asked = ("--month", "2026-03", "--format", "xlsx", "--purpose", "calls", "--out", out)
    assert run("report", "leaderboard", *asked).code == 0
    titles, row = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert titles[:3] == ["名次", "姓名", "手机号"]
    assert row[:3] == [1.0, "=1+1", "+8613812345678"]


def test_last_month_s_poster_and_list_come_with_one_command(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.friend_arrives(clinic.old_patient("王丽芳"), "李四")
    clinic.new_day(date(2026, 4, 1))
    (tmp_path / "out").mkdir()
    assert run("report", "sheets", "--out", tmp_path / "out").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "leaderboard-2026-03-internal.pdf",
        "leaderboard-2026-03-poster-a3.pdf",
        "leaderboard-2026-03-poster-a4.pdf",
    ]


def test_a_closed_month_s_sheet_comes_as_it_was_kept(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.new_day(date(2026, 4, 1))
    month = Month(2026, 3)
    draft = clinic.manager.read(months.draft, month=month)
    checksum, kept = draft.snapshot.checksum, {SheetKind.INTERNAL: b"%PDF as it was"}
    clinic.manager.write(months.close, month=month, checksum=checksum, sheets=kept)
    out = tmp_path / "list.pdf"
    asked = ("--month", "2026-03", "--format", "pdf", "--out", out)
    assert run("report", "leaderboard", *asked).code == 0
    assert out.read_bytes() == b"%PDF as it was"
    assert run("report", "leaderboard", "--public", *asked).code == 0
    assert out.read_bytes().startswith(b"%PDF-1")
    assert run("report", "sheets", "--month", "2026-03", "--out", tmp_path).code == 0
    assert (tmp_path / "leaderboard-2026-03-internal.pdf").read_bytes() == b"%PDF as it was"
