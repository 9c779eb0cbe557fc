"""The ledger told line by line: why each entry, what it took, what is left of it (DOMAIN.md §7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.domain.ids import EntrySeq, VisitId
from frontdesk.domain.points import Entry, Lot, Standing, soonest_first


@dataclass(frozen=True, slots=True)
class Moved:
    """Points an entry took from a lot, or gave back to it; ``since`` is the lot's own day."""

    lot: EntrySeq
    points: int
    since: date
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with all that explains it.

    Attributes:
        balance: after this entry.
        at: UTC.
        staff: who posted it.
        policy, since: name and first day of the policy version that was applied.
        words: why it was posted by hand; may be empty.
        about: the friend, the referrer or the gift it is about; may be empty.
        reverses: the entry it takes back, if it does.
        moved: which lots were taken from or given to.
        left: what the lot that the entry made still holds.
        available_on: from when that can be spent.
        visit: the visit whose arrival or payment it rewards.
        nth: which rewarded friend this was, for a reward.

    """

    entry: Entry
    balance: int
    at: datetime
    staff: str
    policy: str
    since: date | None
    words: str
    about: str
    reverses: EntrySeq | None
    moved: tuple[Moved, ...]
    left: int
    available_on: date | None
    visit: VisitId | None
    nth: int | None


@dataclass(frozen=True, slots=True)
class Remains:
    """What lots still hold: those that are spent first, and the points of all ``others``."""

    lots: tuple[Lot, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """A patient's points: how they stand, what is left of them, the newest entries first.

    ``more`` tells that older entries are not among ``lines``.
    """

    standing: Standing
    remains: Remains
    lines: tuple[Line, ...]
    more: bool


def remains(lots: Iterable[Lot], most: int) -> Remains:
    """Return ``lots`` as they are told: so many one by one, the others as one number."""
    held = soonest_first(lots)
    return Remains(tuple(held[:most]), sum(lot.left for lot in held[most:]))


def between(lines: Sequence[Line], first: date, last: date) -> list[Line]:
    """Return the lines of the days from ``first`` to ``last``, both included."""
    return [line for line in lines if first <= line.entry.day <= last]
