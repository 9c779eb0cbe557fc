"""The house is a test: each contract holds, and breaks with its sentence when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BREACHES = {
    "Floors": ("domain/visits.py", "import frontdesk.services.visits"),
    "Only storage speaks to the database": ("services/visits.py", "import sqlalchemy"),
    "Only reports speaks to the printer's canvas": ("cli/report.py", "import reportlab"),
    "Only exchange speaks to spreadsheets": ("services/history.py", "import csv"),
    "Only the window speaks to Qt": ("reports/fonts.py", "import PySide6"),
    "Pages on the shelf": (
        "ui/pages/boards/columns.py",
        "import frontdesk.ui.pages.redeem.columns",
    ),
    "Only system keeps keys": ("services/staff.py", "import argon2"),
    "The domain is pure": ("domain/points.py", "import time"),
    "Tables stay inside storage": ("services/points.py", "import frontdesk.storage.tables.points"),
    "Checks on the shelf": (
        "domain/referrals/checks/circle.py",
        "import frontdesk.domain.referrals.checks.burst",
    ),
    "Reward rules on the shelf": (
        "domain/rewards/rules/tiers.py",
        "import frontdesk.domain.rewards.rules.doubling",
    ),
    "Sheets on the shelf": (
        "reports/voucher_slip.py",
        "import frontdesk.reports.progress_slip",
    ),
    "Spreadsheets on the shelf": ("exchange/costs.py", "import frontdesk.exchange.visits"),
    "Commands on the shelf": ("cli/verify.py", "import frontdesk.cli.search"),
    "No two rooms need each other": ("services/points.py", "import frontdesk.services.rewards"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = (
        "import sys; sys.path.insert(0, '.'); "
        "from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_holds() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract", BREACHES)
def test_a_breach_fails_with_the_contract_s_sentence(contract: str, tmp_path: Path) -> None:
    name, line = BREACHES[contract]
    skip = shutil.ignore_patterns("__pycache__", "_bundled")
    shutil.copytree(ROOT / "frontdesk", tmp_path / "frontdesk", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / "frontdesk" / name
    broken.write_text(f"{broken.read_text('utf-8')}\n{line}\n", "utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    verdicts = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in verdicts), done.stdout
