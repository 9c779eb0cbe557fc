"""How long the window cannot answer: the longest turn of every page, opening and working.

Nothing may hold the GUI thread for over 50 ms (issue 3.4). The floor is the longest turn of an
empty window that is shown in the same process.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from frontdesk.cli.practice import make_practice
from frontdesk.cli.stage import MANAGER, PASSWORD
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.ui.pages.manage.page import SECTIONS, ManagePage
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import theme
from frontdesk.ui.window import Window
from tests.benchmarks.bench import Bench, Goal, Line, Spans

ROUNDS = 3
SETTLES = 0.6
"""Seconds after which a gesture has had all its answers."""
AHEAD = 4
"""Seconds after which all pages are made."""
MOST_MS = 50

_ROOT = Path(__file__).resolve().parents[2]

_PLACES = range(len(SECTIONS))
_TYPED = ("z", "zs", "138")

Gestures = list[tuple[str, Callable[[], object]]]


class Stopwatch(QApplication):
    """Knows how long the window could not answer at the longest.

    That is one turn of the event loop with all events that wait, in time of the thread itself: what
    other programs take meanwhile is not counted. The thread never waits by itself, for it asks the
    database nothing.
    """

    def __init__(self) -> None:
        super().__init__(sys.argv[:1])

    def spend(self, seconds: float, until: Callable[[], bool] = lambda: False) -> float:
        """Let events come for a while and return the longest turn, in milliseconds."""
        longest = 0.0
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and not until():
            begin = time.thread_time()
            self.processEvents()
            self.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            longest = max(longest, time.thread_time() - begin)
            time.sleep(0.001)
        return longest * 1000


def run(bench: Bench) -> Iterator[Line]:
    """Measure in a process of its own, without a screen, and return what it printed."""
    del bench
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.gui_thread"],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=True,
        text=True,
    )
    spans = {name: Spans.of(found) for name, found in json.loads(done.stdout).items()}
    floor = spans.pop("floor")
    for name, found in spans.items():
        yield Line(name, "practice", found, floor, Goal(most=MOST_MS))


def measure() -> dict[str, list[float]]:
    """Open the window on practice data, some times anew, and do every gesture."""
    app = Stopwatch()
    theme()
    found: dict[str, list[float]] = {"floor": [_empty_window(app) for _ in range(2 * ROUNDS)]}
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder) / "clinic")
        make_practice(data, SystemClock())
        for number in range(ROUNDS):
            for name, span in _one_round(app, data, Path(folder) / f"{number}.ini"):
                found.setdefault(name, []).append(span)
    return found


def _empty_window(app: Stopwatch) -> float:
    window = QWidget()
    window.resize(1366, 768)
    QTimer.singleShot(0, window, window.show)
    longest = app.spend(SETTLES)
    window.close()
    return longest


def _one_round(app: Stopwatch, data: DataFolder, ini: Path) -> Iterator[tuple[str, float]]:
    practice = Credentials(MANAGER, PASSWORD)
    program = Program(data, SystemClock(), practice=practice, remembered=Remembered(ini))
    program.frame.resize(1366, 768)
    program.begin()
    log_in = app.spend(60, lambda: program.window is not None)
    window = program.window
    if window is None:
        raise RuntimeError("nobody is logged in")
    yield "log in and open desk", max(log_in, app.spend(SETTLES))
    yield "make the pages ahead", app.spend(AHEAD)
    for name, act in _gestures(window):
        QTimer.singleShot(0, window, act)
        yield name, app.spend(SETTLES)
    program.frame.close()
    app.spend(SETTLES)


def _gestures(window: Window) -> Gestures:
    keys = window.keys()
    return [
        *((f"open {key}", partial(window.go, key)) for key in keys[1:]),
        *((f"section {place + 1} of manage", partial(_choose, window, place)) for place in _PLACES),
        *((f"back to {key}", partial(window.go, key)) for key in keys),
        *((f"search for {text}", partial(window.top.search.setText, text)) for text in _TYPED),
    ]


def _choose(window: Window, number: int) -> None:
    page = window.go("manage")
    if isinstance(page, ManagePage):
        page.choose(number)


if __name__ == "__main__":
    print(json.dumps(measure()))
