"""A clinic day: at its start what has passed is closed, at its end there is a sheet to sign.

DOMAIN.md §4.3, §5.2, §7.3, §7.5.
"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from frontdesk.domain.day_sheet import DayFigures
from frontdesk.domain.heads import Heads
from frontdesk.domain.ids import VisitId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import (
    audit,
    erasure,
    points,
    redemptions,
    referrals,
    settings,
    settling,
    visits,
    willingness,
)
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class DayStarted:
    """What the start of the day closed."""

    expired_referrals: int
    expired_lots: int
    forgotten_visits: tuple[VisitId, ...]
    expired_vouchers: int = 0
    forgotten_friends: int = 0


@use_case(Role.RECEPTIONIST)
def start(work: Work) -> DayStarted:
    """Expire referrals, points and vouchers whose last day has passed; close forgotten visits.

    Friends who never came are forgotten when long enough has passed (§3.8). Who did not come on the
    day she meant to is called again (§10.1).

    A second call on the same day does nothing.
    """
    # a day in the future means that the clock was wrong once; it must not stop the days to come
    begun = work.settings.day_started()
    if begun == work.day:
        return DayStarted(0, 0, ())
    forgotten = visits.close_forgotten(work)
    started = DayStarted(
        *(referrals.expire(work), points.expire(work), tuple(forgotten)),
        expired_vouchers=redemptions.expire(work),
        forgotten_friends=erasure.forget_strangers(work),
    )
    settling.missed(work)
    work.search.sink()
    willingness.settle(work)
    work.settings.start_day(work.day)
    return started


@dataclass(frozen=True, slots=True)
class DaySheet:
    """What the sheet of a day says, and where both chains ended when it was made.

    Attributes:
        made_at: the moment, in the clinic's time zone.
        heads: without the audit row about this very sheet, which comes after.

    """

    who: AtTheDesk
    figures: DayFigures
    made_at: datetime
    heads: Heads


@use_case(Role.RECEPTIONIST)
def sheet(work: Work, *, day: date) -> DaySheet:
    """Return the sheet of a clinic day; printing it is recorded (§9.6).

    Raises:
        Refusal: the day lies in the future.

    """
    if day > work.day:
        raise Refusal(Reason.DAY_IN_FUTURE, field="day", day=day.isoformat())
    made = DaySheet(
        who=settings.at_the_desk(work),
        figures=work.days.figures(day),
        made_at=work.stamp.at.astimezone(ZoneInfo(work.clinic.time_zone)),
        heads=audit.heads(work),
    )
    work.touched(day=day.isoformat())
    return made
