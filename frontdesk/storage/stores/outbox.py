"""The outbox: news for referrers (DOMAIN.md §5.9)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.ids import NewsId, ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import News, Referral
from frontdesk.storage.stores.referral_rows import FIELDS
from frontdesk.storage.tables.patients import PatientRow, PhoneRow
from frontdesk.storage.tables.referrals import OutboxRow, ReferralRow

_TO_TELL = (
    OutboxRow.told_at.is_(None),
    PatientRow.restricted_on.is_(None),
    PatientRow.erased_on.is_(None),
)


class OutboxStore:
    """Reads and writes what is to be told."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._session = session
        self._stamp = stamp

    def add(self, referral: Referral, state: State, points: int) -> None:
        """Put news for the referrer into the outbox."""
        self._session.add(
            OutboxRow(
                patient_id=referral.referrer,
                referral_id=referral.id,
                state=state,
                points=points,
                created_at=self._stamp.at,
                day=self._stamp.day,
            )
        )
        self._session.flush()

    def take_back(self, referral: ReferralId) -> bool:
        """Take back news nobody has told yet; tell whether other news was told and stands."""
        rows = self._session.scalars(
            select(OutboxRow).where(OutboxRow.referral_id == referral).order_by(OutboxRow.id)
        ).all()
        for row in rows:
            if row.told_at is None:
                self._session.delete(row)
        self._session.flush()
        told = [row.state for row in rows if row.told_at is not None]
        return bool(told) and told[-1] is not State.REVERSED

    def waiting(self, most: int | None = None) -> list[News]:
        """Return what is still to be told, the oldest first: at most so many, or all.

        Nobody with a restriction is told, and nobody who was erased.
        """
        rows = self._session.execute(
            select(*FIELDS, OutboxRow, PatientRow, PhoneRow.number)
            .join(ReferralRow, OutboxRow.referral_id == ReferralRow.id)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .outerjoin(PhoneRow, (PhoneRow.patient_id == PatientRow.id) & (PhoneRow.position == 0))
            .where(*_TO_TELL)
            .order_by(OutboxRow.id)
            .limit(most)
        )
        return [
            News(
                id=NewsId(row.id),
                referral=Referral(*referral),
                referrer=patient.name,
                phone=number,
                may_be_called=patient.may_be_called and patient.restricted_on is None,
                state=row.state,
                points=row.points,
                day=row.day,
            )
            for *referral, row, patient, number in rows
        ]

    def count(self) -> int:
        """Return how much is still to be told."""
        untold = (
            select(func.count())
            .select_from(OutboxRow)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .where(*_TO_TELL)
        )
        return self._session.scalar(untold) or 0

    def mark_told(self, news: NewsId, *, told: bool) -> bool:
        """Mark news as told now by this member of staff, or not; ``False`` if it was so already."""
        row = self._session.get(OutboxRow, news)
        if row is None or (row.told_at is not None) is told:
            return False
        row.told_at = self._stamp.at if told else None
        row.told_by = self._stamp.staff if told else None
        self._session.flush()
        return True
