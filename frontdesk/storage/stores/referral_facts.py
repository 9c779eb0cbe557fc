"""What checks and rewards ask about a referrer's referrals."""

from datetime import date, datetime, timedelta

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.lifecycle import BY_MANAGER, SUCCESSFUL, State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.storage.stores.referral_rows import IS_CREDITED, count_by
from frontdesk.storage.tables.referrals import ReferralRow


class ReferralFactStore:
    """Counts and finds what a decision depends on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def sent(self, referrer: PatientId, friend: PatientId) -> bool:
        """Tell whether ``referrer`` is credited for ``friend``."""
        return bool(
            self._session.scalar(
                select(
                    exists().where(
                        ReferralRow.referrer_id == referrer,
                        ReferralRow.friend_id == friend,
                        IS_CREDITED,
                    )
                )
            )
        )

    def credited_between(self, referrer: PatientId, first: date, last: date) -> int:
        """Count the credited arrivals of a referrer from ``first`` to ``last``, both included."""
        return count_by(
            self._session,
            ReferralRow.referrer_id == referrer,
            IS_CREDITED,
            ReferralRow.arrived_on.between(first, last),
        )

    def rewarded(self, referrer: PatientId, year: int | None = None) -> int:
        """Count the rewarded, not reversed referrals of a referrer (§6.2).

        All of them, or those whose arrival lies in a calendar year.
        """
        rewarded = (ReferralRow.referrer_id == referrer, ReferralRow.state == State.REWARDED)
        if year is None:
            return count_by(self._session, *rewarded)
        first, last = date(year, 1, 1), date(year, 12, 31)
        return count_by(self._session, *rewarded, ReferralRow.arrived_on.between(first, last))

    def successful(self, referrer: PatientId) -> int:
        """Count the successful referrals of a referrer, by which levels are reached (§6.9)."""
        return count_by(
            self._session,
            ReferralRow.referrer_id == referrer,
            ReferralRow.state.in_(list(SUCCESSFUL)),
        )

    def rewarded_in(self, referrer: PatientId, month: Month) -> int:
        """Count those whose arrival lies in ``month`` (§6.3)."""
        return count_by(
            self._session,
            ReferralRow.referrer_id == referrer,
            ReferralRow.state == State.REWARDED,
            ReferralRow.arrived_on.between(month.first, month.last),
        )

    def entered_around(self, referral: ReferralId, span: timedelta) -> list[datetime]:
        """Return when the same member of staff registered, up to ``span`` around a referral.

        The referral itself counts; what came from old books does not.
        """
        this = self._session.get_one(ReferralRow, referral)
        return list(
            self._session.scalars(
                select(ReferralRow.entered_at).where(
                    ReferralRow.entered_by == this.entered_by,
                    ReferralRow.entered_at.between(this.entered_at - span, this.entered_at + span),
                    ~ReferralRow.from_books,
                )
            )
        )

    def rejected_before(self, referral: Referral, friend: Patient) -> bool:
        """Tell whether a manager rejected the same referrer's recommendation of this friend."""
        same_friend = or_(
            ReferralRow.friend_id == friend.id,
            (ReferralRow.friend_name == friend.name)
            & (ReferralRow.friend_phone == referral.friend_phone),
        )
        return bool(
            count_by(
                self._session,
                ReferralRow.referrer_id == referral.referrer,
                ReferralRow.state == State.REJECTED,
                ReferralRow.reason == BY_MANAGER,
                same_friend,
            )
        )
