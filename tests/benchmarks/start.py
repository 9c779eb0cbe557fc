"""From the start of the process to the first paint, and until a log-in waits for nothing."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.bench import Bench, Goal, Line, Spans

ROUNDS = 9
_ROOT = Path(__file__).resolve().parents[2]

FLOOR = """
import time
from PySide6.QtWidgets import QApplication, QWidget
from sqlcipher3 import dbapi2

class Empty(QWidget):
    def paintEvent(self, event):
        print("painted", time.time(), flush=True)
        app.quit()

dbapi2.connect(":memory:").execute("SELECT 1")
app = QApplication([])
window = Empty()
window.resize(1366, 768)
window.show()
app.exec()
"""
"""An empty window and an open database: less than that no program of this kind can do."""

PROGRAM = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.ui import start
from frontdesk.ui.language import speech
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import theme

folder = Path(sys.argv[1])
app = QApplication(sys.argv[:1])
theme(), speech()

def shelf():
    found = start.usual_shelf()
    print("usable", time.time(), flush=True)
    QTimer.singleShot(0, program, program.frame.close)
    return found

program = start.Program(
    DataFolder(folder / "none"),
    SystemClock(),
    shelf=shelf,
    remembered=Remembered(folder / "window.ini"),
)
program.frame.painted.connect(lambda: print("painted", time.time(), flush=True))
program.begin()
app.exec()
"""


def run(bench: Bench) -> Iterator[Line]:
    """Start processes one after the other, the floor and the program in turns."""
    del bench
    floor, painted, usable = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(ROUNDS + 1):
            floor.append(_marks(FLOOR, folder)["painted"])
            marks = _marks(PROGRAM, folder)
            painted.append(marks["painted"])
            usable.append(marks["usable"])
    # the first start of each fills the caches of the disk
    empty = Spans.of(floor[1:])
    yield Line("start → first paint", "", Spans.of(painted[1:]), empty, Goal(p50=1.3))
    yield Line("start → usable log-in", "", Spans.of(usable[1:]), empty, Goal(p50=3.2))


def _marks(script: str, folder: str) -> dict[str, float]:
    """Run a script and return when it printed each of its marks, in milliseconds."""
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, folder],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
    )
    marks: dict[str, float] = {}
    for line in done.stdout.splitlines():
        word, moment = line.split()
        marks.setdefault(word, (float(moment) - begin) * 1000)
    return marks
