"""The copy of one patient's data, A4, handed to the person who asked for it (DOMAIN.md §12)."""

from collections.abc import Sequence

from frontdesk.reports.pages import Pages
from frontdesk.reports.patient_facts import Fact, sections
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.services.copies import PatientCopy
from frontdesk.system.translate import translate

_RIGHT = A4[0] - MARGIN
_WIDE = _RIGHT - MARGIN
_TOP, _BOTTOM, _FOOT = 34.0, 790.0, 816.0
_LABEL = 92.0
_HEAD = Style(11.5, bold=True, ink=Ink.ACCENT)
_CELL, _QUIET = Style(9.5), Style(9, ink=Ink.SECOND)
_SMALL = Style(7.5, ink=Ink.SECOND)
_LEADING = 13.5


def patient_copy(copied: PatientCopy) -> bytes:
    """Return the copy as a PDF of as many pages as it needs."""
    title = translate("PatientCopy", "Copy of the data stored about you")
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, copied, title)
    for heading, rows in sections(copied):
        _section(pages, heading, rows)
    sheet = Sheet(A4, title=title, author=copied.who.clinic)
    return pages.onto(sheet, lambda page, number, many: _tail(page, copied, number, many))


def _heading(pages: Pages, copied: PatientCopy, title: str) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
        sheet.write_within(MARGIN, 42, copied.who.clinic, Style(10, ink=Ink.SECOND), _WIDE)
        sheet.write_within(MARGIN, 66, title, Style(19, bold=True), _WIDE)
        sheet.write_within(MARGIN, 86, copied.file.name, Style(13), _WIDE)

    pages.draw(drawing, 66)


def _section(pages: Pages, heading: str, rows: Sequence[Fact]) -> None:
    pages.make_room(4 * _LEADING + 26)
    base = pages.y + 14

    def drawing(sheet: Sheet) -> None:
        sheet.write(MARGIN, base, heading, _HEAD)
        sheet.line((MARGIN, base + 6), (_RIGHT, base + 6), Ink.ACCENT, thickness=1)

    pages.draw(drawing, 24)
    for row in rows or [("", translate("PatientCopy", "Nothing is stored."))]:
        _row(pages, *row)
    pages.y += 8


def _row(pages: Pages, label: str, said: str) -> None:
    parts = [part for line in said.split("\n") for part in lines(line, _CELL, _WIDE - _LABEL)]
    # a note may be longer than a page
    for place, part in enumerate(parts):
        pages.make_room(_LEADING)
        base = pages.y + 10.5
        _line(pages, label if place == 0 else "", part, base)
    pages.y += 2


def _line(pages: Pages, label: str, part: str, base: float) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.write_within(MARGIN, base, label, _QUIET, _LABEL - 8)
        sheet.write(MARGIN + _LABEL, base, part, _CELL)

    pages.draw(drawing, _LEADING)


def _tail(sheet: Sheet, copied: PatientCopy, number: int, many: int) -> None:
    page = translate("Sheet", "page {page} / {pages}").format(page=number, pages=many)
    sheet.write(_RIGHT, _FOOT, page, _SMALL, align=Align.RIGHT)
    made = translate("PatientCopy", "Made by {by} on {day}. Ask us to correct what is wrong.")
    said = made.format(by=copied.who.member, day=copied.who.day.isoformat())
    sheet.write_within(MARGIN, _FOOT, said, _SMALL, _WIDE - 80)
