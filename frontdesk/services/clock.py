"""The PC's clock: what it reads beside the newest entry, and a manager's word (DOMAIN.md §7.6)."""

from dataclasses import dataclass
from datetime import datetime

from frontdesk.domain.clock import ClockDoubt, doubt
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the clock reads, when the newest entry was written (UTC), and what is odd about it.

    ``may_confirm`` tells whether who is logged in may say that the clock is right.
    """

    now: datetime
    newest: datetime | None
    doubt: ClockDoubt | None
    time_zone: str
    may_confirm: bool


@use_case(Role.RECEPTIONIST)
def look(work: Work) -> ClockReading:
    """Return whether the clock is to be trusted."""
    now, newest = work.stamp.at, work.audit.newest()
    return ClockReading(
        now, newest, doubt(now, newest), work.clinic.time_zone, work.role >= Role.MANAGER
    )


@use_case(Role.MANAGER)
def confirm(work: Work) -> None:
    """Say that the clock is right; the audit row of this is the newest entry from now on."""
    newest = work.audit.newest()
    work.touched(newest=newest.isoformat() if newest else None)
