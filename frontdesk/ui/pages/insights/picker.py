"""Which period is shown: a month, a quarter or twelve months, and the way to the one beside."""

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 150


class Length(IntEnum):
    """How many months a period has."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


LENGTHS = tuple(Length)


class PeriodPicker(QWidget):
    """The period and its arrows.

    Attributes:
        picked: another period is wanted.

    """

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._last: Month | None = None
        self._latest: Month | None = None
        self.before = Button(Weight.QUIET, icon="chevron-left", shortcut="Alt+Left")
        self.after = Button(Weight.QUIET, icon="chevron-right", shortcut="Alt+Right")
        self.before.hint = self.after.hint = ""
        self.name, self.lengths = Label(voice=Voice.HEADING), QTabBar()
        self.lengths.setExpanding(False)
        self.lengths.setDrawBase(False)
        self.lengths.setUsesScrollButtons(False)
        for _ in LENGTHS:
            self.lengths.addTab("")
        self._lay_out()
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.lengths.currentChanged.connect(self._pick)

    def begin(self, last: Month, latest: Month) -> None:
        """Begin with the period that ends with ``last``; none ends after ``latest``."""
        self._last, self._latest = self._last or last, latest
        self._tell()

    def period(self) -> Period | None:
        """Return the period, once it is known what day it is."""
        if self._last is None:
            return None
        return Period(self._last.plus(1 - self._length()), self._last)

    def retranslate(self) -> None:
        """Set all words."""
        self.lengths.setAccessibleName(translate("InsightsPage", "Length of the period"))
        self.lengths.setTabText(0, translate("InsightsPage", "Month"))
        self.lengths.setTabText(1, translate("InsightsPage", "Quarter"))
        self.lengths.setTabText(2, translate("InsightsPage", "12 months"))
        for button, name in (
            (self.before, translate("InsightsPage", "Period before")),
            (self.after, translate("InsightsPage", "Period after")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name}  {button.keys}")
        self._tell()

    def _length(self) -> int:
        return LENGTHS[self.lengths.currentIndex()]

    def _step(self, by: int) -> None:
        if self._last is not None and self._latest is not None:
            self._last = min(self._last.plus(by * self._length()), self._latest)
            self._pick()

    def _pick(self) -> None:
        self._tell()
        self.picked.emit()

    def _tell(self) -> None:
        period = self.period()
        if period is None:
            return
        self.name.setText(named(period))
        self.after.setEnabled(self._last != self._latest)

    def _lay_out(self) -> None:
        self.name.setMinimumWidth(_WIDTH)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.before, self.name, self.after):
            row.addWidget(part)
        row.addSpacing(Size.EDGE)
        row.addWidget(self.lengths)


def named(period: Period) -> str:
    """Return the months of a period, 2026-10 or 2026-08 – 2026-10."""
    return str(period.first) if period.length == 1 else f"{period.first} – {period.last}"
