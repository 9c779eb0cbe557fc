"""Months that are over are counted once: one after the other, with what is still to do in view."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from frontdesk.domain.calendar import Month
from frontdesk.services import insights
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice

_FEW = 2
"""So many are there before anybody could read how far it is."""


class Counting(QWidget):
    """A bar while months are counted; what was counted stays kept when it is stopped."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._run = 0
        self._doing, self.bar = Label(voice=Voice.SECOND), QProgressBar()
        self.stop = Button(Weight.QUIET, icon="x")
        self.bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP)
        row.addWidget(self._doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.stop.clicked.connect(self.give_up)
        self.hide()

    def count(self, months: list[Month], then: Callable[[], object]) -> None:
        """Count ``months``, and ``then`` go on; whatever was being counted before is given up."""
        self._run += 1
        self.bar.setRange(0, len(months))
        self.setVisible(len(months) > _FEW)
        self._next(self._run, months, then)

    def give_up(self) -> None:
        """Count no further month."""
        self._run += 1
        self.hide()

    def retranslate(self) -> None:
        """Set all words."""
        self.stop.set_words(translate("InsightsPage", "Stop"))
        self.bar.setAccessibleName(translate("InsightsPage", "Months are counted"))

    def _next(self, run: int, left: list[Month], then: Callable[[], object]) -> None:
        if not left:
            self.hide()
            then()
            return
        month, *others = left
        self.bar.setValue(self.bar.maximum() - len(left))
        said = translate("InsightsPage", "{month} is counted, once for all; {left} to go")
        self._doing.setText(said.format(month=month, left=len(left)))
        answer = self._jobs.write(insights.keep, month=month).if_still(lambda: run == self._run)
        answer.then(lambda _: self._next(run, others, then))
