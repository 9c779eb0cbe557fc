"""One key for what became of a friend who has not come: called, day noted, declined, a mistake."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from frontdesk.domain.referrals.lifecycle import State
from frontdesk.system.translate import translate
from frontdesk.ui.filing.day_edit import DayEdit, read_day
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.field import FormField


class Following(QWidget):
    """The buttons, and the line for the day once it is asked for.

    Attributes:
        noted: what was noted (the State), and the day or None.

    """

    noted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.called, self.booked = (
            Button(shortcut="C", icon="phone"),
            Button(shortcut="B", icon="calendar"),
        )
        self.declined, self.mistake = (
            Button(shortcut="D", icon="circle-x"),
            Button(shortcut="X", icon="trash"),
        )
        self.day = DayEdit()
        self.day_field, self.save = FormField(self.day), PrimaryButton()
        self._buttons = {
            self.called: State.CONTACTED,
            self.declined: State.DECLINED,
            self.mistake: State.CANCELLED,
        }
        self._lay_out()
        for button, state in self._buttons.items():
            button.clicked.connect(lambda _=False, new=state: self.noted.emit(new, None))
        self.booked.clicked.connect(self.ask_day)
        self.day.returnPressed.connect(self._book)
        self.save.clicked.connect(self._book)
        self.back()

    def ask_day(self) -> None:
        """Ask for the day on which the friend means to come."""
        self.day_field.show()
        self.save.show()
        self.day.setFocus()
        self.day.selectAll()

    def back(self) -> bool:
        """Take the line for the day away; ``False`` when there is none."""
        asking = not self.day_field.isHidden()
        self.day_field.hide()
        self.save.hide()
        self.day_field.clear_wrong()
        return asking

    def refuse(self, sentence: str) -> None:
        """Say why the day cannot be."""
        self.ask_day()
        self.day_field.say_wrong(sentence)

    def retranslate(self) -> None:
        """Set all words."""
        self.called.set_words(translate("ReferralsPage", "Called"))
        self.booked.set_words(translate("ReferralsPage", "Day noted"))
        self.declined.set_words(translate("ReferralsPage", "Declined"))
        self.mistake.set_words(translate("ReferralsPage", "Mistake"))
        self.day_field.set_label(
            translate("ReferralsPage", "On which day does the friend mean to come?"),
            translate("ReferralsPage", "such as 2026-11-30"),
        )
        self.save.set_words(translate("ReferralsPage", "Note the day"))

    def _book(self) -> None:
        try:
            day = read_day(self.day.text())
        except ValueError:
            day = None
        if day is None:
            self.refuse(translate("ReferralsPage", "This is no day; type it like 2026-11-30."))
        else:
            self.noted.emit(State.BOOKED, day)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(Size.GRID)
        for place, button in enumerate((self.called, self.booked, self.declined, self.mistake)):
            grid.addWidget(button, place // 2, place % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        layout.addLayout(grid)
        layout.addWidget(self.day_field)
        layout.addWidget(self.save)
