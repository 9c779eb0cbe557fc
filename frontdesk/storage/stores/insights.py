"""What the figures are counted from: visits, referrals, points and gifts of a period (§11).

Days are compared as SQLite stores them, as text; a patient merged into another file keeps none of
its own visits, so every person counts once.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from frontdesk.domain.ids import StaffId
from frontdesk.domain.insights import Arrivals, Cohort, Crowd, Effect, Period, Revenue
from frontdesk.domain.patients import Channel
from frontdesk.domain.points import Kind
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.domain.referrals.lifecycle import CREDITED, SUCCESSFUL, Occasion, State
from frontdesk.domain.visits import VisitState
from frontdesk.storage.stores.presence import PresenceStore
from frontdesk.storage.stores.referral_rows import MEANT
from frontdesk.storage.tables.clinic import ChannelCostRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import EntryRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import ReferralMoveRow, ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitRow

Day = InstrumentedAttribute[date] | InstrumentedAttribute[date | None]

_STANDS = VisitRow.state != VisitState.CANCELLED
_CREDITED = ReferralRow.state.in_(list(CREDITED))
_ISSUED = (Kind.EARN, Kind.WELCOME, Kind.OPENING, Kind.ADJUST)


class InsightStore:
    """Counts what the figures are made of."""

    def __init__(self, session: Session, presence: PresenceStore) -> None:
        self._session = session
        self._presence = presence

    def arrivals(self, period: Period) -> Arrivals:
        """Count what happened in a period."""
        return Arrivals(
            new=self._new(period),
            waits=self._waits(period),
            reward_waits=self._reward_waits(period),
            gifts=self._gifts(period),
            issued=self._posted(period, *_ISSUED),
            redeemed=-self._posted(period, Kind.REDEEM, Kind.REDEMPTION_CANCELLED),
            expired=-self._posted(period, Kind.EXPIRE),
        )

    def cohort(self, period: Period) -> Cohort:
        """Count the referrals registered in a period and what became of them (§11.4, §11.8).

        The revenue is all that the friends have paid until now, less refunds.
        """
        of_friend = and_(VisitRow.patient_id == ReferralRow.friend_id, _STANDS)
        paid = func.coalesce(
            select(func.sum(VisitRow.amount)).where(of_friend).scalar_subquery(), 0
        ) - func.coalesce(
            select(func.sum(RefundRow.amount))
            .join(VisitRow, VisitRow.id == RefundRow.visit_id)
            .where(of_friend)
            .scalar_subquery(),
            0,
        )
        rows = self._session.execute(
            select(
                ReferralRow.occasion,
                ReferralRow.invited_by,
                func.count(),
                _sum_if(_CREDITED),
                _sum_if(ReferralRow.state.in_(list(SUCCESSFUL))),
                func.sum(case((_CREDITED, paid), else_=0)),
            )
            .where(_within(ReferralRow.registered_on, period), MEANT)
            .group_by(ReferralRow.occasion, ReferralRow.invited_by)
        )
        total = Cohort()
        for occasion, staff, *numbers in rows:
            total += _cohort(occasion, staff, Effect(*numbers))
        return replace(total, since_treatment=self._since_treatment(period))

    def revenue(self, period: Period, *, days: int, point_value: int) -> Revenue:
        """Sum what the referred new patients paid in their first ``days``, and what they cost.

        Args:
            period: when they came first.
            days: how long what they pay counts, the first day included.
            point_value: what a point is worth, in fen.

        """
        first = aliased(VisitRow)
        referred = (
            select(
                first.id,
                first.patient_id,
                first.day,
                func.date(first.day, f"+{days - 1} days").label("until"),
            )
            .where(
                first.new_patient,
                first.state != VisitState.CANCELLED,
                _within(first.day, period),
                exists().where(ReferralRow.friend_id == first.patient_id, _CREDITED),
            )
            .subquery()
        )
        paid = self._session.scalar(
            select(func.sum(VisitRow.amount))
            .join(referred, VisitRow.patient_id == referred.c.patient_id)
            .where(VisitRow.day.between(referred.c.day, referred.c.until), _STANDS)
        )
        refunded = self._session.scalar(
            select(func.sum(RefundRow.amount))
            .join(VisitRow, VisitRow.id == RefundRow.visit_id)
            .join(referred, VisitRow.patient_id == referred.c.patient_id)
            .where(VisitRow.day.between(referred.c.day, referred.c.until), _STANDS)
        )
        revenue = (paid or 0) - (refunded or 0)
        return Revenue(revenue, self._reward_points(referred) * point_value)

    def _reward_points(self, referred: Subquery) -> int:
        """Sum what was paid for first visits, less what refunds took back in part (§6.6).

        Entries are asked for visit by visit: joined, the whole ledger would be walked for each.
        """
        cause = "visit:" + cast(referred.c.id, String)
        first = _left_of(EntryRow.cause == cause)
        # what was granted anew bears the visit's number and one of its own
        anew = _left_of(EntryRow.cause.between(cause + ":", cause + ";"))
        return self._number(select(func.sum(first + anew)).select_from(referred))

    def crowd(self, period: Period, *, window: int, today: date) -> Crowd:
        """Count by heads: who was active, who is lost, who recommends (§11.2, §11.4).

        Of a period that still runs it is counted until ``today``: who has until its end to come
        back is not lost yet.
        """
        eve = period.begins - timedelta(days=1)
        heads = self._presence.heads(eve, min(period.ends, today), window)
        return Crowd(
            start=heads.start,
            lost=heads.lost,
            active=heads.active,
            referrers=self.referrers(period),
            open_points=self._number(
                select(func.sum(EntryRow.points)).where(EntryRow.day <= period.ends)
            ),
        )

    def referrers(self, period: Period) -> int:
        """Count the patients with a referral registered in a period (§11.4)."""
        return self._number(
            select(func.count(ReferralRow.referrer_id.distinct())).where(
                _within(ReferralRow.registered_on, period), MEANT
            )
        )

    def spent(self, period: Period) -> dict[Channel, int]:
        """Return what was entered as spent on each channel, in fen."""
        rows = self._session.execute(
            select(ChannelCostRow.channel, func.sum(ChannelCostRow.amount))
            .where(_within(ChannelCostRow.month, period))
            .group_by(ChannelCostRow.channel)
        )
        return dict(rows.all())

    def _since_treatment(self, period: Period) -> dict[int, int]:
        """Count the referrals of a period by the days since their referrer was last treated."""
        last = (
            select(func.max(VisitRow.day))
            .where(
                VisitRow.patient_id == ReferralRow.referrer_id,
                VisitRow.day <= ReferralRow.registered_on,
                VisitRow.state == VisitState.COMPLETED,
            )
            .scalar_subquery()
        )
        taken = cast(func.julianday(ReferralRow.registered_on) - func.julianday(last), Integer)
        rows = self._session.execute(
            select(taken, func.count())
            .where(_within(ReferralRow.registered_on, period), MEANT, taken.is_not(None))
            .group_by(taken)
        )
        return dict(rows.all())

    def _new(self, period: Period) -> dict[Channel, int]:
        """Count new patients; a credited referral is the channel, else what the file says (§4)."""
        referred = exists().where(ReferralRow.friend_id == VisitRow.patient_id, _CREDITED)
        channel = case(
            (referred, literal(Channel.REFERRAL, PatientRow.channel.type)),
            else_=PatientRow.channel,
        )
        rows = self._session.execute(
            select(channel, func.count())
            .select_from(VisitRow)
            .join(PatientRow, PatientRow.id == VisitRow.patient_id)
            .where(VisitRow.new_patient, _within(VisitRow.day, period), _STANDS)
            .group_by(channel)
        )
        return dict(rows.all())

    def _waits(self, period: Period) -> dict[int, int]:
        taken = _days(ReferralRow.registered_on, ReferralRow.arrived_on)
        rows = self._session.execute(
            select(taken, func.count())
            .where(_within(ReferralRow.arrived_on, period), _CREDITED)
            .group_by(taken)
        )
        return dict(rows.all())

    def _reward_waits(self, period: Period) -> dict[int, int]:
        taken = _days(ReferralRow.arrived_on, ReferralMoveRow.day)
        earlier = aliased(ReferralMoveRow)
        # a visit that was cancelled and stands again is paid once
        again = exists().where(
            earlier.referral_id == ReferralMoveRow.referral_id,
            earlier.new == State.REWARDED,
            earlier.id < ReferralMoveRow.id,
        )
        rows = self._session.execute(
            select(taken, func.count())
            .join(ReferralRow, ReferralRow.id == ReferralMoveRow.referral_id)
            .where(
                _within(ReferralMoveRow.day, period),
                ReferralMoveRow.new == State.REWARDED,
                ReferralRow.state == State.REWARDED,
                ~again,
            )
            .group_by(taken)
        )
        return dict(rows.all())

    def _gifts(self, period: Period) -> int:
        return self._number(
            select(func.sum(RedemptionRow.cost)).where(
                _within(RedemptionRow.handed_over_on, period),
                RedemptionRow.state == RedemptionState.HANDED_OVER,
            )
        )

    def _posted(self, period: Period, *kinds: Kind) -> int:
        """Sum the entries of these kinds in a period; what a reversal takes back is taken off."""
        undone = aliased(EntryRow)
        plain = select(EntryRow.points).where(
            EntryRow.kind.in_(kinds), _within(EntryRow.day, period)
        )
        back = (
            select(EntryRow.points)
            .join(undone, undone.seq == EntryRow.reverses)
            .where(undone.kind.in_(kinds), _within(EntryRow.day, period))
        )
        both = plain.union_all(back).subquery()
        return self._number(select(func.sum(both.c.points)))

    def _number(self, counted: Select[Any]) -> int:
        return int(self._session.scalar(counted) or 0)


def _left_of(caused: ColumnElement[bool]) -> ColumnElement[int]:
    """Select the points of entries that were not reversed, less those taken back in part."""
    back, part = aliased(EntryRow), aliased(EntryRow)
    of_part = "reversal:" + cast(EntryRow.seq, String)
    taken = (
        select(func.sum(part.points))
        .where(part.cause.between(of_part + ":", of_part + ";"))
        .scalar_subquery()
    )
    left = select(func.sum(EntryRow.points + func.coalesce(taken, 0))).where(
        caused, ~exists().where(back.reverses == EntryRow.seq)
    )
    return func.coalesce(left.scalar_subquery(), 0)


def _within(column: Day, period: Period) -> ColumnElement[bool]:
    return column.between(period.begins, period.ends)


def _days(start: Day, end: Day) -> ColumnElement[int]:
    return cast(func.julianday(end) - func.julianday(start), Integer)


def _sum_if(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _cohort(occasion: Occasion, staff: int | None, effect: Effect) -> Cohort:
    return Cohort(effect, {occasion: effect}, {} if staff is None else {StaffId(staff): effect})
