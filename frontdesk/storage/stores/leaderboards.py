"""What a month holds about referrers and inviting staff, ready to be ranked."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.leaderboards import Listed, StaffTally, Tally
from frontdesk.domain.months import Counted
from frontdesk.domain.referrals.lifecycle import CREDITED, OPEN, State
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.listed import listed
from frontdesk.storage.stores.tallies import COUNTING, in_month, tallies, won
from frontdesk.storage.tables.followups import AttemptRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow

_CREDITED = ReferralRow.state.in_(list(CREDITED))
_UNDECIDED = (State.ARRIVED, State.UNDER_REVIEW)


class LeaderboardStore:
    """Counts referrals by month."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def patients(
        self, month: Month, adjusted: Mapping[PatientId, int], *, revenue: bool
    ) -> list[Tally]:
        """Return a tally for every referrer with a successful referral in ``month``.

        ``adjusted`` is what changes of closed months add for a referrer; who has nothing else is
        listed behind all who reached the same number in the month. What the friends paid is counted
        where ``revenue`` is asked for.
        """
        return tallies(self._session, month, adjusted, revenue=revenue)

    def people(self, patients: Collection[int]) -> dict[PatientId, Listed]:
        """Return what a board says of people today, of merged files too."""
        return listed(self._session, patients)

    def staff(self, month: Month) -> list[StaffTally]:
        """Return a tally for every member of staff who invited a successful referral."""
        theirs = won(ReferralRow.invited_by, month).subquery()
        invited, called = self._invited(month), self._called(month)
        rows = self._session.execute(
            select(StaffRow.id, StaffRow.name, theirs).join(
                theirs, theirs.c.invited_by == StaffRow.id
            )
        )
        return [
            StaffTally(
                *(name, successful, reached_on, reached_visit),
                staff=StaffId(staff),
                registered=invited.get(staff, (0, 0))[0],
                arrived=invited.get(staff, (0, 0))[1],
                calls=called.get(staff, 0),
            )
            for staff, name, _, successful, reached_on, reached_visit in rows
        ]

    def doctors(self, month: Month) -> list[StaffTally]:
        """Return a tally for every doctor whose patients recommended with success (§9.1).

        A referral is counted for the doctor of the referrer's last visit before the registration.
        """
        theirs = won(_doctor(), month).subquery()
        rows = self._session.execute(select(theirs).where(theirs.c.doctor.is_not(None)))
        return [StaffTally(*row) for row in rows]

    def doctors_of(self, referrals: Collection[ReferralId]) -> dict[ReferralId, str]:
        """Return for which doctor each of these referrals is counted, if for any."""
        rows = self._session.execute(
            select(ReferralRow.id, _doctor()).where(ReferralRow.id.in_(referrals))
        )
        return {ReferralId(one): doctor for one, doctor in rows if doctor is not None}

    def successful(self, month: Month) -> list[Counted]:
        """Return the referrals that count in a month."""
        rows = self._session.execute(
            select(ReferralRow.id, ReferralRow.referrer_id)
            .where(in_month(month), COUNTING)
            .order_by(ReferralRow.id)
        )
        return [Counted(ReferralId(one), PatientId(referrer)) for one, referrer in rows]

    def undecided(self, month: Month) -> list[ReferralId]:
        """Return the referrals whose friend arrived in a month and that are still under review."""
        found = self._session.scalars(
            select(ReferralRow.id)
            .where(in_month(month), ReferralRow.state == State.UNDER_REVIEW)
            .order_by(ReferralRow.id)
        )
        return [ReferralId(one) for one in found]

    def waiting(self, month: Month) -> list[ReferralId]:
        """Return what may still count: open ones of a month, and its undecided arrivals first."""
        registered = ReferralRow.registered_on.between(month.first, month.last)
        undecided = and_(in_month(month), ReferralRow.state.in_(_UNDECIDED))
        found = self._session.scalars(
            select(ReferralRow.id)
            .where(or_(undecided, and_(registered, ReferralRow.state.in_(list(OPEN)))))
            .order_by(ReferralRow.arrived_on.is_(None), ReferralRow.registered_on, ReferralRow.id)
        )
        return [ReferralId(one) for one in found]

    def registered(self, month: Month) -> int:
        """Count the referrals registered in a month."""
        return (
            self._session.scalar(
                select(func.count()).where(
                    ReferralRow.registered_on.between(month.first, month.last)
                )
            )
            or 0
        )

    def _invited(self, month: Month) -> dict[int, tuple[int, int]]:
        """Return for each member of staff: registered in the month, and arrived of those."""
        rows = self._session.execute(
            select(ReferralRow.invited_by, func.count(), func.sum(case((_CREDITED, 1), else_=0)))
            .where(ReferralRow.registered_on.between(month.first, month.last))
            .group_by(ReferralRow.invited_by)
        )
        return {staff: (one, two) for staff, one, two in rows}

    def _called(self, month: Month) -> dict[int, int]:
        """Return how often each member of staff called somebody in the month."""
        rows = self._session.execute(
            select(AttemptRow.staff_id, func.count())
            .where(AttemptRow.day.between(month.first, month.last))
            .group_by(AttemptRow.staff_id)
        )
        return dict(rows.all())


def _doctor() -> ColumnElement[str]:
    """Select who treated the referrer last before the registration."""
    return (
        select(VisitRow.doctor)
        .where(
            VisitRow.patient_id == ReferralRow.referrer_id,
            VisitRow.day <= ReferralRow.registered_on,
            VisitRow.state != VisitState.CANCELLED,
            VisitRow.doctor != "",
        )
        .order_by(VisitRow.day.desc(), VisitRow.id.desc())
        .limit(1)
        .scalar_subquery()
        .label("doctor")
    )
