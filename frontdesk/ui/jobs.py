"""Gestures off the GUI thread: one writer in order, two readers beside it.

``jobs.write(visits.check_in, patient=7).then(self._checked_in)`` and
``jobs.read(self._ticket, patients.search, text="zs").then(self._show)``. Answers arrive on the GUI
thread; an answer whose ticket was drawn anew is dropped. What nobody handles goes to the signals
``refused``, ``troubled`` and ``broke``.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from frontdesk.domain.refusals import Refusal
from frontdesk.services.topics import Topic
from frontdesk.system.trouble import Trouble
from frontdesk.ui.collector import Collector

if TYPE_CHECKING:
    # the desk brings the database with it, which must not be imported before the first paint
    from frontdesk.services.desk import Desk
    from frontdesk.services.use_case import UseCase

P = ParamSpec("P")
T = TypeVar("T")

SLOW_MS = 5000
"""After this long without an answer the receptionist is told that it is still being written."""
READERS = 2


@dataclass(frozen=True, slots=True)
class Changed(Generic[T]):
    """What a function given to ``call_alone`` may return, if it knows which topics it changed."""

    value: T
    topics: frozenset[Topic]


class Ticket:
    """The right to answer one question: of several asked with it only the last is answered."""

    def __init__(self) -> None:
        self._number = 0

    def draw(self) -> int:
        """Return a new number; all earlier ones are void."""
        self._number += 1
        return self._number

    def holds(self, number: int) -> bool:
        """Tell whether ``number`` is the last that was drawn."""
        return number == self._number

    def drop(self) -> None:
        """Make void whatever was asked: the form was closed or the text was cleared."""
        self._number += 1


class Answer(Generic[T]):
    """The result of a job, once it is there."""

    def __init__(self, jobs: Jobs, run: Callable[[], T], *, alone: bool) -> None:
        self._jobs = jobs
        self._run = run
        self.alone = alone
        self._value: T | None = None
        self._error: BaseException | None = None
        self._topics: frozenset[Topic] = frozenset()
        self._callback: Callable[[T], object] | None = None
        self._on_refusal: Callable[[Refusal], object] | None = None
        self._on_trouble: Callable[[Trouble], object] | None = None
        self._wanted: Callable[[], bool] = lambda: True

    def then(
        self,
        callback: Callable[[T], object] | None = None,
        *,
        on_refusal: Callable[[Refusal], object] | None = None,
        on_trouble: Callable[[Trouble], object] | None = None,
    ) -> Answer[T]:
        """Say what to do with the value, a refusal or a trouble, on the GUI thread."""
        self._callback = callback
        self._on_refusal, self._on_trouble = on_refusal, on_trouble
        self._jobs.told(self)
        return self

    def if_still(self, wanted: Callable[[], bool]) -> Answer[T]:
        """Drop the value when ``wanted`` says no by the time it arrives."""
        self._wanted = wanted
        return self

    def work(self) -> None:
        """Do the job, on whatever thread this is."""
        try:
            found = self._run()
        except BaseException as error:  # noqa: BLE001 - it is raised again where it can be shown
            self._error = error
            return
        topics = getattr(found, "topics", None)
        if self.alone and isinstance(topics, frozenset):
            self._topics = topics
            found = cast("Changed[T]", found).value
        elif self.alone:
            # a function that is no use case does not say what it changed
            self._topics = frozenset(Topic)
        self._value = found

    def deliver(self) -> None:
        """Hand over value or error, on the GUI thread."""
        if self._error is not None:
            self._deliver_error(self._error)
            return
        if self._callback is not None and self._wanted():
            self._callback(cast("T", self._value))
        if self._topics:
            self._jobs.changed.emit(self._topics)

    def _deliver_error(self, error: BaseException) -> None:
        match error:
            case Refusal():
                if self._wanted():
                    (self._on_refusal or self._jobs.refused.emit)(error)
            case Trouble():
                (self._on_trouble or self._jobs.troubled.emit)(error)
            case _:
                self._jobs.broke.emit(error)


class Jobs(QObject):
    """The threads around the desk of who is logged in.

    Attributes:
        changed: the topics (a frozenset) that a gesture changed.
        refused: a Refusal nobody took.
        troubled: a Trouble.
        broke: any other exception, a mistake of the program.
        slow: a gesture has been under way for ``SLOW_MS``.

    """

    changed = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)
    broke = Signal(object)
    slow = Signal()
    _arrived = Signal(object)

    def __init__(self, desk: Desk | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writer: Executor = ThreadPoolExecutor(1, "writer")
        self._readers: Executor = ThreadPoolExecutor(READERS, "reader")
        self._writing = 0
        self._closing = self._closed = False
        self._collector = self._take_over()
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self.slow)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def use(self, desk: Desk) -> None:
        """Do everything from now on as the member of staff at ``desk``."""
        self._desk = desk

    def desk(self) -> Desk:
        """Return the desk of who is logged in; services that write by themselves need it.

        Raises:
            RuntimeError: nobody is logged in.

        """
        if self._desk is None:
            raise RuntimeError("nobody is logged in")
        return self._desk

    def write(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> Answer[T]:
        """Do a gesture in one transaction, after all gestures before it."""
        desk = self.desk()
        done = cast("Callable[[], T]", lambda: desk.write(case, *args, **kwargs))
        return self._start(Answer(self, done, alone=True))

    def read(
        self, ticket: Ticket, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Look something up; the answer is dropped when ``ticket`` has been drawn again."""
        desk = self.desk()
        return self._start_read(ticket, lambda: desk.read(case, *args, **kwargs))

    def call(
        self, ticket: Ticket, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[T]:
        """Run a function that is no use case beside the window, such as drawing a PDF."""
        return self._start_read(ticket, lambda: function(*args, **kwargs))

    def call_alone(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Answer[T]:
        """Run a service that writes by itself (accounts, imports, backups) among the gestures.

        All topics count as changed afterwards, unless it returns a ``Changed``.
        """
        return self._start(Answer(self, lambda: function(*args, **kwargs), alone=True))

    def told(self, answer: Answer[T]) -> None:
        """Take note that the asker said what to do with ``answer``; only tests need to act."""

    def close(self) -> None:
        """Finish all gestures, deliver their answers, and end the threads."""
        self._patience.stop()
        self._closing = True
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self)
        self._closed = True
        if self._collector is not None:
            self._collector.stop()

    def _take_over(self) -> Collector | None:
        return Collector(self)

    def _start_read(self, ticket: Ticket, run: Callable[[], T]) -> Answer[T]:
        number = ticket.draw()
        answer = Answer(self, run, alone=False).if_still(lambda: ticket.holds(number))
        return self._start(answer)

    def _start(self, answer: Answer[T]) -> Answer[T]:
        if self._closing:
            return answer  # whoever asked is on the way out
        context = copy_context()  # threads speak the language of the window
        if answer.alone:
            self._writing += 1
            self._patience.start()
        pool = self._writer if answer.alone else self._readers
        pool.submit(context.run, self._work, answer)
        return answer

    def _work(self, answer: Answer[T]) -> None:
        answer.work()
        self._arrived.emit(answer)

    def _deliver(self, answer: Answer[object]) -> None:
        if answer.alone:
            self._writing -= 1
            if not self._writing:
                self._patience.stop()
        if not self._closed:
            answer.deliver()


class InlineJobs(Jobs):
    """Jobs without threads, for the tests of pages: answers are there at once."""

    def __init__(self, desk: Desk | None = None, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._waiting: list[Answer[object]] = []

    def told(self, answer: Answer[T]) -> None:
        """Deliver as soon as it is known where to."""
        waiting = cast("Answer[object]", answer)
        if waiting in self._waiting:
            self._waiting.remove(waiting)
            waiting.deliver()

    def _take_over(self) -> None:
        return None

    def _start(self, answer: Answer[T]) -> Answer[T]:
        answer.work()
        waiting = cast("Answer[object]", answer)
        self._waiting.append(waiting)
        # who asks and says nothing more is served too
        QTimer.singleShot(0, self, lambda: self.told(waiting))
        return answer
