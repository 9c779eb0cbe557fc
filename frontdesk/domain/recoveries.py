"""Service recovery: a dissatisfied patient is answered before the time is up (DOMAIN.md §10.3)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from frontdesk.domain.ids import PatientId, RecoveryId
from frontdesk.domain.insights import percentile

_MINUTE = timedelta(minutes=1)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Recovery:
    """A dissatisfied patient who waits for an answer, or got one.

    Attributes:
        day, opened_at: when she said so: the clinic day, the moment (UTC).
        minutes: within which she is to be answered.
        said: the note of the call.
        member: who heard it.
        escalated_at, escalated_by: when a manager was asked to take over, and by whom.
        closed_at, closed_by, words: when it was settled, by whom, and how.

    """

    id: RecoveryId
    patient: PatientId
    name: str
    phone: str | None
    day: date
    opened_at: datetime
    minutes: int
    said: str
    member: str
    escalated_at: datetime | None
    escalated_by: str | None
    closed_at: datetime | None
    closed_by: str | None
    words: str

    @property
    def deadline(self) -> datetime:
        """The moment until which she is to be answered."""
        return self.opened_at + timedelta(minutes=self.minutes)

    @property
    def taken(self) -> int | None:
        """The minutes until the answer, rounded; ``None`` while she waits."""
        if self.closed_at is None:
            return None
        return round((self.closed_at - self.opened_at) / _MINUTE)

    def left(self, now: datetime) -> timedelta:
        """Return the time that is left at ``now``; below zero when it has run out."""
        return self.deadline - now

    def wants_manager(self, now: datetime) -> bool:
        """Tell whether a manager is to take over: somebody asked, or the time has run out."""
        waits = self.closed_at is None
        return waits and (self.escalated_at is not None or self.left(now) < timedelta())


@dataclass(frozen=True, slots=True)
class Response:
    """How soon complaints were answered (§11.7).

    Attributes:
        complaints: how many there were; ``answered`` of them were settled.
        median: of the minutes until the answer; ``None`` before the first.
        in_time: how many were settled before the time was up.

    """

    complaints: int
    answered: int
    median: int | None
    in_time: int


def response(recoveries: Iterable[Recovery]) -> Response:
    """Return how soon these complaints were answered."""
    every = list(recoveries)
    settled = [(one.taken, one.minutes) for one in every if one.taken is not None]
    return Response(
        complaints=len(every),
        answered=len(settled),
        median=percentile(Counter(taken for taken, _ in settled), _HALF),
        in_time=sum(taken <= minutes for taken, minutes in settled),
    )
