"""Whose the phone is, and a second one: in the folded part of the new-patient form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from frontdesk.domain.filing import TypedPhone
from frontdesk.system.translate import translate
from frontdesk.ui.filing.phones import OwnerBox
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField


class MorePhones(QWidget):
    """The owner of the first phone, and a second number with its own."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.edit, self.box = OwnerBox(), PhoneEdit(), OwnerBox()
        self._first_field, self.second = FormField(self.first), FormField(self.edit)
        self._box_field = FormField(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        for part, stretch in ((self._first_field, 0), (self.second, 1), (self._box_field, 0)):
            layout.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)

    def typed(self) -> TypedPhone | None:
        """Return the second number, if there is one."""
        text = self.edit.text().strip()
        return TypedPhone(text, self.box.owner()) if text else None

    def retranslate(self) -> None:
        """Set all words."""
        self._first_field.set_label(translate("DeskPage", "phone above"))
        self.second.set_label(translate("DeskPage", "Second phone"))
        self._box_field.set_label(translate("Filing", "whose"))
        self.first.retranslate()
        self.box.retranslate()
