"""What a manager may do to a patient's points: adjust, write off, take back; with a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from frontdesk.domain.adjustments import Adjustment, Asked
from frontdesk.domain.ids import PatientId
from frontdesk.domain.ledger import Ledger, Line
from frontdesk.domain.points import Kind
from frontdesk.services import adjustments, reversals
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import FoldedEdit
from frontdesk.ui.widgets.field import FormField


class SignedEdit(FoldedEdit):
    """Points to add, or with a minus to take away."""

    allowed = "0123456789-+"


class Deciding(QWidget):
    """A reason, a number, and the buttons.

    Attributes:
        done: a sentence about what was stored.
        declined: a sentence about what was not.

    """

    done = Signal(str)
    declined = Signal(str)

    def __init__(self, jobs: Jobs, patient: PatientId) -> None:
        super().__init__()
        self._jobs, self._patient = jobs, patient
        self._line: Line | None = None
        self.points_line, self.words_line = SignedEdit(), QLineEdit(maxLength=200)
        self.points, self.words = FormField(self.points_line), FormField(self.words_line)
        self.adjust = Button(icon="edit")
        self.write_off = Button(icon="circle-check")
        self.take_back = Button(Weight.DANGER, icon="arrow-back-up")
        self._show = beside({"points": self.points, "words": self.words}, self.declined.emit)
        self._lay_out()
        self.adjust.clicked.connect(self._adjust)
        self.points_line.returnPressed.connect(self._adjust)
        self.write_off.clicked.connect(self._write_off)
        self.take_back.clicked.connect(self._take_back)

    def show_ledger(self, ledger: Ledger) -> None:
        """Offer what this balance allows."""
        self.write_off.setEnabled(ledger.standing.balance < 0)

    def show_line(self, line: Line | None) -> None:
        """Offer to take back the reward of ``line``, if it is one that stands."""
        self._line = line
        rewarded = line is not None and line.visit is not None and line.entry.kind is Kind.EARN
        self.take_back.setEnabled(rewarded)

    def retranslate(self) -> None:
        """Set all words."""
        self.points.set_label(translate("PointsDialog", "Points to add (− takes away)"))
        self.words.set_label(translate("PointsDialog", "Reason"))
        self.adjust.set_words(translate("PointsDialog", "Adjust"))
        self.write_off.set_words(translate("PointsDialog", "Write off the debt"))
        self.take_back.set_words(translate("PointsDialog", "Take this reward back"))

    def _adjust(self) -> None:
        try:
            points = int(self.points_line.text() or 0)
        except ValueError:
            points = 0
        self._jobs.write(
            adjustments.adjust,
            patient=self._patient,
            points=points,
            words=self.words_line.text(),
        ).then(self._adjusted, on_refusal=self._show)

    def _adjusted(self, made: Adjustment) -> None:
        if made.state is Asked.WAITING:
            self._finish(translate("PointsDialog", "Another manager has to agree first"))
        else:
            self._finish(translate("PointsDialog", "The points are adjusted"))

    def _write_off(self) -> None:
        self._jobs.write(
            adjustments.write_off, patient=self._patient, words=self.words_line.text()
        ).then(
            lambda _: self._finish(translate("PointsDialog", "The debt is written off")),
            on_refusal=self._show,
        )

    def _take_back(self) -> None:
        if self._line is None or self._line.visit is None:
            return
        self._jobs.write(
            reversals.reverse_visit, visit=self._line.visit, words=self.words_line.text()
        ).then(
            lambda _: self._finish(translate("PointsDialog", "The reward is taken back")),
            on_refusal=self._show,
        )

    def _finish(self, sentence: str) -> None:
        self.points_line.clear()
        self.words_line.clear()
        for field in (self.points, self.words):
            field.clear_wrong()
        self.done.emit(sentence)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Size.GAP)
        grid.setVerticalSpacing(Size.GRID)
        for column, field in enumerate((self.points, self.words)):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.adjust, self.write_off, self.take_back):
            buttons.addWidget(button)
        buttons.addStretch()
        grid.addLayout(buttons, 1, 0, 1, 2)
