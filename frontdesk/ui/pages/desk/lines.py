"""Short lists of people, two lines of words each: results, suggestions, expected visitors."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from frontdesk.ui.look import Look, chip_size, paint_chip
from frontdesk.ui.rows import Column, Role, RowsModel
from frontdesk.ui.theme import Size, Type, colour, theme

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_EDGE, _TOP = 3, 7
_ROW = 50


@dataclass(frozen=True, slots=True)
class Line:
    """What one entry says: a bold title, words beside and below it, and something at the right."""

    title: str
    beside: str = ""
    below: str = ""
    right: str = ""
    chip: Look | None = None

    def spoken(self) -> str:
        """Return all of it, for a screen reader."""
        parts = (self.title, self.beside, self.below, self.right)
        return " ".join(part for part in (*parts, self.chip.word if self.chip else "") if part)


class LineList(QListView, Generic[R]):
    """A list of two-line entries; the cursor moves with Up and Down, Enter or a click takes one.

    Attributes:
        taken: Enter or a click on an entry (its row).
        moved: the cursor went to another entry (its row, or None).

    """

    taken = Signal(object)
    moved = Signal(object)

    def __init__(
        self,
        describe: Callable[[R], Line],
        *,
        most: int | None = None,
        side: int = Size.GAP,
    ) -> None:
        super().__init__()
        column: Column[R] = Column(
            key="line", title=lambda: "", value=lambda row: describe(row).spoken()
        )
        self.rows: RowsModel[R] = RowsModel((column,))
        self._most = most
        self.setModel(self.rows)
        self.setItemDelegate(_LineDelegate(self, describe, side))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.clicked.connect(lambda index: self.taken.emit(self.rows.row(index)))
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        theme().changed.connect(self._fit)

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show these entries; none is chosen."""
        self.rows.show(rows)
        self._fit()

    def current(self) -> R | None:
        """Return the entry the cursor is on."""
        index = self.currentIndex()
        return self.rows.row(index) if index.isValid() else None

    def choose(self, number: int) -> None:
        """Put the cursor on an entry, counted from 0; the ends hold it."""
        count = self.rows.rowCount()
        if count:
            self.setCurrentIndex(self.rows.index(max(0, min(number, count - 1)), 0))

    def step(self, by: int) -> None:
        """Move the cursor down or up."""
        here = self.currentIndex()
        self.choose(here.row() + by if here.isValid() else 0)

    def take(self) -> bool:
        """Take the entry the cursor is on, as Enter does; ``False`` when there is none."""
        found = self.current()
        if found is not None:
            self.taken.emit(found)
        return found is not None

    def _fit(self) -> None:
        """Be as high as the entries are, up to the most that may show."""
        if self._most is not None:
            shown = min(self.rows.rowCount(), self._most)
            self.setFixedHeight(max(1, shown) * line_height())

    def _tell_moved(self, index: QModelIndex) -> None:
        self.moved.emit(self.rows.row(index) if index.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take on Enter; letters belong to whoever stands around the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.take():
            return
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)


def line_height() -> int:
    """Return the height of an entry at the present size of words."""
    return round(_ROW * max(1.0, theme().text_scale))


class _LineDelegate(QStyledItemDelegate):
    """Paints one entry."""

    def __init__(self, view: LineList[R], describe: Callable[[R], Line], side: int) -> None:
        super().__init__(view)
        self._describe = describe
        self._side = side

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words and chip."""
        painter.save()
        place = QRectF(option.rect)
        self._paint_ground(painter, option)
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(colour("line"))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
        line = self._describe(index.data(Role.ROW))
        self._paint_words(painter, place.adjusted(self._side, _TOP, -self._side, -_TOP), line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of an entry; the list gives the width."""
        del option, index
        return QSize(0, line_height())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("accent_weak"))
            edge = QRectF(option.rect)
            edge.setWidth(_EDGE)
            painter.fillRect(edge, colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("hover"))

    def _paint_words(self, painter: QPainter, place: QRectF, line: Line) -> None:
        half = place.height() / 2
        upper = QRectF(place.left(), place.top(), place.width(), half)
        lower = upper.translated(0, half)
        if line.right:
            upper.setRight(upper.right() - self._paint_right(painter, upper, line.right))
        if line.chip is not None:
            width = min(chip_size(line.chip).width(), lower.width() * 0.6)
            corner = QPointF(lower.right() - width, lower.top())
            paint_chip(painter, QRectF(corner, lower.bottomRight()), line.chip)
            lower.setRight(corner.x() - Size.GRID)
        title = theme().font(Type.STRONG)
        self._paint_text(painter, upper, line.title, title, "text")
        after = min(QFontMetricsF(title).horizontalAdvance(line.title), upper.width())
        upper.setLeft(upper.left() + after + Size.GRID)
        self._paint_text(painter, upper, line.beside, theme().font(Type.SMALL), "second")
        self._paint_text(painter, lower, line.below, theme().font(Type.SMALL), "second")

    def _paint_right(self, painter: QPainter, place: QRectF, words: str) -> float:
        """Paint words at the right end and return the room they took."""
        font = theme().font(Type.SMALL)
        width = QFontMetricsF(font).horizontalAdvance(words) + 1
        room = QRectF(place.right() - width, place.top(), width, place.height())
        self._paint_text(painter, room, words, font, "second")
        return width + Size.GRID

    @staticmethod
    def _paint_text(painter: QPainter, place: QRectF, words: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(colour(token))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(sides), shown)
