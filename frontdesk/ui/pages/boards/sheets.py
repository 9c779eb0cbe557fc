"""The month a board shows, and its spreadsheet."""

from datetime import date, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow
from frontdesk.exchange.table import csv_text
from frontdesk.reports.leaderboards import DoctorList, InternalList, Poster, Sheet, StaffList
from frontdesk.system.translate import translate

LOOKING_BACK = 7
"""In the first days of a month one wants the sheets of the last."""


def usual_month(day: date) -> Month:
    """Return the month one wants on ``day``: the last complete one in the first days (§9)."""
    return Month.of(day - timedelta(days=day.day) if day.day <= LOOKING_BACK else day)


def month_beside(month: Month, step: int) -> Month:
    """Return the month before (-1) or after (1)."""
    beside = month.first - timedelta(days=1) if step < 0 else month.last + timedelta(days=1)
    return Month.of(beside)


def spreadsheet(sheet: Sheet) -> bytes:
    """Return the rows of a sheet as CSV; phones and cards only on the internal list."""
    rank, name = translate("Columns", "Rank"), translate("Columns", "Name")
    successful, points = translate("Columns", "Successful"), translate("Columns", "Points")
    match sheet:
        case StaffList(rows=staff) | DoctorList(rows=staff):
            lines = [(row.rank, row.name, row.successful) for row in staff]
            return csv_text([rank, name, successful], lines)
        case Poster(rows=rows):
            return csv_text(
                [rank, name, successful, points],
                [(row.rank, shown_name(row), row.successful, row.points) for row in rows],
            )
        case InternalList(rows=rows):
            phone, card = translate("Columns", "Phone"), translate("Columns", "Card number")
            return csv_text(
                [rank, name, phone, card, successful, points],
                [
                    (row.rank, row.name, row.phone, row.card_number, row.successful, row.points)
                    for row in rows
                ],
            )


def shown_name(row: PatientRow) -> str:
    """Return a name as the sheet shows it; who has not agreed is a customer (§9.4)."""
    return translate("Sheet", "a customer") if row.name is None else row.name
