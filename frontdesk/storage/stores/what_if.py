"""Past arrivals for the question what another policy would have cost."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from frontdesk.domain.ids import PatientId
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL, State
from frontdesk.domain.rewards.what_if import PastArrival
from frontdesk.storage.tables.referrals import ReferralRow
from frontdesk.storage.tables.visits import VisitRow


class WhatIfStore:
    """Reads what a policy is tried on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def arrivals(self, since: date) -> list[PastArrival]:
        """Return the arrivals that are rewarded, capped or wait for payment, in their order.

        Only of those who sent somebody ``since`` that day: nobody else earns in that time.
        """
        arrived = ReferralRow.state.in_([*SUCCESSFUL, State.ARRIVED])
        active = (
            select(ReferralRow.referrer_id)
            .join(VisitRow, VisitRow.id == ReferralRow.visit_id)
            .where(arrived, VisitRow.day >= since)
        )
        rows = self._session.execute(
            select(ReferralRow.referrer_id, VisitRow.day, VisitRow.amount, VisitRow.insured)
            .join(VisitRow, VisitRow.id == ReferralRow.visit_id)
            .where(arrived, ReferralRow.referrer_id.in_(active))
            .order_by(VisitRow.day, VisitRow.id)
        )
        return [
            PastArrival(PatientId(referrer), day, amount, insured)
            for referrer, day, amount, insured in rows
        ]
