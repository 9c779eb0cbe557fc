"""What a month holds about referrers and inviting staff, ready to be ranked."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.leaderboards import Listed, StaffTally, Tally
from frontdesk.domain.month_changes import Counted, Credit
from frontdesk.domain.referrals.lifecycle import CREDITED, OPEN, State
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.listed import listed, values
from frontdesk.storage.stores.referral_rows import MEANT
from frontdesk.storage.stores.tallies import (
    COUNTING,
    Won,
    in_month,
    tallies,
    with_changes,
    won,
)
from frontdesk.storage.tables.followups import AttemptRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import VisitRow

_CREDITED = ReferralRow.state.in_(list(CREDITED))


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

    def staff(self, month: Month, adjusted: Mapping[StaffId, int]) -> list[StaffTally]:
        """Return a tally for every member of staff who invited a successful referral.

        ``adjusted`` is what changes of closed months add, as for patients.
        """
        wins = with_changes(self._won(ReferralRow.invited_by, month), adjusted, month)
        invited, called = self._invited(month), self._called(month)
        names = self._session.execute(select(StaffRow.id, StaffRow.name))
        return [
            StaffTally(
                *(name, *wins[StaffId(staff)]),
                staff=StaffId(staff),
                registered=invited.get(staff, (0, 0))[0],
                arrived=invited.get(staff, (0, 0))[1],
                calls=called.get(staff, 0),
            )
            for staff, name in names
            if staff in wins
        ]

    def doctors(self, month: Month, adjusted: Mapping[str, int]) -> list[StaffTally]:
        """Return a tally for every doctor whose patients recommended with success (§9.1).

        A referral is counted for the doctor who treated the referrer last before the registration;
        ``adjusted`` is what changes of closed months add.
        """
        wins = with_changes(self._won(_doctor(), month), adjusted, month)
        return [StaffTally(doctor, *won_) for doctor, won_ in wins.items()]

    def credits(self, referrals: Collection[ReferralId]) -> dict[ReferralId, Credit]:
        """Return for whom each of these referrals counts today."""
        rows = self._session.execute(
            select(
                ReferralRow.id, ReferralRow.referrer_id, ReferralRow.invited_by, _doctor()
            ).where(ReferralRow.id.in_(values(referrals)))
        )
        return {
            ReferralId(one): Credit(
                PatientId(referrer), None if inviter is None else StaffId(inviter), doctor or ""
            )
            for one, referrer, inviter, doctor in rows
        }

    def successful(self, month: Month) -> list[Counted]:
        """Return the referrals that count in a month."""
        rows = self._session.execute(
            select(ReferralRow.id, ReferralRow.referrer_id)
            .where(in_month(month), COUNTING)
            .order_by(ReferralRow.id)
        )
        return [Counted(ReferralId(one), PatientId(referrer)) for one, referrer in rows]

    def ids(self, month: Month) -> list[ReferralId]:
        """Return the same referrals, no more of them than which."""
        found = self._session.scalars(select(ReferralRow.id).where(in_month(month), COUNTING))
        return [ReferralId(one) for one in found]

    def undecided(self, since: Month, month: Month) -> list[ReferralId]:
        """Return the referrals under review whose friend arrived from ``since`` to ``month``."""
        found = self._session.scalars(
            select(ReferralRow.id).where(_under_review(since, month)).order_by(ReferralRow.id)
        )
        return [ReferralId(one) for one in found]

    def waiting(self, since: Month, month: Month) -> list[ReferralId]:
        """Return what may still count: undecided arrivals first, then open ones of the month.

        Reviews of the closed months from ``since`` on were carried over to this one.
        """
        registered = ReferralRow.registered_on.between(month.first, month.last)
        undecided = or_(
            _under_review(since, month), and_(in_month(month), ReferralRow.state == State.ARRIVED)
        )
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
                    ReferralRow.registered_on.between(month.first, month.last), MEANT
                )
            )
            or 0
        )

    def _won(
        self, whose: ColumnElement[Any] | InstrumentedAttribute[Any], month: Month
    ) -> dict[Any, Won]:
        """Return the successes of a month by whose they are; those that are nobody's are not."""
        rows = self._session.execute(won(whose, month))
        return {who: Won.of(*counts) for who, *counts in rows if who is not None}

    def _invited(self, month: Month) -> dict[int, tuple[int, int]]:
        """Return for each member of staff: registered in the month, and arrived of those."""
        rows = self._session.execute(
            select(ReferralRow.invited_by, func.count(), func.sum(case((_CREDITED, 1), else_=0)))
            .where(ReferralRow.registered_on.between(month.first, month.last), MEANT)
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


def _under_review(since: Month, month: Month) -> ColumnElement[bool]:
    arrived = ReferralRow.arrived_on.between(since.first, month.last)
    return and_(ReferralRow.state == State.UNDER_REVIEW, arrived)


def _doctor() -> ColumnElement[str]:
    """Select who treated the referrer last before the registration; who left was not treated."""
    earlier = or_(
        VisitRow.day < ReferralRow.registered_on,
        and_(
            VisitRow.day == ReferralRow.registered_on,
            or_(VisitRow.back_dated, VisitRow.arrived_at <= ReferralRow.entered_at),
        ),
    )
    return (
        select(VisitRow.doctor)
        .where(
            VisitRow.patient_id == ReferralRow.referrer_id,
            earlier,
            VisitRow.state == VisitState.COMPLETED,
            VisitRow.doctor != "",
        )
        .order_by(VisitRow.day.desc(), VisitRow.id.desc())
        .limit(1)
        .scalar_subquery()
        .label("doctor")
    )
