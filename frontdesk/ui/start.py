"""The start: the door, then everything heavy behind it while a password is typed.

Nothing here or in what is imported here may bring the database, reports or pinyin (a test looks).
"""

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from frontdesk.system.clock import Clock
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.ui import looks
from frontdesk.ui.frame import Frame
from frontdesk.ui.icons import icon
from frontdesk.ui.idle import IdleWatch
from frontdesk.ui.interior import Interior
from frontdesk.ui.jobs import Changed, Jobs, Ticket
from frontdesk.ui.sign_in import SignIn
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import theme
from frontdesk.ui.tries import Tries

if TYPE_CHECKING:
    from frontdesk.services.clinic import Opened
    from frontdesk.services.settings import AtTheDesk
    from frontdesk.ui.drafts import Drafts
    from frontdesk.ui.lock import LockScreen
    from frontdesk.ui.navigation import PageEntry
    from frontdesk.ui.page import Surroundings
    from frontdesk.ui.unlocking import Unlocking
    from frontdesk.ui.window import Window

HEAVY = (
    "frontdesk.services.entrance",
    "frontdesk.trouble_words",
    "frontdesk.ui.dialogs.failures",
    "frontdesk.ui.drafts",
    "frontdesk.services.clinic",
    "frontdesk.services.day",
    "frontdesk.ui.unlocking",
    "frontdesk.ui.window",
)
"""In the order they are needed: with the first two the door answers."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who is logged in by herself, on practice data."""

    user: str
    password: str


class Shelf(Protocol):
    """Brings the pages; called after the first paint, on a thread beside the window."""

    def __call__(self) -> "tuple[PageEntry, ...]":
        """Import the pages and return them in the order of the sidebar."""
        ...


def usual_shelf() -> "tuple[PageEntry, ...]":
    """Return the pages of the program."""
    return cast("tuple[PageEntry, ...]", import_module("frontdesk.ui.pages").SHELF)


