"""The notice of the morning: visits that were left open and were closed overnight (§4.3)."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.visits import Forgotten
from frontdesk.system.translate import translate
from frontdesk.ui.pages.desk.money import yuan
from frontdesk.ui.pages.desk.words import DOT, short_day
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

_KEY = "desk/forgotten_seen"
_MOST = 3


class ForgottenVisits(Card):
    """Names the visits, lets what was done and paid be noted, and goes for the day when told.

    Attributes:
        correcting: what was noted about a visit is to be completed (a Forgotten).

    """

    correcting = Signal(object)

    def __init__(self, remembered: Remembered) -> None:
        super().__init__(tone=Tone.ATTENTION, padding=Size.GAP)
        self._remembered = remembered
        self._visits: Sequence[Forgotten] = ()
        self._day = date.min
        self.seen = Button(Weight.QUIET, shortcut="Ctrl+Return")
        self._more = Label(voice=Voice.SMALL)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.body.addWidget(_row(self._more, self.seen))
        self.seen.clicked.connect(self._dismiss)
        self.hide()

    def show_forgotten(self, visits: Sequence[Forgotten], day: date) -> None:
        """Show the visits closed at the start of ``day``, unless they were seen."""
        self._visits, self._day = visits, day
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self.set_heading(
            translate("DeskPage", "%n visits were left open and closed", n=len(self._visits))
        )
        self.seen.set_words(translate("DeskPage", "Seen"))
        for visit in self._visits[:_MOST]:
            self._lines.addWidget(self._line(visit))
        more = len(self._visits) - _MOST
        self._more.setText(translate("DeskPage", "and %n more", n=more) if more > 0 else "")
        seen = self._remembered.text(_KEY) == self._day.isoformat()
        self.setVisible(bool(self._visits) and not seen)

    def _line(self, visit: Forgotten) -> QWidget:
        noted = (visit.name, short_day(visit.day, self._day), visit.items, yuan(visit.amount))
        button = Button(Weight.QUIET)
        button.set_words(translate("DeskPage", "Note what was done"))
        button.setAccessibleName(f"{visit.name}: {button.words()}")
        button.clicked.connect(partial(self.correcting.emit, visit))
        return _row(Label(DOT.join(part for part in noted if part)), button)

    def _dismiss(self) -> None:
        self._remembered.keep(_KEY, self._day.isoformat())
        self.hide()


def _row(words: QWidget, button: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(words, 1)
    layout.addWidget(button)
    return row
