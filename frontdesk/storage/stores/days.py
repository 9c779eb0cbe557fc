"""What a clinic day came to."""

from datetime import date

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.day_sheet import DayFigures, Posted, Redeemed, ReferralCounts, VisitCounts
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, State
from frontdesk.domain.visits import OPEN_VISIT, VisitState
from frontdesk.storage.tables.gifts import GiftRow
from frontdesk.storage.tables.patients import PatientRow
from frontdesk.storage.tables.points import EntryRow
from frontdesk.storage.tables.redemptions import RedemptionRow
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import RefundRow, VisitRow

_CAME = VisitRow.state != VisitState.CANCELLED


class DayStore:
    """Adds up a day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def figures(self, day: date) -> DayFigures:
        """Return the figures of ``day``, the vouchers in the order in which they were issued."""
        given = select(func.count()).where(RedemptionRow.handed_over_on == day)
        return DayFigures(
            day=day,
            visits=self._visits(day),
            referrals=self._referrals(day),
            posted=self._posted(day),
            redeemed=self._redeemed(day),
            handed_over=self._session.scalar(given) or 0,
        )

    def _visits(self, day: date) -> VisitCounts:
        wanted = (
            _CAME,
            _CAME & VisitRow.new_patient,
            _CAME & VisitRow.insured,
            VisitRow.state.in_(list(OPEN_VISIT)),
            VisitRow.state == VisitState.LEFT,
            VisitRow.state == VisitState.CANCELLED,
        )
        paid = func.sum(case((_CAME, func.coalesce(VisitRow.amount, 0)), else_=0))
        counts = self._session.execute(
            select(*map(_how_many, wanted), paid).where(VisitRow.day == day)
        ).one()
        back = select(func.sum(RefundRow.amount)).where(RefundRow.day == day)
        refunded = self._session.scalar(back) or 0
        return VisitCounts(*[each or 0 for each in (*counts, refunded)])

    def _referrals(self, day: date) -> ReferralCounts:
        registered = select(func.count()).where(ReferralRow.registered_on == day)
        came = (
            ReferralRow.state.in_([*SUCCESSFUL, State.ARRIVED, State.UNDER_REVIEW]),
            ReferralRow.state.in_(list(SUCCESSFUL)),
            ReferralRow.state == State.UNDER_REVIEW,
        )
        counts = self._session.execute(
            select(*map(_how_many, came)).where(ReferralRow.arrived_on == day)
        ).one()
        return ReferralCounts(
            self._session.scalar(registered) or 0, *(each or 0 for each in counts)
        )

    def _posted(self, day: date) -> tuple[Posted, ...]:
        rows = self._session.execute(
            select(EntryRow.kind, func.count(), func.sum(EntryRow.points))
            .where(EntryRow.day == day)
            .group_by(EntryRow.kind)
            .order_by(func.min(EntryRow.seq))
        )
        return tuple(Posted(kind, entries, points) for kind, entries, points in rows)

    def _redeemed(self, day: date) -> tuple[Redeemed, ...]:
        rows = self._session.execute(
            select(
                RedemptionRow.serial,
                GiftRow.name,
                PatientRow.name,
                RedemptionRow.points,
                RedemptionRow.state,
            )
            .join(GiftRow, GiftRow.id == RedemptionRow.gift_id)
            .join(PatientRow, PatientRow.id == RedemptionRow.patient_id)
            .where(RedemptionRow.redeemed_on == day)
            .order_by(RedemptionRow.id)
        )
        return tuple(Redeemed(*row) for row in rows)


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
