"""A patient's points statement, A4, as many pages as it needs (DOMAIN.md §9.6).

The phone is masked, and nothing says what anybody was treated for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain import phones
from frontdesk.domain.ids import grouped
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.pages import Pages
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.services.statements import Statement
from frontdesk.system.translate import translate

_RIGHT = A4[0] - MARGIN
_WIDE = _RIGHT - MARGIN
_TOP, _BOTTOM, _FOOT = 34.0, 790.0, 816.0
_TILES_HIGH, _GAP, _ROW = 54.0, 8.0, 18.0
_CELL, _SMALL = Style(9), Style(7.5, ink=Ink.SECOND)
_COLUMN = Style(8, ink=Ink.SECOND)
_DAY, _WHAT, _POINTS, _BALANCE = MARGIN, MARGIN + 74, _RIGHT - 84, _RIGHT
_SIDES = (Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT)
_ROOMS = (70, _POINTS - _WHAT - 70, 76, 76)


@dataclass(frozen=True, slots=True)
class Sayings:
    """The sentences of a statement: one for every entry, and what is left."""

    causes: Sequence[str]
    lots: Sequence[str]


def points_statement(statement: Statement, said: Sayings) -> bytes:
    """Return the statement as a PDF."""
    title = translate("Statement", "Points statement")
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, statement, title)
    _tiles(pages, statement)
    _entries(pages, statement, said.causes)
    _lots(pages, said.lots)
    sheet = Sheet(A4, title=title, author=statement.letterhead.name)
    return pages.onto(sheet, lambda page, number, many: _tail(page, statement, number, many))


def _heading(pages: Pages, statement: Statement, title: str) -> None:
    letterhead = statement.letterhead
    span = translate("Statement", "{first} to {last}").format(
        first=statement.first.isoformat(), last=statement.last.isoformat()
    )
    card = translate("Statement", "Card number {number}").format(
        number=grouped(statement.card_number)
    )
    phone = phones.masked(statement.phone) if statement.phone else ""
    whose = "   ".join(filter(None, [card, phone]))

    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
        sheet.write_within(MARGIN, 42, letterhead.name, Style(10, ink=Ink.SECOND), 360)
        sheet.write(MARGIN, 66, title, Style(19, bold=True))
        sheet.write(MARGIN, 84, span, Style(9, ink=Ink.SECOND))
        sheet.write_within(MARGIN, 112, statement.name, Style(14, bold=True), 280)
        sheet.write_within(_RIGHT, 112, whose, _CELL, 230, align=Align.RIGHT)
        if letterhead.logo:
            size = size_within(letterhead.logo, 120, 40)
            logo(sheet, _RIGHT - size[0], 28, size, letterhead.logo)

    pages.draw(drawing, 92)


def _tiles(pages: Pages, statement: Statement) -> None:
    standing = statement.standing
    tiles = (
        (translate("Statement", "Balance on {day}"), standing.balance),
        (translate("Statement", "Can be spent"), max(standing.available, 0)),
        (translate("Statement", "Not yet available"), standing.pending),
    )
    wide, top = (_WIDE - 2 * _GAP) / 3, pages.y

    def drawing(sheet: Sheet) -> None:
        for place, (label, value) in enumerate(tiles):
            x = MARGIN + place * (wide + _GAP)
            sheet.box(x, top, wide, _TILES_HIGH, Ink.WEAK, radius=8)
            large = Style(19, bold=True, ink=Ink.ACCENT)
            text = label.format(day=statement.printed_on.isoformat())
            middle = x + wide / 2
            sheet.write_within(middle, top + 27, f"{value:,}", large, wide - 10, align=Align.CENTRE)
            sheet.write_within(middle, top + 43, text, _COLUMN, wide - 8, align=Align.CENTRE)

    pages.draw(drawing, _TILES_HIGH + 16)


def _entries(pages: Pages, statement: Statement, causes: Sequence[str]) -> None:
    heads = (
        translate("Statement", "Day"),
        translate("Statement", "What for"),
        translate("Statement", "Points"),
        translate("Statement", "Balance"),
    )
    brought = translate("Statement", "Balance before")
    _row(pages, heads, _COLUMN, Ink.ACCENT)
    _row(pages, (statement.first.isoformat(), brought, "", f"{statement.before:,}"))
    for line, cause in zip(statement.lines, causes, strict=True):
        if pages.make_room(_ROW):
            _row(pages, heads, _COLUMN, Ink.ACCENT)
        entry = line.entry
        _row(pages, (entry.day.isoformat(), cause, f"{entry.points:+,}", f"{line.balance:,}"))
    pages.y += 12


def _lots(pages: Pages, lots: Sequence[str]) -> None:
    if lots:
        pages.make_room(2 * _ROW)
        _line(pages, translate("Statement", "What is left"), Style(10, bold=True, ink=Ink.ACCENT))
    for text in lots:
        pages.make_room(_ROW)
        _line(pages, text, _CELL)


def _line(pages: Pages, text: str, style: Style) -> None:
    base = pages.y + 12
    pages.draw(lambda sheet: sheet.write_within(MARGIN, base, text, style, _WIDE), _ROW)


def _row(pages: Pages, cells: Sequence[str], style: Style = _CELL, ruled: Ink = Ink.LINE) -> None:
    base, line = pages.y + 12.4, pages.y + _ROW

    def drawing(sheet: Sheet) -> None:
        places = (_DAY, _WHAT, _POINTS, _BALANCE)
        for x, text, room, align in zip(places, cells, _ROOMS, _SIDES, strict=True):
            sheet.write_within(x, base, text, style, room, align=align, least=0.6)
        sheet.line((MARGIN, line), (_RIGHT, line), ruled, thickness=0.5)

    pages.draw(drawing, _ROW)


def _tail(sheet: Sheet, statement: Statement, number: int, many: int) -> None:
    page = translate("Sheet", "page {page} / {pages}").format(page=number, pages=many)
    sheet.write(_RIGHT, _FOOT, page, _SMALL, align=Align.RIGHT)
    made = translate("InternalList", "Printed by {by} on {day}")
    said = made.format(by=statement.member, day=statement.printed_on.isoformat())
    sheet.write_within(MARGIN, _FOOT, said, _SMALL, _WIDE - 80)
