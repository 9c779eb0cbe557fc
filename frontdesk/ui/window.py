"""The desk window: sidebar, top bar, pages, toasts, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.ids import Scanned
from frontdesk.domain.refusals import Refusal
from frontdesk.services import settings
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.topics import Topic
from frontdesk.system.translate import translate
from frontdesk.ui.clock_guard import ClockGuard
from frontdesk.ui.dialogs.help import HelpDialog
from frontdesk.ui.dialogs.shortcuts import ShortcutSheet
from frontdesk.ui.health import Health
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.language import follow
from frontdesk.ui.month_end import MonthEnd
from frontdesk.ui.navigation import PageEntry, SideBar
from frontdesk.ui.page import Kind, Page, Surroundings
from frontdesk.ui.scanner import Scanner
from frontdesk.ui.topbar import TopBar
from frontdesk.ui.undo_key import UndoKey
from frontdesk.ui.waiting_chip import ADJUSTMENTS, COMPLAINTS, WaitingChip
from frontdesk.ui.widgets.button import Button, shown_keys
from frontdesk.ui.widgets.toast import Toast

_MINUTE_MS = 60_000
_PAGE_MS = 400
"""Between the makings of two pages nobody has opened yet."""


class Window(QWidget):
    """What one sees while logged in.

    Attributes:
        locking: somebody wants to lock the window.
        told: the clinic's name, the member of staff and the clinic day are known (AtTheDesk).
        side, top, toast, scanner, health: its parts.

    """

    locking = Signal()
    told = Signal(object)

    def __init__(self, surroundings: Surroundings, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.surroundings = surroundings
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._front = ""
        self._who, self._new = Ticket(), Ticket()
        self._badges = {entry.key: Ticket() for entry in entries if entry.badge is not None}
        self.side = SideBar(entries)
        self.top = TopBar()
        self.pages = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self)
        self.scanner = Scanner(self)
        self._undo_key = UndoKey(self)
        self.health = Health(surroundings, self.top, self)
        self.clock_guard = ClockGuard(surroundings.jobs, self.top, self)
        self.month_end = MonthEnd(surroundings.jobs, self.top, self.go, self)
        self.chips = [
            WaitingChip(one, surroundings.jobs, self.top, self.go, self)
            for one in (COMPLAINTS, ADJUSTMENTS)
        ]
        self._ahead = QTimer(self, interval=_PAGE_MS)
        self._connect()
        self._set_keys()
        self.side.set_narrow(narrow=bool(surroundings.remembered.number("sidebar/narrow", 0)))
        follow(self.retranslate)
        self._ask_who()
        self._count(frozenset(Topic))
        self.month_end.look()
        self._count_waiting()
        if entries:
            self.go(entries[0].key)

    def retranslate(self) -> None:
        """Everything that has words sets them itself."""
        self.setAccessibleName(translate("Window", "Front desk"))
        self.health.retranslate()
        self.clock_guard.retranslate()
        self.month_end.retranslate()
        for chip in self.chips:
            chip.retranslate()

    def go(self, key: str, message: object = None) -> Page:
        """Bring a page to the front and tell it ``message``; it is made the first time."""
        page = self._page(key)
        self._front = key
        self.pages.setCurrentWidget(page)
        self.side.mark(key)
        if message is not None:
            page.arrive(message)
        self.focus_front()
        return page

    def focus_front(self) -> None:
        """Put the keyboard where the page in front begins."""
        page = self.front()
        place = page.first_focus() if page is not None else None
        if place is not None:
            place.setFocus()

    def make_ahead(self) -> None:
        """Make the pages from now on, one after the other, so that opening one is quick."""
        self._ahead.start()

    def keys(self) -> tuple[str, ...]:
        """Return the lasting names of the pages, in the order of the sidebar."""
        return tuple(self._entries)

    def front(self) -> Page | None:
        """Return the page in front."""
        return self._pages.get(self._front)

    def say(self, sentence: str, kind: Kind = Kind.DONE, undo: object = None) -> None:
        """Show a toast."""
        self.toast.show_sentence(
            sentence,
            undo=undo if callable(undo) else None,
            undo_words=translate("Window", "Undo"),
            bad=kind is Kind.PROBLEM,
        )

    def greet(self) -> None:
        """Say who is at the desk now; what the one before could undo is hers no more."""
        jobs = self.surroundings.jobs
        self.clock_guard.look()
        self.month_end.look()
        self._count_waiting()
        jobs.read(self._new, settings.at_the_desk).then(self._greet)

    def _greet(self, who: AtTheDesk) -> None:
        self.say(translate("Window", "{name} is at the desk now.").format(name=who.member))

    def search(self) -> None:
        """Put the keyboard into the search box."""
        self.top.search.setFocus()
        self.top.search.selectAll()

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return the keys that work everywhere, with what they do."""
        return [
            ("F2", translate("Window", "search, also Ctrl+K")),
            ("Ctrl+1 … 9", translate("Window", "go to a page")),
            ("Ctrl+B", translate("Window", "sidebar with or without words")),
            ("Ctrl+L", translate("Window", "lock the window")),
            ("Ctrl+Z", translate("Window", "undo what the message says")),
            ("Esc", translate("Window", "one step back")),
            ("F1", translate("Window", "help")),
            ("Ctrl+/", translate("Window", "this sheet")),
        ]

    def show_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        groups = [(translate("Window", "Everywhere"), self.shortcuts())]
        page = self.front()
        if page is not None:
            on_buttons = {
                shown_keys(one.keys): one.words() or one.accessibleName()
                for one in page.findChildren(Button)
                if one.keys and one.isVisible()
            }
            here = dict(page.other_keys()) | on_buttons
            if here:
                groups.append((self._entries[self._front].title(), list(here.items())))
        ShortcutSheet(self.window(), groups).open()

    def show_help(self) -> None:
        """Open the help in the language spoken now."""
        HelpDialog(self.window()).open()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        jobs, search = self.surroundings.jobs, self.top.search
        self.side.chosen.connect(self.go)
        self.side.narrowed.connect(self._keep_narrow)
        self.top.locking.connect(self.locking)
        self.health.said.connect(self.say)
        search.sought.connect(self._searched)
        search.moved.connect(lambda step: self._search_page().search_moved(step))
        search.accepted.connect(lambda: self._search_page().search_accepted())
        search.left.connect(self._leave_search)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.misread.connect(self._misread)
        jobs.changed.connect(self._changed)
        jobs.refused.connect(self._refused)
        jobs.slow.connect(self._tell_slow)
        self._ahead.timeout.connect(self._make_ahead)
        minute = QTimer(self, interval=_MINUTE_MS)
        minute.timeout.connect(self._ask_who)
        minute.timeout.connect(self.clock_guard.look)
        # a complaint is for the manager as soon as its time is up
        minute.timeout.connect(self._count_waiting)
        minute.start()

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F2": self.search,
            "Ctrl+K": self.search,
            "Ctrl+L": self.locking.emit,
            "Ctrl+/": self.show_shortcuts,
            "F1": self.show_help,
            "Ctrl+Z": self.toast.undo,
            "Ctrl+B": lambda: self.side.set_narrow(narrow=not self.side.is_narrow()),
        }
        for number, key in enumerate(self._entries, 1):
            keys[f"Ctrl+{number}"] = partial(self.go, key)
        for sequence, act in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(act)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._entries[key].make(self.surroundings)
            page.said.connect(self.say)
            page.wanted.connect(self.go)
            page.search_box = self.top.search
            self._pages[key] = page
            self.pages.addWidget(page)
        return self._pages[key]

    def _make_ahead(self) -> None:
        missing = [key for key in self._entries if key not in self._pages]
        if not self.isVisible():
            return
        if missing:
            self._page(missing[0])
        else:
            self._ahead.stop()

    # --- search and scanner

    def _search_page(self) -> Page:
        """Return the page in front if it takes the search, else the first that does."""
        page = self.front()
        if page is not None and page.takes_search:
            return page
        for key in self._entries:
            if self._page(key).takes_search:
                self._front = key
                self.pages.setCurrentWidget(self._page(key))
                self.side.mark(key)
                return self._page(key)
        raise LookupError("no page takes the search")

    def _leave_search(self) -> None:
        page = self.front()
        if page is None or not page.back():
            self.focus_front()

    def _searched(self, text: str) -> None:
        page = self.front()
        if text or (page is not None and page.takes_search):
            self._search_page().searched(text)

    def _scanned(self, kind: Scanned, number: str) -> None:
        if not self.isVisible():
            return
        self.top.search.clear()
        page = self.front()
        if page is not None and page.scanned(kind, number):
            return
        for key, entry in self._entries.items():
            if kind in entry.scans:
                self.go(key).scanned(kind, number)
                return

    def _misread(self, number: str) -> None:
        self.top.search.clear()
        told = translate("Window", "The scanner read {number}, which is not one of our numbers.")
        self.say(told.format(number=number), Kind.PROBLEM)

    # --- what the desk tells

    def _ask_who(self) -> None:
        self.surroundings.jobs.read(self._who, settings.at_the_desk).then(self._show_who)

    def _show_who(self, who: AtTheDesk) -> None:
        self.side.show_clinic(who.clinic)
        self.top.show_user(who.member)
        self.top.show_day(who.day)
        self.health.answered()
        self.told.emit(who)

    def _count_waiting(self) -> None:
        for chip in self.chips:
            chip.look()

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.CLINIC, Topic.STAFF}:
            self._ask_who()
        self._count(topics)

    def _count(self, topics: frozenset[Topic]) -> None:
        for key, ticket in self._badges.items():
            badge = self._entries[key].badge
            if badge is not None and topics & badge.topics:
                self.surroundings.jobs.read(ticket, badge.case).then(
                    partial(self.side.set_badge, key)
                )

    def _refused(self, refusal: Refusal) -> None:
        self.say(words.refusal(refusal), Kind.PROBLEM)

    def _tell_slow(self) -> None:
        self.say(translate("Window", "Still being stored; nothing is lost, please wait."))

    def _keep_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.surroundings.remembered.keep("sidebar/narrow", int(narrow))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Back out one step on Esc, or open a page by its key, if nobody closer took it."""
        page = self.front()
        for entry in self._entries.values():
            if entry.shortcut is not None and event.key() == entry.shortcut:
                self.go(entry.key)
                event.accept()
                return
        if event.key() == Qt.Key.Key_Escape and page is not None and page.back():
            event.accept()
            return
        super().keyPressEvent(event)
