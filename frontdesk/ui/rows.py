"""One model for every list: frozen row dataclasses, and a tuple of columns that says how they show.

A page declares ``COLUMNS: tuple[Column[Row], …]`` and calls ``model.show(rows)``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from frontdesk.ui.look import Look

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a cell can be asked for besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole
    CHIP = Qt.ItemDataRole.UserRole + 1
    STRONG = Qt.ItemDataRole.UserRole + 2
    SECOND = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """How one column shows a row.

    Attributes:
        key: its lasting name, under which width and sorting are remembered.
        title: the heading, asked anew after a change of language.
        value: what stands in the cell; numbers are set right.
        display: how it is written; ``str`` unless given, and nothing for ``None``.
        sort: what it is sorted by, if not the value: names by their pinyin.
        chip: the state shown as a chip after the words, or alone.
        width: pixels at first; the column with ``0`` takes what is left, and others give way so
            that it can be read.
        strong: bold, for the word one looks for.
        quiet: in the second colour.

    """

    key: str
    title: Callable[[], str]
    value: Callable[[R], object]
    display: Callable[[R], str] | None = None
    sort: Callable[[R], Any] | None = None
    chip: Callable[[R], Look | None] | None = None
    width: int = 96
    strong: bool = False
    quiet: bool = False

    def text(self, row: R) -> str:
        """Return what the cell says."""
        if self.display is not None:
            return self.display(row)
        value = self.value(row)
        return "" if value is None else str(value)

    def sort_key(self, row: R) -> tuple[bool, Any]:
        """Return what rows are ordered by; empty cells come last."""
        key = self.sort(row) if self.sort is not None else self.value(row)
        return key is None, key


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows in a table view."""

    def __init__(self, columns: tuple[Column[R], ...]) -> None:
        super().__init__()
        self.columns = columns
        self._all: list[R] = []
        self._rows: list[R] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._sought = ""

    def show(self, rows: Iterable[R]) -> None:
        """Show ``rows``, in the order chosen before, or in their own."""
        self._all = list(rows)
        self._arrange()

    def keep(self, text: str) -> None:
        """Show only rows in which ``text`` occurs; nothing typed shows all."""
        self._sought = text.strip().casefold()
        self._arrange()

    def row(self, index: Index) -> R:
        """Return the row of a valid index."""
        return self._rows[index.row()]

    def rows(self) -> Sequence[R]:
        """Return the rows as they are shown."""
        return self._rows

    def as_text(self, rows: Iterable[int], *, heading: bool = False) -> str:
        """Return rows as lines with tabs, as spreadsheets take them from the clipboard."""
        lines = [[column.title() for column in self.columns]] if heading else []
        lines += [
            [self._cell_text(column, self._rows[row]) for column in self.columns] for row in rows
        ]
        return "\n".join("\t".join(map(_harmless, line)) for line in lines)

    def retranslate(self) -> None:
        """Ask for headings and words anew."""
        if self.columns:
            last = len(self.columns) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._rows:
            end = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = [row for row in self._all if self._matches(row)]
        if self._sorted is not None:
            column, order = self._sorted
            rows = _in_order(rows, self.columns[column], order)
        self._rows = rows
        self.endResetModel()

    def _matches(self, row: R) -> bool:
        if not self._sought:
            return True
        return any(self._sought in column.text(row).casefold() for column in self.columns)

    def _cell_text(self, column: Column[R], row: R) -> str:
        chip = column.chip(row) if column.chip is not None else None
        words = [column.text(row), chip.word if chip is not None else ""]
        return " ".join(word for word in words if word)

    # --- what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows show."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a heading, set like its column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        asked = self._ASKED.get(role)
        return None if asked is None else asked(self, index)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 returns to their own order."""
        self._sorted = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()

    def _of(self, index: Index) -> tuple[Column[R], R]:
        return self.columns[index.column()], self._rows[index.row()]

    def _display(self, index: Index) -> str:
        column, row = self._of(index)
        return column.text(row)

    def _chip(self, index: Index) -> Look | None:
        column, row = self._of(index)
        return column.chip(row) if column.chip is not None else None

    _ASKED: ClassVar[dict[int, Callable[["RowsModel[Any]", Index], object]]] = {
        Qt.ItemDataRole.DisplayRole: _display,
        Qt.ItemDataRole.AccessibleTextRole: lambda self, at: self._cell_text(*self._of(at)),
        Qt.ItemDataRole.TextAlignmentRole: lambda self, at: self._alignment(self._of(at)[0]),
        Role.ROW: lambda self, at: self._of(at)[1],
        Role.CHIP: _chip,
        Role.STRONG: lambda self, at: self._of(at)[0].strong,
        Role.SECOND: lambda self, at: self._of(at)[0].quiet,
    }

    def _alignment(self, column: Column[R]) -> int:
        # a column of numbers is recognised by its first cell, headings included
        first = next((column.value(row) for row in self._rows), None)
        number = isinstance(first, int | float) and not isinstance(first, bool)
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def _in_order(rows: list[R], column: Column[R], order: Qt.SortOrder) -> list[R]:
    filled = [row for row in rows if not column.sort_key(row)[0]]
    empty = [row for row in rows if column.sort_key(row)[0]]
    filled.sort(
        key=lambda row: column.sort_key(row)[1], reverse=order is Qt.SortOrder.DescendingOrder
    )
    return filled + empty


def _harmless(cell: str) -> str:
    # a spreadsheet would run a pasted cell that starts like this as a formula
    flat = " ".join(cell.split())
    return f"'{flat}" if flat[:1] in {"=", "+", "-", "@"} else flat
