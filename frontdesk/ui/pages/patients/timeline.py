"""One timeline of a patient: an icon, a sentence that may wrap, and below it the day."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from frontdesk.domain.ids import VisitId
from frontdesk.system.translate import translate
from frontdesk.ui.icons import paint_icon
from frontdesk.ui.pages.patients.told import Told
from frontdesk.ui.rows import Column, Role, RowsModel
from frontdesk.ui.theme import Size, Type, colour, theme

_CIRCLE, _ICON = 30, 16
_LEFT = _CIRCLE + Size.GAP
_ABOVE = 7
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
Index = QModelIndex | QPersistentModelIndex


def _spoken(told: Told) -> str:
    return f"{told.when} {told.what}: {told.sentence}"


_SENTENCE: tuple[Column[Told], ...] = (
    Column(
        key="sentence",
        title=lambda: translate("PatientsPage", "Timeline"),
        value=lambda told: told.sentence,
        display=_spoken,
    ),
)


class Timeline(QListView):
    """All that happened to a patient, the newest first.

    Attributes:
        refunding: Enter on a paid visit: money is to be given back for it (its number).

    """

    refunding = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(_SENTENCE)
        self.setModel(self.rows)
        self.setItemDelegate(_Entry(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(self._activate)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def chosen_visit(self) -> VisitId | None:
        """Return the paid visit the keyboard stands on, if it stands on one."""
        told: Told | None = self.currentIndex().data(Role.ROW)
        return None if told is None else told.visit

    def show_told(self, told: list[Told]) -> None:
        """Show the entries."""
        self.rows.show(told)

    def retranslate(self) -> None:
        """Name the list."""
        self.setAccessibleName(translate("PatientsPage", "Timeline"))

    def _activate(self) -> None:
        visit = self.chosen_visit()
        if visit is not None:
            self.refunding.emit(visit)

    def viewportEvent(self, event: QEvent) -> bool:
        """Lay the sentences out anew when they get another width."""
        if event.type() is QEvent.Type.Resize:
            self.scheduleDelayedItemsLayout()
        return super().viewportEvent(event)


class _Entry(QStyledItemDelegate):
    """Paints one entry."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return as many lines as the sentence needs at this width."""
        del option
        told: Told = index.data(Role.ROW)
        width = self._view.viewport().width()
        lines = self._sentence_height(told.sentence, width - _LEFT - 2 * Size.GRID)
        small = QFontMetrics(theme().font(Type.SMALL)).height()
        return QSize(width, max(lines + small + 2, _CIRCLE) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line, icon, sentence and day."""
        told: Told = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(place, colour("accent_weak"))
        painter.setPen(colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        self._paint_icon(painter, place, told)
        self._paint_words(painter, place.adjusted(_LEFT + Size.GRID, _ABOVE, -Size.GRID, 0), told)
        painter.restore()

    @staticmethod
    def _paint_icon(painter: QPainter, place: QRect, told: Told) -> None:
        circle = QRectF(place.left() + Size.GRID, place.top() + _ABOVE + 3, _CIRCLE, _CIRCLE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(told.tone.weak))
        painter.drawEllipse(circle)
        edge = (_CIRCLE - _ICON) / 2
        paint_icon(painter, circle.adjusted(edge, edge, -edge, -edge), told.icon, told.tone)

    def _paint_words(self, painter: QPainter, place: QRect, told: Told) -> None:
        painter.setFont(theme().font(Type.BASE))
        painter.setPen(colour("text"))
        painter.drawText(place, _WRAP, told.sentence)
        height = self._sentence_height(told.sentence, place.width())
        painter.setFont(theme().font(Type.SMALL))
        painter.setPen(colour("second"))
        below = place.adjusted(0, height + 2, 0, 0)
        painter.drawText(below, _WRAP, f"{told.when} · {told.what}")

    @staticmethod
    def _sentence_height(sentence: str, width: int) -> int:
        metrics = QFontMetrics(theme().font(Type.BASE))
        return metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), _WRAP, sentence).height()
