"""The PIN of who is logged in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from frontdesk.services import staff
from frontdesk.services.staff import Myself
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_DIGITS = 6


class PinForm(Card):
    """A new PIN, typed twice, for unlocking and switching users.

    Attributes:
        kept: the PIN was stored.
        complained: a sentence about what was declined.

    """

    kept = Signal()
    complained = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._me: Myself | None = None
        self.pin_line, self.again_line = CodeEdit(_DIGITS), CodeEdit(_DIGITS)
        for line in (self.pin_line, self.again_line):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.returnPressed.connect(self.submit)
        self.pin, self.again = FormField(self.pin_line), FormField(self.again_line)
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self.set_pin = Button(icon="key")
        self.set_pin.clicked.connect(self.submit)
        self._lay_out()

    def retranslate(self) -> None:
        """Set all words."""
        hint = translate("StaffSection", "4 to 6 digits")
        self.pin.set_label(translate("StaffSection", "New PIN"), hint)
        self.again.set_label(translate("StaffSection", "PIN again"))
        self._lead.setText(
            translate("StaffSection", "Unlocks the window and switches users without a password.")
        )
        self._say()

    def show_me(self, me: Myself) -> None:
        """Show whose PIN it is, and whether she has one."""
        self._me = me
        self._say()

    def submit(self) -> None:
        """Store the PIN, or put the keyboard where something is missing."""
        for line in (self.pin_line, self.again_line):
            if not line.text():
                line.setFocus()
                return
        if self.pin_line.text() != self.again_line.text():
            self.again.say_wrong(translate("StaffSection", "The two PINs differ."))
            return
        self._jobs.write(staff.set_pin, pin=self.pin_line.text()).then(
            lambda _: self._done(),
            on_refusal=beside({"pin": self.pin}, self.complained.emit),
        )

    def _done(self) -> None:
        self.pin_line.clear()
        self.again_line.clear()
        self.kept.emit()

    def _say(self) -> None:
        has = self._me is not None and self._me.has_pin
        remark = translate("StaffSection", "PIN set") if has else ""
        self.set_heading(translate("StaffSection", "My PIN"), remark)
        self.set_pin.set_words(
            translate("StaffSection", "Change PIN") if has else translate("StaffSection", "Set PIN")
        )

    def _lay_out(self) -> None:
        lines = QHBoxLayout()
        lines.setSpacing(Size.GAP)
        lines.addWidget(self.pin, 1)
        lines.addWidget(self.again, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.set_pin)
        foot.addStretch()
        self.body.addWidget(self._lead)
        self.body.addLayout(lines)
        self.body.addLayout(foot)
