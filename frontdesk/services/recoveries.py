"""Service recovery: dissatisfied patients are answered in time (DOMAIN.md §10.3)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from frontdesk.domain.ids import RecoveryId
from frontdesk.domain.recoveries import Recovery, Response, response
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

LOOKED_BACK = timedelta(days=90)
"""How long the list of complaints goes back; who still waits is on it however long."""


@dataclass(frozen=True, slots=True)
class Complaints:
    """Complaints, those first that a manager is to take over, and how soon they were answered.

    When they were opened stands in the clinic's time zone; ``target`` are minutes.
    """

    recoveries: tuple[Recovery, ...]
    response: Response
    target: int


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> list[Recovery]:
    """Return who waits for an answer, the longest first."""
    return work.recoveries.waiting()


@use_case(Role.RECEPTIONIST)
def complaints(work: Work) -> Complaints:
    """Return the complaints of the last 90 days: who waits first, then the newest."""
    waits = work.recoveries.waiting()
    settled = work.recoveries.settled_since(work.day - LOOKED_BACK)
    now = work.stamp.at
    every = (*sorted(waits, key=lambda one: not one.wants_manager(now)), *settled)
    zone = ZoneInfo(work.clinic.time_zone)
    local = tuple(replace(one, opened_at=one.opened_at.astimezone(zone)) for one in every)
    return Complaints(local, response(every), work.settings.after_care().recovery_minutes)


@use_case(Role.RECEPTIONIST)
def for_manager(work: Work) -> int:
    """Count the complaints a manager is to take over; nobody below a manager has any."""
    if work.role < Role.MANAGER:
        return 0
    return sum(one.wants_manager(work.stamp.at) for one in work.recoveries.waiting())


@use_case(Role.RECEPTIONIST)
def escalate(work: Work, *, recovery: RecoveryId) -> None:
    """Ask a manager to take over.

    Raises:
        Refusal: it is settled already.

    """
    known = _open(work, recovery)
    work.recoveries.escalate(recovery)
    work.touched(recovery=recovery, patient=known.patient)


@use_case(Role.RECEPTIONIST)
def settle(work: Work, *, recovery: RecoveryId, words: str) -> None:
    """Store how a dissatisfied patient was answered; the time stops.

    Raises:
        Refusal: no words are given, or it is settled already.

    """
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    known = _open(work, recovery)
    work.recoveries.close(recovery, words.strip())
    work.touched(recovery=recovery, patient=known.patient)


def _open(work: Work, recovery: RecoveryId) -> Recovery:
    known = work.recoveries.get(recovery)
    if known is None or known.closed_at is not None:
        raise Refusal(Reason.RECOVERY_CLOSED)
    return known
