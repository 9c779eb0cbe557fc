"""The start of a clinic day: what has passed is closed (DOMAIN.md §4.3, §5.2, §7.3)."""

from dataclasses import dataclass

from frontdesk.domain.ids import VisitId
from frontdesk.domain.staff import Role
from frontdesk.services import points, redemptions, referrals, visits
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class DayStarted:
    """What the start of the day closed."""

    expired_referrals: int
    expired_lots: int
    forgotten_visits: tuple[VisitId, ...]
    expired_vouchers: int = 0


@use_case(Role.RECEPTIONIST)
def start(work: Work) -> DayStarted:
    """Expire referrals, points and vouchers whose last day has passed; close forgotten visits.

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
    )
    work.settings.start_day(work.day)
    return started
