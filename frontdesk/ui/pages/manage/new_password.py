"""Two lines for a password that is to be: typed once, and again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from frontdesk.domain.staff import SHORTEST_PASSWORD
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.field import FormField


class NewPassword(QWidget):
    """A new password, typed twice; it survives no crash.

    Attributes:
        entered: Enter was pressed in one of the lines.

    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line, self.again_line = QLineEdit(), QLineEdit()
        for line in (self.line, self.again_line):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.returnPressed.connect(self.entered)
        self.field, self.again = FormField(self.line), FormField(self.again_line)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Size.GAP)
        across.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.again, 1, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.line)

    def retranslate(self, word: str) -> None:
        """Set all words; ``word`` is what the password is called here."""
        hint = translate("StaffSection", "{n} or more").format(n=SHORTEST_PASSWORD)
        self.field.set_label(word, hint)
        self.again.set_label(translate("StaffSection", "Password again"))

    def text(self) -> str:
        """Return what was typed twice alike, else put the keyboard where something is missing."""
        for line in (self.line, self.again_line):
            if not line.text():
                line.setFocus()
                return ""
        if self.line.text() != self.again_line.text():
            self.again.say_wrong(translate("StaffSection", "The two passwords differ."))
            return ""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()
        self.again_line.clear()
