"""Toasts: a quiet sentence in the corner, with Undo where undo exists."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.widgets.label import Label

STAYS_MS = 6000
STAYS_WITH_UNDO_MS = 10000
_MARGIN = 24
_WIDEST = 560


class Toast(QWidget):
    """The one toast of a window; a new one takes the place of the old.

    Attributes:
        undone: somebody wants the gesture back.

    """

    undone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._undo: Callable[[], object] | None = None
        self._bad = False
        self._words = Label(wrap=True)
        self._button = QPushButton()
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.undo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Size.EDGE, Size.GAP - 2, Size.EDGE, Size.GAP - 2)
        layout.setSpacing(Size.EDGE)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_sentence(
        self,
        sentence: str,
        *,
        undo: Callable[[], object] | None = None,
        undo_words: str = "",
        bad: bool = False,
    ) -> None:
        """Show a sentence for some seconds; the mouse over it makes it stay."""
        self._undo = undo
        self._bad = bad
        self._words.setText(sentence)
        self._button.setText(f"{undo_words} Ctrl+Z")
        self._button.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self._dress()
        self._timer.start(STAYS_WITH_UNDO_MS if undo is not None or bad else STAYS_MS)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def undo(self) -> bool:
        """Take the gesture back, once; ``False`` when there is nothing to take back."""
        undo, self._undo = self._undo, None
        if undo is None or self.isHidden():
            return False
        self.hide()
        undo()
        self.undone.emit()
        return True

    def sentence(self) -> str:
        """Return what shows, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def _place(self) -> None:
        room = self._window.rect()
        metrics = self._words.fontMetrics()
        self._words.setMinimumWidth(
            min(metrics.horizontalAdvance(self._words.text()) + 2, _WIDEST, room.width() - 240)
        )
        self.adjustSize()
        # above the buttons at the foot of a page
        foot = _MARGIN + Size.CONTROL + Size.EDGE
        self.move(room.width() - self.width() - _MARGIN, room.height() - self.height() - foot)

    def _dress(self) -> None:
        colours = theme().colours
        words = colours.on_toast
        size = theme().font(Type.BASE).pixelSize()
        self._words.setStyleSheet(f"color: {words};")
        self._button.setStyleSheet(
            "QPushButton { border: none; background: transparent; font-weight: bold;"
            f" font-size: {size}px; color: {colours.toast_accent}; }}"
        )
        self.update()

    # --- what Qt asks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as somebody reads."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go after a while."""
        super().leaveEvent(event)
        self._timer.start(STAYS_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate, with a red edge for what went wrong."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("toast"))
        painter.drawRoundedRect(self.rect(), Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self._bad:
            painter.setBrush(colour("bad"))
            painter.drawRoundedRect(0, 8, 4, self.height() - 16, 2, 2)
