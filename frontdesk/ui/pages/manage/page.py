"""The page: the list of sections on the left, the chosen one beside it."""

from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk.domain.adjustments import Asked
from frontdesk.services import staff
from frontdesk.services.staff import Myself
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.navigation import SideItem
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.manage.after_care import AfterCareSection
from frontdesk.ui.pages.manage.bonus import BonusSection
from frontdesk.ui.pages.manage.catalogue import CatalogueSection
from frontdesk.ui.pages.manage.clinic import ClinicSection
from frontdesk.ui.pages.manage.liability import LiabilitySection
from frontdesk.ui.pages.manage.notice import NoticeSection
from frontdesk.ui.pages.manage.policy import PolicySection
from frontdesk.ui.pages.manage.roster import RosterSection
from frontdesk.ui.pages.manage.scripts import ScriptsSection
from frontdesk.ui.pages.manage.section import Section
from frontdesk.ui.pages.manage.staff import StaffSection
from frontdesk.ui.pages.manage.this_pc import ThisPcSection
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card

_LIST_WIDTH = 176
_KEYS = "1234567890-"
"""The upper row of the keyboard, a key for each section."""

SECTIONS: tuple[type[Section], ...] = (
    StaffSection,
    PolicySection,
    CatalogueSection,
    ClinicSection,
    NoticeSection,
    AfterCareSection,
    ScriptsSection,
    BonusSection,
    LiabilitySection,
    ThisPcSection,
    RosterSection,
)
"""The sections in their order."""

S = TypeVar("S", bound=Section)


class ManagePage(Page):
    """Everything a manager sets up and looks up, in sections; ``Alt`` and its key chooses one.

    A section is made when it is first chosen.
    """

    topics = frozenset({Topic.STAFF, Topic.CLINIC, Topic.POLICIES, Topic.GIFTS, Topic.POINTS})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._who = Ticket()
        self._me: Myself | None = None
        self._made: dict[type[Section], Section] = {}
        self.items = [SideItem(section.icon) for section in SECTIONS]
        self._shown = QStackedWidget()
        self._list = Card(padding=Size.GRID + Size.HAIR)
        self._lay_out()
        self._connect()
        self.ready()

    def section(self, kind: type[S]) -> S:
        """Return a section; it is made the first time."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        return cast("S", self._made[kind])

    def reload(self) -> None:
        """Ask who looks, then show what she may see."""
        self.jobs.read(self._who, staff.myself).then(self._show)

    def retranslate(self) -> None:
        """Set all words."""
        self._list.setAccessibleName(translate("ManagePage", "Sections"))
        for number, (item, kind) in enumerate(zip(self.items, SECTIONS, strict=True), 1):
            item.name(kind.title(), _key(number))
        for section in self._made.values():
            section.retranslate()

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the list of sections."""
        return [("Alt+1 … -", translate("ManagePage", "go to a section"))]

    def first_focus(self) -> QWidget:
        """Begin with the list of sections."""
        return next(item for item in self.items if item.isChecked())

    def arrive(self, message: object) -> None:
        """Show the adjustments that wait, which another page or a chip sends to."""
        if message is Asked.WAITING:
            self.choose(SECTIONS.index(PolicySection))

    def choose(self, number: int) -> None:
        """Show a section, counted from 0."""
        self.items[number].setChecked(True)
        self._shown.setCurrentWidget(self.section(SECTIONS[number]))

    def back(self) -> bool:
        """Go back from a section to the list; what was typed stays."""
        if self.first_focus().hasFocus():
            return False
        self.first_focus().setFocus()
        return True

    def _make(self, kind: type[S]) -> S:
        made = kind(self.surroundings)
        made.said.connect(self.say)
        made.complained.connect(self.complain)
        self._shown.addWidget(made)
        made.retranslate()
        if self._me is not None:
            made.reload(self._me)
        return made

    def _show(self, me: Myself) -> None:
        self._me = me
        for section in self._made.values():
            section.reload(me)

    def _enter(self) -> None:
        shown = self._shown.currentWidget()
        place = shown.first_focus() if isinstance(shown, Section) else None
        if place is not None:
            place.setFocus()

    def _jump(self, number: int) -> None:
        self.choose(number)
        self.items[number].setFocus()

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for number, item in enumerate(self.items):
            group.addButton(item, number)
            keys = QShortcut(QKeySequence(_key(number + 1)), self)
            keys.activated.connect(lambda number=number: self._jump(number))
        # the arrow keys move through a group and check what they reach
        group.idToggled.connect(self._toggled)
        self.choose(0)

    def _toggled(self, number: int, checked: bool) -> None:  # noqa: FBT001 - a signal's argument
        if checked:
            self.choose(number)

    def _lay_out(self) -> None:
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.body.setSpacing(2)
        for item in self.items:
            self._list.body.addWidget(item)
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


def _key(number: int) -> str:
    """Return what chooses the section counted from 1."""
    return f"Alt+{_KEYS[number - 1]}"
