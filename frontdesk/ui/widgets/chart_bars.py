"""Charts of bars: a line a label, each value written beside its bar."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.widgets.chart_parts import LEGEND, TOKENS, Drawn

_THICKEST = 22.0
_LABELS = 0.34
"""The most that the labels take of the width."""


class Bars(Drawn):
    """Bars to the right, one under the other."""

    def place(self, room: QRectF, point: QPointF) -> int:
        """Return the label nearest to a point."""
        top, high = self._lines(room)
        return min(max(int((point.y() - top) / high), 0), len(self.plot.labels) - 1)

    def anchor(self, room: QRectF, at: int) -> QPointF:
        """Return a place above the bars of a label."""
        top, high = self._lines(room)
        return QPointF(room.center().x(), top + at * high + Size.HAIR)

    def paint(self, painter: QPainter, room: QRectF, at: int | None) -> None:
        """Paint labels, bars and what each value reads."""
        self.legend(painter, room)
        top, high = self._lines(room)
        left = self._bars_from(room)
        for place, label in enumerate(self.plot.labels):
            line = QRectF(room.left(), top + place * high, room.width(), high)
            if place == at:
                painter.fillRect(line, colour("hover"))
            painter.setPen(colour("text"))
            painter.setFont(theme().font(Type.SMALL))
            self._paint_label(painter, QRectF(line.left(), line.top(), left - 8, high), label)
            self._paint_bars(painter, line.adjusted(left - room.left(), 0, 0, 0), place)

    def _paint_label(self, painter: QPainter, box: QRectF, label: str) -> None:
        metrics = QFontMetricsF(painter.font())
        short = metrics.elidedText(label, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), short)

    def _paint_bars(self, painter: QPainter, line: QRectF, place: int) -> None:
        many = len(self.plot.series)
        metrics = QFontMetricsF(theme().font(Type.SMALL))
        room = line.width() - self._longest(metrics) - Size.GRID
        high = min((line.height() - 6) / many, _THICKEST)
        top = line.center().y() - high * many / 2
        for number, (one, token) in enumerate(zip(self.plot.series, TOKENS, strict=False)):
            wide = max(room * self.plot.reach(number, place), 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(token))
            painter.drawRoundedRect(QRectF(line.left(), top + 1, wide, high - 2), 3, 3)
            painter.setPen(colour("second"))
            beside = QRectF(line.left() + wide + 6, top, line.width(), high)
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), one.written[place])
            top += high

    def _longest(self, metrics: QFontMetricsF) -> float:
        texts = (text for one in self.plot.series for text in one.written)
        return max(metrics.horizontalAdvance(text) for text in texts)

    def _bars_from(self, room: QRectF) -> float:
        metrics = QFontMetricsF(theme().font(Type.SMALL))
        widest = max(metrics.horizontalAdvance(label) for label in self.plot.labels)
        return room.left() + min(widest + Size.GAP, room.width() * _LABELS)

    def _lines(self, room: QRectF) -> tuple[float, float]:
        """Return where the first line begins, and how high each is."""
        named = len(self.plot.series) > 1
        top = room.top() + (LEGEND + 4 if named else 0)
        return top, (room.bottom() - top) / len(self.plot.labels)
