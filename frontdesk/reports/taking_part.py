"""The poster's box that says how to take part: short beside many names, in steps beside few."""

from frontdesk.reports.icons import FRIENDS, GIFT, SEARCH, TALK, Icon, icon
from frontdesk.reports.sheet import Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import Promise, promise_sentence
from frontdesk.system.translate import translate

BRIEF = 98.0
STEPS = 178.0
"""Heights of the box in points."""

_Step = tuple[Icon, str, str]

_WIDE = A4[0] - 2 * MARGIN
_INSET = 22.0
_TITLE = Style(17, bold=True, ink=Ink.ACCENT)
_HEAD = Style(12.5, bold=True)
_BODY = Style(12.5)
_NOTE = Style(10.5, ink=Ink.SECOND)


def brief(sheet: Sheet, top: float, promise: Promise) -> None:
    """Draw the box of height ``BRIEF``: what to do and what it earns, in two sentences."""
    sheet.box(MARGIN, top, _WIDE, BRIEF, Ink.WEAK, radius=10)
    left = MARGIN + _INSET
    room = _WIDE - 2 * _INSET - 76
    sheet.write_within(left, top + 33, translate("Poster", "How to take part"), _TITLE, room)
    ask = translate("Poster", "Tell the front desk your friend's name and phone: three steps.")
    sheet.write_within(left, top + 57, ask, _BODY, room)
    sheet.write_within(left, top + 77, promise_sentence(promise), _BODY, room)
    side = 58
    x = MARGIN + _WIDE - _INSET - side
    sheet.box(x, top + (BRIEF - side) / 2, side, side, Ink.SURFACE, radius=10)
    icon(sheet, x + 12, top + (BRIEF - side) / 2 + 12, side - 24, FRIENDS, ink=Ink.ACCENT)


def steps(sheet: Sheet, top: float, promise: Promise) -> None:
    """Draw the box of height ``STEPS``: three steps side by side, and what they earn."""
    sheet.box(MARGIN, top, _WIDE, STEPS, Ink.WEAK, radius=10)
    left = MARGIN + _INSET
    title = translate("Poster", "How to take part")
    sheet.write_within(left, top + 34, title, _TITLE, _WIDE - 2 * _INSET)
    column = (_WIDE - 2 * _INSET) / 3
    for place, step in enumerate(_three_steps()):
        _step(sheet, left + place * column, top + 54, column, step)
    strip = top + STEPS - 48
    sheet.box(left - 6, strip, _WIDE - 2 * _INSET + 12, 34, Ink.SURFACE, radius=8)
    icon(sheet, left + 6, strip + 8, 18, GIFT, ink=Ink.ACCENT, thickness=1.8)
    room = _WIDE - 2 * _INSET - 44
    sheet.write_within(left + 34, strip + 22, promise_sentence(promise), _HEAD, room)


def _three_steps() -> tuple[_Step, ...]:
    return (
        (
            FRIENDS,
            translate("Poster", "Ask your friend"),
            translate("Poster", "Only pass on the number of a friend who agrees."),
        ),
        (
            TALK,
            translate("Poster", "Tell the desk"),
            translate("Poster", "A name and a phone number are enough."),
        ),
        (
            SEARCH,
            translate("Poster", "Ask how it went"),
            translate("Poster", "See your progress whenever you like."),
        ),
    )


def _step(sheet: Sheet, x: float, top: float, wide: float, step: _Step) -> None:
    shape, head, note = step
    sheet.disc(x + 18, top + 18, 18, Ink.SURFACE)
    icon(sheet, x + 8, top + 8, 20, shape, ink=Ink.ACCENT)
    left = x + 46
    room = wide - 56
    sheet.write_within(left, top + 14, head, _HEAD, room)
    written = lines(note, _NOTE, room, most=3)
    sheet.write_lines(left, top + 32, written, _NOTE, leading=15)
