"""What a month holds about referrers and inviting staff, ready to be ranked."""

import json
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.leaderboards import StaffTally, Tally
from frontdesk.domain.months import Counted
from frontdesk.domain.referrals.lifecycle import CREDITED, OPEN, SUCCESSFUL, State
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.patients import IN_HAND
from frontdesk.storage.tables.followups import AttemptRow
from frontdesk.storage.tables.patients import CardRow, PatientRow, PhoneRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.staff import StaffRow
from frontdesk.storage.tables.visits import RefundRow, VisitRow

_CREDITED = ReferralRow.state.in_(list(CREDITED))
_UNDECIDED = (State.ARRIVED, State.UNDER_REVIEW)
_SUCCESSFUL = ReferralRow.state.in_(list(SUCCESSFUL))


class LeaderboardStore:
    """Counts referrals by month."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def patients(self, month: Month, adjusted: Mapping[PatientId, int]) -> list[Tally]:
        """Return a tally for every referrer with a successful referral in ``month``.

        ``adjusted`` is what changes of closed months add for a referrer; who has nothing else is
        listed behind all who reached the same number in the month.
        """
        points = func.sum(func.coalesce(ReferralRow.points, 0)).label("points")
        won = {
            row.referrer_id: row
            for row in self._session.execute(_won(ReferralRow.referrer_id, month, points))
        }
        people = won.keys() | adjusted.keys()
        registered, now = self._registered_by(month), self._standing(people)
        tallies = []
        for one in self._people(people):
            patient, mine = PatientId(one.id), won.get(one.id)
            waiting, ever = now.get(one.id, (0, 0))
            more = adjusted.get(patient, 0)
            tallies.append(
                Tally(
                    patient=patient,
                    name=one.name,
                    phone=one.phone,
                    card_number=one.card,
                    successful=(mine.successful if mine else 0) + more,
                    adjusted=more,
                    points=mine.points if mine else 0,
                    registered=registered.get(one.id, 0),
                    waiting=waiting,
                    successful_ever=ever,
                    reached_on=mine.reached_on if mine else month.last,
                    reached_visit=mine.reached_visit if mine else sys.maxsize,
                    birthday=one.birthday,
                    may_appear=one.may_appear and one.restricted_on is None,
                )
            )
        return tallies

    def paid(self, month: Month) -> dict[PatientId, int]:
        """Return what the friends of each referrer who count in a month paid in it, in fen.

        Refunds are taken off, whenever they were made.
        """
        theirs = and_(
            _in_month(month),
            _SUCCESSFUL,
            VisitRow.patient_id == ReferralRow.friend_id,
            VisitRow.day.between(month.first, month.last),
            VisitRow.state != VisitState.CANCELLED,
        )
        paid = select(ReferralRow.referrer_id, VisitRow.amount.label("fen")).where(theirs)
        back = select(ReferralRow.referrer_id, -RefundRow.amount).where(
            theirs, RefundRow.visit_id == VisitRow.id
        )
        both = paid.union_all(back).subquery()
        rows = self._session.execute(
            select(both.c.referrer_id, func.sum(both.c.fen)).group_by(both.c.referrer_id)
        )
        return {PatientId(referrer): fen or 0 for referrer, fen in rows}

    def staff(self, month: Month) -> list[StaffTally]:
        """Return a tally for every member of staff who invited a successful referral."""
        won = _won(ReferralRow.invited_by, month).subquery()
        invited, called = self._invited(month), self._called(month)
        rows = self._session.execute(
            select(StaffRow.id, StaffRow.name, won).join(won, won.c.invited_by == StaffRow.id)
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
        won = _won(_doctor(), month).subquery()
        rows = self._session.execute(select(won).where(won.c.doctor.is_not(None)))
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
            .where(_in_month(month), _SUCCESSFUL)
            .order_by(ReferralRow.id)
        )
        return [Counted(ReferralId(one), PatientId(referrer)) for one, referrer in rows]

    def undecided(self, month: Month) -> list[ReferralId]:
        """Return the referrals whose friend arrived in a month and that are still under review."""
        found = self._session.scalars(
            select(ReferralRow.id)
            .where(_in_month(month), ReferralRow.state == State.UNDER_REVIEW)
            .order_by(ReferralRow.id)
        )
        return [ReferralId(one) for one in found]

    def waiting(self, month: Month) -> list[ReferralId]:
        """Return what may still count: open ones of a month, and its undecided arrivals first."""
        registered = ReferralRow.registered_on.between(month.first, month.last)
        undecided = and_(_in_month(month), ReferralRow.state.in_(_UNDECIDED))
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

    def _people(self, ids: Collection[int]) -> Sequence[Any]:
        """Return what a board says of people; whom staff recommends is not on it (§5.6)."""
        return self._session.execute(
            select(
                *(PatientRow.id, PatientRow.name, PatientRow.birthday),
                *(PatientRow.may_appear, PatientRow.restricted_on),
                *(CardRow.number.label("card"), PhoneRow.number.label("phone")),
            )
            .outerjoin(CardRow, (CardRow.patient_id == PatientRow.id) & IN_HAND)
            .outerjoin(PhoneRow, (PhoneRow.patient_id == PatientRow.id) & (PhoneRow.position == 0))
            .where(PatientRow.id.in_(_listed(ids)), PatientRow.own_file_of.is_(None))
        ).all()

    def _registered_by(self, month: Month) -> dict[int, int]:
        """Count for each referrer the referrals registered in the month."""
        rows = self._session.execute(
            select(ReferralRow.referrer_id, func.count())
            .where(ReferralRow.registered_on.between(month.first, month.last))
            .group_by(ReferralRow.referrer_id)
        )
        return dict(rows.all())

    def _standing(self, referrers: Collection[int]) -> dict[int, tuple[int, int]]:
        """Count for each referrer the referrals that wait now, and the successful ones ever."""
        counts = [
            func.sum(case((ReferralRow.state.in_(list(states)), 1), else_=0))
            for states in (OPEN, SUCCESSFUL)
        ]
        rows = self._session.execute(
            select(ReferralRow.referrer_id, *counts)
            .where(ReferralRow.referrer_id.in_(_listed(referrers)))
            .group_by(ReferralRow.referrer_id)
        )
        return {referrer: (waiting, ever) for referrer, waiting, ever in rows}


def _listed(ids: Collection[int]) -> Select[tuple[int]]:
    """Select ids out of one value: many values of their own would take longer to write down."""
    return select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)


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


def _won(
    whose: ColumnElement[Any] | InstrumentedAttribute[Any],
    month: Month,
    *more: ColumnElement[int],
) -> Select[Any]:
    """Select the successes of a month and when the last was reached, by ``whose`` they are."""
    return (
        select(
            whose,
            func.count().label("successful"),
            func.max(ReferralRow.arrived_on).label("reached_on"),
            func.max(ReferralRow.visit_id).label("reached_visit"),
            *more,
        )
        .where(_in_month(month), _SUCCESSFUL)
        .group_by(whose)
    )


def _in_month(month: Month) -> ColumnElement[bool]:
    return ReferralRow.arrived_on.between(month.first, month.last)
