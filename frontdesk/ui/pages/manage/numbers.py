"""A group of settings that are whole numbers, under a heading."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.clinic import Clinic
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_COLUMNS = 2


class Numbers(QWidget):
    """Two columns of numbers, each by the name of its setting.

    Attributes:
        changed: something was typed.
        entered: Enter was pressed in a line.

    """

    changed = Signal()
    entered = Signal()

    def __init__(self, digits: Mapping[str, int]) -> None:
        super().__init__()
        self.lines = {name: CodeEdit(most) for name, most in digits.items()}
        self.fields = {name: FormField(line) for name, line in self.lines.items()}
        self._heading = Label(voice=Voice.STRONG)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.EDGE)
        grid.setVerticalSpacing(Size.GAP)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Size.GRID, 0, 0)
        whole.setSpacing(Size.GRID)
        whole.addWidget(self._heading)
        whole.addLayout(grid)
        for line in self.lines.values():
            line.textChanged.connect(self.changed)
            line.returnPressed.connect(self.entered)

    def set_heading(self, heading: str) -> None:
        """Set the words: the heading, and what each setting is called."""
        self._heading.setText(heading)
        for name, field in self.fields.items():
            field.set_label(words.setting(name))

    def show_clinic(self, clinic: Clinic) -> None:
        """Show what is stored."""
        for name, line in self.lines.items():
            self.fields[name].clear_wrong()
            line.setText(str(getattr(clinic, name)))

    def typed(self) -> dict[str, int]:
        """Return the numbers as they stand; an empty line counts as 0, which is refused."""
        return {name: int(line.text() or 0) for name, line in self.lines.items()}
