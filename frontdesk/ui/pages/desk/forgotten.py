"""The notice of the morning: visits that were left open and were closed overnight (§4.3)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from frontdesk.domain.visits import Forgotten
from frontdesk.system.translate import translate
from frontdesk.ui.pages.desk.words import DOT, short_day
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice

_KEY = "desk/forgotten_seen"
_MOST = 4


class ForgottenVisits(Card):
    """Names the visits, lets what was done be noted one after the other, and goes when told.

    Attributes:
        correcting: what was done at a visit is to be noted (a Forgotten).

    """

    correcting = Signal(object)

    def __init__(self, remembered: Remembered) -> None:
        super().__init__(tone=Tone.ATTENTION, padding=Size.GAP)
        self._remembered = remembered
        self._visits: Sequence[Forgotten] = ()
        self._day = date.min
        self._said = Label(voice=Voice.STRONG, wrap=True)
        self._names = Label(voice=Voice.SMALL, wrap=True)
        self.note = Button(Weight.QUIET, shortcut="Ctrl+E")
        self.seen = Button(Weight.QUIET)
        self._lay_out()
        self.note.clicked.connect(self._note)
        self.seen.clicked.connect(self._dismiss)
        self.hide()

    def show_forgotten(self, visits: Sequence[Forgotten], day: date) -> None:
        """Show the visits closed at the start of ``day``, unless they were seen."""
        self._visits, self._day = visits, day
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        said = translate("DeskPage", "%n visits were left open and closed", n=len(self._visits))
        self._said.setText(said)
        self.setAccessibleName(said)
        named = [DOT.join((one.name, short_day(one.day, self._day))) for one in self._visits]
        more = len(named) - _MOST
        if more > 0:
            named[_MOST:] = [translate("DeskPage", "and %n more", n=more)]
        self._names.setText(translate("DeskPage", ", ").join(named))
        self.note.set_words(translate("DeskPage", "Note what was done"))
        self.seen.set_words(translate("DeskPage", "Seen"))
        self.note.setVisible(self._next() is not None)
        seen = self._remembered.text(_KEY) == self._day.isoformat()
        self.setVisible(bool(self._visits) and not seen)

    def _next(self) -> Forgotten | None:
        """Return the first visit about which nothing is noted."""
        return next((one for one in self._visits if not one.items and one.amount is None), None)

    def _note(self) -> None:
        visit = self._next()
        if visit is not None:
            self.correcting.emit(visit)

    def _dismiss(self) -> None:
        self._remembered.keep(_KEY, self._day.isoformat())
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._names)
        row = QHBoxLayout()
        row.setSpacing(Size.HAIR)
        row.addLayout(words, 1)
        row.addWidget(self.note)
        row.addWidget(self.seen)
        self.body.addLayout(row)
