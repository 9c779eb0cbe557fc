"""What checks and rewards ask about a referrer's referrals."""

from datetime import date, datetime, timedelta

from sqlalchemy import Select, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.lifecycle import BY_MANAGER, SUCCESSFUL, State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.storage.stores.referral_rows import IS_CREDITED
from frontdesk.storage.tables.referrals import ReferralRow

# asked at every arrival: to build a statement anew takes longer than to run it
_OF = ReferralRow.referrer_id == bindparam("referrer")
_IN_MONTH = ReferralRow.arrived_on.between(bindparam("first"), bindparam("last"))
_COUNT = select(func.count()).select_from(ReferralRow).where(_OF)
_CREDITED = select(
    func.count().filter(ReferralRow.arrived_on == bindparam("day")), func.count()
).where(_OF, IS_CREDITED, _IN_MONTH)
_REWARDED = select(
    func.count().filter(ReferralRow.arrived_on.between(bindparam("since"), bindparam("until"))),
    func.count().filter(_IN_MONTH),
).where(_OF, ReferralRow.state == State.REWARDED)
_SUCCESSFUL = _COUNT.where(ReferralRow.state.in_(list(SUCCESSFUL)))
_REJECTED_BEFORE = _COUNT.where(
    ReferralRow.state == State.REJECTED,
    ReferralRow.reason == BY_MANAGER,
    or_(
        ReferralRow.friend_id == bindparam("friend"),
        (ReferralRow.friend_name == bindparam("name"))
        & (ReferralRow.friend_phone == bindparam("phone")),
    ),
)
_SENT = select(exists().where(_OF, ReferralRow.friend_id == bindparam("friend"), IS_CREDITED))
_ENTRY = select(ReferralRow.entered_by, ReferralRow.entered_at).where(
    ReferralRow.id == bindparam("referral")
)
_ENTERED = select(ReferralRow.entered_at).where(
    ReferralRow.entered_by == bindparam("staff"),
    ReferralRow.entered_at.between(bindparam("first"), bindparam("last")),
    ~ReferralRow.from_books,
)


class ReferralFactStore:
    """Counts and finds what a decision depends on."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    def sent(self, referrer: PatientId, friend: PatientId) -> bool:
        """Tell whether ``referrer`` is credited for ``friend``."""
        return bool(self._connection.scalar(_SENT, {"referrer": referrer, "friend": friend}))

    def credited(self, referrer: PatientId, day: date) -> tuple[int, int]:
        """Count the credited arrivals of a referrer on ``day``, and in the month it lies in."""
        asked = {"referrer": referrer, "day": day, **_span(Month.of(day))}
        on_day, in_month = self._connection.execute(_CREDITED, asked).one()
        return on_day, in_month

    def rewarded(
        self, referrer: PatientId, month: Month, year: int | None = None
    ) -> tuple[int, int]:
        """Count the rewarded, not reversed referrals of a referrer (§6.2), and those of a month.

        The first are all of them, or those whose arrival lies in a calendar year (§6.3).
        """
        since, until = (date(year, 1, 1), date(year, 12, 31)) if year else (date.min, date.max)
        asked = {"referrer": referrer, "since": since, "until": until, **_span(month)}
        so_far, in_month = self._connection.execute(_REWARDED, asked).one()
        return so_far, in_month

    def successful(self, referrer: PatientId) -> int:
        """Count the successful referrals of a referrer, by which levels are reached (§6.9)."""
        return self._count(_SUCCESSFUL, referrer=referrer)

    def entered_around(self, referral: ReferralId, span: timedelta) -> list[datetime]:
        """Return when the same member of staff registered, up to ``span`` around a referral.

        The referral itself counts; what came from old books does not.
        """
        staff, at = self._connection.execute(_ENTRY, {"referral": referral}).one()
        around = {"staff": staff, "first": at - span, "last": at + span}
        return list(self._connection.scalars(_ENTERED, around))

    def rejected_before(self, referral: Referral, friend: Patient) -> bool:
        """Tell whether a manager rejected the same referrer's recommendation of this friend."""
        found = self._count(
            _REJECTED_BEFORE,
            referrer=referral.referrer,
            friend=friend.id,
            name=friend.name,
            phone=referral.friend_phone,
        )
        return bool(found)

    def _count(self, counted: Select[int], **values: object) -> int:
        return self._connection.scalar(counted, values) or 0


def _span(month: Month) -> dict[str, object]:
    return {"first": month.first, "last": month.last}
