"""Past arrivals counted for the question what another policy would have cost (DOMAIN.md §6.7)."""

from datetime import date

from sqlalchemy import ColumnElement, Subquery, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, State
from frontdesk.domain.rewards.policy import Event, Policy, Span
from frontdesk.domain.rewards.what_if import Tally
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import VisitRow

_ARRIVED = ReferralRow.state.in_([*SUCCESSFUL, State.ARRIVED])
_YEAR, _MONTH = 4, 7
"""How many letters of a stored day name its year, and its month."""


class WhatIfStore:
    """Counts what a policy is tried on; the numbers of a million patients, never the rows."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tally(self, policy: Policy, since: date, *, insured_earns: bool) -> Tally:
        """Count the arrivals from ``since`` on; earlier ones take places, and cost nothing."""
        came = select(func.count()).where(_ARRIVED, ReferralRow.arrived_on >= since)
        earning = _earning(policy, since, insured_earns=insured_earns)
        placed = _placed(policy, earning)
        places = self._session.execute(
            select(placed.c.n, func.count()).where(placed.c.day >= since).group_by(placed.c.n)
        )
        in_time = select(func.count()).where(earning.c.day >= since)
        return Tally(
            friends=self._session.scalar(came) or 0,
            earning=self._session.scalar(in_time) or 0,
            places=dict(places.all()),
        )


def _earning(policy: Policy, since: date, *, insured_earns: bool) -> Subquery:
    """Return the SQL of the arrivals that earn, each with its place in the referrer's month."""
    # only who sent somebody in the period would have been paid in it
    active = select(ReferralRow.referrer_id).where(_ARRIVED, ReferralRow.arrived_on >= since)
    wanted = select(
        ReferralRow.referrer_id.label("referrer"),
        ReferralRow.arrived_on.label("day"),
        ReferralRow.visit_id.label("visit"),
        func.row_number()
        .over(
            partition_by=(
                ReferralRow.referrer_id,
                func.substr(ReferralRow.arrived_on, 1, _MONTH),
            ),
            order_by=(ReferralRow.arrived_on, ReferralRow.visit_id),
        )
        .label("in_month"),
    ).where(_ARRIVED, ReferralRow.referrer_id.in_(active))
    if not insured_earns:
        insured = select(VisitRow.id).where(VisitRow.insured)
        wanted = wanted.where(ReferralRow.visit_id.not_in(insured))
    if policy.event is Event.PAID:
        wanted = wanted.join(VisitRow, VisitRow.id == ReferralRow.visit_id).where(
            VisitRow.amount >= policy.least_paid
        )
    return wanted.subquery()


def _placed(policy: Policy, earning: Subquery) -> Subquery:
    """Return the SQL of the arrivals below the cap: which rewarded one each would have been."""
    span: list[ColumnElement[object]] = [earning.c.referrer]
    if policy.count is Span.CALENDAR_YEAR:
        span.append(func.substr(earning.c.day, 1, _YEAR))
    place = func.row_number().over(partition_by=span, order_by=(earning.c.day, earning.c.visit))
    placed = select(earning.c.day, place.label("n"))
    if policy.monthly_cap is not None:
        placed = placed.where(earning.c.in_month <= policy.monthly_cap)
    return placed.subquery()
