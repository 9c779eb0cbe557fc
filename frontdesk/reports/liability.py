"""The points of a month in money, A4, for the manager's file (DOMAIN.md §8.6)."""

from frontdesk.domain.liability import Liability
from frontdesk.reports.pages import Pages
from frontdesk.reports.ruled import CELL, COLUMN, RIGHT, WIDE, row, section, tiles
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, lines
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import kind_word, month_and_year, yuan
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate

_TOP, _BOTTOM, _FOOT = 34.0, 790.0, 816.0
_SMALL = Style(8, ink=Ink.SECOND)
_LEADING = 13.0
_THREE = ((0.0, 240.0, Align.LEFT), (0.72, 110.0, Align.RIGHT), (1.0, 120.0, Align.RIGHT))


def liability_sheet(month: Liability, who: AtTheDesk) -> bytes:
    """Return the sheet as a PDF of one page."""
    title = translate("Liability", "Points and what they are worth, {month}")
    title = title.format(month=month_and_year(month.month))
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, who, title)
    tiles(pages, headline(month))
    _movements(pages, month)
    _vouchers(pages, month)
    _definitions(pages, month)
    sheet = Sheet(A4, title=title, author=who.clinic)
    return pages.onto(sheet, lambda page, _number, _many: _tail(page, who))


def headline(month: Liability) -> tuple[tuple[str, str], ...]:
    """Return the four figures a manager looks for, each with its label."""
    return (
        (translate("Liability", "Open points"), f"{month.open_points:,}"),
        (translate("Liability", "Worth, yuan"), yuan(month.value)),
        (translate("Liability", "Expired this month"), f"{month.expired:,}"),
        (translate("Liability", "Cost of gifts given, yuan"), yuan(month.handed_over.cost)),
    )


def _heading(pages: Pages, who: AtTheDesk, title: str) -> None:
    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
        sheet.write_within(MARGIN, 42, who.clinic, Style(10, ink=Ink.SECOND), WIDE)
        sheet.write_within(MARGIN, 66, title, Style(19, bold=True), WIDE)

    pages.draw(drawing, 50)


def _movements(pages: Pages, month: Liability) -> None:
    section(pages, translate("Liability", "How the points moved"))
    heads = (
        translate("Liability", "Entries"),
        translate("Liability", "Points"),
        translate("Liability", "Worth, yuan"),
    )
    row(pages, _THREE, heads, COLUMN)
    bold = CELL._replace(bold=True)
    _points(pages, month, translate("Liability", "Balances before the month"), month.before)
    for kind, points in month.posted.items():
        row(pages, _THREE, (kind_word(kind), f"{points:+,}", yuan(points * month.point_value)))
    _points(pages, month, translate("Liability", "Balances at its end"), month.after, bold)
    _points(pages, month, translate("Liability", "Below zero, taken out"), month.owed)
    _points(pages, month, translate("Liability", "Open points"), month.open_points, bold)
    pages.y += 12


def _points(pages: Pages, month: Liability, label: str, points: int, style: Style = CELL) -> None:
    row(pages, _THREE, (label, f"{points:,}", yuan(points * month.point_value)), style)


def _vouchers(pages: Pages, month: Liability) -> None:
    section(pages, translate("Liability", "Gifts"))
    heads = (
        translate("Liability", "Vouchers"),
        translate("Liability", "Number"),
        translate("Liability", "Cost, yuan"),
    )
    row(pages, _THREE, heads, COLUMN)
    for label, gifts in (
        (translate("Liability", "Handed over in the month"), month.handed_over),
        (translate("Liability", "Promised and not handed over at its end"), month.promised),
    ):
        row(pages, _THREE, (label, f"{gifts.vouchers:,}", yuan(gifts.cost)))
    pages.y += 12


def definitions(month: Liability) -> tuple[str, ...]:
    """Return how the figures are made, for the small print (§11)."""
    value = translate("Liability", "A point counts as {yuan} yuan, the present setting.")
    return (
        translate(
            "Liability",
            "Open points are all balances above zero on the last day; accounts below zero do not "
            "lessen them.",
        ),
        value.format(yuan=yuan(month.point_value)),
        translate(
            "Liability",
            "Gifts cost what the catalogue said when they were redeemed. The days are clinic days.",
        ),
    )


def _definitions(pages: Pages, month: Liability) -> None:
    for sentence in definitions(month):
        for line in lines(sentence, _SMALL, WIDE):
            base = pages.y + _LEADING

            def drawing(sheet: Sheet, line: str = line, base: float = base) -> None:
                sheet.write(MARGIN, base, line, _SMALL)

            pages.draw(drawing, _LEADING)


def _tail(sheet: Sheet, who: AtTheDesk) -> None:
    made = translate("InternalList", "Printed by {by} on {day}")
    text = made.format(by=who.member, day=who.day.isoformat())
    sheet.write(RIGHT, _FOOT, text, _SMALL, align=Align.RIGHT)
