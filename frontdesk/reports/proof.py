"""A page to try a printer with: all of it there, of the right size, and crisp."""

from frontdesk.domain.clinic import Letterhead
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style
from frontdesk.reports.tokens import A4, A5, MM, ROLL_WIDTH, Ink, Paper
from frontdesk.system.translate import translate

PROOF_PAPERS = (Paper.A4, Paper.ROLL, Paper.A5)
"""The papers of a desk, the usual one of an office printer first."""

PROOF_DIGITS = "202600000000"
"""What the QR code says; no number of a patient."""

_SIZES = {Paper.A4: A4, Paper.A5: A5, Paper.ROLL: (ROLL_WIDTH, 150 * MM)}
_EDGE = 4 * MM
_RULER = 50
_TEN = 10
_RARE = "㛃 𬭎 𠅤 䶮 㐂 𫖮"
_TYPE_SIZES = (6.5, 8, 10, 14)


def proof(letterhead: Letterhead, paper: Paper) -> bytes:
    """Return the page as a PDF."""
    title = translate("Proof", "Test page")
    sheet = Sheet(_SIZES[paper], title=title, author=letterhead.name)
    left, room = 2 * _EDGE + 4, sheet.width - 4 * _EDGE - 8
    sheet.frame(_EDGE, _EDGE, sheet.width - 2 * _EDGE, sheet.height - 2 * _EDGE, Ink.BLACK)
    y = _head(sheet, letterhead, title, left, room)
    for text in (
        translate("Proof", "The frame is whole on all four sides: nothing is cut off."),
        translate("Proof", "The ruler is 50 mm long: the sheet was not scaled."),
        translate("Proof", "The code can be scanned, the smallest line can be read."),
    ):
        sheet.write_within(left, y, text, Style(9, ink=Ink.BLACK), room, least=0.6)
        y += 15
    y = _ruler(sheet, left, y + 8)
    y = _type(sheet, left, y + 20, room)
    _boxes(sheet, left, y + 4)
    qr(sheet, left - 10, y + 34, 34 * MM, PROOF_DIGITS)
    return sheet.pdf()


def _head(sheet: Sheet, letterhead: Letterhead, title: str, left: float, room: float) -> float:
    top = 2 * _EDGE + 4
    if letterhead.logo:
        size = size_within(letterhead.logo, 90, 34)
        logo(sheet, left, top, size, letterhead.logo, black=sheet.width == ROLL_WIDTH)
        top += size[1] + 4
    sheet.write_within(left, top + 14, letterhead.name, Style(11, ink=Ink.BLACK), room)
    sheet.write(left, top + 36, title, Style(18, bold=True, ink=Ink.BLACK))
    return top + 60


def _ruler(sheet: Sheet, left: float, y: float) -> float:
    sheet.line((left, y), (left + _RULER * MM, y), Ink.BLACK, thickness=0.8)
    for mark in range(_RULER + 1):
        long = mark % _TEN == 0
        x = left + mark * MM
        sheet.line((x, y), (x, y + (8 if long else 4)), Ink.BLACK, thickness=0.5)
        if long:
            small = Style(6.5, ink=Ink.BLACK)
            sheet.write(x, y + 16, str(mark), small, align=Align.CENTRE)
    return y + 18


def _type(sheet: Sheet, left: float, y: float, room: float) -> float:
    words = translate("Proof", "Points {rare} 0123456789").format(rare=_RARE)
    for size in _TYPE_SIZES:
        sheet.write_within(left, y, words, Style(size, ink=Ink.BLACK), room)
        y += size * 1.7
    return y


def _boxes(sheet: Sheet, left: float, y: float) -> None:
    inks = (Ink.BLACK, Ink.SECOND, Ink.ACCENT, Ink.BAR, Ink.GOLD, Ink.LINE)
    for place, ink in enumerate(inks):
        sheet.box(left + place * 28, y, 24, 16, ink)
