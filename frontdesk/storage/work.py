"""One gesture's work: the stores, who acts, and when, inside one transaction."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp, clinic_day
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import RandBelow, StaffId
from frontdesk.domain.staff import Role
from frontdesk.storage.database import Database, written
from frontdesk.storage.stores.adjustments import AdjustmentStore
from frontdesk.storage.stores.audit import AuditStore
from frontdesk.storage.stores.changes import ChangeStore
from frontdesk.storage.stores.clinic import ClinicStore
from frontdesk.storage.stores.consents import ConsentStore
from frontdesk.storage.stores.days import DayStore
from frontdesk.storage.stores.erasure import ErasureStore
from frontdesk.storage.stores.facts import FactStore
from frontdesk.storage.stores.followups import FollowUpStore
from frontdesk.storage.stores.gifts import GiftStore
from frontdesk.storage.stores.insights import InsightStore
from frontdesk.storage.stores.inspection import InspectionStore
from frontdesk.storage.stores.leaderboards import LeaderboardStore
from frontdesk.storage.stores.ledger import LedgerStore
from frontdesk.storage.stores.liability import LiabilityStore
from frontdesk.storage.stores.merges import MergeStore
from frontdesk.storage.stores.month_figures import MonthFigureStore
from frontdesk.storage.stores.months import MonthStore
from frontdesk.storage.stores.outbox import OutboxStore
from frontdesk.storage.stores.paid_checks import PaidCheckStore
from frontdesk.storage.stores.patients import PatientStore
from frontdesk.storage.stores.points import PointStore
from frontdesk.storage.stores.presence import PresenceStore
from frontdesk.storage.stores.questions import QuestionStore
from frontdesk.storage.stores.recoveries import RecoveryStore
from frontdesk.storage.stores.redemptions import RedemptionStore
from frontdesk.storage.stores.referral_facts import ReferralFactStore
from frontdesk.storage.stores.referral_flags import FlagStore
from frontdesk.storage.stores.referral_lists import ReferralListStore
from frontdesk.storage.stores.referrals import ReferralStore
from frontdesk.storage.stores.rewards import PolicyStore
from frontdesk.storage.stores.roster import RosterStore
from frontdesk.storage.stores.scripts import ScriptStore
from frontdesk.storage.stores.search import SearchStore
from frontdesk.storage.stores.settling import SettlingStore
from frontdesk.storage.stores.staff import StaffStore
from frontdesk.storage.stores.stock import StockStore
from frontdesk.storage.stores.tries import TryStore
from frontdesk.storage.stores.visits import VisitStore
from frontdesk.storage.stores.voices import VoiceStore
from frontdesk.storage.stores.what_if import WhatIfStore
from frontdesk.storage.stores.willingness import WillingnessStore


class Work:
    """What a use case gets: stores that share one transaction, the stamp, the settings.

    Attributes:
        stamp: the moment (UTC), the clinic day and the member of staff.
        clinic: the clinic's settings.
        randbelow: draws the numbers of cards and vouchers.
        role: of who acts, once permission was asked for; the least until then.
        subject: ids this gesture touched, for its audit row; never personal values.
        tables: names of the tables that were written, a set that grows.
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
        self.tables = written(session.connection())
        self.stamp = stamp
        self.clinic = clinic
        self.randbelow = randbelow
        self.old_books = old_books
        self.role = Role.RECEPTIONIST
        self.subject: dict[str, object] = {}
        self.audit = AuditStore(session, stamp)
        self.settings = ClinicStore(session)
        self.staff = StaffStore(session)
        self.patients = PatientStore(session, stamp)
        self.consents = ConsentStore(session, stamp)
        self.changes = ChangeStore(session, stamp)
        self.search = SearchStore(session)
        self.roster = RosterStore(session, stamp, self.tables)
        self.visits = VisitStore(session, stamp)
        self.voices = VoiceStore(session)
        self.referrals = ReferralStore(session, stamp)
        self.referral_facts = ReferralFactStore(session)
        self.referral_lists = ReferralListStore(session)
        self.flags = FlagStore(session, stamp)
        self.outbox = OutboxStore(session, stamp)
        self.what_if = WhatIfStore(session)
        self.paid_checks = PaidCheckStore(session, stamp, self.referral_lists)
        self.policies = PolicyStore(session, stamp)
        self.points = PointStore(session, stamp)
        self.gifts = GiftStore(session)
        self.stock = StockStore(session, stamp)
        self.redemptions = RedemptionStore(session, stamp)
        self.ledger = LedgerStore(session, self.points)
        self.adjustments = AdjustmentStore(session, stamp)
        self.erasure = ErasureStore(session, stamp)
        self.follow_ups = FollowUpStore(session, stamp)
        self.tries = TryStore(session, stamp)
        self.settling = SettlingStore(session, stamp)
        self.questions = QuestionStore(session, stamp)
        self.scripts = ScriptStore(session, stamp)
        self.recoveries = RecoveryStore(session, stamp)
        self.merges = MergeStore(session, stamp)
        self.leaderboards = LeaderboardStore(session)
        self.months = MonthStore(session, stamp)
        self.presence = PresenceStore(session)
        self.insights = InsightStore(session, self.presence)
        self.days = DayStore(session)
        self.month_figures = MonthFigureStore(session)
        self.inspection = InspectionStore(session)
        self.liability = LiabilityStore(session)
        self.facts = FactStore(session)
        self.willingness = WillingnessStore(session, stamp)

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

    def trying(self) -> AbstractContextManager[object]:
        """Open a part of this work that is taken back by itself when it raises."""
        return self._session.begin_nested()

    def take_back(self) -> None:
        """Undo all that was written, for a rehearsal; the work is over after that."""
        self._session.rollback()


@contextmanager
def reading(
    database: Database, *, now: datetime, staff: StaffId, randbelow: RandBelow
) -> Iterator[Work]:
    """Begin work that only looks."""
    with database.reading() as session:
        yield _work(session, now, staff, randbelow)


@contextmanager
def writing(
    database: Database, *, now: datetime, staff: StaffId, randbelow: RandBelow
) -> Iterator[Work]:
    """Begin work in one write transaction: commit at the end, or roll back and raise."""
    with database.writing() as session:
        yield _work(session, now, staff, randbelow)


def _work(session: Session, now: datetime, staff: StaffId, randbelow: RandBelow) -> Work:
    clinic = ClinicStore(session).get()
    stamp = Stamp(now, clinic_day(now, clinic.time_zone), staff)
    return Work(session, stamp, clinic, randbelow)
