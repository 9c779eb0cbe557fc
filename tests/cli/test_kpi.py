"""``frontdesk report kpi``: a month's report as PDF, workbook and CSV."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.reports import reading
from tests.tiny_clinic import TinyClinic

ASKED = ("report", "kpi", "--month", "2026-03")


def test_the_report_of_a_month_comes_in_three_formats(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    sheet, book = tmp_path / "march.pdf", tmp_path / "march.xlsx"
    assert run(*ASKED, "--out", sheet).code == 0
    assert "50.0 %" in reading.text(sheet.read_bytes())
    assert run(*ASKED, "--format", "xlsx", "--out", book).code == 0
    assert book.read_bytes().startswith(b"PK")
    assert "50.0 %" in run(*ASKED, "--format", "csv").out


def test_a_pdf_needs_a_file(run: Run, clinic: TinyClinic) -> None:
    assert clinic
    without = run(*ASKED)
    assert without.code != 0
    assert "--out" in without.err
