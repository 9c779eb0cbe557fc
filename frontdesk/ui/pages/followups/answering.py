"""What a patient answers on the phone: satisfaction, 0 to 10, a day, a note."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.followups import LONGEST_NOTE, Answer, Satisfaction
from frontdesk.reports.call_words import satisfaction_word
from frontdesk.system.translate import translate
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_WILLING_DIGITS = 2
_KEYS = {
    Satisfaction.SATISFIED: "S",
    Satisfaction.NEUTRAL: "N",
    Satisfaction.DISSATISFIED: "U",
}


class Answering(QWidget):
    """The inputs; the chosen satisfaction is filled, and a second press takes it away.

    Attributes:
        chosen: another satisfaction was chosen.
        dated: Enter after the day on which she comes.

    """

    chosen = Signal()
    dated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.satisfaction: Satisfaction | None = None
        self.keys = {one: Button(shortcut=key) for one, key in _KEYS.items()}
        self._asked = Label(voice=Voice.SMALL)
        self.willing, self.note = CodeEdit(_WILLING_DIGITS), QLineEdit(maxLength=LONGEST_NOTE)
        self.day = DayEdit()
        self.willing_field, self.note_field = FormField(self.willing), FormField(self.note)
        self.day_field = FormField(self.day)
        self.begin_day = Button(Weight.QUIET, shortcut="B", icon="calendar")
        self._lay_out()
        for one, button in self.keys.items():
            button.clicked.connect(lambda _=False, one=one: self._choose(one))
        self.begin_day.clicked.connect(self.day.setFocus)
        self.day.returnPressed.connect(self.dated)

    def answer(self) -> Answer:
        """Return what was answered; a day that cannot be read is none."""
        typed = self.willing.text()
        willing = int(typed) if typed else None
        return Answer(self.satisfaction, willing, self.note.text().strip(), self._typed_day())

    def is_readable(self) -> bool:
        """Tell whether the day is one or empty; else say so."""
        readable = not self.day.text().strip() or self._typed_day() is not None
        if not readable:
            said = translate("FollowUpsPage", "This is no day; type it like 2026-11-30.")
            self.day_field.say_wrong(said)
        return readable

    def show_answer(self, answer: Answer) -> None:
        """Show what was answered so far."""
        self.satisfaction = answer.satisfaction
        self.willing.setText("" if answer.willingness is None else str(answer.willingness))
        self.note.setText(answer.note)
        self.day.setText("" if answer.comes_on is None else answer.comes_on.isoformat())
        self.day_field.clear_wrong()
        self._mark()

    def retranslate(self) -> None:
        """Set all words."""
        self._asked.setText(translate("FollowUpsPage", "How satisfied?"))
        for one, button in self.keys.items():
            button.set_words(satisfaction_word(one))
        self.willing_field.set_label(
            translate("FollowUpsPage", "Would recommend, 0–10"), translate("FollowUpsPage", "0–10")
        )
        self.note_field.set_label(translate("FollowUpsPage", "Note"))
        self.begin_day.set_words(translate("FollowUpsPage", "Comes on"))
        self.day_field.set_label(
            translate("FollowUpsPage", "Comes on which day?"),
            translate("FollowUpsPage", "such as 2026-11-30, then Enter"),
        )

    def _typed_day(self) -> date | None:
        try:
            return read_day(self.day.text())
        except ValueError:
            return None

    def _choose(self, one: Satisfaction) -> None:
        self.satisfaction = None if self.satisfaction is one else one
        self._mark()
        self.chosen.emit()

    def _mark(self) -> None:
        for one, button in self.keys.items():
            button.weight = Weight.PRIMARY if one is self.satisfaction else Weight.PLAIN
            chosen = translate("FollowUpsPage", "chosen") if one is self.satisfaction else ""
            button.setAccessibleDescription(chosen)
            button.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Size.HAIR)
        for button in self.keys.values():
            row.addWidget(button, 1)
        lines = QHBoxLayout()
        lines.setSpacing(Size.GRID)
        lines.addWidget(self.willing_field, 2)
        lines.addWidget(self.note_field, 3)
        days = QHBoxLayout()
        days.setSpacing(Size.GRID)
        days.addWidget(self.day_field, 1)
        days.addWidget(self.begin_day, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        layout.addWidget(self._asked)
        layout.addLayout(row)
        layout.addLayout(lines)
        layout.addLayout(days)
