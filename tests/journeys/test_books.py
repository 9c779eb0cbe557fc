"""The sample books, replayed on the command line, give exactly what was computed elsewhere."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from frontdesk.cli.main import main
from frontdesk.exchange import referrals
from tests.tiny_clinic import HandClock

BOOKS = Path(__file__).resolve().parents[1] / "books"
EXPECTED: dict[str, Any] = json.loads((BOOKS / "expected.json").read_text("utf-8"))
SHEETS = {"patients": "roster.xlsx", "visits": "visits.csv", "referrals": "referrals.xlsx"}

Report = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's folder into which the books were imported on 31 October 2026."""
    root = tmp_path_factory.mktemp("books") / "clinic"
    clock = HandClock(date(2026, 10, 31))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FRONTDESK_USER", "店长")
        patch.setenv("FRONTDESK_PASSWORD", "correct horse")
        where = ["--data-dir", str(root)]
        assert main([*where, "init", "--clinic", "康美口腔", "--admin", "店长"], clock) == 0
        files = {**SHEETS, "costs": "costs.csv"}
        given = [part for name, file in files.items() for part in (f"--{name}", str(BOOKS / file))]
        assert main([*where, "import", "history", *given], clock) == 0
    return root


@pytest.fixture
def report(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Report:
    monkeypatch.setenv("FRONTDESK_USER", "店长")
    monkeypatch.setenv("FRONTDESK_PASSWORD", "correct horse")

    def run(*arguments: str) -> list[dict[str, Any]]:
        clock = HandClock(date(2026, 10, 31))
        assert main(["--data-dir", str(folder), "report", *arguments], clock) == 0
        rows: list[dict[str, Any]] = json.loads(capfdbinary.readouterr().out)
        return rows

    return run


def test_the_leaderboards_of_all_months_are_exact(report: Report) -> None:
    for month, expected in EXPECTED["leaderboard"].items():
        rows = report("leaderboard", "--month", month)
        found = [
            (row["rank"], row["phone"], row["name"], row["successful"], row["points"])
            for row in rows
        ]
        wanted = [
            (row["rank"], f"+86{row['who'][0]}", row["who"][1], row["successful"], row["points"])
            for row in expected
        ]
        assert sorted(found) == sorted(wanted), month
        assert [row["rank"] for row in rows] == [row["rank"] for row in expected]


def test_the_staff_boards_of_all_months_are_exact(report: Report) -> None:
    for month, expected in EXPECTED["staff"].items():
        rows = report("leaderboard", "--month", month, "--board", "staff")
        found = sorted((row["rank"], row["name"], row["successful"]) for row in rows)
        wanted = sorted((row["rank"], row["who"], row["successful"]) for row in expected)
        assert found == wanted, month


def test_the_balances_are_exact(report: Report) -> None:
    found = sorted((row["phone"], row["name"], row["points"]) for row in report("balances"))
    wanted = sorted(
        (f"+86{row['phone']}", row["name"], row["points"]) for row in EXPECTED["balance"]
    )
    assert found == wanted


def test_every_line_of_the_paper_book_is_in_the_state_it_should_be(report: Report) -> None:
    stored = report("referrals")
    states = Counter(row["state"] for row in stored)
    renewals = EXPECTED["referral_states"]["renewal"]
    assert states + Counter(renewal=renewals) == Counter(EXPECTED["referral_states"])
    lines = {line.row: line for line in referrals.read(BOOKS / "referrals.xlsx").lines}
    assert len(lines) == len(stored) + renewals
    by_line = {_key(row): row for row in stored}
    for expected in EXPECTED["referrals"]:
        if expected["state"] == "renewal":
            continue
        line = lines[expected["row"]]
        row = by_line[
            (line.day.isoformat(), line.referrer_phone, line.friend_phone, line.friend_name)
        ]
        assert (row["state"], row["points"]) == (expected["state"], expected["points"]), expected
        assert (row["reason"] != "") >= (expected["state"] in {"rejected", "under_review"})


def _key(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["registered_on"], row["referrer_phone"], row["friend_phone"], row["friend"])


def test_the_figures_of_all_months_are_exact(report: Report) -> None:
    months = [one["month"] for one in EXPECTED["figures"]]
    assert report("figures", "--from", months[0], "--to", months[-1]) == EXPECTED["figures"]


def test_the_churn_of_all_stretches_is_exact(report: Report) -> None:
    for expected in EXPECTED["churn"]:
        found = report("churn", "--from", expected["from"], "--to", expected["to"])
        assert found == [expected]


def test_the_clinic_is_whole_after_the_import(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FRONTDESK_USER", "店长")
        patch.setenv("FRONTDESK_PASSWORD", "correct horse")
        assert main(["--data-dir", str(folder), "verify"], HandClock(date(2026, 10, 31))) == 0
