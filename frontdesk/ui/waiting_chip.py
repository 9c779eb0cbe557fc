"""Chips at the top that count what waits for whoever is logged in, and lead her to it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.recoveries import Recovery
from frontdesk.services import adjustments, recoveries
from frontdesk.services.topics import Topic
from frontdesk.services.use_case import UseCase
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a chip counts, and where it leads.

    Attributes:
        name: the lasting name of the chip.
        count: tells how many wait; ``topics`` is when to ask again.
        look, hint: how it shows for a number.
        page, message: where it leads, and what that page is told.

    """

    name: str
    count: UseCase[[], int]
    topics: frozenset[Topic]
    look: Callable[[int], Look]
    hint: Callable[[], str]
    page: str
    message: object


ADJUSTMENTS = Waiting(
    name="adjustments",
    count=adjustments.to_decide,
    topics=frozenset({Topic.POINTS, Topic.STAFF}),
    look=lambda n: Look(translate("Window", "%n adjustment(s)", n=n), Tone.ATTENTION, "medal"),
    hint=lambda: translate("Window", "Another manager asked for them; agree or drop them."),
    page="manage",
    message=Asked.WAITING,
)
"""Adjustments of points that wait for a second manager (DOMAIN.md §7.2)."""

COMPLAINTS = Waiting(
    name="complaints",
    count=recoveries.for_manager,
    topics=frozenset({Topic.FOLLOWUPS, Topic.STAFF}),
    look=lambda n: Look(translate("Window", "%n complaint(s)", n=n), Tone.BAD, "alert-circle"),
    hint=lambda: translate("Window", "Dissatisfied patients a manager is to answer."),
    page="followups",
    message=Recovery,
)
"""Complaints a manager is to take over (DOMAIN.md §10.3)."""


class WaitingChip(QObject):
    """Shows how many wait, and goes to them."""

    def __init__(
        self,
        waiting: Waiting,
        jobs: Jobs,
        top: TopBar,
        go: Callable[[str, object], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._waiting, self._jobs, self._top, self._go = waiting, jobs, top, go
        self._asked = Ticket()
        self._count = 0
        top.state_pressed.connect(self._pressed)
        jobs.changed.connect(self._changed)

    def look(self) -> None:
        """Ask how many wait."""
        self._jobs.read(self._asked, self._waiting.count).then(self._show)

    def retranslate(self) -> None:
        """Set the words of the chip."""
        look = self._waiting.look(self._count) if self._count else None
        self._top.show_state(self._waiting.name, look, self._waiting.hint() if look else "")

    def _show(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def _pressed(self, name: str) -> None:
        if name == self._waiting.name and self._count:
            self._go(self._waiting.page, self._waiting.message)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & self._waiting.topics:
            self.look()
