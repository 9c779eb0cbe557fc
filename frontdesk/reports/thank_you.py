"""Thank-you letters of a month, A4, one page a person: to patients and to staff (§9.6).

They are handed over or sent in an envelope, so names are full; phones and treatments never appear.
"""

from collections.abc import Sequence

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Letterhead
from frontdesk.domain.leaderboards import Level, PatientRow, StaffRow
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.shapes import laurel, level_pill, medal, rays
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, Ink
from frontdesk.reports.words import Printed, customer, level_word, month_and_year
from frontdesk.system.translate import translate

_LEFT = 72.0
_ROOM = A4[0] - 2 * _LEFT
_RIGHT = _LEFT + _ROOM
_MIDDLE = A4[0] / 2
_BAND = 168.0
_EMBLEM = 218.0
_TEXT_TOP = 330.0
_BODY = Style(14)
_LEADING = 27.0
_FOOT = 790.0
_PLATE = 40.0


def thank_you(
    letterhead: Letterhead,
    month: Month,
    rows: Sequence[PatientRow | StaffRow],
    printed: Printed,
) -> bytes:
    """Return a letter for every row, in the order of the board."""
    title = translate("Letter", "Thank-you letters {month}").format(month=month)
    sheet = Sheet(A4, title=title, author=letterhead.name)
    for place, row in enumerate(rows):
        if place:
            sheet.next_page()
        _letter(sheet, letterhead, month, row, printed)
    return sheet.pdf()


def _letter(
    sheet: Sheet, letterhead: Letterhead, month: Month, row: PatientRow | StaffRow, printed: Printed
) -> None:
    _head(sheet, letterhead)
    _emblem(sheet, row)
    name = customer(row.name)
    text = translate("Letter", "Dear {name},").format(name=name)
    sheet.write_within(_LEFT, _TEXT_TOP, text, Style(18, bold=True), _ROOM, least=0.4)
    y = _TEXT_TOP + 40
    for paragraph in _paragraphs(letterhead, month, row):
        written = lines(paragraph, _BODY, _ROOM)
        sheet.write_lines(_LEFT, y, written, _BODY, leading=_LEADING)
        y += len(written) * _LEADING + 10
    bold = Style(14, bold=True)
    sheet.write_within(_RIGHT, y + 34, letterhead.name, bold, _ROOM, align=Align.RIGHT)
    second = Style(12, ink=Ink.SECOND)
    sheet.write(_RIGHT, y + 58, printed.on.isoformat(), second, align=Align.RIGHT)
    _foot(sheet, letterhead)


def _head(sheet: Sheet, letterhead: Letterhead) -> None:
    sheet.box(0, 0, A4[0], _BAND, Ink.ACCENT)
    rays(sheet, _MIDDLE, _BAND, _BAND)
    x = _LEFT
    if letterhead.logo:
        size = size_within(letterhead.logo, 2 * _PLATE, _PLATE - 8)
        sheet.box(x, 34, size[0] + 8, _PLATE, Ink.SURFACE, radius=7)
        logo(sheet, x + 4, 34 + (_PLATE - size[1]) / 2, size, letterhead.logo)
        x += size[0] + 20
    white = Style(13, bold=True, ink=Ink.SURFACE)
    sheet.write_within(x, 59, letterhead.name, white, _RIGHT - x, least=0.6)
    thanks = Style(36, bold=True, ink=Ink.SURFACE)
    sheet.write_within(_LEFT, 124, translate("Letter", "Thank you"), thanks, _ROOM)


def _emblem(sheet: Sheet, row: PatientRow | StaffRow) -> None:
    laurel(sheet, _MIDDLE, _EMBLEM + 12, 46, Ink.GOLD)
    medal(sheet, _MIDDLE, _EMBLEM + 10, 28, row.rank)
    if isinstance(row, PatientRow) and row.level is not Level.NONE:
        level_pill(sheet, _MIDDLE - 18, _EMBLEM + 74, row.level, 11)


def _paragraphs(
    letterhead: Letterhead, month: Month, row: PatientRow | StaffRow
) -> tuple[str, ...]:
    when = month_and_year(month)
    if isinstance(row, StaffRow):
        came = translate(
            "Letter",
            "In {month}, %n friend(s) you invited came to us for the first time. Every one of them "
            "came because you took a minute to ask.",
            n=row.successful,
        ).format(month=when)
        return came, translate("Letter", "Thank you for your warmth and your care.")
    came = translate(
        "Letter",
        "In {month}, %n friend(s) came to {clinic} because you told them about us. There is no "
        "greater sign of trust, and we thank you for it.",
        n=row.successful,
    ).format(month=when, clinic=letterhead.name)
    care = translate("Letter", "We will look after your friends as we look after you.")
    return came, *_earned(row), care


def _earned(row: PatientRow) -> tuple[str, ...]:
    parts = []
    if row.points:
        text = translate("Letter", "{points} points were added to your account.")
        parts.append(text.format(points=f"{row.points:,}"))
    if row.level is not Level.NONE:
        text = translate("Letter", "You are now one of our {level} referrers.")
        parts.append(text.format(level=level_word(row.level)))
    joined = translate("Letter", "{first} {second}")
    if len(parts) > 1:
        return (joined.format(first=parts[0], second=parts[1]),)
    return tuple(parts)


def _foot(sheet: Sheet, letterhead: Letterhead) -> None:
    sheet.line((_LEFT, _FOOT - 16), (_RIGHT, _FOOT - 16))
    found = [letterhead.address, letterhead.phone, letterhead.note]
    text = "  ·  ".join(one for one in found if one)
    small = Style(9, ink=Ink.SECOND)
    sheet.write_within(_MIDDLE, _FOOT, text, small, _ROOM, align=Align.CENTRE, least=0.6)
