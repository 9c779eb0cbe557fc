"""The base of every page, and what a page gets from the window it stands in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from frontdesk.domain.ids import Scanned
from frontdesk.services.topics import Topic
from frontdesk.system.clock import Clock
from frontdesk.system.folders import DataFolder
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.language import follow
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.search_box import SearchBox


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every page may use.

    ``key`` is the data key, which accounts and backups need; it is never shown or stored.
    """

    jobs: Jobs
    clock: Clock
    folder: DataFolder
    key: bytes
    remembered: Remembered
    drafts: Drafts


class Kind(StrEnum):
    """What a toast tells."""

    DONE = "done"
    PROBLEM = "problem"


class Page(QWidget):
    """A page of the window.

    A page names the ``topics`` it shows and implements ``reload`` and ``retranslate``. It reloads
    when it is first shown, when one of its topics changed while it is in front, and otherwise the
    next time it comes to the front.

    Attributes:
        said: a sentence for a toast, its ``Kind``, and a function that undoes it, or None.
        wanted: the key of another page to go to, and what to tell it with ``arrive``.
        topics: what the page shows.
        search_box: the search box at the top, once the page stands in one.
        takes_search: whether the search box works on this page; else on the first that takes it.

    """

    said = Signal(str, object, object)
    wanted = Signal(str, object)

    topics: ClassVar[frozenset[Topic]] = frozenset()
    takes_search: ClassVar[bool] = False

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.setObjectName("desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.surroundings = surroundings
        self.jobs = surroundings.jobs
        self.search_box: SearchBox | None = None
        self.stale = True
        self.jobs.changed.connect(self._topics_changed)

    def ready(self) -> None:
        """Say, as the last line of a page's ``__init__``, that its widgets are there."""
        follow(self.retranslate)

    def reload(self) -> None:
        """Read anew what the page shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words of the page in the language spoken now."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard goes when the page is opened."""
        return None

    def other_keys(self) -> list[tuple[str, str]]:
        """Return the keys that stand on no button of the page, with what they do."""
        return []

    def arrive(self, message: object) -> None:
        """Take what another page sent along with ``wanted``, such as the id of a patient."""

    def searched(self, text: str) -> None:
        """React to what stands in the search box, letters still being composed included."""

    def search_moved(self, step: int) -> None:
        """Move the choice among the search results, on Down (1) or Up (-1) in the search box."""

    def search_accepted(self) -> None:
        """Take the chosen search result, on Enter in the search box."""

    def scanned(self, kind: Scanned, number: str) -> bool:
        """Take a scanned number; ``False`` leaves it to the page that ``navigation`` names."""
        del kind, number
        return False

    def back(self) -> bool:
        """Back out one step, on Esc, keeping what was typed; ``False`` when there is none."""
        return False

    def say(self, sentence: str, undo: object = None, kind: Kind = Kind.DONE) -> None:
        """Show a toast; ``undo`` is a function without arguments that takes the gesture back."""
        self.said.emit(sentence, kind, undo)

    def complain(self, sentence: str) -> None:
        """Show a sentence about what was declined."""
        self.said.emit(sentence, Kind.PROBLEM, None)

    def refresh(self) -> None:
        """Reload if something changed since the last time."""
        if self.stale:
            self.stale = False
            self.reload()

    def _topics_changed(self, topics: frozenset[Topic]) -> None:
        if topics & self.topics:
            self.stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Reload what turned stale in the background."""
        super().showEvent(event)
        self.refresh()
