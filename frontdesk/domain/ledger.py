"""The ledger told line by line: why each entry, what it took, what is left of it (DOMAIN.md §7)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from frontdesk.domain.ids import EntrySeq, VisitId
from frontdesk.domain.points import Entry, Kind, Lot, Standing


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
class Ledger:
    """A patient's points: how they stand, the lots that hold any, the newest entries first.

    ``more`` tells that older entries are not among ``lines``.
    """

    standing: Standing
    lots: tuple[Lot, ...]
    lines: tuple[Line, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What decides which friend a reward was for: an entry's number, kind, day and reversal."""

    seq: EntrySeq
    kind: Kind
    day: date
    reverses: EntrySeq | None


def places(steps: Iterable[Step], *, yearly: frozenset[EntrySeq] = frozenset()) -> dict[int, int]:
    """Return which rewarded friend each reward was for, by its number (§6.2).

    ``steps`` are all entries in their order. A reward that was taken back frees its place for the
    next one. Those of ``yearly`` count the friends of their calendar year only.
    """
    ever, years = 0, Counter[int]()
    earned: dict[int, int] = {}
    found: dict[int, int] = {}
    for step in steps:
        if step.kind is Kind.EARN:
            ever += 1
            years[step.day.year] += 1
            earned[step.seq] = step.day.year
            found[step.seq] = years[step.day.year] if step.seq in yearly else ever
        elif step.reverses in earned:
            ever -= 1
            years[earned[step.reverses]] -= 1
    return found


def between(lines: Sequence[Line], first: date, last: date) -> list[Line]:
    """Return the lines of the days from ``first`` to ``last``, both included."""
    return [line for line in lines if first <= line.entry.day <= last]
