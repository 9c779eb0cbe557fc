"""The month that is over and not closed: a chip that leads a manager to what comes next (§9.3)."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services import months
from frontdesk.services.months import Due
from frontdesk.services.topics import Topic
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.language import month_name
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar

CHIP = "month"
TOPICS = frozenset({Topic.MONTHS, Topic.REFERRALS, Topic.STAFF})


class MonthEnd(QObject):
    """Shows that last month's sheets are ready, and goes to the review queue or to them.

    Undecided reviews come first: they would have to be carried over (§5.8).
    """

    def __init__(
        self, jobs: Jobs, top: TopBar, go: Callable[[str, object], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._jobs, self._top, self._go = jobs, top, go
        self._asked = Ticket()
        self._due: Due | None = None
        top.state_pressed.connect(self._pressed)
        jobs.changed.connect(self._changed)

    def look(self) -> None:
        """Ask whether the last month waits for its close."""
        self._jobs.read(self._asked, months.due).then(self._show)

    def retranslate(self) -> None:
        """Set the words of the chip."""
        due = self._due
        if due is None:
            self._top.show_state(CHIP, None, "")
            return
        chinese = spoken() is Language.CHINESE
        month = str(due.month.month) if chinese else month_name(due.month.first)
        word = translate("Window", "{month} not closed").format(month=month)
        hint = (
            translate("Window", "%n review(s) to decide first", n=due.undecided)
            if due.undecided
            else translate("Window", "Its sheets are ready; look at them and close the month.")
        )
        self._top.show_state(CHIP, Look(word, Tone.ATTENTION, "calendar"), hint)

    def _show(self, due: Due | None) -> None:
        self._due = due
        self.retranslate()

    def _pressed(self, name: str) -> None:
        if name != CHIP or self._due is None:
            return
        if self._due.undecided:
            self._go("referrals", State.UNDER_REVIEW)
        else:
            self._go("boards", self._due.month)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & TOPICS:
            self.look()
