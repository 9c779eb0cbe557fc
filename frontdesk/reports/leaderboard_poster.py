"""The public poster of a month's leaderboard, A4 or A3 (DOMAIN.md §9.4).

It shows what it is given: rows come masked and without phones from ``rank_public``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow
from frontdesk.domain.pictures import BARE, PosterPictures
from frontdesk.domain.rewards.policy import Policy
from frontdesk.reports import podium, taking_part
from frontdesk.reports.banner import banner
from frontdesk.reports.icons import FRIENDS, icon
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.shapes import MEDALS, bar, level_pill, medal, pill, rays
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.taking_part import Invitation
from frontdesk.reports.text import Style, fit, width
from frontdesk.reports.tokens import A3, A4, MARGIN, Ink
from frontdesk.reports.words import (
    Footing,
    customer,
    edition,
    month_and_year,
    month_name,
)
from frontdesk.system.translate import translate

_WIDE = A4[0]
_RIGHT = _WIDE - MARGIN
_HEADER = 178.0
_TITLE = 34.0
_SMALL_HEADER = 74.0
_ROWS_TOP = podium.BOTTOM + 26
_PANEL_BOTTOM = 790.0
_FOOT = 812.0
_BREATH = 24.0

_ROW = 48.0
_PLATE = 27.0


@dataclass(frozen=True, slots=True)
class _Grain:
    """How fine a poster may be: row heights and sizes of text, in points of an A4 sheet."""

    least_row: float
    row_of_many: float
    least_text: float
    most_text: float


_USUAL = _Grain(least_row=22, row_of_many=27, least_text=10.5, most_text=17)
_LARGE = _Grain(least_row=48, row_of_many=48, least_text=20, most_text=20)
"""20 points of an A4 sheet are 28.3 of A3."""

_MANY_TOP = 100.0
_ROWS_BESIDE_STEPS = 7
_INVITATION = 118.0

_NAME_AT, _LEVEL_AT, _BAR_AT = 78.0, 192.0, 254.0
_BAR_END = 516.0


def poster(
    clinic: str,
    month: Month,
    rows: Sequence[PatientRow],
    policy: Policy,
    note: Footing,
    *,
    large: bool = False,
    pictures: PosterPictures = BARE,
) -> bytes:
    """Return the poster as a PDF of one page, or more where the rows do not fit.

    The first three rows stand on the podium; rows that tie keep their order. A ``large`` one is
    A3, to be read across a hall: no name is smaller than 28 points.
    """
    title = translate("Poster", "Referral Honour Roll")
    sheet = Sheet(A4, title=f"{title} {month}", author=clinic, paper=A3 if large else A4)
    grain = _LARGE if large else _USUAL
    first, *others = _paged(rows[podium.PLACES :], grain)
    most = max((row.successful for row in rows), default=1)
    pages = 1 + len(others)
    unnamed = any(row.name is None for row in rows)
    _header(sheet, clinic, pictures, month, note)
    invitation = Invitation(policy, pictures.code)
    if rows:
        podium.podium(sheet, rows)
        _below_podium(sheet, first, most, invitation, grain)
    else:
        podium.nobody_yet(sheet)
        taking_part.steps(sheet, _PANEL_BOTTOM - taking_part.STEPS, invitation)
    _footer(sheet, month, note, page=1, pages=pages, unnamed=unnamed)
    for page, part in enumerate(others, start=2):
        sheet.next_page()
        _small_header(sheet, clinic, month)
        _continued(sheet, clinic, part, most, grain)
        _footer(sheet, month, note, page=page, pages=pages, unnamed=unnamed)
    return sheet.pdf()


def _paged(rows: Sequence[PatientRow], grain: _Grain) -> list[Sequence[PatientRow]]:
    room = _PANEL_BOTTOM - taking_part.BRIEF - _BREATH - _ROWS_TOP
    if len(rows) * grain.least_row <= room:
        return [rows]
    first = int(room / grain.row_of_many)
    later = int((_PANEL_BOTTOM - _MANY_TOP) / grain.row_of_many)
    starts = range(first, len(rows), later)
    return [rows[:first], *(rows[start : start + later] for start in starts)]


def _header(
    sheet: Sheet, clinic: str, pictures: PosterPictures, month: Month, note: Footing
) -> None:
    if pictures.banner:
        banner(sheet, _WIDE, _HEADER, pictures.banner)
    else:
        sheet.box(0, 0, _WIDE, _HEADER, Ink.ACCENT)
        rays(sheet, _WIDE / 2, _HEADER, _HEADER)
    beside = 150.0
    room = _WIDE - 2 * MARGIN - beside - 28
    white = Ink.SURFACE
    x = MARGIN
    if pictures.logo:
        size = size_within(pictures.logo, 2 * _PLATE, _PLATE - 6)
        sheet.box(x, 24, size[0] + 6, _PLATE, white, radius=6)
        logo(sheet, x + 3, 24 + (_PLATE - size[1]) / 2, size, pictures.logo)
        x += size[0] + 16
    style = Style(12.5, bold=True, ink=white)
    sheet.write_within(x, 44, clinic, style, room - (x - MARGIN), least=0.75)
    title = translate("Poster", "Referral Honour Roll")
    sheet.write_within(MARGIN, 84, title, Style(_TITLE, bold=True, ink=white), room)
    thanks = translate("Poster", "Thank you to everyone who told a friend about us")
    sheet.write_within(MARGIN, 110, thanks, Style(13.5, ink=white), room)
    year = translate("Poster", "{year}").format(year=month.year)
    sheet.write(_RIGHT, 44, year, Style(14, ink=white), align=Align.RIGHT)
    name, big = fit(month_name(month), Style(54, bold=True, ink=white), beside, least=0.4)
    sheet.write(_RIGHT, 84 + (big.size - _TITLE) * 0.6, name, big, align=Align.RIGHT)
    if note.revision is None:
        style = Style(9.5, bold=True, ink=Ink.ATTENTION)
        text = translate("Poster", "Month not closed yet")
        pill(sheet, _RIGHT, 117, text, style, ground=Ink.ATTENTION_WEAK, align=Align.RIGHT)


def _small_header(sheet: Sheet, clinic: str, month: Month) -> None:
    sheet.box(0, 0, _WIDE, _SMALL_HEADER, Ink.ACCENT)
    title = translate("Poster", "Referral Honour Roll")
    white = Style(19, bold=True, ink=Ink.SURFACE)
    pale = Style(11, ink=Ink.WEAK)
    sheet.write_within(MARGIN, 37, title, white, 330)
    sheet.write_within(MARGIN, 57, clinic, pale, 330)
    sheet.write_within(_RIGHT, 37, month_and_year(month), white, 170, align=Align.RIGHT)
    sheet.write_within(_RIGHT, 57, translate("Poster", "continued"), pale, 170, align=Align.RIGHT)


def _below_podium(
    sheet: Sheet, rows: Sequence[PatientRow], most: int, invitation: Invitation, grain: _Grain
) -> None:
    few = len(rows) <= _ROWS_BESIDE_STEPS
    panel = _PANEL_BOTTOM - (taking_part.STEPS if few else taking_part.BRIEF)
    room = panel - _BREATH - _ROWS_TOP
    high = min(_ROW, room / max(len(rows), 1))
    _rows(sheet, _ROWS_TOP, high, rows, most, grain=grain)
    end = _ROWS_TOP + len(rows) * high
    if panel - end >= _INVITATION:
        head = translate("Poster", "There is room for your name here")
        note = translate("Poster", "Every friend counts, from the first one on.")
        _between(sheet, (end + panel) / 2, head, note)
    draw = taking_part.steps if few else taking_part.brief
    draw(sheet, panel, invitation)


def _continued(
    sheet: Sheet, clinic: str, rows: Sequence[PatientRow], most: int, grain: _Grain
) -> None:
    _rows(sheet, _MANY_TOP, grain.row_of_many, rows, most, grain=grain)
    end = _MANY_TOP + len(rows) * grain.row_of_many
    if _PANEL_BOTTOM - end >= 2 * _INVITATION:
        thanks = translate("Poster", "Thank you to everyone who told a friend about us")
        _between(sheet, (end + _PANEL_BOTTOM) / 2, thanks, clinic)


def _rows(
    sheet: Sheet, top: float, high: float, rows: Sequence[PatientRow], most: int, *, grain: _Grain
) -> None:
    size = max(grain.least_text, min(grain.most_text, high * 0.42))
    for place, row in enumerate(rows):
        y = top + place * high
        _row(sheet, y + high / 2, size, row, row.successful / most)
        sheet.line((MARGIN, y + high), (_RIGHT, y + high))


def _row(sheet: Sheet, middle: float, size: float, row: PatientRow, share: float) -> None:
    base = middle + size * 0.36
    if row.rank <= MEDALS:
        medal(sheet, MARGIN + 10, middle, min(size * 0.72, 10), row.rank)
    else:
        rank = Style(size, bold=True, ink=Ink.SECOND)
        sheet.write_within(MARGIN + 10, base, str(row.rank), rank, 30, align=Align.CENTRE)
    room = _LEVEL_AT - _NAME_AT - 8
    sheet.write_within(_NAME_AT, base, customer(row.name), Style(size), room, least=0.6)
    level_pill(sheet, _LEVEL_AT, middle, row.level, min(9.5, size * 0.7))
    thick = min(11.0, size * 0.68)
    bar(sheet, _BAR_AT, middle - thick / 2, _BAR_END - _BAR_AT, thick, share=share)
    count = Style(size * 1.05, bold=True)
    sheet.write(_RIGHT, base, f"{row.successful:,}", count, align=Align.RIGHT)


def _between(sheet: Sheet, middle: float, head: str, note: str) -> None:
    icon(sheet, _WIDE / 2 - 20, middle - 56, 40, FRIENDS, ink=Ink.BAR, thickness=1.2)
    room = _WIDE - 2 * MARGIN
    sheet.write_within(_WIDE / 2, middle + 14, head, Style(19, bold=True), room, align=Align.CENTRE)
    style = Style(12.5, ink=Ink.SECOND)
    sheet.write_within(_WIDE / 2, middle + 38, note, style, room, align=Align.CENTRE)


def _footer(
    sheet: Sheet, month: Month, note: Footing, *, page: int, pages: int, unnamed: bool
) -> None:
    style = Style(7.5, ink=Ink.SECOND)
    right = edition(note)
    sheet.write(_RIGHT, _FOOT + 11, right, style, align=Align.RIGHT)
    room = _RIGHT - MARGIN
    if pages > 1:
        number = translate("Sheet", "page {page} / {pages}").format(page=page, pages=pages)
        sheet.write(_RIGHT, _FOOT, number, style, align=Align.RIGHT)
        room -= width(number, style) + 12
    rule = translate(
        "Poster",
        "Ranked by friends first here in {month} (clinic days). Ties share a rank: 1, 2, 2, 4.",
    )
    sheet.write_within(MARGIN, _FOOT, rule.format(month=month_and_year(month)), style, room)
    if unnamed:
        consent = translate(
            "Poster", 'Names are masked and shown with consent; who has not agreed is "a customer".'
        )
    else:
        consent = translate("Poster", "Names are masked and shown with consent.")
    room = _RIGHT - MARGIN - width(right, style) - 12
    sheet.write_within(MARGIN, _FOOT + 11, consent, style, room)
