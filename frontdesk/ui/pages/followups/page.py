"""The page of follow-ups: rooms that take turns, each behind its tab."""

from typing import TypeVar, cast

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from frontdesk.domain.recoveries import Recovery
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.followups.calls import CallsRoom
from frontdesk.ui.pages.followups.complaints import ComplaintsRoom
from frontdesk.ui.pages.followups.risk import RiskRoom
from frontdesk.ui.pages.followups.room import Room
from frontdesk.ui.pages.followups.whom import WhomRoom
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.stack import Stack

ROOMS: tuple[type[Room], ...] = (CallsRoom, ComplaintsRoom, WhomRoom, RiskRoom)
"""The rooms in the order of their tabs; a room is made when it is first opened."""

R = TypeVar("R", bound=Room)


class FollowUpsPage(Page):
    """Calls after treatments, and the complaints they bring; ``Ctrl+Tab`` turns to the next."""

    topics = frozenset({Topic.FOLLOWUPS, Topic.PATIENTS, Topic.STAFF, Topic.CLINIC, Topic.VISITS})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._made: dict[type[Room], Room] = {}
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in ROOMS:
            self.tabs.addTab("")
        self._stack = Stack()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        self.calls = self.room(CallsRoom)
        self._stack.setCurrentWidget(self.calls)
        self.ready()

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the key from list to list."""
        return [("Ctrl+Tab", translate("FollowUpsPage", "next list"))]

    def room(self, kind: type[R]) -> R:
        """Return a room; it is made the first time."""
        if kind not in self._made:
            self._made[kind] = kind(self)
            self._made[kind].retranslate()
        return cast("R", self._made[kind])

    def turn_to(self, kind: type[R]) -> R:
        """Bring a room to the front."""
        self.tabs.setCurrentIndex(ROOMS.index(kind))
        return self.room(kind)

    def reload(self) -> None:
        """Read anew what the room in front shows."""
        self._front().load()

    def retranslate(self) -> None:
        """Set all words."""
        self.tabs.setAccessibleName(translate("FollowUpsPage", "Follow-ups"))
        for number, kind in enumerate(ROOMS):
            self.tabs.setTabText(number, kind.title())
        for room in self._made.values():
            room.retranslate()

    def first_focus(self) -> QWidget:
        """Begin where the room in front begins."""
        return self._front().first_focus()

    def arrive(self, message: object) -> None:
        """Open the complaints, which a chip sends to with their type."""
        if message is Recovery:
            self.turn_to(ComplaintsRoom)

    def back(self) -> bool:
        """Back out of what the room in front is at, then go back to the calls."""
        if self._front().back():
            return True
        if self._front() is self.calls:
            return False
        self.turn_to(CallsRoom).first_focus().setFocus()
        return True

    def _front(self) -> Room:
        return self.room(ROOMS[self.tabs.currentIndex()])

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(ROOMS))
        self.first_focus().setFocus()

    def _turn(self) -> None:
        self._stack.setCurrentWidget(self._front())
        self.reload()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Size.EDGE, Size.GRID, Size.EDGE, Size.EDGE)
        layout.setSpacing(Size.GRID)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
