"""Memory of a day's work: 10,000 gestures at the desk, beside an empty window.

The columns show megabytes of resident memory: after the first thousand gestures, and after all.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from frontdesk.domain.ids import PatientId
from frontdesk.services import counter, files, visits
from frontdesk.ui.start import usual_shelf
from frontdesk.ui.theme import theme
from tests.benchmarks.apart import measured
from tests.benchmarks.bench import SIZES, Bench, Goal, Line, Spans
from tests.benchmarks.books import Books, copied

GESTURES = 10_000
WARM = 1_000
EACH = 40
GOAL = Goal(most=250)
FLOOR = """
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication(["empty", "-platform", "offscreen"])
window = QWidget()
window.show()
app.processEvents()
print(open("/proc/self/status").read())
"""
_STATUS = Path("/proc/self/status")


def run(bench: Bench) -> Iterator[Line]:
    """Work in a process of its own at the largest size and return what it printed."""
    for encrypted in bench.encrypted:
        size, kind = bench.sizes[-1], "encrypted" if encrypted else "plain"
        warm, last = measured("memory", size, kind, each=EACH)
        note = f"megabytes; {GESTURES} gestures"
        yield Line("a day's work", f"{size} {kind}", Spans(warm, last), _empty_window(), GOAL, note)


def _empty_window() -> Spans:
    command = [sys.executable, "-c", FLOOR]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found = _megabytes(done.stdout)
    return Spans(found, found)


def _megabytes(status: str) -> float:
    [line] = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1000


def _work(books: Books, texts: list[str], number: int) -> Iterator[None]:
    """Look for somebody, open the file, and check every fifth in; a gesture each."""
    random = Random(6)
    strangers = iter(random.sample(range(8, number), GESTURES // 2))
    while True:
        found = books.desk.read(counter.sought, text=random.choice(texts))
        yield
        for person in found.people[:1]:
            books.desk.read(files.card, patient=person.found.patient)
            yield
        if random.random() < 1 / 5:
            books.desk.write(visits.check_in, patient=PatientId(next(strangers)))
            yield


def _main(size: str, kind: str) -> None:
    app, measured = QApplication(sys.argv[:1]), []
    theme()
    usual_shelf()
    texts = json.load(sys.stdin)
    with copied(size, encrypted=kind == "encrypted") as books:
        work = _work(books, texts, SIZES[size])
        for last in (WARM, GESTURES - WARM):
            for _ in range(last):
                next(work)
            measured.append(_megabytes(_STATUS.read_text("ascii")))
    app.quit()
    print(json.dumps(measured))


if __name__ == "__main__":
    _main(*sys.argv[1:])
