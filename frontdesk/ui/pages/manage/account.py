"""The form of a new account."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from frontdesk.domain.ids import StaffId
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import staff
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.jobs import Changed
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.columns import role_word
from frontdesk.ui.pages.manage.new_password import NewPassword
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice

_DRAFT = "new account"


class AccountForm(Card):
    """Name, role, and the password twice; the name survives a crash, the password does not.

    Attributes:
        opened: the account is there (the name).
        complained: a sentence about what was declined.

    """

    opened = Signal(str)
    complained = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._busy = False
        self.name_line, self.new = QLineEdit(), NewPassword()
        self.role_box = QComboBox()
        for role in Role:
            self.role_box.addItem("", role)
        self.name, self.role = FormField(self.name_line), FormField(self.role_box)
        self.may = Label(voice=Voice.SMALL, wrap=True)
        self.add = PrimaryButton()
        self._lay_out()
        self.name_line.returnPressed.connect(self.submit)
        self.new.entered.connect(self.submit)
        self.add.clicked.connect(self.submit)
        self.role_box.currentIndexChanged.connect(self._say_what_she_may)
        self.name_line.setText(surroundings.drafts.get(_DRAFT).get("name", ""))
        surroundings.drafts.follow(_DRAFT, {"name": self.name_line})

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("StaffSection", "New account"))
        self.name.set_label(translate("StaffSection", "Name for the log-in"))
        self.role.set_label(translate("StaffSection", "Role"))
        for place, role in enumerate(Role):
            self.role_box.setItemText(place, role_word(role))
        self.new.retranslate(translate("StaffSection", "Password"))
        self.add.set_words(translate("StaffSection", "Open account"))
        self._say_what_she_may()

    def submit(self) -> None:
        """Open the account, or put the keyboard where something is missing."""
        if self._busy:
            return
        if not self.name_line.text():
            self.name_line.setFocus()
            return
        password = self.new.text()
        if not password:
            return
        self._set_busy(busy=True)
        name = self.name_line.text().strip()
        self._surroundings.jobs.call_alone(
            _open_account,
            self._surroundings,
            name=name,
            role=Role(self.role_box.currentData()),
            password=password,
        ).then(lambda _: self._done(name), on_refusal=self._refused, on_trouble=self._troubled)

    def _done(self, name: str) -> None:
        self._set_busy(busy=False)
        self.name_line.clear()
        self.new.clear()
        self._surroundings.drafts.drop(_DRAFT)
        self.role_box.setCurrentIndex(0)
        self.name_line.setFocus()
        self.opened.emit(name)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(busy=False)
        beside({"name": self.name, "password": self.new.field}, self.complained.emit)(refusal)

    def _troubled(self, trouble: Trouble) -> None:
        self._set_busy(busy=False)
        self._surroundings.jobs.troubled.emit(trouble)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.add.setEnabled(not busy)

    def _say_what_she_may(self) -> None:
        match Role(self.role_box.currentData()):
            case Role.RECEPTIONIST:
                may = translate("StaffSection", "Checks in, registers referrals, redeems points.")
            case Role.MANAGER:
                may = translate(
                    "StaffSection", "Also reviews referrals, prints leaderboards, imports books."
                )
            case Role.ADMINISTRATOR:
                may = translate(
                    "StaffSection", "Also opens and closes accounts, settings, backups."
                )
        self.may.setText(may)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.GAP)
        grid.setVerticalSpacing(Size.GRID)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.role, 0, 1)
        grid.addWidget(self.new, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for number in (0, 1):
            grid.setColumnMinimumWidth(number, 120)
        self.body.addLayout(grid)
        self.body.addWidget(self.may)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        self.body.addLayout(foot)
        order: list[QWidget] = [
            self.name_line,
            self.role_box,
            self.new.line,
            self.new.again_line,
            self.add,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)


def _open_account(
    surroundings: Surroundings, *, name: str, role: Role, password: str
) -> Changed[StaffId]:
    desk, folder, key = surroundings.jobs.desk(), surroundings.folder, surroundings.key
    made = staff.open_account(desk, folder, key, name=name, role=role, password=password)
    return Changed(made, frozenset({Topic.STAFF}))


def close_account(surroundings: Surroundings, member: StaffId) -> Changed[None]:
    """Close an account; a job of its own, since it also writes the key file.

    Raises:
        Refusal: it is the last administrator's, or the role does not allow it.
        Trouble: the key file cannot be written.

    """
    desk, folder, key = surroundings.jobs.desk(), surroundings.folder, surroundings.key
    staff.close_account(desk, folder, key, staff=member)
    return Changed(None, frozenset({Topic.STAFF}))
