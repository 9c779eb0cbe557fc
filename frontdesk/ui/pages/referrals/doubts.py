"""The doubts about a referral, each with its sentence and the key that clears it alone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.chip import Chip
from frontdesk.words import check as check_words

_MOST = 9
"""Doubts that have a key; the shelf of checks holds no more that flag."""


class Doubts(QWidget):
    """A line for each open doubt.

    Attributes:
        cleared: one doubt is to be cleared (its code).

    """

    cleared = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._checks: tuple[str, ...] = ()
        self._chips = [Chip() for _ in range(_MOST)]
        self.buttons = [Button(Weight.QUIET, shortcut=str(1 + key)) for key in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, (chip, button) in enumerate(zip(self._chips, self.buttons, strict=True)):
            line = QHBoxLayout()
            line.setSpacing(Size.GRID)
            line.addWidget(chip)
            line.addWidget(button)
            line.addStretch()
            column.addLayout(line)
            button.clicked.connect(lambda _=False, place=number: self._clear(place))
        self.show_checks((), may_clear=False)

    def retranslate(self) -> None:
        """Name the buttons."""
        for button in self.buttons:
            button.set_words(translate("ReferralsPage", "Clear"))

    def show_checks(self, checks: Sequence[str], *, may_clear: bool) -> None:
        """Show the doubts; one alone is cleared by approving."""
        self._checks = tuple(checks[:_MOST])
        several = may_clear and len(self._checks) > 1
        for number, (chip, button) in enumerate(zip(self._chips, self.buttons, strict=True)):
            known = number < len(self._checks)
            sentence = check_words(self._checks[number]) if known else ""
            look = Look(sentence, Tone.ATTENTION, "alert-triangle") if known else None
            chip.show_look(look)
            said = translate("ReferralsPage", "Clear: {doubt}").format(doubt=sentence)
            button.setAccessibleName(said)
            button.setVisible(known and several)

    def _clear(self, place: int) -> None:
        if place < len(self._checks):
            self.cleared.emit(self._checks[place])
