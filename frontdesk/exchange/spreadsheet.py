"""Workbooks on their way out: several sheets, texts as texts, numbers as numbers, no formulas."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from frontdesk.exchange.table import csv_text

Cell = str | int | float | None

_NARROW, _WIDE = 10, 48
_LONGEST_NAME = 31


@dataclass(frozen=True, slots=True)
class OutSheet:
    """A sheet: its name, its headings, its rows."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def xlsx_book(sheets: Sequence[OutSheet]) -> bytes:
    """Return a workbook; a text is never run as a formula nor turned into a number or a link."""
    # loaded with the first workbook, not with the program
    from xlsxwriter import Workbook  # noqa: PLC0415

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    bold = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@"})
    for one in sheets:
        page = book.add_worksheet(one.name[:_LONGEST_NAME])
        page.freeze_panes(1, 0)
        for place, head in enumerate(one.heads):
            page.write_string(0, place, head, bold)
            page.set_column(place, place, _room([head, *(row[place] for row in one.rows)]))
        for number, row in enumerate(one.rows, start=1):
            for place, cell in enumerate(row):
                match cell:
                    case str():
                        page.write_string(number, place, cell, text)
                    case int() | float():
                        page.write_number(number, place, cell)
    book.close()
    return out.getvalue()


def csv_sheets(sheets: Sequence[OutSheet]) -> bytes:
    """Return the same sheets below each other as CSV, a blank line and its name before each."""
    rows: list[Sequence[Cell]] = []
    for one in sheets[1:]:
        rows += [[], [one.name], one.heads, *one.rows]
    return csv_text(sheets[0].heads, [*sheets[0].rows, *rows])


def _room(cells: Sequence[Cell]) -> int:
    """Return the width of a column; a Chinese character takes two."""
    longest = max(sum(1 + (ord(each) > 255) for each in str(cell or "")) for cell in cells)  # noqa: PLR2004
    return min(max(longest + 2, _NARROW), _WIDE)
