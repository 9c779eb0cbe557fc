"""From a letter typed to the rows painted, through the search box and the results of the desk.

The letter goes to a reader's thread and its answer back to the window, as at the desk. The floor is
painting 20 rows of such a list anew that have not changed; both without a screen.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from frontdesk.services import counter
from frontdesk.services.counter import Sought
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.pages.desk.lines import Line as Words
from frontdesk.ui.pages.desk.lines import LineList
from frontdesk.ui.pages.desk.results import Results
from frontdesk.ui.theme import theme
from frontdesk.ui.widgets.search_box import SearchBox
from tests.benchmarks.apart import measured
from tests.benchmarks.bench import Bench, Goal, Line, Spans
from tests.benchmarks.books import Books, opened
from tests.benchmarks.people import TODAY

GOAL = Goal(p50=1.5, p99=3, most=16)
EACH = 20
ROWS = 20


def run(bench: Bench) -> Iterator[Line]:
    """Measure every size in a process of its own and return what it printed."""
    for encrypted in bench.encrypted:
        for size in bench.sizes:
            kind = "encrypted" if encrypted else "plain"
            with opened(size, encrypted=encrypted):
                found = measured("painting", size, kind, each=EACH)
            typed, floor = map(Spans.of, found)
            yield Line("letter typed → rows painted", f"{size} {kind}", typed, floor, GOAL)


class Desk(QWidget):
    """A search box above its results, joined as on the page of the front desk."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.box, self.results = SearchBox(), Results(lambda: TODAY)
        self.shown = self.painted = self.timed = False
        self._jobs, self._ticket = jobs, Ticket()
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self.results)
        layout.addStretch()
        self.box.sought.connect(self._seek)
        self.results.list.viewport().installEventFilter(self)
        self.resize(720, 1200)
        self.show()

    def wait(self, begun: Callable[[], object]) -> float:
        """Begin something and return how long it took until rows were painted, in ms."""
        self.shown = self.painted = False
        self.timed = True
        begin = perf_counter()
        begun()
        while not self.painted:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.timed = False
        return (perf_counter() - begin) * 1000

    def _seek(self, text: str) -> None:
        if self.timed:
            asked = self._jobs.read(self._ticket, counter.sought, text=text)
            asked.then(partial(self._show, text))

    def _show(self, text: str, found: Sought) -> None:
        self.results.show_found(text, found)
        self.shown = True
        if not found.people:
            self.painted = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice that the new rows are being painted; that is done before the next event."""
        if event.type() is QEvent.Type.Paint and self.shown:
            self.painted = True
        return super().eventFilter(watched, event)


def measure(books: Books, texts: list[str]) -> tuple[list[float], list[float]]:
    """Type the last letter of every text, in two rounds; return the spans and the floor's."""
    jobs = Jobs(books.desk)
    desk = Desk(jobs)
    typed = [[_typed(desk, text) for text in texts] for _ in range(3)][1:]
    jobs.close()
    return list(map(min, *typed)), _floor()


def _typed(desk: Desk, text: str) -> float:
    desk.box.setText(text[:-1])
    QApplication.processEvents()
    return desk.wait(partial(desk.box.insert, text[-1]))


def _floor() -> list[float]:
    rows: LineList[int] = LineList(
        lambda row: Words(f"王丽芳{row}", "女 42", "138****5678", "拼音")
    )
    rows.show_rows(range(ROWS))
    rows.resize(720, 1200)
    rows.show()
    QApplication.processEvents()
    spans = []
    for _ in range(200):
        begin = perf_counter()
        rows.viewport().repaint()
        spans.append((perf_counter() - begin) * 1000)
    return spans


def _main(size: str, kind: str) -> None:
    app = QApplication(sys.argv[:1])
    theme()
    texts = json.load(sys.stdin)
    Random(5).shuffle(texts)
    with opened(size, encrypted=kind == "encrypted") as books:
        print(json.dumps(measure(books, texts)))
    app.quit()


if __name__ == "__main__":
    _main(*sys.argv[1:])
