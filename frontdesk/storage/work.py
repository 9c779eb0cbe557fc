"""One gesture's work: the stores, who acts, and when, inside one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from frontdesk.domain.calendar import Stamp
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import RandBelow
from frontdesk.storage.stores.audit import AuditStore
from frontdesk.storage.stores.clinic import ClinicStore
from frontdesk.storage.stores.gifts import GiftStore
from frontdesk.storage.stores.inspection import InspectionStore
from frontdesk.storage.stores.leaderboards import LeaderboardStore
from frontdesk.storage.stores.patients import PatientStore
from frontdesk.storage.stores.points import PointStore
from frontdesk.storage.stores.referrals import ReferralStore
from frontdesk.storage.stores.rewards import PolicyStore
from frontdesk.storage.stores.staff import StaffStore
from frontdesk.storage.stores.visits import VisitStore


class Work:
    """What a use case gets: stores that share one transaction, the stamp, the settings.

    Attributes:
        stamp: the moment (UTC), the clinic day and the member of staff.
        clinic: the clinic's settings.
        randbelow: draws the numbers of cards and vouchers.
        subject: ids this gesture touched, for its audit row; never personal values.
        old_books: old books are being replayed (fewer checks, and nothing is told).

    """

    def __init__(
        self,
        session: Session,
        stamp: Stamp,
        clinic: Clinic,
        randbelow: RandBelow,
        *,
        old_books: bool = False,
    ) -> None:
        self._session = session
        self.stamp = stamp
        self.clinic = clinic
        self.randbelow = randbelow
        self.old_books = old_books
        self.subject: dict[str, object] = {}
        self.audit = AuditStore(session, stamp)
        self.settings = ClinicStore(session)
        self.staff = StaffStore(session)
        self.patients = PatientStore(session, stamp)
        self.visits = VisitStore(session, stamp)
        self.referrals = ReferralStore(session, stamp)
        self.policies = PolicyStore(session, stamp)
        self.points = PointStore(session, stamp)
        self.gifts = GiftStore(session, stamp)
        self.leaderboards = LeaderboardStore(session)
        self.inspection = InspectionStore(session)

    @property
    def day(self) -> date:
        """The clinic day of this gesture."""
        return self.stamp.day

    def replay(self, day: date) -> "Work":
        """Return this work with ``day`` as the clinic day, for a replay of old books.

        The stored moment stays now.
        """
        stamp = replace(self.stamp, day=day)
        return Work(self._session, stamp, self.clinic, self.randbelow, old_books=True)

    def touched(self, **ids: object) -> None:
        """Remember ids of what this gesture touched, for its audit row."""
        self.subject.update(ids)


@contextmanager
def listening(session: Session) -> Iterator[set[str]]:
    """Collect the names of all tables that are written through ``session``.

    Both doors are watched: the unit of work, and bulk statements, which never flush.
    """
    tables: set[str] = set()

    def flushed(session: Session, _: UOWTransaction) -> None:
        for row in (*session.new, *session.dirty, *session.deleted):
            tables.add(row.__tablename__)

    def executed(state: ORMExecuteState) -> None:
        if not state.is_select and state.bind_mapper is not None:
            tables.add(state.bind_mapper.local_table.name)  # type: ignore[attr-defined]

    event.listen(session, "after_flush", flushed)
    event.listen(session, "do_orm_execute", executed)
    yield tables
