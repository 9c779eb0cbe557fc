"""Service recovery: a dissatisfied patient is answered before the time is up (DOMAIN.md §10.3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from frontdesk.domain.ids import PatientId, RecoveryId


@dataclass(frozen=True, slots=True)
class Recovery:
    """A dissatisfied patient who waits for an answer, or got one.

    Attributes:
        opened_at: when she said so (UTC).
        minutes: within which she is to be answered.
        said: the note of the call.
        member: who heard it.
        escalated_at: when a manager was asked to take over.
        closed_at, words: when it was settled, and how.

    """

    id: RecoveryId
    patient: PatientId
    name: str
    phone: str | None
    opened_at: datetime
    minutes: int
    said: str
    member: str
    escalated_at: datetime | None
    closed_at: datetime | None
    words: str

    @property
    def deadline(self) -> datetime:
        """The moment until which she is to be answered."""
        return self.opened_at + timedelta(minutes=self.minutes)

    def left(self, now: datetime) -> timedelta:
        """Return the time that is left at ``now``; below zero when it has run out."""
        return self.deadline - now
