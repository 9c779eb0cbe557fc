"""The outbox: news for referrers (DOMAIN.md §5.9)."""

from sqlalchemy import delete, func, insert, select, update
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


_ADD = insert(OutboxRow)


class OutboxStore:
    """Reads and writes what is to be told."""

    def __init__(self, session: Session, stamp: Stamp) -> None:
        self._connection = session.connection()
        self._stamp = stamp

    def add(self, referral: Referral, state: State, points: int) -> None:
        """Put news for the referrer into the outbox."""
        self._connection.execute(
            _ADD,
            {
                "patient_id": referral.referrer,
                "referral_id": referral.id,
                "state": state,
                "points": points,
                "created_at": self._stamp.at,
                "day": self._stamp.day,
            },
        )

    def take_back(self, referral: ReferralId) -> bool:
        """Take back news nobody has told yet; tell whether other news was told and stands."""
        about = OutboxRow.referral_id == referral
        self._connection.execute(delete(OutboxRow).where(about, OutboxRow.told_at.is_(None)))
        told = select(OutboxRow.state).where(about).order_by(OutboxRow.id.desc()).limit(1)
        return self._connection.scalar(told) not in {None, State.REVERSED}

    def waiting(self, most: int | None = None) -> list[News]:
        """Return what is still to be told, the oldest first: at most so many, or all.

        Nobody with a restriction is told, and nobody who was erased.
        """
        rows = self._connection.execute(
            select(
                *FIELDS,
                OutboxRow.id.label("news"),
                OutboxRow.state.label("told"),
                OutboxRow.points.label("awarded"),
                OutboxRow.day,
                PatientRow.name,
                PatientRow.may_be_called,
                PhoneRow.number,
            )
            .join(ReferralRow, OutboxRow.referral_id == ReferralRow.id)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .outerjoin(PhoneRow, (PhoneRow.patient_id == PatientRow.id) & (PhoneRow.position == 0))
            .where(*_TO_TELL)
            .order_by(OutboxRow.id)
            .limit(most)
        )
        return [
            News(
                id=NewsId(row.news),
                referral=Referral(*row[: len(FIELDS)]),
                referrer=row.name,
                phone=row.number,
                may_be_called=row.may_be_called,
                state=row.told,
                points=row.awarded,
                day=row.day,
            )
            for row in rows
        ]

    def count(self) -> int:
        """Return how much is still to be told."""
        untold = (
            select(func.count())
            .select_from(OutboxRow)
            .join(PatientRow, OutboxRow.patient_id == PatientRow.id)
            .where(*_TO_TELL)
        )
        return self._connection.scalar(untold) or 0

    def mark_told(self, news: NewsId, *, told: bool) -> bool:
        """Mark news as told now by this member of staff, or not; ``False`` if it was so already."""
        other_way = OutboxRow.told_at.is_(None) if told else OutboxRow.told_at.is_not(None)
        marked = self._connection.execute(
            update(OutboxRow)
            .where(OutboxRow.id == news, other_way)
            .values(
                told_at=self._stamp.at if told else None,
                told_by=self._stamp.staff if told else None,
            )
        )
        return marked.rowcount == 1
