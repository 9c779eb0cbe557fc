"""The search box: it reacts to letters still being composed, so that ``zs`` finds 张三."""

import unicodedata

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from frontdesk.ui.icons import paint_icon
from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.widgets.awaited import AwaitedEnter

_COMPOSING_MARKS = str.maketrans("", "", "' \u2019")
"""Input methods show ``z's`` or ``z s`` while letters are composed."""


class SearchBox(QLineEdit):
    """A line for one search.

    Attributes:
        sought: what is looked for, at every change, composed letters included.
        moved: Down (1) or Up (-1).
        accepted: Enter, once ``answer`` was told of the text that stands here.
        left: Esc in the empty box; in a filled one Esc clears it first.

    """

    sought = Signal(str)
    moved = Signal(int)
    accepted = Signal()
    left = Signal()

    def __init__(self, hint: str = "F2") -> None:
        super().__init__()
        self.setProperty("role", "search")
        # the scanner may type here at once: whatever stands here is only looked for
        self.setProperty("takes_scans", "yes")
        self._hint = hint
        self._composed = ""
        self._committing = False
        self._last = ""
        self._enter = AwaitedEnter(self.accepted.emit)
        self.textChanged.connect(self._tell)

    def text_sought(self) -> str:
        """Return the text with the letters being composed at their place, in half-width."""
        composed = self._composed.translate(_COMPOSING_MARKS)
        place = self.cursorPosition()
        whole = self.text()[:place] + composed + self.text()[place:]
        return unicodedata.normalize("NFKC", whole).strip()

    def answer(self, sought: str) -> None:
        """Say that what was found for ``sought`` shows, so that Enter may take it."""
        self._enter.answer(sought)

    def _tell(self) -> None:
        if self._committing:
            return
        sought = self.text_sought()
        if sought != self._last:
            self._last = sought
            self._enter.drop()
            self.sought.emit(sought)

    # --- what Qt asks

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take note of letters being composed; they are not in ``text()``."""
        # a commit ends the composing: the old letters must not be counted beside the new text
        self._composed = ""
        self._committing = bool(event.commitString())
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self._committing = False
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose among the results, take one, clear, or leave."""
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter.press(self.text_sought())
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take nothing any more for somebody who goes on elsewhere."""
        super().focusOutEvent(event)
        self._enter.drop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the magnifier and the key that leads here."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = float(Size.ICON)
        middle = self.height() / 2
        paint_icon(painter, QRectF(13, middle - size / 2, size, size), "search", "accent")
        if not self._hint:
            return
        key = QRectF(self.width() - 40, middle - 9, 27, 18)
        painter.setPen(colour("line"))
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(theme().font(Type.TINY))
        painter.setPen(colour("second"))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self._hint)
