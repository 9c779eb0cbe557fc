"""Past arrivals counted for the question what another policy would have cost (DOMAIN.md §6.7)."""

from datetime import date

from sqlalchemy import Subquery, false, func, select, text
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
        placed = _placed(policy, _earning(policy, since, insured_earns=insured_earns))
        rows = self._session.execute(
            select(placed.c.capped, placed.c.n, func.count())
            .where(placed.c.day >= since)
            .group_by(placed.c.capped, placed.c.n)
        ).all()
        return Tally(
            friends=self._session.scalar(came) or 0,
            earning=sum(count for _, _, count in rows),
            places={n: count for capped, n, count in rows if not capped},
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
        # in the words of the partial index, or it would not be used
        insured = select(VisitRow.id).where(text("visit.insured"))
        wanted = wanted.where(ReferralRow.visit_id.not_in(insured))
    if policy.event is Event.PAID:
        wanted = wanted.join(VisitRow, VisitRow.id == ReferralRow.visit_id).where(
            VisitRow.amount >= policy.least_paid
        )
    return wanted.subquery()


def _placed(policy: Policy, earning: Subquery) -> Subquery:
    """Return the SQL of which rewarded one each would have been, apart from those over the cap."""
    cap = policy.monthly_cap
    capped = false() if cap is None else earning.c.in_month > cap
    span = [earning.c.referrer, capped]
    if policy.count is Span.CALENDAR_YEAR:
        span.append(func.substr(earning.c.day, 1, _YEAR))
    place = func.row_number().over(partition_by=span, order_by=(earning.c.day, earning.c.visit))
    return select(earning.c.day, capped.label("capped"), place.label("n")).subquery()
