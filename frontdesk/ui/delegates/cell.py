"""The one delegate: words, then a chip, over a quiet line."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from frontdesk.ui.look import Look, chip_size, paint_chip
from frontdesk.ui.rows import Role
from frontdesk.ui.theme import Size, Type, colour, theme
from frontdesk.ui.tips import plain_tip

_SIDE = 8
_EDGE = 3
_LEAST_CHIP = 36
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a cell of a ``RowsModel``."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line, words and chip."""
        painter.save()
        place = QRectF(option.rect)
        self._paint_ground(painter, option, index)
        painter.setPen(colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        self._paint_content(painter, place.adjusted(_SIDE, 0, -_SIDE, -1), index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show all of a cell that is cut off, while the mouse is over it."""
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return False
        cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        whole = index.data(Qt.ItemDataRole.AccessibleTextRole) if cut else ""
        QToolTip.showText(event.globalPos(), plain_tip(str(whole)), view)
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for words and chip."""
        del option
        chip = index.data(Role.CHIP)
        width = QFontMetricsF(_font(index)).horizontalAdvance(index.data() or "")
        if isinstance(chip, Look):
            width += chip_size(chip).width() + Size.GRID
        return QSize(round(width) + 2 * _SIDE + 1, Size.ROW)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("accent_weak"))
            if index.column() == 0:
                edge = QRectF(option.rect)
                edge.setWidth(_EDGE)
                painter.fillRect(edge, colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("hover"))

    def _paint_content(self, painter: QPainter, place: QRectF, index: Index) -> None:
        words, chip = str(index.data() or ""), index.data(Role.CHIP)
        font = _font(index)
        metrics = QFontMetricsF(font)
        room = 0.0
        if words:
            room = place.width()
            painter.setFont(font)
            painter.setPen(colour("second" if index.data(Role.SECOND) else "text"))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            side = index.data(Qt.ItemDataRole.TextAlignmentRole)
            painter.drawText(QRectF(place.left(), place.top(), room, place.height()), side, shown)
            room = min(room, metrics.horizontalAdvance(shown)) + Size.GRID
        # the words go first: a chip without room for a word is left out
        if isinstance(chip, Look) and place.width() - room > _LEAST_CHIP:
            paint_chip(painter, place.adjusted(room, 0, 0, 0), chip)


def _font(index: Index) -> QFont:
    return theme().font(Type.STRONG if index.data(Role.STRONG) else Type.BASE)
