"""Who recommends, in the form: searched for, chosen, or without a file."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.domain.ids import PatientId
from frontdesk.domain.phones import masked
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.finder import Finder
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True)
class Sender:
    """A patient who recommends; phone in E.164."""

    id: PatientId
    name: str
    phone: str | None


class SenderField(QStackedWidget):
    """The first step of the form.

    Attributes:
        chosen: a referrer stands here now, or a place for one without a file.
        finished: Enter behind the phone of a referrer without a file.
        dropped: the referrer was taken away.

    """

    chosen = Signal()
    finished = Signal()
    dropped = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self.finder = Finder(over)
        self.search = FormField(self.finder)
        self.name, self.phone = FormField(QLineEdit()), FormField(PhoneEdit())
        self._sender: Sender | None = None
        self._title, self._who = Label(voice=Voice.SMALL), _Who()
        self.change, self.search_again = Button(Weight.QUIET), Button(Weight.QUIET)
        self._title_new = Label(voice=Voice.SMALL)
        self._chosen, self._newcomer = self._chosen_page(), self._newcomer_page()
        for page in (self.search, self._chosen, self._newcomer):
            self.addWidget(page)
        self.change.clicked.connect(self.drop)
        self.search_again.clicked.connect(self.drop)
        self.finder.unknown.connect(self.take_newcomer)
        self._fit()

    def known(self) -> Sender | None:
        """Return who was chosen."""
        return self._sender

    def newcomer(self) -> tuple[str, str] | None:
        """Return name and phone of a referrer without a file, as typed."""
        if self.currentWidget() is not self._newcomer:
            return None
        return _line(self.name).text(), _line(self.phone).text()

    def show_sender(self, sender: Sender) -> None:
        """Show who recommends."""
        self._sender = sender
        self._who.show_sender(sender)
        self.finder.close_sheet()
        self.search.clear_wrong()
        self.setCurrentWidget(self._chosen)
        self._fit()
        self.chosen.emit()

    def take_newcomer(self, typed: str) -> None:
        """Ask for name and phone; what was typed in search of them is not typed again."""
        into = self.phone if typed.lstrip("+").isdigit() else self.name
        other = self.name if into is self.phone else self.phone
        _line(into).setText(typed)
        self._sender = None
        self.setCurrentWidget(self._newcomer)
        self._fit()
        self.chosen.emit()
        other.control.setFocus()

    def drop(self) -> None:
        """Look for somebody else; what was typed in search stays."""
        self._sender = None
        self.setCurrentWidget(self.search)
        self._fit()
        self.dropped.emit()
        self.finder.setFocus()
        self.finder.selectAll()

    def clear(self) -> None:
        """Begin anew."""
        for line in (self.finder, _line(self.name), _line(self.phone)):
            line.clear()
        self.finder.close_sheet()
        self._sender = None
        self.setCurrentWidget(self.search)
        self._fit()
        self.dropped.emit()

    def retranslate(self) -> None:
        """Set all words."""
        title = translate("ReferralsPage", "1  Who recommends?")
        self.search.set_label(
            title, translate("ReferralsPage", "Scan the card, or part of the name or phone")
        )
        self._title.setText(title)
        self._title_new.setText(title)
        self.change.set_words(translate("ReferralsPage", "Change"))
        self.search_again.set_words(translate("ReferralsPage", "Search"))
        self.name.set_label(translate("ReferralsPage", "Referrer's name"))
        self.phone.set_label(translate("ReferralsPage", "Referrer's phone"))
        self.finder.retranslate()

    def _chosen_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        row = QHBoxLayout()
        row.setSpacing(Size.HAIR)
        row.addWidget(self._who, 1)
        row.addWidget(self.change)
        layout.addWidget(self._title)
        layout.addLayout(row)
        return page

    def _newcomer_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.HAIR)
        top = QHBoxLayout()
        top.addWidget(self._title_new)
        top.addStretch()
        top.addWidget(self.search_again)
        fields = QHBoxLayout()
        fields.setSpacing(Size.GRID)
        fields.addWidget(self.name)
        fields.addWidget(self.phone)
        layout.addLayout(top)
        layout.addLayout(fields)
        _line(self.name).returnPressed.connect(self.phone.control.setFocus)
        _line(self.phone).returnPressed.connect(self.finished)
        return page

    def _fit(self) -> None:
        # a stack is as high as its highest page, unless the others do not count
        for page in (self.search, self._chosen, self._newcomer):
            here = page is self.currentWidget()
            policy = page.sizePolicy()
            policy.setVerticalPolicy(policy.Policy.Preferred if here else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        own = self.sizePolicy()
        own.setVerticalPolicy(own.Policy.Maximum)
        self.setSizePolicy(own)
        self.updateGeometry()


class _Who(QFrame):
    """The referrer, as a small plate."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._avatar = Avatar(28)
        self._name, self._phone = Label(voice=Voice.STRONG), Label(voice=Voice.SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.GRID, Size.HAIR, Size.GRID, Size.HAIR)
        layout.setSpacing(Size.GRID)
        layout.addWidget(self._avatar)
        layout.addWidget(self._name)
        layout.addWidget(self._phone)
        layout.addStretch()
        self.setFixedHeight(Size.CONTROL)

    def show_sender(self, sender: Sender) -> None:
        phone = masked(sender.phone) if sender.phone else ""
        self._avatar.show_name(sender.name)
        self._name.setText(sender.name)
        self._phone.setText(phone)
        self.setAccessibleName(f"{sender.name} {phone}")


def _line(field: FormField) -> QLineEdit:
    """Return the line of a field that is known to hold one."""
    control = field.control
    if not isinstance(control, QLineEdit):
        raise TypeError("not a line")
    return control
