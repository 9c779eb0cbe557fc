"""The monthly report of points: what the clinic still owes, and what it gave (DOMAIN.md §8.6)."""

from frontdesk.domain.calendar import Month
from frontdesk.domain.liability import Liability
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.MANAGER)
def monthly(work: Work, *, month: Month) -> Liability:
    """Return the points of a month and what they are worth; the running month as far as it is.

    Raises:
        Refusal: the month has not begun.

    """
    if month.first > work.day:
        raise Refusal(Reason.DAY_IN_FUTURE, field="month", day=month.first)
    return Liability(
        month=month,
        point_value=work.clinic.point_value,
        before=work.liability.balances_before(month.first),
        posted=work.liability.posted(month),
        owed=work.liability.owed(month.last),
        handed_over=work.liability.handed_over(month),
        promised=work.liability.promised(month.last),
    )
