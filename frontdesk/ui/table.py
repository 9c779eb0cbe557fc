"""The table that shows a ``RowsModel``: quiet lines, chips, sorting, copying, an empty state."""

from collections.abc import Callable, Container
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget

from frontdesk.ui.delegates.cell import CellDelegate
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.theme import Size, theme
from frontdesk.ui.widgets.empty import EmptyState

R = TypeVar("R")

LEAST_WIDTH = 104
"""Pixels of a column that takes what is left: four Chinese characters and the edges."""


class Table(QWidget, Generic[R]):
    """A list of rows; where it has none, its empty state.

    Attributes:
        view: Qt's view, for what is special to a page.
        opened: Enter or a double click on a row (the row).
        chosen: the current row changed (the row, or None).

    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        model: RowsModel[R],
        *,
        identity: Callable[[R], object],
        empty: EmptyState | None = None,
        sortable: bool = True,
    ) -> None:
        super().__init__()
        self.model = model
        self._identity = identity
        self._kept: object = None
        self._fitting = False
        self._row = int(Size.ROW)
        self._widths = {
            number: column.width for number, column in enumerate(model.columns) if column.width
        }
        self.view = _View(self)
        self._empty = empty
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        if empty is not None:
            self._stack.addWidget(empty)
        self._furnish(sortable=sortable)
        self.setFocusProxy(self.view)
        self._show_or_empty()

    def current(self) -> R | None:
        """Return the row the cursor is on."""
        index = self.view.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def choose(self, identity: object) -> bool:
        """Put the cursor on the row with this identity; ``False`` when it is not shown."""
        for number, row in enumerate(self.model.rows()):
            if self._identity(row) == identity:
                self.view.setCurrentIndex(self.model.index(number, 0))
                return True
        return False

    def choose_first(self) -> None:
        """Put the cursor on the first row."""
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))

    def copy(self) -> None:
        """Copy the chosen rows as text."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedRows()})
        if rows:
            QGuiApplication.clipboard().setText(self.model.as_text(rows))

    def leave_out(self, keys: Container[str]) -> None:
        """Leave out the columns with these keys, and give the others their room."""
        for number, column in enumerate(self.model.columns):
            self.view.setColumnHidden(number, column.key in keys)
        self._fit()

    def _furnish(self, *, sortable: bool) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(CellDelegate(view))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(self.model.columns):
            if column.width:
                view.setColumnWidth(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        if sortable:
            # as they come, until somebody clicks on a heading
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.setSortIndicatorClearable(True)
            view.setSortingEnabled(True)
        header.sectionResized.connect(self._note_width)
        view.resized.connect(self._fit)
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._return_to_place)
        view.activated.connect(self._tell_opened)
        view.selectionModel().currentRowChanged.connect(self._tell_chosen)
        theme().changed.connect(self._set_heights)
        self._set_heights()

    def set_dense(self, *, dense: bool) -> None:
        """Set rows closer together, where there is little room."""
        self._row = Size.DENSE_ROW if dense else Size.ROW
        self._set_heights()

    def _set_heights(self) -> None:
        height = round(self._row * max(1.0, theme().text_scale))
        self.view.verticalHeader().setDefaultSectionSize(height)

    def _fit(self) -> None:
        """Let the columns of fixed width give way when the others could not be read any more."""
        header = self.view.horizontalHeader()
        stretched = sum(not column.width for column in self.model.columns)
        room = self.view.viewport().width() - stretched * LEAST_WIDTH
        fixed = sum(
            width for number, width in self._widths.items() if not header.isSectionHidden(number)
        )
        share = min(1.0, room / max(fixed, 1)) if stretched else 1.0
        self._fitting = True
        for number, width in self._widths.items():
            header.resizeSection(number, round(width * max(share, 0.5)))
        self._fitting = False

    def _note_width(self, number: int, _old: int, width: int) -> None:
        # only what somebody dragged: neither fitting nor leaving out may shrink the wish itself
        if width and not self._fitting and number in self._widths:
            self._widths[number] = width

    def _keep_place(self) -> None:
        row = self.current()
        self._kept = None if row is None else self._identity(row)

    def _return_to_place(self) -> None:
        if self._kept is not None:
            self.choose(self._kept)
        self._show_or_empty()

    def _show_or_empty(self) -> None:
        if self._empty is not None:
            here = self.model.rowCount() > 0
            self._stack.setCurrentWidget(self.view if here else self._empty)

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.row(index))

    def _tell_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.row(index) if index.isValid() else None)


class _View(QTableView):
    """Qt's view, without a grid; Tab leaves it, Enter opens a row, Ctrl+C copies rows."""

    resized = Signal()

    def __init__(self, table: "Table[R]") -> None:
        super().__init__()
        self._copy = table.copy
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy rows, open the current one, or go to the first or the last."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            # rows are chosen whole: Qt's own Home goes to the row's first cell
            self.selectRow(0)
        elif event.key() == Qt.Key.Key_End:
            self.selectRow(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the row under the mouse light up as a whole."""
        if event.type() in {QEvent.Type.HoverMove, QEvent.Type.MouseMove, QEvent.Type.Leave}:
            self.viewport().update()
        return super().viewportEvent(event)
