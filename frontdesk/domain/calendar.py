"""Clinic days and months. A clinic day is the local date in the clinic's time zone."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from frontdesk.domain.ids import StaffId


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month of clinic days."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month in which ``day`` lies."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month | None:
        """Read ``YYYY-MM``; anything else is ``None``."""
        year, dash, month = text.partition("-")
        shaped = len(year) == 4 and len(month) == 2 and dash and (year + month).isascii()  # noqa: PLR2004
        if not shaped or not (year + month).isdigit():
            return None
        if not (1 <= int(month) <= 12 and int(year) >= 1):  # noqa: PLR2004
            return None
        return cls(int(year), int(month))

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> Month:
        """Return the month that comes ``months`` later."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)

    def __str__(self) -> str:
        """Return ``YYYY-MM``."""
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """When and by whom a row is written: UTC moment, clinic day, member of staff."""

    at: datetime
    day: date
    staff: StaffId


def clinic_day(moment: datetime, time_zone: str) -> date:
    """Return the local date of an aware ``moment`` in the clinic's IANA ``time_zone``."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def add_months(day: date, months: int) -> date:
    """Return ``day`` plus ``months``, clamped to the month's end (DOMAIN.md §7.3).

    31 August + 6 months is 28 or 29 February.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_valid_day(start: date, days: int) -> date:
    """Return the last day of a span of ``days`` that begins the day after ``start``."""
    return start + timedelta(days=days)


def most_within(moments: Iterable[datetime], span: timedelta) -> int:
    """Return how many of ``moments`` lie, at the most, within one stretch of ``span``."""
    ordered = sorted(moments)
    return max(
        (sum(start <= other <= start + span for other in ordered) for start in ordered), default=0
    )


def age(birthday: date, day: date) -> int:
    """Return the completed years of life on ``day``."""
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))
