"""Reads what the report of a month's points is made of."""

from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Month
from frontdesk.domain.liability import Gifts
from frontdesk.domain.points import Kind
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.storage.tables.points import AccountRow, EntryRow
from frontdesk.storage.tables.redemptions import RedemptionRow


class LiabilityStore:
    """Reads sums of the ledger and of the redemptions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def balances_before(self, day: date) -> int:
        """Return the sum of all entries before ``day``."""
        earlier = select(func.sum(EntryRow.points)).where(EntryRow.day < day)
        return self._session.scalar(earlier) or 0

    def posted(self, month: Month) -> dict[Kind, int]:
        """Return the sum of the month's entries by kind."""
        rows = self._session.execute(
            select(EntryRow.kind, func.sum(EntryRow.points))
            .where(EntryRow.day.between(month.first, month.last))
            .group_by(EntryRow.kind)
        )
        return {kind: int(points) for kind, points in rows}

    def owed(self, last: date) -> int:
        """Return by how many points patients are below zero after ``last``, all together."""
        balance = func.sum(EntryRow.points)
        below = (
            select(balance.label("points"))
            .join(AccountRow, AccountRow.id == EntryRow.account_id)
            .where(EntryRow.day <= last)
            .group_by(AccountRow.patient_id)
            .having(balance < 0)
            .subquery()
        )
        return -(self._session.scalar(select(func.sum(below.c.points))) or 0)

    def handed_over(self, month: Month) -> Gifts:
        """Return the vouchers handed over in the month."""
        return self._gifts(RedemptionRow.handed_over_on.between(month.first, month.last))

    def promised(self, last: date) -> Gifts:
        """Return the vouchers whose gift was owed after ``last``."""
        row = RedemptionRow
        kept = row.state != RedemptionState.HANDED_OVER
        return self._gifts(
            row.redeemed_on <= last,
            kept | (row.handed_over_on > last),
            row.closed_on.is_(None) | (row.closed_on > last),
        )

    def _gifts(self, *conditions: ColumnElement[bool]) -> Gifts:
        counted = select(func.count(), func.coalesce(func.sum(RedemptionRow.cost), 0))
        vouchers, cost = self._session.execute(counted.where(*conditions)).one()
        return Gifts(vouchers, cost)
