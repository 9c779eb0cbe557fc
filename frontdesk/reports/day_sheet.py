"""The sheet of a clinic day, A4, to be signed and filed (DOMAIN.md §7.5, §9.6).

It carries how long both chains are and where they end: a ledger that was changed later does not
lead to the figures on paper any more. Names are masked, as on slips.
"""

from frontdesk.domain.ids import grouped
from frontdesk.domain.names import masked
from frontdesk.reports.logo import logo, size_within
from frontdesk.reports.pages import Pages
from frontdesk.reports.ruled import CELL, COLUMN, RIGHT, ROW, WIDE, row, section, tiles
from frontdesk.reports.sheet import Align, Sheet
from frontdesk.reports.text import Style, width
from frontdesk.reports.tokens import A4, MARGIN, Ink
from frontdesk.reports.words import kind_word, voucher_word, yuan
from frontdesk.services.day import DaySheet
from frontdesk.system.translate import translate

_TOP, _BOTTOM, _FOOT = 34.0, 790.0, 816.0
_SMALL = Style(7.5, ink=Ink.SECOND)
_DIGITS = 8
_SIGNATURES = 96.0


def day_sheet(day: DaySheet) -> bytes:
    """Return the sheet as a PDF of as many pages as the day's vouchers need."""
    title = translate("DaySheet", "Day sheet {day}").format(day=day.figures.day.isoformat())
    pages = Pages(_TOP, _BOTTOM)
    _heading(pages, day, title)
    _tiles(pages, day)
    _particulars(pages, day)
    _points(pages, day)
    _vouchers(pages, day)
    _chains(pages, day)
    _signatures(pages)
    sheet = Sheet(A4, title=title, author=day.who.clinic)
    return pages.onto(sheet, lambda page, number, many: _tail(page, day, number, many))


def _heading(pages: Pages, day: DaySheet, title: str) -> None:
    letterhead = day.who.letterhead
    weekday = _weekdays()[day.figures.day.weekday()]

    def drawing(sheet: Sheet) -> None:
        sheet.box(0, 0, A4[0], 6, Ink.ACCENT)
        sheet.write_within(MARGIN, 42, letterhead.name, Style(10, ink=Ink.SECOND), 360)
        sheet.write(MARGIN, 66, title, Style(19, bold=True))
        x = MARGIN + width(title, Style(19, bold=True)) + 10
        sheet.write(x, 66, weekday, Style(11, ink=Ink.SECOND))
        if letterhead.logo:
            size = size_within(letterhead.logo, 120, 40)
            logo(sheet, RIGHT - size[0], 28, size, letterhead.logo)

    pages.draw(drawing, 50)


def _tiles(pages: Pages, day: DaySheet) -> None:
    visits, referrals = day.figures.visits, day.figures.referrals
    figures = (
        (translate("DaySheet", "Check-ins"), f"{visits.came:,}"),
        (translate("DaySheet", "New patients"), f"{visits.new:,}"),
        (translate("DaySheet", "Referrals registered"), f"{referrals.registered:,}"),
        (translate("DaySheet", "Friends who came"), f"{referrals.arrived:,}"),
        (translate("DaySheet", "Vouchers"), f"{len(day.figures.redeemed):,}"),
        (translate("DaySheet", "Paid, yuan"), yuan(visits.paid)),
    )
    tiles(pages, figures)


def _particulars(pages: Pages, day: DaySheet) -> None:
    visits, referrals = day.figures.visits, day.figures.referrals
    facts = (
        (translate("DaySheet", "Paid by public insurance"), visits.insured),
        (translate("DaySheet", "Left untreated"), visits.left),
        (translate("DaySheet", "Check-ins taken back"), visits.cancelled),
        (translate("DaySheet", "Visits still open"), visits.open),
        (translate("DaySheet", "Referrals that succeeded"), referrals.successful),
        (translate("DaySheet", "Referrals under review"), referrals.reviewed),
        (translate("DaySheet", "Vouchers handed over"), day.figures.handed_over),
    )
    rows = [(label, f"{value:,}") for label, value in facts]
    rows.append((translate("DaySheet", "Given back, yuan"), yuan(visits.refunded)))
    section(pages, translate("DaySheet", "In detail"))
    columns = (
        (0.0, 170, Align.LEFT),
        (0.46, 60, Align.RIGHT),
        (0.54, 170, Align.LEFT),
        (1.0, 60, Align.RIGHT),
    )
    for left, right in zip(rows[::2], rows[1::2], strict=True):
        row(pages, columns, (*left, *right))
    pages.y += 10


