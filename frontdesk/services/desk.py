"""The desk: the one door through which every gesture passes.

Permission, one transaction, one audit row, and the topics that changed (ARCHITECTURE.md, "How a
gesture travels").
"""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from frontdesk.domain.clock import ClockDoubt, doubt
from frontdesk.domain.ids import RandBelow, StaffId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import allow
from frontdesk.services.topics import Topic, topics_of
from frontdesk.services.use_case import UseCase
from frontdesk.storage.database import Database
from frontdesk.storage.work import Work, reading, writing
from frontdesk.system.clock import Clock

P = ParamSpec("P")
T = TypeVar("T")

JudgeClock = Callable[[datetime, datetime | None], ClockDoubt | None]
"""Tells what is odd about a clock, from what it reads and the newest entry."""

AT_ANY_CLOCK = frozenset({"clock.confirm", "staff.try_pin"})
"""What may be done while the clock is in doubt: to come in, and to say that it is right."""


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
        judge_clock: JudgeClock = doubt,
    ) -> None:
        self.database = database
        self.staff = staff
        self._clock = clock
        self._randbelow = randbelow
        self._judge_clock = judge_clock

    def of(self, staff: StaffId) -> "Desk":
        """Return the same desk as another member of staff uses it."""
        return Desk(
            self.database,
            clock=self._clock,
            staff=staff,
            randbelow=self._randbelow,
            judge_clock=self._judge_clock,
        )

    def write(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        """Run ``case`` in one write transaction, with its audit row.

        Raises:
            Refusal: the role is too low (which is recorded), the clock is in doubt (§7.6), or the
                use case declines.
            Trouble: the database cannot be written.

        """
        try:
            with self._writing() as work:
                _permit(work, case)
                self._trust_clock(work, case.name)
                value = case(work, *args, **kwargs)
                work.audit.append(case.name, work.subject, "done")
        except Refusal as refusal:
            if refusal.reason is Reason.FORBIDDEN:
                with self._writing() as work:
                    work.audit.append(case.name, {}, "forbidden")
            raise
        return Done(value, topics_of(work.tables))

    def rehearse(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``case`` and take everything back: nothing is stored, not even an audit row.

        Raises:
            Refusal: as ``write``.
            Trouble: as ``write``.

        """
        with self._writing() as work:
            _permit(work, case)
            value = case(work, *args, **kwargs)
            work.take_back()
        return value

    def read(self, case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``case``, which only looks, in one read transaction.

        Raises:
            Refusal: the role is too low, or the use case declines.
            Trouble: the database cannot be read.

        """
        now, draw = self._clock.now(), self._randbelow
        with reading(self.database, now=now, staff=self.staff, randbelow=draw) as work:
            _permit(work, case)
            return case(work, *args, **kwargs)

    def _trust_clock(self, work: Work, case: str) -> None:
        now, newest = work.stamp.at, work.audit.newest()
        if newest is None or case in AT_ANY_CLOCK or self._judge_clock(now, newest) is None:
            return
        zone = ZoneInfo(work.clinic.time_zone)
        read, known = (f"{one.astimezone(zone):%Y-%m-%d %H:%M}" for one in (now, newest))
        raise Refusal(Reason.CLOCK_DOUBTED, now=read, newest=known)

    def _writing(self) -> AbstractContextManager[Work]:
        now, draw = self._clock.now(), self._randbelow
        return writing(self.database, now=now, staff=self.staff, randbelow=draw)


def _permit(work: Work, case: UseCase[P, T]) -> None:
    """Let pass who may start ``case``, as the role stands now.

    It is asked anew in every transaction: a role may be taken away while a window stays open.

    Raises:
        Refusal: the role is too low, or the account was closed.

    """
    member = work.staff.get(work.stamp.staff)
    if member is None or not (member.active and member.has_account):
        raise Refusal(Reason.STAFF_UNKNOWN)
    allow(member.role, case.least)
    work.role = member.role
