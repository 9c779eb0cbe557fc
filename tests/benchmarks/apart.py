"""A benchmark of the window runs in a process of its own, without a screen."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.bench import SIZES
from tests.benchmarks.people import people
from tests.benchmarks.queries import mixture

_ROOT = Path(__file__).resolve().parents[2]


def measured(name: str, size: str, kind: str, *, each: int) -> Any:  # noqa: ANN401 - what it printed
    """Run the benchmark ``name`` as a program that types ``each`` texts of every kind of query.

    Returns what it printed as JSON.
    """
    asked = mixture(list(people(SIZES[size])), each)
    done = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{name}", size, kind],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=json.dumps([text for texts in asked.values() for text in texts]),
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(done.stdout)
