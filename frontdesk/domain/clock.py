"""The PC's clock, which is sometimes wrong: when it needs a manager's word (DOMAIN.md §7.6)."""

from datetime import datetime, timedelta
from enum import StrEnum, auto

DRIFT = timedelta(minutes=5)
"""A clock that is set right by itself goes back by less."""

LONG_PAUSE = timedelta(days=31)
"""A clinic is not left alone for longer, unless somebody knows why."""


class ClockDoubt(StrEnum):
    """What is odd about the clock."""

    BEHIND = auto()
    FAR_AHEAD = auto()


def trust(now: datetime, newest: datetime | None) -> None:
    """Find nothing odd, in books that are invented out of order."""
    del now, newest


def doubt(now: datetime, newest: datetime | None) -> ClockDoubt | None:
    """Tell whether a clock that reads ``now`` may be wrong; both moments are aware.

    Args:
        now: what the clock reads.
        newest: when the newest entry by sequence was written, whatever the clock said then;
            ``None`` in books without any.

    """
    if newest is None:
        return None
    if now < newest - DRIFT:
        return ClockDoubt.BEHIND
    return ClockDoubt.FAR_AHEAD if now > newest + LONG_PAUSE else None
