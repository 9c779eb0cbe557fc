"""What the sections of the page have in common."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.services.staff import Myself
from frontdesk.ui.page import Surroundings
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.label import Label, Voice


class Section(QWidget):
    """A section: a title, one sentence about it, and what it holds in ``body``.

    Attributes:
        said: a sentence for a toast.
        complained: a sentence about what was declined.
        icon: the icon in the list of sections.

    """

    said = Signal(str)
    complained = Signal(str)
    icon: ClassVar[str] = ""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings
        self.jobs = surroundings.jobs
        self._title = Label(voice=Voice.TITLE)
        self._lead = Label(voice=Voice.SECOND, wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(Size.EDGE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._title)
        whole.addWidget(self._lead)
        whole.addSpacing(Size.GAP)
        whole.addLayout(self.body, 1)

    @staticmethod
    def title() -> str:
        """Return its name in the list of sections."""
        raise NotImplementedError

    def lead(self) -> str:
        """Return one sentence about it."""
        raise NotImplementedError

    def reload(self, me: Myself) -> None:
        """Read anew what it shows to ``me``."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words."""
        self._title.setText(self.title())
        self._lead.setText(self.lead())
        self.setAccessibleName(self.title())

    def first_focus(self) -> QWidget | None:
        """Return where the keyboard goes on Enter in the list of sections."""
        return None
