"""Adjustments of points that wait for another manager: agree or drop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.services.adjustments import Waiting
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice


class WaitingCard(Card):
    """One line an adjustment; the card is there only while any waits.

    Attributes:
        agreed, dropped: the adjustment that was decided (the Waiting).

    """

    agreed = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Waiting] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Size.GRID)
        self.body.addLayout(self._lines)
        self.hide()

    def show_waiting(self, found: list[Waiting]) -> None:
        """Show these adjustments."""
        self._shown = found
        while (old := self._lines.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in found:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(found))

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("PolicySection", "Adjustments that wait for another manager"))
        if self._shown:
            self.show_waiting(self._shown)

    def _line(self, one: Waiting) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GAP)
        asked = one.adjustment
        layout.addWidget(Label(one.patient, Voice.STRONG))
        layout.addWidget(Label(f"{asked.points:+,}"))
        layout.addWidget(Label(asked.words, Voice.SMALL, wrap=True), 1)
        by = translate("PolicySection", "{name}, {day}")
        said = by.format(name=one.asked_by, day=asked.asked_on.isoformat())
        layout.addWidget(Label(said, Voice.SMALL))
        for weight, icon, words, signal in (
            (Weight.PLAIN, "check", translate("PolicySection", "Agree"), self.agreed),
            (Weight.QUIET, "x", translate("PolicySection", "Drop"), self.dropped),
        ):
            button = Button(weight, icon=icon)
            button.set_words(words)
            button.setAccessibleName(f"{words}: {one.patient} {asked.points:+,}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(one))
            layout.addWidget(button)
        return line
