"""Service recovery: dissatisfied patients are answered in time (DOMAIN.md §10.3)."""

from frontdesk.domain.ids import RecoveryId
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def waiting(work: Work) -> list[Recovery]:
    """Return who waits for an answer, the longest first."""
    return work.recoveries.waiting()


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
