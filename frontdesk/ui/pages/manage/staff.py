"""Staff: who has an account, a new one, and the own PIN."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import StaffId
from frontdesk.domain.staff import Role
from frontdesk.services import settings, staff
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.staff import Myself
from frontdesk.storage.stores.staff import Member
from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.account import AccountForm, close_account
from frontdesk.ui.pages.manage.account_change import AccountChange
from frontdesk.ui.pages.manage.columns import STAFF
from frontdesk.ui.pages.manage.password import PasswordForm
from frontdesk.ui.pages.manage.pin import PinForm
from frontdesk.ui.pages.manage.recovery import RecoveryDialog
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_FORMS_WIDTH = 336


class StaffSection(Section):
    """The accounts; only administrators open and close them, everybody sets her own PIN."""

    icon = "users"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._ticket, self._desk = Ticket(), Ticket()
        self._me: Myself | None = None
        self.model = RowsModel(STAFF)
        self._empty = EmptyState("users")
        self.table = Table(self.model, identity=lambda row: row.id, empty=self._empty)
        self.close_button = Button(Weight.DANGER, icon="lock", yielding=True)
        self.change_button = Button(icon="edit", yielding=True)
        self.recovery_button = Button(icon="key", yielding=True)
        self.why = Label(voice=Voice.SMALL, wrap=True)
        self.form, self.pin = AccountForm(surroundings), PinForm(surroundings.jobs)
        self.password = PasswordForm(surroundings)
        self._card = Card()
        self._lay_out()
        self.table.chosen.connect(self._offer)
        self.close_button.clicked.connect(self._ask)
        self.change_button.clicked.connect(self._change)
        self.recovery_button.clicked.connect(self._renew)
        self.form.opened.connect(self._told_opened)
        self.form.complained.connect(self.complained)
        self.pin.complained.connect(self.complained)
        self.pin.kept.connect(lambda: self.said.emit(translate("StaffSection", "The PIN is set")))
        self.password.complained.connect(self.complained)
        self.password.kept.connect(
            lambda: self.said.emit(translate("StaffSection", "Your new password holds"))
        )

    @staticmethod
    def title() -> str:
        """Return its name."""
        return translate("StaffSection", "Staff")

    def lead(self) -> str:
        """Say what it is."""
        return translate("StaffSection", "Who may log in, and what she may do.")

    def retranslate(self) -> None:
        """Set all words."""
        super().retranslate()
        self.model.retranslate()
        self.table.view.setAccessibleName(self.title())
        self._empty.set_words(translate("StaffSection", "Nobody has an account yet"))
        self.close_button.set_words(translate("StaffSection", "Close …"))
        self.change_button.set_words(translate("StaffSection", "Change …"))
        self.recovery_button.set_words(translate("StaffSection", "Recovery code …"))
        self.form.retranslate()
        self.pin.retranslate()
        self.password.retranslate()
        self._count()
        self._offer()

    def reload(self, me: Myself) -> None:
        """Read who is on the staff, and offer what the role may do."""
        self._me = me
        administers = me.member.role >= Role.ADMINISTRATOR
        for part in (self.form, self.close_button, self.change_button, self.recovery_button):
            part.setVisible(administers)
        self.pin.show_me(me)
        self.jobs.read(self._ticket, staff.everybody).then(self._show)

    def first_focus(self) -> QWidget:
        """Begin with the first account."""
        if self.table.current() is None:
            self.table.choose_first()
        return self.table

    def _show(self, found: list[Member]) -> None:
        # accounts in use first, then closed ones, then names from old books
        self.model.show(sorted(found, key=lambda one: (not one.has_account, not one.active)))
        self._count()
        self._offer()

    def _count(self) -> None:
        in_use = sum(one.active and one.has_account for one in self.model.rows())
        self._card.set_heading(
            translate("StaffSection", "Accounts"),
            translate("StaffSection", "%n in use", n=in_use),
        )

    def _offer(self) -> None:
        """Let an account be closed, or say why not."""
        chosen = self.table.current()
        sentence = self._obstacle(chosen)
        self.close_button.setEnabled(chosen is not None and not sentence)
        self.change_button.setEnabled(self.close_button.isEnabled())
        self.why.setText(sentence)

    def _obstacle(self, chosen: Member | None) -> str:
        if self._me is None:
            return ""
        if self._me.member.role < Role.ADMINISTRATOR:
            return translate("StaffSection", "Accounts are opened and closed by an administrator.")
        if chosen is None:
            return translate("StaffSection", "Choose an account in the list to change it.")
        if chosen.id == self._me.member.id:
            return translate("StaffSection", "Nobody changes her own account.")
        if not (chosen.active and chosen.has_account):
            return translate("StaffSection", "This name opens nothing any more.")
        return ""

    def _change(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            dialog = AccountChange(self.window(), self.surroundings, chosen)
            dialog.changed.connect(self.said)
            dialog.open()

    def _renew(self) -> None:
        self.jobs.read(self._desk, settings.at_the_desk).then(self._show_code)

    def _show_code(self, here: AtTheDesk) -> None:
        dialog = RecoveryDialog(self.window(), self.surroundings, here)
        dialog.renewed.connect(
            lambda: self.said.emit(translate("StaffSection", "The new recovery code holds"))
        )
        dialog.complained.connect(self.complained)
        dialog.open()

    def _ask(self) -> None:
        chosen = self.table.current()
        if chosen is None:
            return
        dialog = Message(self.window(), icon="lock", tone=Tone.ATTENTION)
        dialog.set_words(
            translate("StaffSection", "Close the account of {name}?").format(name=chosen.name),
            translate(
                "StaffSection",
                "Her password opens nothing any more. What she entered stays under her name.",
            ),
        )
        dialog.offer(
            Button(Weight.DANGER),
            translate("StaffSection", "Close account"),
            lambda: self._close(chosen.id, chosen.name),
        )
        keep = Button()
        dialog.offer(keep, translate("StaffSection", "Keep it"))
        # Enter must not close an account by habit
        keep.setFocus()
        dialog.open()

    def _close(self, member: StaffId, name: str) -> None:
        said = translate("StaffSection", "The account of {name} is closed").format(name=name)
        self.jobs.call_alone(close_account, self.surroundings, member).then(
            lambda _: self.said.emit(said),
            on_refusal=lambda refusal: self.complained.emit(words.refusal(refusal)),
        )

    def _told_opened(self, name: str) -> None:
        said = translate("StaffSection", "{name} can log in now")
        self.said.emit(said.format(name=name))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Size.GAP)
        foot.addWidget(self.change_button)
        foot.addWidget(self.close_button)
        foot.addStretch()
        foot.addWidget(self.recovery_button)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.why)
        self._card.body.addLayout(foot)
        forms = QWidget()
        column = QVBoxLayout(forms)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.EDGE)
        column.addWidget(self.form)
        column.addWidget(self.pin)
        column.addWidget(self.password)
        column.addStretch()
        right = scrolled(forms)
        right.setFixedWidth(_FORMS_WIDTH)
        across = QHBoxLayout()
        across.setSpacing(Size.EDGE)
        across.addWidget(self._card, 1)
        across.addWidget(right)
        self.body.addLayout(across, 1)
