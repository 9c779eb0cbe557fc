"""The upper third of the poster: three cards for the first three lines, or one that invites."""

from collections.abc import Sequence

from frontdesk.domain.leaderboards import PatientRow
from frontdesk.reports.shapes import card, laurel, medal
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import customer, level_word
from frontdesk.system.translate import translate

PLACES = 3
BOTTOM = 276.0
"""Where the cards end, in points from the top of the page."""

_EMPTY_BOTTOM = 588.0
_BELOW_PILL = 24.0
"""So much lower that what is not closed yet still says so."""

_TALL, _LOW = 150.0, 118.0
_GAP = 13.0
_MIDDLE = A4[0] / 2
_WIDTHS = {1: (240.0,), 2: (208.0, 208.0), 3: (164.0, 165.0, 164.0)}


def podium(sheet: Sheet, rows: Sequence[PatientRow]) -> None:
    """Draw the first one to three ``rows``: the first in the middle, height and medal by rank."""
    shown = rows[:PLACES]
    order = (1, 0, 2) if len(shown) == PLACES else range(len(shown))
    widths = _WIDTHS[len(shown)]
    x = _MIDDLE - (sum(widths) + _GAP * (len(widths) - 1)) / 2
    for place, wide in zip(order, widths, strict=True):
        _honoured(sheet, x, wide, shown[place])
        x += wide + _GAP


def nobody_yet(sheet: Sheet) -> None:
    """Draw what stands in a month without successful referrals: an invitation."""
    top = BOTTOM - _TALL + _BELOW_PILL
    card(sheet, MARGIN, top, A4[0] - 2 * MARGIN, _EMPTY_BOTTOM - top, radius=14)
    middle = top + 160
    laurel(sheet, _MIDDLE, middle, 66, Ink.GOLD)
    medal(sheet, _MIDDLE, middle, 40, 1)
    headline = Style(28, bold=True)
    room = A4[0] - 2 * MARGIN - 60
    text = translate("Poster", "The first name could be yours")
    sheet.write_within(_MIDDLE, middle + 138, text, headline, room, align=Align.CENTRE)
    text = translate("Poster", "The board is still empty: bring a friend, and it begins with you.")
    style = Style(14, ink=Ink.SECOND)
    written = lines(text, style, room - 60, even=True)
    sheet.write_lines(_MIDDLE, middle + 172, written, style, align=Align.CENTRE, leading=24)


def _honoured(sheet: Sheet, x: float, wide: float, row: PatientRow) -> None:
    first = row.rank == 1
    high = _TALL if first else _LOW
    top = BOTTOM - high
    card(sheet, x, top, wide, high)
    middle = x + wide / 2
    room = wide - 24
    if first:
        laurel(sheet, middle, top + 44, 32, Ink.GOLD)
        medal(sheet, middle, top + 43, 22, row.rank)
        name, note = Style(29, bold=True), Style(13, ink=Ink.SECOND)
        baselines = (top + 114, top + 136)
    else:
        medal(sheet, middle, top + 34, 17, row.rank)
        name, note = Style(24, bold=True), Style(13, ink=Ink.SECOND)
        baselines = (top + 80, top + 102)
    sheet.write_within(
        middle, baselines[0], customer(row.name), name, room, align=Align.CENTRE, least=0.5
    )
    sheet.write_within(middle, baselines[1], _deed(row), note, room, align=Align.CENTRE, least=0.5)


def _deed(row: PatientRow) -> str:
    count = translate("Poster", "%n friend(s) came", n=row.successful)
    level = level_word(row.level)
    if not level:
        return count
    return translate("Poster", "{count} · {level}").format(count=count, level=level)
