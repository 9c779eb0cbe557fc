"""Sections of ruled rows that run over as many pages as they need."""

from collections.abc import Sequence

from frontdesk.reports.pages import Pages
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style
from frontdesk.reports.tokens import A4, MARGIN, Ink

RIGHT = A4[0] - MARGIN
"""Where rows end, in points."""

WIDE = RIGHT - MARGIN
ROW = 18.0
"""The height of a row."""

CELL = Style(9)
COLUMN = Style(8, ink=Ink.SECOND)
TILE_HIGH = 54.0
_HEAD = Style(11.5, bold=True, ink=Ink.ACCENT)
_LARGE = Style(19, bold=True, ink=Ink.ACCENT)
_GAP = 8.0

Column = tuple[float, float, Align]
"""Where a column's text stands as a share of the width, its room in points, and how."""


def section(pages: Pages, title: str) -> None:
    """Begin a section, with room for its first rows on the same page."""
    pages.make_room(3 * ROW + 24)
    base = pages.y + 12

    def drawing(sheet: Sheet) -> None:
        sheet.write(MARGIN, base, title, _HEAD)
        sheet.line((MARGIN, base + 6), (RIGHT, base + 6), Ink.ACCENT, thickness=1)

    pages.draw(drawing, 20)


def row(pages: Pages, columns: Sequence[Column], cells: Sequence[str], style: Style = CELL) -> None:
    """Write a row, and a thin line below it."""
    pages.make_room(ROW)
    base, line = pages.y + 12.4, pages.y + ROW

    def drawing(sheet: Sheet) -> None:
        for (share, room, align), text in zip(columns, cells, strict=True):
            sheet.write_within(
                MARGIN + share * WIDE, base, text, style, room, align=align, least=0.6
            )
        sheet.line((MARGIN, line), (RIGHT, line), Ink.LINE, thickness=0.5)

    pages.draw(drawing, ROW)


def tiles(pages: Pages, figures: Sequence[tuple[str, str]]) -> None:
    """Write figures, each a label and its value, side by side over the whole width."""
    many = len(figures)
    wide = (WIDE - (many - 1) * _GAP) / many
    top = pages.y

    def drawing(sheet: Sheet) -> None:
        for place, (label, value) in enumerate(figures):
            x = MARGIN + place * (wide + _GAP)
            sheet.box(x, top, wide, TILE_HIGH, Ink.WEAK, radius=8)
            middle = x + wide / 2
            sheet.write_within(middle, top + 27, value, _LARGE, wide - 10, align=Align.CENTRE)
            sheet.write_within(
                middle, top + 43, label, COLUMN, wide - 8, align=Align.CENTRE, least=0.6
            )

    pages.draw(drawing, TILE_HIGH + 14)
