"""Adjustments of points that wait for a second manager: a chip that leads her to them (§7.2)."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from frontdesk.domain.adjustments import Asked
from frontdesk.services import adjustments
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar

CHIP = "adjustments"
TOPICS = frozenset({Topic.POINTS, Topic.STAFF})


class WaitingPoints(QObject):
    """Shows how many adjustments whoever is logged in may decide, and goes to them."""

    def __init__(
        self, jobs: Jobs, top: TopBar, go: Callable[[str, object], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._jobs, self._top, self._go = jobs, top, go
        self._asked = Ticket()
        self._count = 0
        top.state_pressed.connect(self._pressed)
        jobs.changed.connect(self._changed)

    def look(self) -> None:
        """Ask how many wait."""
        self._jobs.read(self._asked, adjustments.to_decide).then(self._show)

    def retranslate(self) -> None:
        """Set the words of the chip."""
        if not self._count:
            self._top.show_state(CHIP, None, "")
            return
        word = translate("Window", "%n adjustment(s)", n=self._count)
        hint = translate("Window", "Another manager asked for them; agree or drop them.")
        self._top.show_state(CHIP, Look(word, Tone.ATTENTION, "medal"), hint)

    def _show(self, count: int) -> None:
        self._count = count
        self.retranslate()

    def _pressed(self, name: str) -> None:
        if name == CHIP and self._count:
            self._go("manage", Asked.WAITING)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & TOPICS:
            self.look()