def _points(pages: Pages, day: DaySheet) -> None:
    section(pages, translate("DaySheet", "Points"))
    columns = ((0.0, 250, Align.LEFT), (0.72, 100, Align.RIGHT), (1.0, 100, Align.RIGHT))
    heads = (
        translate("DaySheet", "Kind"),
        translate("DaySheet", "Entries"),
        translate("DaySheet", "Points"),
    )
    posted = day.figures.posted
    row(pages, columns, heads, COLUMN)
    for each in posted:
        row(pages, columns, (kind_word(each.kind), f"{each.entries:,}", f"{each.points:+,}"))
    entries, points = (sum(each.entries for each in posted), sum(each.points for each in posted))
    total = (translate("DaySheet", "Total"), f"{entries:,}", f"{points:+,}" if points else "0")
    row(pages, columns, total, CELL._replace(bold=True))
    pages.y += 10


def _vouchers(pages: Pages, day: DaySheet) -> None:
    if not day.figures.redeemed:
        return
    title = translate("DaySheet", "Vouchers")
    columns = (
        (0.0, 100, Align.LEFT),
        (0.21, 180, Align.LEFT),
        (0.58, 90, Align.LEFT),
        (0.84, 60, Align.RIGHT),
        (1.0, 76, Align.RIGHT),
    )
    heads = (
        translate("DaySheet", "Serial"),
        translate("DaySheet", "Gift"),
        translate("DaySheet", "Patient"),
        translate("DaySheet", "Points"),
        translate("DaySheet", "State"),
    )
    section(pages, title)
    row(pages, columns, heads, COLUMN)
    for each in day.figures.redeemed:
        if pages.make_room(ROW):
            section(pages, title)
            row(pages, columns, heads, COLUMN)
        name, state = masked(each.patient), voucher_word(each.state)
        row(pages, columns, (grouped(each.serial), each.gift, name, f"{each.points:,}", state))
    pages.y += 10


def _chains(pages: Pages, day: DaySheet) -> None:
    heads = day.heads
    pages.make_room(3 * ROW + 60)
    section(pages, translate("DaySheet", "Where the books end"))
    for label, rows, head in (
        (translate("DaySheet", "Points ledger"), heads.ledger_rows, heads.ledger_head),
        (translate("DaySheet", "Audit log"), heads.audit_rows, heads.audit_head),
    ):
        counted = translate("DaySheet", "%n row(s)", n=rows)
        groups = " ".join(head[at : at + _DIGITS] for at in range(0, len(head), _DIGITS))
        columns = ((0.0, 70, Align.LEFT), (0.15, 66, Align.LEFT), (0.29, 368, Align.LEFT))
        row(pages, columns, (label, counted, groups))
    pages.y += 4


def _signatures(pages: Pages) -> None:
    pages.make_room(_SIGNATURES)
    checked = translate(
        "DaySheet", "Checked against the cash desk and the vouchers handed over; filed by date."
    )
    top, column = pages.y, (WIDE - 30) / 2

    def drawing(sheet: Sheet) -> None:
        sheet.write_within(MARGIN, top + 12, checked, _SMALL, WIDE)
        for place, label in enumerate(
            (translate("DaySheet", "Front desk"), translate("DaySheet", "Manager"))
        ):
            x, base = MARGIN + place * (column + 30), top + 66
            sheet.write(x, base, label, CELL)
            start = x + width(label, CELL) + 8
            sheet.line((start, base + 2), (x + column, base + 2), Ink.SECOND, thickness=0.8)

    pages.draw(drawing, _SIGNATURES)


def _tail(sheet: Sheet, day: DaySheet, number: int, many: int) -> None:
    page = translate("Sheet", "page {page} / {pages}").format(page=number, pages=many)
    sheet.write(RIGHT, _FOOT, page, _SMALL, align=Align.RIGHT)
    made = translate("DaySheet", "As of {moment}, printed by {by}. Times are those of the clinic.")
    said = made.format(moment=day.made_at.strftime("%Y-%m-%d %H:%M"), by=day.who.member)
    sheet.write_within(MARGIN, _FOOT, said, _SMALL, WIDE - 80)


def _weekdays() -> tuple[str, ...]:
    return (
        translate("DaySheet", "Monday"),
        translate("DaySheet", "Tuesday"),
        translate("DaySheet", "Wednesday"),
        translate("DaySheet", "Thursday"),
        translate("DaySheet", "Friday"),
        translate("DaySheet", "Saturday"),
        translate("DaySheet", "Sunday"),
    )
