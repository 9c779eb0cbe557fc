"""Calls that are due, who means to come, who waits for an answer: small, on the front desk."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from frontdesk.domain.recoveries import Recovery
from frontdesk.services import followups, recoveries, settling
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Page
from frontdesk.ui.recovering import left_look
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label, Voice

_SHOWN = 2
_SECOND_MS = 1000


class CallsDue(Card):
    """How many calls are due, who comes today, who is to be answered; hidden without any."""

    def __init__(self) -> None:
        super().__init__(padding=Size.GAP)
        self._due = 0
        self._waiting: list[Recovery] = []
        self._now: datetime | None = None
        self._coming: list[str] = []
        self._comes = Label(voice=Voice.SMALL, wrap=True)
        self._comes.setContentsMargins(Size.HAIR, 0, 0, 0)
        self.rows = [_Row() for _ in range(_SHOWN)]
        self.open = Button(Weight.QUIET, icon="phone")
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(Size.HAIR)
        for part in (*self.rows, self._comes, self.open):
            self._line.addWidget(part)
        self.body.addLayout(self._line)
        self.hide()

    def tighten(self, *, tight: bool) -> None:
        """Put everything on one line where there is little room."""
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if tight else way.TopToBottom)

    def show_due(self, due: int) -> None:
        """Show how many calls are due."""
        self._due = due
        self.retranslate()

    def show_waiting(self, waiting: list[Recovery], now: datetime) -> None:
        """Show who waits for an answer, as of ``now`` (UTC)."""
        self._waiting, self._now = waiting, now
        self.retranslate()

    def show_coming(self, names: list[str]) -> None:
        """Show who means to come today."""
        self._coming = names
        self.retranslate()

    def coming(self) -> str:
        """Return who means to come as it shows."""
        return self._comes.text()

    def retranslate(self) -> None:
        """Set all words."""
        comes = translate("DeskPage", "Means to come today: {names}")
        self._comes.setText(comes.format(names=translate("DeskPage", ", ").join(self._coming)))
        self._comes.setVisible(bool(self._coming))
        self.setAccessibleName(translate("DeskPage", "Follow-ups"))
        self.open.set_words(translate("DeskPage", "%n call(s) due", n=self._due))
        self.open.setVisible(self._due > 0)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._waiting))
            if number < len(self._waiting) and self._now is not None:
                row.show_recovery(self._waiting[number], self._now)
        self.setVisible(bool(self._due or self._waiting or self._coming))


class _Row(QWidget):
    """Who is to be answered, and how much time is left."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._chip = Label(voice=Voice.STRONG), Chip()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.HAIR, 0, 0, 0)
        layout.addWidget(self._name)
        layout.addStretch()
        layout.addWidget(self._chip)

    def show_recovery(self, recovery: Recovery, now: datetime) -> None:
        """Show one, as of ``now``."""
        self._name.setText(recovery.name)
        self._chip.show_look(left_look(recovery, now))


class CallsOnDesk:
    """Fills the card and lets the time run; a click leads to the page of follow-ups."""

    def __init__(self, page: Page, card: CallsDue) -> None:
        self._page, self._card = page, card
        self._due_asked, self._waiting_asked, self._coming_asked = Ticket(), Ticket(), Ticket()
        self._waiting: list[Recovery] = []
        self._timer = QTimer(page, interval=_SECOND_MS)
        self._timer.timeout.connect(self.tick)
        card.open.clicked.connect(lambda: page.wanted.emit("followups", None))

    def load(self) -> None:
        """Read what is due, who comes, who waits."""
        self._page.jobs.read(self._due_asked, followups.due).then(self._card.show_due)
        self._page.jobs.read(self._coming_asked, settling.expected).then(self._card.show_coming)
        self._page.jobs.read(self._waiting_asked, recoveries.waiting).then(self._show)

    def tick(self) -> None:
        """Show the time that is left now."""
        self._card.show_waiting(self._waiting, self._page.surroundings.clock.now())

    def _show(self, waiting: list[Recovery]) -> None:
        self._waiting = waiting
        self.tick()
        if waiting:
            self._timer.start()
        else:
            self._timer.stop()
