"""The password of who is logged in."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import passwords
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.jobs import Changed
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.new_password import NewPassword
from frontdesk.ui.refusals import beside
from frontdesk.ui.tries import Tries
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_SECOND = 1000


class PasswordForm(Card):
    """Another password: the present one, and the new one twice.

    Attributes:
        kept: the new password holds.
        complained: a sentence about what was declined.

    """

    kept = Signal()
    complained = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._tries = Tries()
        self.present_line = QLineEdit()
        self.present_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.present = FormField(self.present_line)
        self.new = NewPassword()
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self.change = Button(icon="key")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(lambda: self.change.setEnabled(True))
        self.present_line.returnPressed.connect(self.submit)
        self.new.entered.connect(self.submit)
        self.change.clicked.connect(self.submit)
        self._lay_out()

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("StaffSection", "My password"))
        self._lead.setText(translate("StaffSection", "Opens the program in the morning."))
        self.present.set_label(
            translate("StaffSection", "Present password"),
            translate("StaffSection", "or the recovery code"),
        )
        self.new.retranslate(translate("StaffSection", "New password"))
        self.change.set_words(translate("StaffSection", "Change password"))

    def submit(self) -> None:
        """Change it, or put the keyboard where something is missing."""
        if not self.change.isEnabled():
            return
        if not self.present_line.text():
            self.present_line.setFocus()
            return
        new = self.new.text()
        if not new:
            return
        self.change.setEnabled(False)
        self._surroundings.jobs.call_alone(
            _change, self._surroundings, present=self.present_line.text(), new=new
        ).then(lambda _: self._done(), on_refusal=self._refused, on_trouble=self._troubled)

    def _done(self) -> None:
        self._tries.passed()
        self.change.setEnabled(True)
        self.present_line.clear()
        self.new.clear()
        self.kept.emit()

    def _refused(self, refusal: Refusal) -> None:
        wait = self._tries.failed() if refusal.reason is Reason.PASSWORD_WRONG else 0
        fields = {"present": self.present, "password": self.new.field}
        beside(fields, self.complained.emit)(refusal)
        if wait:
            said = translate("StaffSection", "Wrong again; the next try is in {n} seconds.")
            self.present.say_wrong(said.format(n=wait))
        self._wait.start(wait * _SECOND)

    def _troubled(self, trouble: Trouble) -> None:
        self.change.setEnabled(True)
        self._surroundings.jobs.troubled.emit(trouble)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch()
        for part in (self._lead, self.present, self.new):
            self.body.addWidget(part)
        self.body.addLayout(foot)


def _change(surroundings: Surroundings, *, present: str, new: str) -> Changed[None]:
    desk, folder, key = surroundings.jobs.desk(), surroundings.folder, surroundings.key
    passwords.change_password(desk, folder, key, present=present, new=new)
    return Changed(None, frozenset({Topic.STAFF}))
