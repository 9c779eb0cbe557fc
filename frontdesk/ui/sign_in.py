"""The door: user name and password at the start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from frontdesk.system.translate import translate
from frontdesk.ui.gate import Gate
from frontdesk.ui.widgets.field import FormField


class SignIn(Gate):
    """Asks who begins the day.

    Attributes:
        tried: user name and password, on Enter.

    """

    tried = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(given=False)
        self.name_line = QLineEdit()
        self.user = FormField(self.name_line)
        self.name_line.returnPressed.connect(self.submit)
        self._fields.insertWidget(0, self.user)
        self._avatar.show_name("✚")
        self.setTabOrder(self.name_line, self.password_line)
        self.ready()

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.user.set_label(translate("SignIn", "User name"))
        self.password.set_label(translate("SignIn", "Password"))
        self._title.setText(translate("SignIn", "Front desk"))
        self._advice.setText(translate("SignIn", "Log in to begin the day."))

    def begin(self) -> None:
        """Wait for a password, with the keyboard where something is missing."""
        self.empty()
        (self.password_line if self.name_line.text() else self.name_line).setFocus()

    def submit(self) -> None:
        """Try what was typed, or put the keyboard where something is missing."""
        name, password = self.name_line.text().strip(), self.password_line.text()
        if not self.free():
            return
        if not name:
            self.name_line.setFocus()
        elif not password:
            self.password_line.setFocus()
        else:
            self.set_busy(busy=True)
            self.tried.emit(name, password)

    def word(self) -> str:
        """Return what the button says."""
        return translate("SignIn", "Log in")
