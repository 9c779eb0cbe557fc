"""The stripe over practice data."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from frontdesk.ui.theme import Type, colour, theme

_HEIGHT = 26
_SLANT = 22


class Stripe(QWidget):
    """Slanted bars in the colour of attention, with words in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._words = ""
        theme().changed.connect(self.update)

    def set_words(self, words: str) -> None:
        """Say what this is."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.fillRect(box, colour("attention_weak"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("attention"))
        font = theme().font(Type.SMALL)
        font.setBold(True)
        painter.setFont(font)
        half = painter.fontMetrics().horizontalAdvance(self._words) / 2 + 24
        for left in range(-_HEIGHT, self.width(), 2 * _SLANT):
            if left + _SLANT + _HEIGHT < box.center().x() - half or left > box.center().x() + half:
                painter.drawPolygon(_bar(left))
        painter.setPen(colour("attention"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._words)


def _bar(left: float) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(left, _HEIGHT),
            QPointF(left + _HEIGHT, 0),
            QPointF(left + _HEIGHT + _SLANT, 0),
            QPointF(left + _SLANT, _HEIGHT),
        ]
    )
