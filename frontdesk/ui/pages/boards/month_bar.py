"""How a month stands: closed, over or running, and the buttons that change it (§9.3)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk.services.months import Standing
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.chip import Chip

_DIGITS = 12


class MonthBar(QWidget):
    """Says whether the month is closed, and offers what can be done about it.

    Attributes:
        closing: the month is to be closed.
        reopening: the month is to be reopened.
        compare: the button for what two revisions differ in.

    """

    closing = Signal()
    reopening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing: Standing | None = None
        self.chip = Chip()
        self.close_month = Button(Weight.PLAIN, icon="lock", shortcut="Ctrl+Shift+M", yielding=True)
        self.reopen = Button(Weight.QUIET, icon="arrow-back-up")
        self.compare = Button(Weight.QUIET, icon="history")
        self.close_month.clicked.connect(self.closing)
        self.reopen.clicked.connect(self.reopening)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GRID)
        row.addWidget(self.chip)
        row.addWidget(self.close_month)
        row.addWidget(self.reopen)
        row.addWidget(self.compare)
        row.addStretch()
        self.retranslate()

    def show_standing(self, standing: Standing) -> None:
        """Show how a month stands."""
        self._standing = standing
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.close_month.set_words(translate("BoardsPage", "Close month…"))
        self.reopen.set_words(translate("BoardsPage", "Reopen…"))
        self.compare.set_words(translate("BoardsPage", "Compare…"))
        standing = self._standing
        self.chip.show_look(None if standing is None else _look(standing))
        open_and_over = standing is not None and standing.over and standing.close is None
        self.close_month.setVisible(open_and_over)
        self.reopen.setVisible(standing is not None and standing.close is not None)
        self.compare.setVisible(standing is not None and len(standing.revisions) > 1)
        if standing is not None and standing.close is not None:
            checksum = standing.close.snapshot.checksum[:_DIGITS]
            said = translate("BoardsPage", "Closed on {day} by {who}; checksum {checksum}")
            self.chip.setToolTip(
                said.format(
                    day=standing.close.closed_on, who=standing.close.closed_by, checksum=checksum
                )
            )


def _look(standing: Standing) -> Look:
    if standing.close is not None:
        text = translate("BoardsPage", "closed · revision {number}")
        return Look(text.format(number=standing.close.revision), Tone.GOOD, "lock")
    if not standing.over:
        return Look(translate("BoardsPage", "month is running"), Tone.NEUTRAL, "clock")
    return Look(translate("BoardsPage", "not closed yet"), Tone.ATTENTION, "clock")
