"""``frontdesk report whom-to-ask``, ``willingness`` and ``followups``."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from frontdesk.domain.followups import Satisfaction
from frontdesk.services import audit
from tests.cli.conftest import Run
from tests.reports import reading
from tests.services.test_aftercare import agreed, treated
from tests.services.test_weights import LATER, fifty
from tests.services.test_willingness import says
from tests.tiny_clinic import BEGIN, TinyClinic


@pytest.fixture
def _treated(clinic: TinyClinic) -> None:
    """Treat two patients; thirty days later one of them answers."""
    for name in ("张三", "李四"):
        patient = agreed(clinic, name)
        treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(30))
    says(clinic, patient, Satisfaction.SATISFIED, 9)


@pytest.mark.usefixtures("_treated")
def test_whom_to_ask_comes_in_three_formats_and_is_noted(
    run: Run, clinic: TinyClinic, tmp_path: Path
) -> None:
    first, second = json.loads(run("report", "whom-to-ask").out)
    assert (first["name"], first["score"], first["parts"]["answer"]) == ("李四", 65, 18)
    assert second["treated_on"] == "2026-03-02"
    csv = run("report", "whom-to-ask", "--format", "csv").out
    assert "65,李四,13900000002,洁牙,2026-03-02,满意 +25；治疗后 30 天 +20" in csv
    sheet = tmp_path / "whom.pdf"
    assert run("report", "whom-to-ask", "--format", "pdf", "--out", sheet).code == 0
    text = reading.text(sheet.read_bytes())
    assert "139****0002" in text
    assert "13900000002" not in text
    assert clinic.admin.read(audit.verify)
    assert run("report", "whom-to-ask", "--format", "pdf").code != 0


def test_the_score_is_tested_on_the_clinics_own_history(run: Run, clinic: TinyClinic) -> None:
    fifty(clinic)
    clinic.new_day(LATER)
    asked = ("report", "willingness", "--day", (BEGIN + timedelta(9)).isoformat())
    [enough] = json.loads(run(*asked).out)
    assert (enough["patients"], enough["recommended"], enough["verdict"]) == (50, 5, "enough")
    assert (enough["rate"], enough["top_rate"], enough["lift"]) == (0.1, 0.4, 4.0)
    assert (
        run(*asked, "--format", "csv").out.splitlines()[1]
        == "2026-03-11,50,5,0.1,5.0,0.4,4.0,enough"
    )
    [few] = json.loads(run("report", "willingness", "--day", "2026-01-01").out)
    assert (few["patients"], few["lift"], few["verdict"]) == (0, None, "too few")


@pytest.mark.usefixtures("_treated")
def test_calls_and_answers_come_month_by_month(run: Run) -> None:
    asked = ("report", "followups", "--from", "2026-03", "--to", "2026-04")
    march, april = json.loads(run(*asked).out)
    assert [march[name] for name in ("due", "made", "reached", "called")] == [4, 0, 0, 0]
    assert [april[name] for name in ("due", "made", "reached", "rated")] == [2, 1, 1, 1]
    assert (april["satisfaction"], april["response_rate"]) == (None, 1.0)
    csv = run(*asked, "--format", "csv").out
    assert csv.splitlines()[1].startswith("2026-03,4,0,0,0,")
