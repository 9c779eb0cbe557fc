"""Doubts about referrals that were paid."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import PaidCheckId, ReferralId, VisitId
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL
from frontdesk.domain.referrals.rows import Afterthought, PaidCheck
from frontdesk.storage.stores.referral_lists import ReferralListStore
from frontdesk.storage.tables.referrals import PaidCheckRow, ReferralRow


class PaidCheckStore:
    """Reads and writes the list “paid, please check”."""

    def __init__(self, session: Session, stamp: Stamp, referrals: ReferralListStore) -> None:
        self._session = session
        self._stamp = stamp
        self._referrals = referrals

    def add(self, referral: ReferralId, visit: VisitId, why: Afterthought) -> None:
        """Raise a doubt, unless it was raised before."""
        known = select(PaidCheckRow.id).where(
            PaidCheckRow.referral_id == referral,
            PaidCheckRow.visit_id == visit,
            PaidCheckRow.reason == why,
        )
        if self._session.scalar(known) is not None:
            return
        self._session.add(
            PaidCheckRow(
                referral_id=referral,
                visit_id=visit,
                reason=why,
                at=self._stamp.at,
                day=self._stamp.day,
                words="",
            )
        )
        self._session.flush()

    def withdraw(self, visit: VisitId, why: Afterthought) -> None:
        """Forget an open doubt about a visit."""
        row = self._session.scalar(
            select(PaidCheckRow).where(
                PaidCheckRow.visit_id == visit,
                PaidCheckRow.reason == why,
                PaidCheckRow.cleared_by.is_(None),
            )
        )
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def get(self, check: PaidCheckId) -> PaidCheck | None:
        """Return an open doubt."""
        found = self._open(PaidCheckRow.id == check)
        return found[0] if found else None

    def waiting(self) -> list[PaidCheck]:
        """Return the open doubts about referrals that are still paid, the oldest first."""
        return self._open()

    def clear(self, check: PaidCheckId, words: str) -> None:
        """Mark a doubt as cleared by this member of staff."""
        row = self._session.get_one(PaidCheckRow, check)
        row.cleared_by, row.words = self._stamp.staff, words
        self._session.flush()

    def _open(self, *conditions: ColumnElement[bool]) -> list[PaidCheck]:
        rows = self._session.scalars(
            select(PaidCheckRow)
            .join(ReferralRow, PaidCheckRow.referral_id == ReferralRow.id)
            .where(
                PaidCheckRow.cleared_by.is_(None),
                PaidCheckRow.visit_id == ReferralRow.visit_id,
                ReferralRow.state.in_(list(SUCCESSFUL)),
                *conditions,
            )
            .order_by(PaidCheckRow.id)
        ).all()
        items = self._referrals.items_of([ReferralId(row.referral_id) for row in rows])
        return [
            PaidCheck(
                PaidCheckId(row.id),
                items[ReferralId(row.referral_id)],
                Afterthought(row.reason),
                row.day,
            )
            for row in rows
        ]
