"""The month a board shows, and what its sheets are called."""

from datetime import date, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow
from frontdesk.reports.leaderboards import (
    BonusList,
    DoctorList,
    InternalList,
    Poster,
    Sheet,
    StaffList,
)
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


def file_name(sheet: Sheet) -> str:
    """Return what a file with a sheet is called, without its ending."""
    match sheet:
        case Poster(month):
            name = translate("BoardsPage", "leaderboard {month}")
        case InternalList(month):
            name = translate("BoardsPage", "leaderboard {month} internal")
        case StaffList(month):
            name = translate("BoardsPage", "staff leaderboard {month}")
        case DoctorList(month):
            name = translate("BoardsPage", "doctors leaderboard {month}")
        case BonusList(month):
            name = translate("BoardsPage", "staff bonus {month}")
    return name.format(month=month)


def shown_name(row: PatientRow) -> str:
    """Return a name as the sheet shows it; who has not agreed is a customer (§9.4)."""
    return translate("Sheet", "a customer") if row.name is None else row.name