class Program(QObject):
    """The running program: door, desk and lock in one frame, and the threads behind them."""

    def __init__(
        self,
        folder: DataFolder,
        clock: Clock,
        *,
        remembered: Remembered,
        frame: Frame | None = None,
        practice: Credentials | None = None,
        shelf: Shelf = usual_shelf,
        set_up: "Callable[[Program], QWidget] | None" = None,
        language: Language | None = None,
    ) -> None:
        """Fill the frame.

        Args:
            folder: the data folder.
            clock: tells the time.
            remembered: what the window remembers on this PC.
            frame: the empty window; a new one if not given.
            practice: log in by these and show the stripe of practice data.
            shelf: brings the pages.
            set_up: makes the view that sets up a clinic where there is none.
            language: speak this instead of what is remembered.

        """
        super().__init__()
        self.folder, self.clock = folder, clock
        self.remembered = remembered
        looks.restore(remembered, language)
        self.jobs = Jobs(parent=self)
        self.frame = frame or Frame(remembered)
        self.inside = Interior(self.frame, practice=practice is not None)
        self.window: Window | None = None
        self._practice, self._shelf, self._set_up = practice, shelf, set_up
        self._opened: Opened | None = None
        self._drafts: Drafts | None = None
        self._member = ""
        self._entries: tuple[PageEntry, ...] = ()
        self._ticket, self._import = Ticket(), Ticket()
        self._tries = Tries()
        self.door = SignIn()
        self._unlocking: Unlocking | None = None
        self._connect()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """The lock; it is made with the desk, for which the door does not wait."""
        screen = cast("LockScreen", import_module("frontdesk.ui.lock").LockScreen())
        screen.left.connect(self.leave)
        screen.language_wanted.connect(self._switch_language)
        return screen

    def begin(self) -> None:
        """Show the door; the rest follows when it is on the screen."""
        self.inside.present(self.door)
        self.frame.tell_paint()
        self.frame.show()
        self.door.begin()
        sys.excepthook = self._excepthook

    def lock(self) -> None:
        """Ask who goes on; the pages stay as they are."""
        if self._unlocking is None or self.inside.stack.currentWidget() is not self.window:
            return
        for dialog in self.frame.findChildren(QWidget):
            if dialog.isWindow() and dialog.isVisible():
                dialog.hide()
        self.inside.present(self.lock_screen)
        self._unlocking.begin(self._member)

    def leave(self) -> None:
        """Log out and show the door."""
        self._shut()
        self.inside.present(self.door)
        self.door.begin()

    def _connect(self) -> None:
        self.frame.painted.connect(self._bring, Qt.ConnectionType.QueuedConnection)
        self.frame.closing.connect(self._close)
        self.door.tried.connect(self.log_in)
        self.door.language_wanted.connect(self._switch_language)
        self.jobs.troubled.connect(self._show_trouble)
        self.jobs.broke.connect(self._show_crash)
        idle = IdleWatch(self)
        idle.idle.connect(self.lock)

    # --- start

    def _bring(self) -> None:
        self.frame.setWindowIcon(QIcon(icon("heart", "accent", 64)))
        self.jobs.call(self._import, _import_all, self._shelf).then(self._brought)

    def _brought(self, entries: "tuple[PageEntry, ...]") -> None:
        self._entries = entries
        if not self.folder.database.exists() and not self.folder.key.exists():
            if self._set_up is not None:
                self.inside.present(self._set_up(self))
        elif self._practice is not None:
            self.log_in(self._practice.user, self._practice.password)

    def log_in(self, user: str, password: str) -> None:
        """Open the clinic with a password and show the desk."""
        self.jobs.call(
            self._ticket, _open, self._shelf, self.folder, user, password, self.clock
        ).then(self._enter, on_trouble=self._not_opened)

    def _not_opened(self, trouble: Trouble) -> None:
        wait = self._tries.failed() if trouble.kind is Kind.WRONG_PASSWORD else 0
        self.door.refuse(_sentence(trouble), wait)

    def _enter(self, found: "tuple[Opened, tuple[PageEntry, ...]]") -> None:
        self._opened, self._entries = found
        self._tries.passed()
        opened = self._opened
        self.jobs.use(opened.desk)
        day = import_module("frontdesk.services.day")
        self.jobs.write(day.start).then()
        drafts = import_module("frontdesk.ui.drafts").Drafts
        self._drafts = cast("Drafts", drafts(self.folder, opened.key, self.jobs))
        surroundings = self._surround(opened.key, self._drafts)
        window = self._make_window(surroundings)
        # made in one event and shown in the next, so that neither takes long
        QTimer.singleShot(0, window, lambda: self._go_in(opened, window, surroundings))

    def _go_in(self, opened: "Opened", window: "Window", surroundings: "Surroundings") -> None:
        if self._opened is not opened:
            # somebody closed the frame in between
            window.deleteLater()
            return
        self.window = window
        self._unlocking = self._make_unlocking(surroundings, window)
        self.inside.present(window)
        window.focus_front()
        window.make_ahead()

    def _surround(self, key: bytes, drafts: "Drafts") -> "Surroundings":
        page = import_module("frontdesk.ui.page")
        made = page.Surroundings(
            jobs=self.jobs,
            clock=self.clock,
            folder=self.folder,
            key=key,
            remembered=self.remembered,
            drafts=drafts,
        )
        return cast("Surroundings", made)

    def _make_window(self, surroundings: "Surroundings") -> "Window":
        window = cast(
            "Window", import_module("frontdesk.ui.window").Window(surroundings, self._entries)
        )
        window.locking.connect(self.lock)
        window.told.connect(self._know)
        return window

    def _make_unlocking(self, surroundings: "Surroundings", window: "Window") -> "Unlocking":
        module = import_module("frontdesk.ui.unlocking")
        unlocking = cast("Unlocking", module.Unlocking(self.lock_screen, surroundings, window))
        unlocking.passed.connect(self._unlocked)
        return unlocking

    def _know(self, who: "AtTheDesk") -> None:
        self._member = who.member
        self.inside.name_clinic(who.clinic)

    def _unlocked(self, switched: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self.window is not None:
            self.inside.present(self.window)
            if switched:
                self.window.greet()

    # --- end, and what goes wrong

    def _shut(self) -> None:
        """Close the clinic after the gestures under way."""
        if self._drafts is not None:
            self._drafts.save_quietly()
        if self.window is not None:
            self.inside.dismiss(self.window)
        if self._opened is not None:
            self.jobs.call_alone(_closed, self._opened)
        self.window, self._opened, self._drafts, self._unlocking = None, None, None, None

    def _close(self) -> None:
        self.frame.keep(theme().colours.background)
        self._ticket.drop()
        self._import.drop()
        self._shut()
        self.jobs.close()
        sys.excepthook = sys.__excepthook__

    def _switch_language(self, language: Language) -> None:
        looks.choose_language(self.remembered, language)

    def _show_trouble(self, trouble: Trouble) -> None:
        _failures().trouble_dialog(self.frame, _sentence(trouble)).open()

    def _show_crash(self, error: BaseException) -> None:
        sys.__excepthook__(type(error), error, error.__traceback__)
        kept = self._drafts is not None and self._drafts.save_quietly()
        _failures().crash_dialog(self.frame, error, kept=kept).open()

    def _excepthook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del kind
        self._show_crash(error.with_traceback(trace))


def _import_all(shelf: Shelf) -> "tuple[PageEntry, ...]":
    for name in HEAVY:
        import_module(name)
    entries = shelf()
    # what was imported stays: a collection that looked at all of it would hold the window up
    gc.freeze()
    return entries


def _open(
    shelf: Shelf, folder: DataFolder, user: str, password: str, clock: Clock
) -> "tuple[Opened, tuple[PageEntry, ...]]":
    from frontdesk.services.entrance import admit  # noqa: PLC0415 - after the first paint

    admitted = admit(folder, user=user, password=password)
    # a wrong password was answered by now, whatever is not imported yet
    from frontdesk.services.clinic import enter  # noqa: PLC0415

    return enter(folder, admitted, clock=clock), _import_all(shelf)


def _failures() -> Any:  # noqa: ANN401 - a module
    return import_module("frontdesk.ui.dialogs.failures")


def _sentence(trouble: Trouble) -> str:
    return str(import_module("frontdesk.trouble_words").trouble(trouble))


def _closed(opened: "Opened") -> Changed[None]:
    opened.close()
    return Changed(None, frozenset())
