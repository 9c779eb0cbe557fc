"""What the steps of the wizard have in common."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size


class Step(QWidget):
    """One question of the wizard; what it holds goes to ``body``.

    Attributes:
        finished: it is answered.
        altered: the words of the buttons have changed.
        complained: a sentence that belongs to no field.
        key: its lasting name.

    """

    finished = Signal()
    altered = Signal()
    complained = Signal(str)
    key: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Size.GAP)

    def word(self) -> str:
        """Return its name in the bar of steps."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what it asks."""
        raise NotImplementedError

    def lead(self) -> str:
        """Return why it asks."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set the words of its fields."""
        raise NotImplementedError

    def accept(self) -> None:
        """Take the answer on Enter, or say what is missing."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keyboard where the answer goes."""
        raise NotImplementedError

    def next_words(self) -> str:
        """Return what the primary button says."""
        return translate("FirstStart", "Next")

    def skip_words(self) -> str:
        """Return how to leave the question open; nothing when it must be answered."""
        return ""

    def set_busy(self, *, busy: bool) -> None:
        """Wait for an answer of the machine, or go on."""
        self.busy = busy
        self.altered.emit()
