"""The phones of a form: always one line, more on demand, and the tick “no phone”."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.refusals import Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField


class Phones(QWidget):
    """As many lines as the patient has phones.

    Attributes:
        edited: something was typed or ticked.
        entered: Enter in one of the lines.

    """

    edited = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[FormField] = []
        self.none = QCheckBox()
        self.more = Button(Weight.QUIET, icon="plus")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Size.GRID)
        foot = QHBoxLayout()
        foot.addWidget(self.none)
        foot.addStretch()
        foot.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        layout.addLayout(self._lines)
        layout.addLayout(foot)
        self.none.toggled.connect(self.edited)
        self.more.clicked.connect(lambda: self._add("").setFocus())
        self.fill((), no_phone=False)

    def fill(self, numbers: tuple[str, ...], *, no_phone: bool) -> None:
        """Show these numbers as they are."""
        for field in self.fields:
            self._lines.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = []
        for number in numbers or ("",):
            self._add(number)
        self.none.setChecked(no_phone)

    def typed(self) -> list[str]:
        """Return what stands in the lines."""
        return [_edit(field).text() for field in self.fields]

    def concerned(self, refusal: Refusal) -> FormField:
        """Return the line a refusal is about: the one with its text, else the first."""
        text = refusal.data.get("text")
        return next((one for one in self.fields if _edit(one).text() == text), self.fields[0])

    def retranslate(self) -> None:
        """Set all words."""
        self.none.setText(translate("PatientsPage", "No phone"))
        self.more.set_words(translate("PatientsPage", "Another phone"))
        for number, field in enumerate(self.fields):
            self._label(field, number)

    def _add(self, number: str) -> FormField:
        edit = PhoneEdit()
        edit.setText(number)
        field = FormField(edit)
        self._label(field, len(self.fields))
        self.fields.append(field)
        self._lines.addWidget(field)
        edit.textChanged.connect(self.edited)
        edit.returnPressed.connect(self.entered)
        self.setFocusProxy(_edit(self.fields[0]))
        before = self.fields[-2].control if len(self.fields) > 1 else None
        if before is not None:
            self.setTabOrder(before, edit)
        return field

    @staticmethod
    def _label(field: FormField, number: int) -> None:
        words = translate("PatientsPage", "Phone")
        if number:
            words = translate("PatientsPage", "Phone {n}").format(n=number + 1)
        field.set_label(words, translate("PatientsPage", "mobile, or landline with area code"))


def _edit(field: FormField) -> PhoneEdit:
    if not isinstance(field.control, PhoneEdit):
        raise TypeError(field.control)
    return field.control
