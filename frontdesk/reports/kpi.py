"""The report of a period for owner and manager: figures, charts, what led to friends; A4 (§9.6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.reports.charts import chart
from frontdesk.reports.pages import Pages
from frontdesk.reports.plots import Indicator, Plot, Shape
from frontdesk.reports.ruled import COLUMN, RIGHT, WIDE, row, section
from frontdesk.reports.shapes import pill
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate

_TOP, _BOTTOM, _FOOT = 34.0, 796.0, 818.0
_ACROSS, _GAP = 4, 8.0
_TILE = 83.0
_HIGH, _HIGH_BARS = 176.0, 112.0
_LABEL = Style(8.5, bold=True)
_VALUE = Style(17, bold=True, ink=Ink.ACCENT)
_BESIDE = Style(7, ink=Ink.TEXT)
_SMALL = Style(6.8, ink=Ink.SECOND)
_NOTE = Style(8, ink=Ink.SECOND)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: its title, headings and rows; ``nothing`` where there are no rows."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    nothing: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the report of a period says, in words already."""

    period: str
    indicators: Sequence[Indicator]
    plots: Sequence[Plot]
    tables: Sequence[Ruled]


def kpi_sheet(report: Report, who: AtTheDesk) -> bytes:
    """Return the report as a PDF."""
    title = translate("Kpi", "Recommendations in figures, {period}").format(period=report.period)
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, who, title)
    for start in range(0, len(report.indicators), _ACROSS):
        _tiles(pages, report.indicators[start : start + _ACROSS])
    for plot in report.plots:
        _chart(pages, plot)
    for table in report.tables:
        _table(pages, table)
    sheet = Sheet(A4, title=title, author=who.clinic)
    return pages.onto(sheet, lambda page, number, many: _tail(page, who, number, many))


def _heading(pages: Pages, who: AtTheDesk, title: str) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 88, Ink.ACCENT)
        sheet.write_within(MARGIN, 36, who.clinic, Style(10.5, ink=Ink.WEAK), WIDE)
        sheet.write_within(MARGIN, 66, title, Style(21, bold=True, ink=Ink.SURFACE), WIDE)

    pages.draw(drawing, 70)


def _tiles(pages: Pages, indicators: Sequence[Indicator]) -> None:
    pages.make_room(_TILE + _GAP)
    wide = (WIDE - (_ACROSS - 1) * _GAP) / _ACROSS
    top = pages.y

    def drawing(sheet: Sheet) -> None:
        for place, one in enumerate(indicators):
            _tile(sheet, one, MARGIN + place * (wide + _GAP), top, wide)

    pages.draw(drawing, _TILE + _GAP)


def _tile(sheet: Sheet, one: Indicator, x: float, y: float, wide: float) -> None:
    inner, room = x + 9, wide - 18
    sheet.box(x, y, wide, _TILE, Ink.STRIPE, radius=7)
    sheet.box(x, y + 9, 2.5, 24, Ink.ACCENT)
    sheet.write_within(inner, y + 17, one.label, _LABEL, room, least=0.6)
    beside_target = room - _target(sheet, one, x + wide - 7, y + 35)
    sheet.write_within(inner, y + 37, one.value, _VALUE, beside_target, least=0.5)
    beside = translate("Kpi", "before {before} · a year ago {year_ago}")
    beside = beside.format(before=one.before, year_ago=one.year_ago)
    sheet.write_within(inner, y + 50, beside, _BESIDE, room, least=0.6)
    small = lines(one.definition, _SMALL, room, most=3)
    sheet.write_lines(inner, y + 61, small, _SMALL, leading=8.2)


def _target(sheet: Sheet, one: Indicator, right: float, y: float) -> float:
    """Draw what is aimed at, if anything, and whether it is reached; return the room it takes."""
    if not one.target:
        return 0.0
    ink, ground = (Ink.SECOND, Ink.SILVER_WEAK)
    if one.reached is not None:
        good = (Ink.ACCENT, Ink.WEAK)
        ink, ground = good if one.reached else (Ink.ATTENTION, Ink.ATTENTION_WEAK)
    said = one.target if one.reached is None else f"{'✓' if one.reached else '!'} {one.target}"
    style = Style(6.5, ink=ink)
    return pill(sheet, right, y, said, style, ground=ground, align=Align.RIGHT) + 2


def _chart(pages: Pages, plot: Plot) -> None:
    high = _HIGH
    if plot.shape is Shape.BARS:
        high = max(_HIGH_BARS, 34.0 + 20.0 * len(plot.labels) * len(plot.series) / 1.4)
    pages.make_room(high + 52)
    section(pages, plot.title)
    top = pages.y + 8

    def drawing(sheet: Sheet) -> None:
        chart(sheet, plot, (MARGIN, top, WIDE, high))
        sheet.write_within(MARGIN, top + high + 10, plot.definition, _SMALL, WIDE)

    pages.draw(drawing, high + 32)


def _table(pages: Pages, table: Ruled) -> None:
    section(pages, table.title)
    share = 1 / len(table.heads)
    first = (0.0, WIDE * 0.36, Align.LEFT)
    others = [
        (0.4 + 0.6 * (place * share) / (1 - share), 80.0, Align.RIGHT)
        for place in range(1, len(table.heads))
    ]
    row(pages, (first, *others), table.heads, COLUMN)
    for cells in table.rows:
        row(pages, (first, *others), cells)
    if not table.rows:
        row(pages, (first,), (table.nothing,), _NOTE)
    pages.y += 14


def _tail(sheet: Sheet, who: AtTheDesk, number: int, many: int) -> None:
    made = translate("InternalList", "Printed by {by} on {day}")
    sheet.write(MARGIN, _FOOT, made.format(by=who.member, day=who.day.isoformat()), _NOTE)
    page = translate("Sheet", "page {page} / {pages}").format(page=number, pages=many)
    sheet.write(RIGHT, _FOOT, page, _NOTE, align=Align.RIGHT)
