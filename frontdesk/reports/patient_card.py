"""The patient's own card: name, number and its QR, in the size of a bank card (DOMAIN.md §3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import grouped
from frontdesk.reports.cutting import ten_a_page
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Place, Sheet
from frontdesk.reports.text import Style, lines, width
from frontdesk.reports.tokens import A4, CARD, MM, Ink, Paper
from frontdesk.system.translate import translate

CARD_PAPERS = (Paper.CARD, Paper.A4)
"""A card printer's own, or ten to cut out."""

_WIDE, _HIGH = CARD
_BAND = 38.0
_INSET = 13.0
_PLATE = 26.0
_QR_SIDE = 29 * MM
_NAME = Style(19, bold=True)
_SMALL_NAME = Style(14, bold=True)
_NUMBER = Style(14.5, bold=True)
_LABEL = Style(7, ink=Ink.SECOND)
_FOOT = Style(6.2, ink=Ink.SECOND)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a card says: the name in full, and the ten bare digits of its number."""

    name: str
    number: str


def patient_card(
    letterhead: Letterhead, cards: Sequence[CardFacts], paper: Paper = Paper.CARD
) -> bytes:
    """Return one or more cards as a PDF: a page each, or ten a page of A4 to be cut out."""
    title = translate("PatientCard", "Patient card")
    sheet = Sheet(CARD if paper is Paper.CARD else A4, title=title, author=letterhead.name)
    if paper is Paper.CARD:
        for number, facts in enumerate(cards):
            if number:
                sheet.next_page()
            _card(sheet, (0, 0), letterhead, facts)
    else:
        ten_a_page(sheet, cards, lambda place, facts: _card(sheet, place, letterhead, facts))
    return sheet.pdf()


def _card(sheet: Sheet, place: Place, letterhead: Letterhead, facts: CardFacts) -> None:
    x, y = place
    _band(sheet, x, y, letterhead)
    code = x + _WIDE - _QR_SIDE - 4
    qr(sheet, code, y + _BAND + 3, _QR_SIDE, facts.number)
    left, room = x + _INSET, _WIDE - _QR_SIDE - _INSET - 4
    if width(facts.name, _NAME) * 0.8 <= room:
        sheet.write_within(left, y + 71, facts.name, _NAME, room)
    else:
        written = lines(facts.name, _SMALL_NAME, room, most=2)
        sheet.write_lines(left, y + 62, written, _SMALL_NAME, leading=17)
    label = translate("PatientCard", "Card number")
    sheet.write_within(left, y + 96, label, _LABEL, room)
    sheet.write_within(left, y + 113, grouped(facts.number), _NUMBER, room)
    show = translate("PatientCard", "Please show this card at the front desk.")
    sheet.write_within(left, y + _HIGH - 21, show, _FOOT, _WIDE - 2 * _INSET)
    reach = " · ".join(filter(None, (letterhead.address, letterhead.phone)))
    sheet.write_within(left, y + _HIGH - 11, reach, _FOOT, _WIDE - 2 * _INSET)


def _band(sheet: Sheet, x: float, y: float, letterhead: Letterhead) -> None:
    sheet.box(x, y, _WIDE, _BAND, Ink.ACCENT)
    left, right = x + _INSET, x + _WIDE - _INSET
    if letterhead.logo:
        size = size_within(letterhead.logo, 2 * _PLATE - 4, _PLATE - 4)
        sheet.box(left, y + (_BAND - _PLATE) / 2, size[0] + 4, _PLATE, Ink.SURFACE, radius=5)
        logo(sheet, left + 2, y + (_BAND - size[1]) / 2, size, letterhead.logo)
        left += size[0] + 11
    title = translate("PatientCard", "Patient card")
    style = Style(9.5, ink=Ink.SURFACE)
    sheet.write(right, y + 23.5, title, style, align=Align.RIGHT)
    room = right - left - width(title, style) - 10
    name = Style(12.5, bold=True, ink=Ink.SURFACE)
    sheet.write_within(left, y + 23.5, letterhead.name, name, room, least=0.55)
