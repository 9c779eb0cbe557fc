"""A chart that is drawn from a ``Plot``: numbers on hover and, with the arrow keys, by keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from frontdesk.reports.plots import Plot, Shape
from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.widgets.chart_bars import Bars
from frontdesk.ui.widgets.chart_months import Columns, Lines
from frontdesk.ui.widgets.chart_parts import Drawn

_EDGE = 4
_LEAST = QSize(240, 190)
_DRAWERS: dict[Shape, type[Drawn]] = {
    Shape.LINES: Lines,
    Shape.COLUMNS: Columns,
    Shape.BARS: Bars,
}


class Chart(QWidget):
    """One chart; the label under the mouse, or the one the arrow keys are on, tells its values."""

    def __init__(self) -> None:
        super().__init__()
        self._plot: Plot | None = None
        self._drawn: Drawn | None = None
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def show_plot(self, plot: Plot) -> None:
        """Show a chart in place of the one before."""
        self._plot, self._drawn = plot, _DRAWERS[plot.shape](plot)
        self._at = None
        self.setAccessibleName(plot.title)
        self._tell()

    def told(self) -> str:
        """Return what is told about the label one is on."""
        if self._plot is None or self._at is None:
            return ""
        return self._plot.told(self._at)

    def _move_to(self, place: int | None) -> None:
        if place != self._at:
            self._at = place
            self._tell()

    def _tell(self) -> None:
        plot = self._plot
        if plot is not None:
            self.setAccessibleDescription(self.told() or plot.definition)
        self.update()

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def _step(self, by: int) -> None:
        if self._plot is None or self._plot.empty:
            return
        last = len(self._plot.labels) - 1
        start = (last if by < 0 else 0) if self._at is None else self._at + by
        self._move_to(min(max(start, 0), last))

    # --- what Qt asks

    def sizeHint(self) -> QSize:
        """Return a size at which a chart reads well; bars take a line each."""
        if self._plot is not None and self._plot.shape is Shape.BARS:
            lines = len(self._plot.labels) * len(self._plot.series)
            return QSize(_LEAST.width(), max(_LEAST.height(), lines * Size.CHIP))
        return _LEAST

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chart is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and the values of the label one is on."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room()
        if self._plot is None or self._drawn is None or self._plot.empty:
            self._paint_nothing(painter, room)
            return
        self._drawn.paint(painter, room, self._at)
        if self._at is not None:
            self._paint_told(painter, self._drawn.anchor(room, self._at))
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ring, _EDGE, _EDGE)

    def _paint_nothing(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(colour("second"))
        painter.setFont(theme().font(Type.BASE))
        said = "" if self._plot is None else self._plot.nothing
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), said)

    def _paint_told(self, painter: QPainter, anchor: QPointF) -> None:
        font = theme().font(Type.SMALL)
        metrics = QFontMetricsF(font)
        said = self.told()
        wide = metrics.horizontalAdvance(said) + 2 * Size.GRID
        high = metrics.height() + Size.GRID
        left = min(max(anchor.x() - wide / 2, 0), max(self.width() - wide, 0))
        above = anchor.y() - high - Size.GRID
        top = above if above >= 0 else anchor.y() + Size.GRID
        box = QRectF(left, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("toast"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colour("on_toast"))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), said)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the values under the mouse."""
        if self._drawn is not None and self._plot is not None and not self._plot.empty:
            self._move_to(self._drawn.place(self._room(), event.position()))

    def leaveEvent(self, event: object) -> None:
        """Tell nothing any more."""
        del event
        if not self.hasFocus():
            self._move_to(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell nothing any more."""
        super().focusOutEvent(event)
        self._move_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from label to label with the arrow keys, to the ends with Home and End."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Home:
                self._step(-len(self._plot.labels) if self._plot else 0)
            case Qt.Key.Key_End:
                self._step(len(self._plot.labels) if self._plot else 0)
            case _:
                super().keyPressEvent(event)
