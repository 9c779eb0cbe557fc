"""The desk: the one door through which every gesture passes.

Permission, one transaction, one audit row, and the topics that changed (ARCHITECTURE.md, "How a
gesture travels").
"""

import secrets
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from frontdesk.domain.calendar import Stamp, clinic_day
from frontdesk.domain.ids import RandBelow, StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import allow
from frontdesk.services.topics import Topic, topics_of
from frontdesk.services.use_case import UseCase
from frontdesk.storage.database import Database
from frontdesk.storage.stores.clinic import ClinicStore
from frontdesk.storage.stores.staff import Member, StaffStore
from frontdesk.storage.work import Work, listening
from frontdesk.system.clock import Clock

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a gesture brought: the value of the use case and the topics it changed."""

    value: T
    topics: frozenset[Topic]


class Desk:
    """The use cases, as one member of staff on one database may use them."""

    def __init__(
        self,
        database: Database,
        *,
        clock: Clock,
        staff: StaffId,
        randbelow: RandBelow = secrets.randbelow,
    ) -> None:
        self.database = database
        self.staff = staff
        self._clock = clock
        self._randbelow = randbelow

    def write(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run ``case`` in one write transaction, with its audit row.

        Raises:
            Refusal: the role is too low (which is recorded), or the use case declines.
            Trouble: the database cannot be written.

        """
        try:
            with self.database.writing() as session, listening(session) as tables:
                work = self._work(session, case)
                value = case(work, *args, **kwargs)
                work.audit.append(case.name, work.subject, "done")
        except Refusal as refusal:
            if refusal.reason is Reason.FORBIDDEN:
                self._record_forbidden(case.name)
            raise
        return Done(value, topics_of(tables))

    def rehearse(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``case`` and take everything back: nothing is stored, not even an audit row.

        Raises:
            Refusal: as ``write``.
            Trouble: as ``write``.

        """
        with self.database.writing() as session:
            value = case(self._work(session, case), *args, **kwargs)
            session.rollback()
        return value

    def read(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``case``, which only looks, in one read transaction.

        Raises:
            Refusal: the role is too low, or the use case declines.
            Trouble: the database cannot be read.

        """
        with self.database.reading() as session:
            return case(self._work(session, case), *args, **kwargs)

    def _work(self, session: Session, case: UseCase[P, T]) -> Work:
        allow(self._member(session).role, case.least)
        return self._stamped(session)

    def _member(self, session: Session) -> Member:
        # asked anew in every transaction: a role may be taken away while a window stays open
        member = StaffStore(session).get(self.staff)
        if member is None or not (member.active and member.has_account):
            raise Refusal(Reason.STAFF_UNKNOWN)
        return member

    def _stamped(self, session: Session) -> Work:
        clinic = ClinicStore(session).get()
        now = self._clock.now()
        stamp = Stamp(now, clinic_day(now, clinic.time_zone), self.staff)
        return Work(session, stamp, clinic, self._randbelow)

    def _record_forbidden(self, name: str) -> None:
        with self.database.writing() as session:
            self._stamped(session).audit.append(name, {}, "forbidden")
