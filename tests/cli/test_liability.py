"""``frontdesk report liability``: the points of a month as JSON, CSV and PDF."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.reports import reading
from tests.services.test_gifts import rich
from tests.tiny_clinic import TinyClinic


def test_the_points_of_a_month_come_in_three_formats(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    rich(clinic, 1000)
    asked = ("report", "liability", "--month", "2026-03")
    [line] = json.loads(run(*asked).out)
    assert (line["open_points"], line["value_yuan"], line["issued"]) == (1000, 1000.0, 1000)
    assert "open_points" in run(*asked, "--format", "csv").out
    sheet = tmp_path / "march.pdf"
    assert run(*asked, "--format", "pdf", "--out", sheet).code == 0
    assert "1,000.00" in reading.text(sheet.read_bytes())


def test_a_pdf_needs_a_file_and_the_month_must_have_begun(run: Run) -> None:
    without = run("report", "liability", "--month", "2026-03", "--format", "pdf")
    early = run("report", "liability", "--month", "2026-04")
    assert "--out" in without.err
    assert (without.code, early.code) != (0, 0)
    assert "2026-04-01" in early.err
