"""The sheets of a month in one gesture: what was kept at its close, or what they are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.months import Close, SheetKind
from frontdesk.domain.staff import Role
from frontdesk.services import bonuses, leaderboards, months
from frontdesk.services.months import Boards
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class MonthSheets:
    """The boards of a month, the close in force if there is one, and the sheets it kept."""

    boards: Boards
    close: Close | None
    kept: Mapping[SheetKind, bytes]


@use_case(Role.MANAGER)
def of_month(work: Work, *, month: Month) -> MonthSheets:
    """Return what the sheets of a month are made of, with full names: an export (§9.3, §12)."""
    closed = work.months.in_force(month)
    return MonthSheets(
        Boards(
            month,
            public=leaderboards.public(work, month=month),
            patients=leaderboards.patients(work, month=month),
            staff=leaderboards.staff(work, month=month),
            adjustments=months.named_adjustments(work, month=month),
            pay=bonuses.pay(work, month),
        ),
        closed,
        kept={} if closed is None else months.sheets(work, month=month),
    )


@use_case(Role.MANAGER)
def of_last_month(work: Work) -> MonthSheets:
    """Return the same of the last month that is over (§9)."""
    return of_month(work, month=Month.of(work.day).plus(-1))
