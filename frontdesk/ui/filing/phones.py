"""The phones of a form: always one line, more on demand, whose each is, and “no phone”."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.filing import TypedPhone
from frontdesk.domain.patients import Owner
from frontdesk.domain.refusals import Refusal
from frontdesk.system.translate import translate
from frontdesk.ui.filing.words import owner_word
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField

_OWNER_WIDTH = 104


class OwnerBox(QComboBox):
    """Whose phone it is."""

    def __init__(self) -> None:
        super().__init__()
        for owner in Owner:
            self.addItem("", owner)
        self.setFixedWidth(_OWNER_WIDTH)

    def owner(self) -> Owner:
        """Return whose it is."""
        return Owner(self.currentData())

    def choose(self, owner: Owner) -> None:
        """Say whose it is."""
        self.setCurrentIndex(self.findData(owner))

    def retranslate(self) -> None:
        """Set all words."""
        for place, owner in enumerate(Owner):
            self.setItemText(place, owner_word(owner))


@dataclass(frozen=True, slots=True)
class _Line:
    """A number and its owner."""

    whole: QWidget
    edit: PhoneEdit
    field: FormField
    box: OwnerBox
    owner: FormField


class Phones(QWidget):
    """As many lines as the patient has phones.

    Attributes:
        edited: something was typed, chosen or ticked.
        lined: there are other lines than before; ``way`` tells how Tab goes through them.

    """

    edited = Signal()
    lined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[_Line] = []
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
        self.more.clicked.connect(self._add_empty)
        self.fill((), no_phone=False)

    @property
    def fields(self) -> list[FormField]:
        """The fields of the numbers."""
        return [line.field for line in self._shown]

    @property
    def owners(self) -> list[OwnerBox]:
        """The choices of owners, a number's beside it."""
        return [line.box for line in self._shown]

    def fill(self, numbers: Sequence[TypedPhone], *, no_phone: bool) -> None:
        """Show these numbers as they are."""
        for line in self._shown:
            self._lines.removeWidget(line.whole)
            line.whole.hide()
            line.whole.deleteLater()
        self._shown = []
        for number in numbers or (TypedPhone(""),):
            self._add(number)
        self.none.setChecked(no_phone)
        self.lined.emit()

    def way(self) -> tuple[QWidget, ...]:
        """Return the controls in the order of Tab."""
        numbers = (part for line in self._shown for part in (line.edit, line.box))
        return (*numbers, self.none, self.more)

    def typed(self) -> tuple[TypedPhone, ...]:
        """Return what stands in the lines."""
        return tuple(TypedPhone(line.edit.text(), line.box.owner()) for line in self._shown)

    def concerned(self, refusal: Refusal) -> FormField:
        """Return the line a refusal is about: the one with its text, else the first."""
        text = refusal.data.get("text")
        return next((one.field for one in self._shown if one.edit.text() == text), self.fields[0])

    def retranslate(self) -> None:
        """Set all words."""
        self.none.setText(translate("PatientsPage", "No phone"))
        self.none.setAccessibleName(self.none.text())
        self.more.set_words(translate("PatientsPage", "Another phone"))
        for number, line in enumerate(self._shown):
            self._label(line, number)

    def _add_empty(self) -> None:
        added = self._add(TypedPhone(""))
        self.lined.emit()
        added.edit.setFocus()

    def _add(self, number: TypedPhone) -> _Line:
        line = self._make()
        line.edit.setText(number.text)
        line.box.choose(number.owner)
        self._label(line, len(self._shown))
        self._shown.append(line)
        self._lines.addWidget(line.whole)
        line.edit.textChanged.connect(self.edited)
        line.box.currentIndexChanged.connect(self.edited)
        return line

    @staticmethod
    def _make() -> _Line:
        whole, edit, box = QWidget(), PhoneEdit(), OwnerBox()
        field, owner = FormField(edit), FormField(box)
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        layout.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(owner, 0, Qt.AlignmentFlag.AlignTop)
        return _Line(whole, edit, field, box, owner)

    @staticmethod
    def _label(line: _Line, number: int) -> None:
        words = translate("PatientsPage", "Phone")
        if number:
            words = translate("PatientsPage", "Phone {n}").format(n=number + 1)
        line.field.set_label(words, translate("PatientsPage", "mobile, or landline with area code"))
        line.box.retranslate()
        line.owner.set_label(translate("Filing", "whose"))
