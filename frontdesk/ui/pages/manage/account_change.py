"""The dialog that changes somebody's account: another role, or a password for a forgotten one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import staff
from frontdesk.services.topics import Topic
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Changed
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import role_word
from frontdesk.ui.pages.manage.new_password import NewPassword
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice


class AccountChange(Message):
    """Asks for a role, and for a password only where one was forgotten.

    Attributes:
        changed: what was asked for is done (a sentence).

    """

    changed = Signal(str)

    def __init__(self, parent: QWidget, surroundings: Surroundings, member: Member) -> None:
        super().__init__(parent, icon="users", tone=Tone.ACCENT)
        self._surroundings, self._member = surroundings, member
        self.role_box = QComboBox()
        for role in Role:
            self.role_box.addItem(role_word(role), role)
        self.role_box.setCurrentIndex(list(Role).index(member.role))
        self.role = FormField(self.role_box)
        self.role.set_label(translate("StaffSection", "Role"))
        self.new = NewPassword()
        self.new.retranslate(translate("StaffSection", "New password"))
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self.wrong.hide()
        self.set_words(
            translate("StaffSection", "The account of {name}").format(name=member.name),
            translate(
                "StaffSection",
                "Leave the password empty if she knows hers. A new one also takes away her PIN; "
                "tell her to choose a password of her own.",
            ),
        )
        for part in (self.role, self.new, self.wrong):
            self.add(part)
        self.keep = PrimaryButton()
        self.offer(self.keep, translate("StaffSection", "Change"), self.submit, stay=True)
        self.offer(Button(), translate("StaffSection", "Cancel"))
        self.role_box.setFocus()

    def submit(self) -> None:
        """Do what was asked for, or put the keyboard where something is missing."""
        typed = self.new.line.text() or self.new.again_line.text()
        password = self.new.text() if typed else ""
        role = Role(self.role_box.currentData())
        if typed and not password:
            return
        self.keep.setEnabled(False)
        self._surroundings.jobs.call_alone(
            _change, self._surroundings, self._member, role=role, password=password
        ).then(lambda _: self._done(), on_refusal=self._refused, on_trouble=self._troubled)

    def _done(self) -> None:
        said = translate("StaffSection", "The account of {name} is changed")
        self.changed.emit(said.format(name=self._member.name))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.keep.setEnabled(True)
        beside({"password": self.new.field}, self._complain)(refusal)

    def _troubled(self, trouble: Trouble) -> None:
        self.keep.setEnabled(True)
        self._surroundings.jobs.troubled.emit(trouble)

    def _complain(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()


def _change(
    surroundings: Surroundings, member: Member, *, role: Role, password: str
) -> Changed[None]:
    desk, folder, key = surroundings.jobs.desk(), surroundings.folder, surroundings.key
    staff.change_account(desk, folder, key, staff=member.id, role=role, password=password)
    return Changed(None, frozenset({Topic.STAFF}))
