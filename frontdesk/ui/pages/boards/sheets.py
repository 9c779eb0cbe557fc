"""The sheets and the spreadsheet of a month's leaderboard: what they need beside the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow, StaffRow, checksum, top
from frontdesk.domain.rewards.policy import Policy
from frontdesk.exchange.table import csv_text
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate

ON_POSTER = 10
"""Ranks on the wall; all who tie with the last are shown too (§9.2)."""
LOOKING_BACK = 7
"""In the first days of a month one wants the sheets of the last."""


@dataclass(frozen=True, slots=True)
class Poster:
    """The public sheet of a month; ``rows`` are masked already."""

    month: Month
    rows: Sequence[PatientRow]


@dataclass(frozen=True, slots=True)
class InternalList:
    """The internal list of a month, with full names."""

    month: Month
    rows: Sequence[PatientRow]


@dataclass(frozen=True, slots=True)
class StaffList:
    """The staff list of a month."""

    month: Month
    rows: Sequence[StaffRow]


Sheet = Poster | InternalList | StaffList


def usual_month(day: date) -> Month:
    """Return the month one wants on ``day``: the last complete one in the first days (§9)."""
    return Month.of(day - timedelta(days=day.day) if day.day <= LOOKING_BACK else day)


def month_beside(month: Month, step: int) -> Month:
    """Return the month before (-1) or after (1)."""
    beside = month.first - timedelta(days=1) if step < 0 else month.last + timedelta(days=1)
    return Month.of(beside)


def draw(sheet: Sheet, who: AtTheDesk, policy: Policy) -> bytes:
    """Return the PDF of a sheet."""
    # reportlab comes with them: not before the first sheet is wanted
    from frontdesk.reports.leaderboard_list import internal_list, staff_list  # noqa: PLC0415
    from frontdesk.reports.leaderboard_poster import poster  # noqa: PLC0415
    from frontdesk.reports.words import Footing, Printed, Promise  # noqa: PLC0415

    printed = Printed(by=who.member, on=who.day)
    match sheet:
        case Poster(month, rows):
            shown = top(rows, ON_POSTER)
            promise = Promise(first=policy.rule.points(1), then=policy.rule.points(2))
            footing = Footing(checksum=checksum(month, shown), revision=None)
            return poster(who.clinic, month, shown, promise, footing)
        case InternalList(month, rows):
            footing = Footing(checksum=checksum(month, rows), revision=None)
            return internal_list(who.clinic, month, rows, printed, footing)
        case StaffList(month, staff):
            footing = Footing(checksum=checksum(month, staff), revision=None)
            return staff_list(who.clinic, month, staff, printed, footing)


def spreadsheet(sheet: Sheet) -> bytes:
    """Return the rows of a sheet as CSV; phones and cards only on the internal list."""
    rank, name = translate("Columns", "Rank"), translate("Columns", "Name")
    successful, points = translate("Columns", "Successful"), translate("Columns", "Points")
    match sheet:
        case StaffList(rows=staff):
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
