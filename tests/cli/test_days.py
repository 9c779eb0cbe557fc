"""``frontdesk report day``: a sheet for the file, and no figures of a day that has not come."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.reports import reading
from tests.tiny_clinic import TinyClinic


def test_the_sheet_of_today_or_of_a_day_is_a_pdf(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    clinic.old_patient("王丽芳")
    today, earlier = tmp_path / "today.pdf", tmp_path / "earlier.pdf"

    assert run("report", "day", "--out", today).code == 0
    assert run("report", "day", "--date", "2026-03-01", "--out", earlier).code == 0
    assert "日结单 2026-03-02" in reading.text(today.read_bytes())
    assert "日结单 2026-03-01" in reading.text(earlier.read_bytes())


def test_tomorrow_has_no_sheet_yet(run: Run, tmp_path: Path) -> None:
    done = run("report", "day", "--date", "2026-03-03", "--out", tmp_path / "x.pdf")

    assert done.code != 0
    assert "2026-03-03" in done.err
    assert run("report", "day", "--date", "soon", "--out", tmp_path / "x.pdf").code != 0
    assert list(tmp_path.glob("*.pdf")) == []
