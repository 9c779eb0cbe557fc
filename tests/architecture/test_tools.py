"""The tools agree with the tree; their settings stand in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {
    "ruff finds nothing to mend": ("ruff", "check"),
    "ruff would format nothing anew": ("ruff", "format", "--check"),
    "mypy --strict is content": ("mypy",),
    "deptry finds every dependency used and declared": ("deptry", "."),
    "vulture finds no dead code": ("vulture",),
}


@pytest.mark.parametrize("claim", TOOLS)
def test_tool(claim: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *TOOLS[claim]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
