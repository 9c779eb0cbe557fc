"""Referral cards, ten on A4, which a patient hands to friends (DOMAIN.md §3.5, §9.6).

The code never identifies anybody: no name stands on them, neither the referrer's nor a friend's.
"""

from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.ids import grouped
from frontdesk.reports.cutting import A_PAGE, ten_a_page
from frontdesk.reports.icons import GIFT, icon
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.shapes import qr
from frontdesk.reports.sheet import Align, Place, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, CARD, MM, Ink
from frontdesk.system.translate import translate

_WIDE, _HIGH = CARD
_INSET = 12.0
_QR_SIDE = 27 * MM
_PANEL = _QR_SIDE + 14
_STRIP = 20.0
_HEAD = Style(14, bold=True, ink=Ink.ACCENT)
_GIFT = Style(9, bold=True, ink=Ink.ACCENT)
_BODY = Style(7.4)
_CLINIC = Style(9, bold=True)
_CODE = Style(9.6, bold=True, ink=Ink.SURFACE)
_FOOT = Style(6.4, ink=Ink.SECOND)


def referral_cards(letterhead: Letterhead, code: str, welcome: int) -> bytes:
    """Return a page of ten cards as a PDF.

    Args:
        letterhead: the clinic.
        code: the 12 bare digits of a patient's referral code.
        welcome: points for the friend at the first visit (§6.1); 0 promises nothing.

    """
    title = translate("ReferralCards", "Referral cards")
    sheet = Sheet(A4, title=f"{title} {grouped(code)}", author=letterhead.name)
    ten_a_page(sheet, [code] * A_PAGE, lambda at, each: _card(sheet, at, letterhead, each, welcome))
    return sheet.pdf()


def _card(sheet: Sheet, place: Place, letterhead: Letterhead, code: str, welcome: int) -> None:
    x, y = place
    _code(sheet, x + _WIDE - _PANEL, y, code)
    left, room = x + _INSET, _WIDE - _PANEL - 2 * _INSET
    _clinic(sheet, left, y, letterhead, room)
    invited = translate("ReferralCards", "A friend recommends us to you")
    head = lines(invited, _HEAD, room, most=2, even=True)
    top = y + (54 if len(head) > 1 else 60)
    sheet.write_lines(left, top, head, _HEAD, leading=17)
    top += 17 * len(head)
    if welcome:
        icon(sheet, left - 1, top - 10, 13, GIFT, ink=Ink.ACCENT, thickness=2)
        told = translate("ReferralCards", "%n point(s) to welcome you", n=welcome)
        sheet.write_within(left + 15, top, told, _GIFT, room - 15)
        top += 15
    how = translate("ReferralCards", "Show this card at the front desk on your first visit.")
    sheet.write_lines(left, top, lines(how, _BODY, room, most=2), _BODY, leading=10.5)
    sheet.box(x, y + _HIGH - _STRIP, _WIDE - _PANEL, _STRIP, Ink.WEAK)
    reach = " · ".join(filter(None, (letterhead.address, letterhead.phone)))
    sheet.write_within(left, y + _HIGH - 7.6, reach or letterhead.name, _FOOT, room + _INSET / 2)


def _clinic(sheet: Sheet, left: float, y: float, letterhead: Letterhead, room: float) -> None:
    if letterhead.logo:
        size = size_within(letterhead.logo, 44, 18)
        logo(sheet, left, y + 11 + (18 - size[1]) / 2, size, letterhead.logo)
        left += size[0] + 6
        room -= size[0] + 6
    sheet.write_within(left, y + 23.4, letterhead.name, _CLINIC, room, least=0.6)


def _code(sheet: Sheet, x: float, y: float, code: str) -> None:
    """Draw the panel with the QR of the bare digits and their groups."""
    sheet.box(x, y, _PANEL, _HIGH, Ink.ACCENT)
    middle = x + _PANEL / 2
    label = translate("ReferralCards", "Referral code")
    small = Style(7.4, ink=Ink.SURFACE)
    sheet.write_within(middle, y + 21, label, small, _PANEL - 12, align=Align.CENTRE)
    plate = (_PANEL - _QR_SIDE) / 2
    sheet.box(x + plate, y + 29, _QR_SIDE, _QR_SIDE, Ink.SURFACE, radius=6)
    qr(sheet, x + plate, y + 29, _QR_SIDE, code)
    base = y + 29 + _QR_SIDE + 18
    sheet.write_within(middle, base, grouped(code), _CODE, _PANEL - 10, align=Align.CENTRE)
