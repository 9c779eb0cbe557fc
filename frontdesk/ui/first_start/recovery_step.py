"""The third step: the recovery code, shown once."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from frontdesk.system.translate import translate
from frontdesk.ui.first_start.code_plate import CodePlate
from frontdesk.ui.first_start.recovery_sheet import recovery_sheet
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label

_GROUP = 5


class RecoveryStep(Step):
    """Shows the code, prints it, and asks for its last group to make sure that it was kept.

    Attributes:
        printing: the sheet is to be printed (its PDF).

    """

    key = "code"
    printing = Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        self._code = self._clinic = self._administrator = ""
        self._day = date.min
        self.plate = CodePlate()
        self.line = CodeEdit(_GROUP)
        self.field = FormField(self.line)
        self.print = Button(shortcut="Ctrl+P", icon="printer")
        self.print.clicked.connect(self._print)
        self._advice = Label(wrap=True)
        self._lay_out()

    def show_code(self, code: str, *, clinic: str, administrator: str, day: date) -> None:
        """Show the code of a clinic that was just made."""
        self._code, self._clinic, self._administrator = code, clinic, administrator
        self._day = day
        self.plate.show_code(code)
        self.line.clear()

    def word(self) -> str:
        """Return its name."""
        return translate("FirstStart", "Recovery code")

    def title(self) -> str:
        """Return what it asks."""
        return translate("FirstStart", "Print this code and put it into the safe")

    def lead(self) -> str:
        """Return why it asks."""
        return translate(
            "FirstStart",
            "If the password is ever lost, only this code opens the clinic's data. It is shown "
            "this once and stored nowhere.",
        )

    def retranslate(self) -> None:
        """Set the words."""
        self.print.set_words(translate("FirstStart", "Print"))
        self.field.set_label(translate("FirstStart", "Last group of the code, from your paper"))
        self._advice.setText(
            translate("FirstStart", "No printer at hand? Copy the eight groups by hand.")
        )

    def begin(self) -> None:
        """Wait for the last group."""
        self.line.setFocus()

    def accept(self) -> None:
        """Go on when the last group was typed."""
        if not self.line.text():
            self.line.setFocus()
        elif self.line.text() == self._code.split()[-1]:
            self.finished.emit()
        else:
            self.field.say_wrong(
                translate("FirstStart", "That is not the last group of the code above.")
            )

    def _print(self) -> None:
        self.printing.emit(recovery_sheet(self._clinic, self._administrator, self._code, self._day))

    def _lay_out(self) -> None:
        paper = QHBoxLayout()
        paper.setSpacing(Size.GAP)
        paper.addWidget(self.print)
        paper.addWidget(self._advice, 1)
        confirm = QVBoxLayout()
        confirm.addWidget(self.field)
        self.body.addWidget(self.plate)
        self.body.addLayout(paper)
        self.body.addLayout(confirm)
        self.body.addStretch()
