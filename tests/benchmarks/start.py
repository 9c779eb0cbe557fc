"""From the start of the process to the first paint, the door, its answer, and the whole program.

A log-in is usable when a password typed into the door is answered. The password tried is a wrong
one, for the answer to a right one is the desk; the cost of guessing it (Argon2id, 64 MiB, chosen
on purpose) is set to nothing, as it would hide the rest.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from frontdesk.domain.clinic import Clinic
from frontdesk.services.clinic import create
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.system.vault import Cost
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
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.ui.launch import run
from frontdesk.ui.state import Remembered

folder = Path(sys.argv[1])

def mark(word):
    print(word, time.time(), flush=True)

def make(frame, remembered):
    mark("painted")
    from frontdesk.ui import start

    def shelf():
        found = start.usual_shelf()
        mark("whole")
        QTimer.singleShot(0, program, frame.close)
        return found

    data = DataFolder(folder / "clinic")
    program = start.Program(data, SystemClock(), remembered=remembered, frame=frame, shelf=shelf)
    refuse = program.door.refuse
    program.door.refuse = lambda *said: (refuse(*said), mark("answered"))
    frame.painted.connect(lambda: (mark("door"), program.log_in("nobody", "wrong")))
    return program

run(DataFolder(folder / "clinic"), make, remembered=Remembered(folder / "window.ini"))
"""


def run(bench: Bench) -> Iterator[Line]:
    """Start processes one after the other, the floor and the program in turns."""
    del bench
    floor: list[float] = []
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        _make_clinic(DataFolder(Path(folder) / "clinic"))
        for _ in range(ROUNDS + 1):
            floor.append(_marks(FLOOR, folder)["painted"])
            for word, moment in _marks(PROGRAM, folder).items():
                found.setdefault(word, []).append(moment)
    # the first start of each fills the caches of the disk
    spans = {word: Spans.of(moments[1:]) for word, moments in found.items()}
    empty = Spans.of(floor[1:])
    yield Line("start → first paint", "", spans["painted"], empty, Goal(p50=1.3))
    yield Line("start → door painted", "", spans["door"], empty, Goal())
    yield Line("start → usable log-in", "", spans["answered"], empty, Goal(p50=3.2))
    yield Line("start → all imported", "", spans["whole"], empty, Goal())


def _make_clinic(folder: DataFolder) -> None:
    create(
        folder,
        clinic=Clinic("康美口腔"),
        admin="王丽娟",
        password="long enough",
        clock=SystemClock(),
        cost=Cost(passes=1, memory=8, lanes=1),
    )


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
