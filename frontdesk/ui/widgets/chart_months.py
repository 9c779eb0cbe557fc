"""Charts over months: a line against a target, columns side by side."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from frontdesk.ui.theme import Type, colour, theme
from frontdesk.ui.widgets.chart_parts import LEGEND, TOKENS, Drawn, dashed

_FOOT = 20.0
_DOT = 3.5
_WIDEST = 14.0


class _OverMonths(Drawn):
    """A scale at the left, a label under each month."""

    def place(self, room: QRectF, point: QPointF) -> int:
        """Return the month nearest to a point."""
        field = self._field(room)
        place = int((point.x() - field.left()) / field.width() * len(self.plot.labels))
        return min(max(place, 0), len(self.plot.labels) - 1)

    def anchor(self, room: QRectF, at: int) -> QPointF:
        """Return a place above the highest value of a month."""
        field = self._field(room)
        values = [one.values[at] or 0 for one in self.plot.series]
        return QPointF(self._x(field, at), self._y(field, max(values)))

    def paint(self, painter: QPainter, room: QRectF, at: int | None) -> None:
        """Paint scale, months, target and values."""
        field = self._field(room)
        self.legend(painter, room)
        self._paint_scale(painter, room, field)
        if at is not None:
            wide = field.width() / len(self.plot.labels)
            column = QRectF(self._x(field, at) - wide / 2, field.top(), wide, field.height())
            painter.fillRect(column, colour("hover"))
        if self.plot.target is not None:
            y = self._y(field, self.plot.target)
            painter.setPen(dashed())
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        self._paint_values(painter, field)

    def _paint_values(self, painter: QPainter, field: QRectF) -> None:
        raise NotImplementedError

    def _paint_scale(self, painter: QPainter, room: QRectF, field: QRectF) -> None:
        painter.setFont(theme().font(Type.TINY))
        for value, mark in self.plot.scale:
            y = self._y(field, value)
            painter.setPen(colour("line"))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(colour("second"))
            beside = QRectF(room.left(), y - 8, field.left() - room.left() - 6, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, int(right), mark)
        for place, mark in enumerate(self.plot.marks):
            below = QRectF(self._x(field, place) - 30, field.bottom() + 2, 60, _FOOT - 2)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), mark)

    def _field(self, room: QRectF) -> QRectF:
        """Return the room of the values themselves."""
        metrics = QFontMetricsF(theme().font(Type.TINY))
        left = max(metrics.horizontalAdvance(mark) for _, mark in self.plot.scale) + 10
        return room.adjusted(left, LEGEND + 8, -6, -_FOOT)

    def _x(self, field: QRectF, place: int) -> float:
        return field.left() + field.width() * (place + 0.5) / len(self.plot.labels)

    def _y(self, field: QRectF, value: float) -> float:
        return field.bottom() - field.height() * max(value, 0) / self.plot.top


class Lines(_OverMonths):
    """A line with a dot a month; months without a value interrupt it."""

    def _paint_values(self, painter: QPainter, field: QRectF) -> None:
        for one, token in zip(self.plot.series, TOKENS, strict=False):
            stretch: list[QPointF] = []
            painter.setPen(QPen(colour(token), 2))
            for place, value in enumerate((*one.values, None)):
                if value is not None:
                    stretch.append(QPointF(self._x(field, place), self._y(field, value)))
                    continue
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(QPolygonF(stretch))
                painter.setBrush(colour("surface"))
                for dot in stretch:
                    painter.drawEllipse(dot, _DOT, _DOT)
                stretch = []


class Columns(_OverMonths):
    """A column a series in every month."""

    def _paint_values(self, painter: QPainter, field: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        many = len(self.plot.series)
        wide = min(field.width() / len(self.plot.labels) * 0.76 / many, _WIDEST)
        for number, (one, token) in enumerate(zip(self.plot.series, TOKENS, strict=False)):
            painter.setBrush(colour(token))
            for place, value in enumerate(one.values):
                left = self._x(field, place) + (number - many / 2) * wide
                top = self._y(field, value or 0)
                painter.drawRect(QRectF(left, top, wide - 1, field.bottom() - top))
