"""The page: the list of sections on the left, the chosen one beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.services import staff
from frontdesk.services.staff import Myself
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.navigation import SideItem
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.manage.catalogue import CatalogueSection
from frontdesk.ui.pages.manage.clinic import ClinicSection
from frontdesk.ui.pages.manage.policy import PolicySection
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.pages.manage.staff import StaffSection
from frontdesk.ui.pages.manage.this_pc import ThisPcSection
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card

_LIST_WIDTH = 164


class ManagePage(Page):
    """Staff, policy, catalogue, clinic, this PC; ``Alt`` and a number chooses one."""

    topics = frozenset({Topic.STAFF, Topic.CLINIC, Topic.POLICIES, Topic.GIFTS})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._who = Ticket()
        self.staff = StaffSection(surroundings)
        self.policy = PolicySection(surroundings)
        self.catalogue = CatalogueSection(surroundings)
        self.clinic = ClinicSection(surroundings)
        self.this_pc = ThisPcSection(surroundings)
        self.sections: tuple[Section, ...] = (
            self.staff,
            self.policy,
            self.catalogue,
            self.clinic,
            self.this_pc,
        )
        self.items = [SideItem(section.icon) for section in self.sections]
        self._shown = QStackedWidget()
        self._list = Card(padding=Size.GRID + Size.HAIR)
        self._lay_out()
        self._connect()
        self.ready()

    def reload(self) -> None:
        """Ask who looks, then show what she may see."""
        self.jobs.read(self._who, staff.myself).then(self._show)

    def retranslate(self) -> None:
        """Set all words."""
        self._list.setAccessibleName(translate("ManagePage", "Sections"))
        for number, (item, section) in enumerate(zip(self.items, self.sections, strict=True), 1):
            item.name(section.title(), f"Alt+{number}")
            section.retranslate()

    def first_focus(self) -> QWidget:
        """Begin with the list of sections."""
        return self.items[self._shown.currentIndex()]

    def choose(self, number: int) -> None:
        """Show a section, counted from 0."""
        self.items[number].setChecked(True)
        self._shown.setCurrentIndex(number)

    def back(self) -> bool:
        """Go back from a section to the list; what was typed stays."""
        if self.first_focus().hasFocus():
            return False
        self.first_focus().setFocus()
        return True

    def _show(self, me: Myself) -> None:
        for section in self.sections:
            section.reload(me)

    def _enter(self) -> None:
        place = self.sections[self._shown.currentIndex()].first_focus()
        if place is not None:
            place.setFocus()

    def _jump(self, number: int) -> None:
        self.choose(number)
        self.items[number].setFocus()

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for number, (item, section) in enumerate(zip(self.items, self.sections, strict=True)):
            group.addButton(item, number)
            section.said.connect(self.say)
            section.complained.connect(self.complain)
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.activated.connect(lambda number=number: self._jump(number))
        # the arrow keys move through a group and check what they reach
        group.idToggled.connect(self._toggled)
        self.choose(0)

    def _toggled(self, number: int, checked: bool) -> None:  # noqa: FBT001 - a signal's argument
        if checked:
            self._shown.setCurrentIndex(number)

    def _lay_out(self) -> None:
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.body.setSpacing(2)
        for item, section in zip(self.items, self.sections, strict=True):
            self._list.body.addWidget(item)
            self._shown.addWidget(section)
        left = QVBoxLayout()
        left.addWidget(self._list)
        left.addStretch()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, Size.EDGE, 20, Size.EDGE)
        whole.setSpacing(20)
        whole.addLayout(left)
        whole.addWidget(self._shown, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the chosen section on Enter in the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.first_focus().hasFocus():
            self._enter()
            return
        super().keyPressEvent(event)
