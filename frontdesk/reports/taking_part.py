"""The poster's box that says how to take part: short beside many names, in steps beside few."""

from dataclasses import dataclass

from frontdesk.domain.rewards.policy import Policy
from frontdesk.reports.icons import FRIENDS, GIFT, SEARCH, TALK, Icon, icon
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.promises import promise_sentence
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines, width
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.system.translate import translate

BRIEF = 98.0
STEPS = 178.0
"""Heights of the box in points."""

_Step = tuple[Icon, str, str]

_WIDE = A4[0] - 2 * MARGIN
_INSET = 22.0
_CODE, _QUIET = 122.0, 6.0
"""The side of the plate of the clinic's QR code, and what stays white around it."""
_LEAST, _TWO_LINES = 0.75, 0.78
"""How much smaller a promise may be on one line, and how much it is on two."""
_TITLE = Style(17, bold=True, ink=Ink.ACCENT)
_HEAD = Style(12.5, bold=True)
_BODY = Style(12.5)
_NOTE = Style(10.5, ink=Ink.SECOND)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What taking part earns, and the clinic's own QR code as a PNG, or nothing."""

    policy: Policy
    code: bytes = b""


def brief(sheet: Sheet, top: float, invitation: Invitation) -> None:
    """Draw the box of height ``BRIEF``: what to do and what it earns, in two sentences."""
    sheet.box(MARGIN, top, _WIDE, BRIEF, Ink.WEAK, radius=10)
    left = MARGIN + _INSET
    side = 78 if invitation.code else 58
    room = _WIDE - 2 * _INSET - side - 18
    sheet.write_within(left, top + 33, translate("Poster", "How to take part"), _TITLE, room)
    ask = translate("Poster", "Tell the front desk your friend's name and phone: three steps.")
    sheet.write_within(left, top + 57, ask, _BODY, room)
    _promise(sheet, left, top + 77, invitation.policy, style=_BODY, room=room)
    beside = (BRIEF - side) / 2
    x = MARGIN + _WIDE - (beside if invitation.code else _INSET) - side
    sheet.box(x, top + beside, side, side, Ink.SURFACE, radius=10)
    if invitation.code:
        _code(sheet, x, top + beside, side, invitation.code)
    else:
        icon(sheet, x + 12, top + beside + 12, side - 24, FRIENDS, ink=Ink.ACCENT)


def steps(sheet: Sheet, top: float, invitation: Invitation) -> None:
    """Draw the box of height ``STEPS``: three steps side by side, and what they earn."""
    sheet.box(MARGIN, top, _WIDE, STEPS, Ink.WEAK, radius=10)
    left = MARGIN + _INSET
    room = _WIDE - 2 * _INSET
    if invitation.code:
        room -= _CODE + 20
        _code_beside(sheet, top, invitation.code)
    title = translate("Poster", "How to take part")
    sheet.write_within(left, top + 34, title, _TITLE, room)
    column = room / 3
    step = _narrow_step if invitation.code else _step
    for place, one in enumerate(_three_steps()):
        step(sheet, left + place * column, top + 54, column, one)
    strip = top + STEPS - 48
    sheet.box(left - 6, strip, room + 12, 34, Ink.SURFACE, radius=8)
    icon(sheet, left + 6, strip + 8, 18, GIFT, ink=Ink.ACCENT, thickness=1.8)
    _promise(sheet, left + 34, strip + 22, invitation.policy, style=_HEAD, room=room - 44)


def _promise(
    sheet: Sheet, x: float, y: float, policy: Policy, *, style: Style, room: float
) -> None:
    """Say it on one line, or on two small ones around it: no part of a promise may be cut."""
    promise = promise_sentence(policy)
    if width(promise, style) * _LEAST <= room:
        sheet.write_within(x, y, promise, style, room, least=_LEAST)
        return
    small = style._replace(size=style.size * _TWO_LINES)
    written = lines(promise, small, room, most=2)
    sheet.write_lines(x, y - small.size * 0.6, written, small, leading=small.size * 1.3)


def _code_beside(sheet: Sheet, top: float, code: bytes) -> None:
    x, y = MARGIN + _WIDE - _INSET - _CODE + 8, top + 16
    sheet.box(x, y, _CODE, _CODE, Ink.SURFACE, radius=10)
    _code(sheet, x, y, _CODE, code)
    say = translate("Poster", "Scan to reach us")
    middle = x + _CODE / 2
    sheet.write_within(middle, y + _CODE + 17, say, _NOTE, _CODE, align=Align.CENTRE, least=0.6)


def _code(sheet: Sheet, x: float, y: float, side: float, code: bytes) -> None:
    room = side - 2 * _QUIET
    size = size_within(code, room, room)
    logo(sheet, x + (side - size[0]) / 2, y + (side - size[1]) / 2, size, code)


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


def _narrow_step(sheet: Sheet, x: float, top: float, wide: float, step: _Step) -> None:
    shape, head, note = step
    sheet.disc(x + 11, top + 12, 11, Ink.SURFACE)
    icon(sheet, x + 4.5, top + 5.5, 13, shape, ink=Ink.ACCENT)
    room = wide - 12
    sheet.write_within(x + 28, top + 17, head, _HEAD, room - 28)
    written = lines(note, _NOTE, room, most=3)
    sheet.write_lines(x, top + 40, written, _NOTE, leading=14)
