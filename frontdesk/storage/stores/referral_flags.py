"""The doubts that send a referral to a manager (DOMAIN.md §5.7)."""

from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import ReferralId, VisitId
from frontdesk.domain.referrals.story import Flag
from frontdesk.storage.stores.referral_rows import FLAG_OF_ITS_VISIT
from frontdesk.storage.tables.referrals import FlagRow, ReferralRow
from frontdesk.storage.tables.staff import StaffRow

_OPEN_OF = (
    select(FlagRow.check)
    .join(ReferralRow, FLAG_OF_ITS_VISIT)
    .where(FlagRow.referral_id == bindparam("referral"), FlagRow.cleared_by.is_(None))
    .order_by(FlagRow.id)
)


class FlagStore:
    """Reads and writes the checks that doubt referrals."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(self, referral: ReferralId, visit: VisitId, checks: Iterable[str]) -> None:
        """Store the checks that send a referral to a manager, instead of those of the same visit.

        A visit that was cancelled and stands again is judged anew.
        """
        self._session.execute(
            delete(FlagRow).where(FlagRow.referral_id == referral, FlagRow.visit_id == visit)
        )
        self._session.add_all(
            FlagRow(referral_id=referral, visit_id=visit, check=check, raised_at=self._stamp.at)
            for check in checks
        )
        self._session.flush()

    def open_of(self, referral: ReferralId) -> list[str]:
        """Return the checks nobody has cleared yet."""
        return list(self._session.connection().scalars(_OPEN_OF, {"referral": referral}))

    def all_of(self, referral: ReferralId) -> list[Flag]:
        """Return every check that doubted a referral at the visit it stands for."""
        rows = self._session.execute(
            select(FlagRow.check, StaffRow.name)
            .join(ReferralRow, FLAG_OF_ITS_VISIT)
            .outerjoin(StaffRow, FlagRow.cleared_by == StaffRow.id)
            .where(FlagRow.referral_id == referral)
            .order_by(FlagRow.id)
        )
        return [Flag(check, cleared_by) for check, cleared_by in rows]

    def clear(self, referral: ReferralId, checks: Collection[str]) -> None:
        """Mark checks as cleared by this member of staff."""
        self._session.execute(
            update(FlagRow)
            .where(FlagRow.referral_id == referral, FlagRow.check.in_(checks))
            .values(cleared_by=self._stamp.staff)
        )
