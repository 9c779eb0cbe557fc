"""A table that runs over as many A4 pages as it needs, for the clinic's own eyes.

Cells are drawn straight onto the canvas: a thousand rows cost little more than their strings.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.reports.icons import FRIENDS, icon
from frontdesk.reports.shapes import bar, pill
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines, width
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import Footing, Printed, edition
from frontdesk.system.translate import translate

RIGHT = A4[0] - MARGIN
"""Where the table ends, in points."""

_HEADS_TOP = 84.0
_HEADS = 22.0
_ROWS_TOP = _HEADS_TOP + _HEADS
_ROWS_BOTTOM = 798.0
_FOOT = 816.0

_HEIGHT_OF_FEW, _HEIGHT_OF_MANY = 22.0, 16.0
_FEW = 28
_CELL = Style(9)
_SMALLEST = 0.7
_HEAD = Style(8, bold=True, ink=Ink.ACCENT)
_SMALL = Style(7.5, ink=Ink.SECOND)
_EMPTY = 150.0
_REMARK = Style(9, ink=Ink.SECOND)
_REMARK_LEADING = 15.0
_BAR_AT, _BAR = MARGIN + 240, 200.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of ``room`` points; ``x`` is where its text starts, ends or has its middle."""

    head: str
    x: float
    room: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """What is printed.

    Attributes:
        rows, totals: a text for every column; ``totals`` is the line below the last row.
        rule: how the rows came about, for the small print.
        nobody: what stands in place of the rows when there are none.
        shares: a bar for every row, 1.0 is full; none where empty.
        remarks: lines that explain what the rows contain, on a last page of their own where the
            rows leave no room.

    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    totals: Sequence[str]
    rule: str
    nobody: str
    shares: Sequence[float] = ()
    remarks: Sequence[str] = ()

    @property
    def height(self) -> float:
        """Of a row, in points."""
        return _HEIGHT_OF_FEW if len(self.rows) <= _FEW else _HEIGHT_OF_MANY

    @property
    def rows_a_page(self) -> int:
        """So many that below them there is always room for the totals."""
        return int((_ROWS_BOTTOM - _ROWS_TOP) / self.height) - 1


def internal_sheet(
    clinic: str, table: Table, printed: Printed, note: Footing | None = None
) -> bytes:
    """Return ``table`` as a PDF, every page marked as internal and numbered.

    ``note`` names the edition of what is closed and checked; other lists have none.
    """
    sheet = Sheet(A4, title=table.title, author=clinic)
    of_rows = max(math.ceil(len(table.rows) / table.rows_a_page), 1)
    remarks = _remark_pages(table)
    pages = of_rows + sum(1 for top, _ in remarks if top == _ROWS_TOP)

    def begin(page: int) -> None:
        if page:
            sheet.next_page()
        _header(sheet, clinic, table)
        _footer(sheet, table.rule, printed, note)
        number = translate("Sheet", "page {page} / {pages}").format(page=page + 1, pages=pages)
        sheet.write(RIGHT, _FOOT + 11, number, _SMALL, align=Align.RIGHT)

    for page in range(of_rows):
        begin(page)
        end = _rows(sheet, table, page * table.rows_a_page)
    if table.rows:
        sheet.line((MARGIN, end), (RIGHT, end), Ink.ACCENT, thickness=1)
        _cells(sheet, table, end, table.totals, _CELL._replace(bold=True))
    else:
        _nobody(sheet, table.nobody)
    for page, (top, lines_) in enumerate(remarks, start=pages - len(remarks)):
        if top == _ROWS_TOP:
            begin(page)
        sheet.write_lines(MARGIN, top + 12, lines_, _REMARK, leading=_REMARK_LEADING)
    return sheet.pdf()


def _remark_pages(table: Table) -> list[tuple[float, Sequence[str]]]:
    """Return where the remarks begin and which lines stand there, page by page."""
    if not table.remarks:
        return []
    style, room = _REMARK, RIGHT - MARGIN
    written = [line for remark in table.remarks for line in lines(remark, style, room)]
    left = len(table.rows) % table.rows_a_page or min(len(table.rows), table.rows_a_page)
    used = (left + 1) * table.height if table.rows else _EMPTY
    below = _ROWS_TOP + used + _REMARK_LEADING
    if below + len(written) * _REMARK_LEADING <= _ROWS_BOTTOM:
        return [(below, written)]
    most = int((_ROWS_BOTTOM - _ROWS_TOP) / _REMARK_LEADING)
    starts = range(0, len(written), most)
    return [(_ROWS_TOP, written[start : start + most]) for start in starts]


def _header(sheet: Sheet, clinic: str, table: Table) -> None:
    sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
    mark = translate("InternalList", "INTERNAL – do not display")
    style = Style(9, bold=True, ink=Ink.ATTENTION)
    taken = pill(sheet, RIGHT, 62, mark, style, ground=Ink.ATTENTION_WEAK, align=Align.RIGHT)
    room = RIGHT - MARGIN - taken - 16
    sheet.write_within(MARGIN, 38, clinic, Style(10, ink=Ink.SECOND), room)
    sheet.write_within(MARGIN, 63, table.title, Style(18, bold=True), room)
    sheet.box(MARGIN, _HEADS_TOP, RIGHT - MARGIN, _HEADS, Ink.WEAK, radius=5)
    for column in table.columns:
        sheet.write_within(
            column.x,
            _HEADS_TOP + 14,
            column.head,
            _HEAD,
            column.room,
            align=column.align,
            least=0.6,
        )


def _rows(sheet: Sheet, table: Table, start: int) -> float:
    y = _ROWS_TOP
    for place, cells in enumerate(table.rows[start : start + table.rows_a_page]):
        if place % 2:
            sheet.box(MARGIN, y, RIGHT - MARGIN, table.height, Ink.STRIPE)
        _cells(sheet, table, y, cells, _CELL)
        if table.shares:
            middle = y + table.height / 2
            bar(sheet, _BAR_AT, middle - 3.5, _BAR, 7, share=table.shares[start + place])
        y += table.height
    return y


def _cells(sheet: Sheet, table: Table, y: float, cells: Sequence[str], style: Style) -> None:
    base = y + table.height / 2 + style.size * 0.36
    for column, text in zip(table.columns, cells, strict=True):
        if width(text, style) <= column.room:
            sheet.write(column.x, base, text, style, align=column.align)
        else:
            _small_cell(sheet, column, base, text, style)


def _small_cell(sheet: Sheet, column: Column, base: float, text: str, style: Style) -> None:
    # a full name is worth two small lines before it is cut
    small = style._replace(size=style.size * _SMALLEST)
    if width(text, small) <= column.room:
        sheet.write_within(column.x, base, text, style, column.room, align=column.align)
        return
    leading = small.size * 1.12
    written = lines(text, small, column.room, most=2)
    top = base - (len(written) - 1) * leading + small.size * 0.34
    sheet.write_lines(column.x, top, written, small, leading=leading, align=column.align)


def _nobody(sheet: Sheet, text: str) -> None:
    icon(sheet, A4[0] / 2 - 18, _ROWS_TOP + 70, 36, FRIENDS, ink=Ink.BAR, thickness=1.2)
    style = Style(13, ink=Ink.SECOND)
    sheet.write(A4[0] / 2, _ROWS_TOP + 134, text, style, align=Align.CENTRE)


def _footer(sheet: Sheet, rule: str, printed: Printed, note: Footing | None) -> None:
    last = edition(note) if note else ""
    sheet.write(RIGHT, _FOOT, last, _SMALL, align=Align.RIGHT)
    room = RIGHT - MARGIN - width(last, _SMALL) - 12
    sheet.write_within(MARGIN, _FOOT, rule, _SMALL, room)
    made = translate("InternalList", "Printed by {by} on {day}")
    text = made.format(by=printed.by, day=printed.on.isoformat())
    sheet.write_within(MARGIN, _FOOT + 11, text, _SMALL, room)
