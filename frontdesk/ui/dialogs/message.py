"""A dialog that says something and offers what to do: trouble, a crash, a question."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, Tone, colour
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice

_WIDTH = 460
_EMBLEM, _ICON = 40, 22


class Message(QDialog):
    """A heading, sentences, and buttons; Esc is the last button.

    Opened with ``open()``, so that the program goes on while it waits.
    """

    def __init__(self, parent: QWidget | None, *, icon: str, tone: Tone) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = Label(voice=Voice.HEADING, wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(Size.GRID)
        self._words.addWidget(self._heading)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Size.GRID)
        self._buttons.addStretch()
        top = QHBoxLayout()
        top.setSpacing(Size.EDGE)
        top.addWidget(_Emblem(icon, tone), alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(top)
        layout.addLayout(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def set_words(self, heading: str, *sentences: str) -> None:
        """Say what happened, what was kept, and what to do."""
        self.setWindowTitle(heading)
        self._heading.setText(heading)
        for sentence in sentences:
            label = Label(sentence, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._words.addWidget(label)
        self.setAccessibleDescription(" ".join(sentences))

    def add(self, part: QWidget) -> None:
        """Add a part below the sentences."""
        self._words.addWidget(part)

    def offer(
        self,
        button: Button,
        words: str,
        act: Callable[[], object] | None = None,
        *,
        stay: bool = False,
    ) -> None:
        """Add a button that does ``act``, and closes the dialog unless it is to ``stay``."""
        button.set_words(words)
        if act is not None:
            button.clicked.connect(lambda _checked=False: act())
        if not stay:
            button.clicked.connect(self.accept)
        self._buttons.addWidget(button)
        if button.weight is Weight.PRIMARY:
            button.setDefault(True)
            button.setFocus()


class _Emblem(QWidget):
    """An icon on a circle in its tone."""

    def __init__(self, icon: str, tone: Tone) -> None:
        super().__init__()
        self.setFixedSize(_EMBLEM, _EMBLEM)
        self._icon, self._tone = icon, tone

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._tone.weak))
        painter.drawEllipse(self.rect())
        corner = (_EMBLEM - _ICON) / 2
        paint_icon(painter, QRectF(corner, corner, _ICON, _ICON), self._icon, self._tone)
