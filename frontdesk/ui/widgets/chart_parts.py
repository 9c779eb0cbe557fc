"""What the drawings of charts have in common."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from frontdesk.reports.plots import Plot
from frontdesk.ui.theme import Size, Type, colour, theme

TOKENS = ("accent", "attention", "info")
"""The colours of the series, in order; words and shapes tell them apart as well."""
LEGEND = 20


class Drawn:
    """The drawing of a plot in any room."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot

    def paint(self, painter: QPainter, room: QRectF, at: int | None) -> None:
        """Paint everything; ``at`` is the label one is on."""
        raise NotImplementedError

    def place(self, room: QRectF, point: QPointF) -> int:
        """Return the label nearest to a point."""
        raise NotImplementedError

    def anchor(self, room: QRectF, at: int) -> QPointF:
        """Return where the values of a label are told."""
        raise NotImplementedError

    def legend(self, painter: QPainter, room: QRectF) -> None:
        """Name the series at the top; one alone is named by the title."""
        font = theme().font(Type.SMALL)
        painter.setFont(font)
        left = room.left()
        names = [(one.name, token) for one, token in zip(self.plot.series, TOKENS, strict=False)]
        if len(names) == 1 and not self.plot.target_word:
            return
        for name, token in names:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(token))
            painter.drawRoundedRect(QRectF(left, room.top() + 5, 10, 10), 3, 3)
            left = write(painter, left + 15, room.top(), name) + Size.GAP
        if self.plot.target_word:
            painter.setPen(dashed())
            painter.drawLine(QPointF(left, room.top() + 10), QPointF(left + 16, room.top() + 10))
            write(painter, left + 21, room.top(), self.plot.target_word)


def write(painter: QPainter, left: float, top: float, text: str) -> float:
    """Write a word of the legend; return where it ends."""
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
    painter.setPen(colour("second"))
    painter.drawText(QRectF(left, top, wide + 2, LEGEND), int(Qt.AlignmentFlag.AlignVCenter), text)
    return left + wide


def dashed() -> QPen:
    """Return the pen of a target."""
    pen = QPen(colour("attention"), 1.5)
    pen.setStyle(Qt.PenStyle.DashLine)
    return pen
