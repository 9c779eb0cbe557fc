"""Points: kinds of entries, lots, and which lot is spent first (DOMAIN.md §7).

Points are whole numbers. The balance is the sum of all entries; an account may be in debt.
Every positive entry is a lot. What a negative entry takes from which lot is a ``Take``; what no
lot could cover stays as debt and is taken from the lots earned next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.ids import EntrySeq, PatientId, PolicyId
from frontdesk.domain.refusals import Reason, Refusal

MOST_POINTS = 1_000_000
"""More at one time are a slip of the keyboard."""


class Kind(StrEnum):
    """Kinds of ledger entries (积分流水)."""

    EARN = auto()
    WELCOME = auto()
    REDEEM = auto()
    REDEMPTION_CANCELLED = auto()
    EXPIRE = auto()
    ADJUST = auto()
    REVERSE = auto()
    WRITE_OFF = auto()
    OPENING = auto()


COVERED = frozenset({Kind.REDEEM, Kind.EXPIRE})
"""What never takes more than there is, and so leaves no debt."""


class Part(StrEnum):
    """In which role an account takes part in a cause; one entry per cause, account and part."""

    REFERRER = auto()
    FRIEND = auto()
    HOLDER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """A ledger entry to be posted; ``cause`` names what it is paid for, once per part."""

    patient: PatientId
    kind: Kind
    points: int
    cause: str
    part: Part
    policy: PolicyId | None = None
    reverses: EntrySeq | None = None
    available_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A posted entry; ``patient`` is whose account it stands in today."""

    seq: EntrySeq
    patient: PatientId
    kind: Kind
    points: int
    cause: str
    day: date
    expires_on: date | None
    part: Part


@dataclass(frozen=True, slots=True)
class Lot:
    """What is left of an earning entry.

    It may be spent from ``available_on`` to ``expires_on``, both included; ``None`` never expires.
    """

    seq: EntrySeq
    left: int
    available_on: date
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Debt:
    """What a negative entry could not take from any lot yet."""

    seq: EntrySeq
    owed: int


@dataclass(frozen=True, slots=True)
class Take:
    """So many points taken from a lot."""

    lot: EntrySeq
    points: int


@dataclass(frozen=True, slots=True)
class Give:
    """So many points given back to a lot."""

    lot: EntrySeq
    points: int


@dataclass(frozen=True, slots=True)
class Standing:
    """An account on a day: the balance, what can be spent, what is held back until later."""

    balance: int
    available: int
    pending: int


def standing(balance: int, lots: Iterable[Lot], day: date) -> Standing:
    """Return how an account with this balance stands on ``day`` (§6.5, §6.6).

    ``lots`` are those that cannot be spent on ``day``; others among them do no harm. Lots past
    their date still count in the balance until their expire entry is posted.
    """
    closed = [lot for lot in lots if not _spendable(lot, day)]
    return Standing(
        balance=balance,
        available=balance - sum(lot.left for lot in closed),
        pending=sum(lot.left for lot in closed if lot.available_on > day),
    )


def spend(lots: Iterable[Lot], debts: Iterable[Debt], price: int, day: date) -> list[Take]:
    """Take ``price`` points: first what expires first, then the oldest, undated last (§7.3).

    Raises:
        Refusal: fewer points are available on ``day``.

    """
    usable = [lot for lot in lots if _spendable(lot, day)]
    available = sum(lot.left for lot in usable) - sum(debt.owed for debt in debts)
    if available < price:
        raise Refusal(
            Reason.POINTS_SHORT, price=price, available=available, missing=price - available
        )
    return _take(soonest_first(usable), price)


def take_back(lots: Sequence[Lot], earned: EntrySeq, points: int) -> list[Take]:
    """Take a reward back: from its own lot, then from the others, soonest expiry first (§6.6).

    The takes may add up to less than ``points``; the rest is the account's debt.
    """
    own = [lot for lot in lots if lot.seq == earned]
    others = [lot for lot in lots if lot.seq != earned]
    return _take([*own, *soonest_first(others)], points)


def settle(debts: Iterable[Debt], lots: Iterable[Lot]) -> list[tuple[Debt, Take]]:
    """Cover open debts, oldest first, with ``lots`` that came in, soonest expiry first (§6.6)."""
    takes: list[tuple[Debt, Take]] = []
    held = soonest_first(lots)
    for debt in debts:
        covered = _take(held, debt.owed)
        takes += [(debt, take) for take in covered]
        taken = {take.lot: take.points for take in covered}
        held = [replace(lot, left=lot.left - taken.get(lot.seq, 0)) for lot in held]
    return takes


def give_back(taken: Iterable[Lot], day: date) -> list[Give]:
    """Return what a cancelled redemption gives back to the lots it took from (§7.4).

    ``left`` of each lot is what was taken. A lot past its date gets nothing; its points come back
    as a new lot with days of grace.
    """
    return [Give(lot.seq, lot.left) for lot in taken if not _past(lot, day)]


def expired(lots: Iterable[Lot], day: date) -> list[Lot]:
    """Return the lots whose last day lies before ``day`` and that still hold points (§7.3)."""
    return [lot for lot in lots if lot.left and _past(lot, day)]


def soonest_first(lots: Iterable[Lot]) -> list[Lot]:
    """Return lots in the order in which they are spent: undated last, else the oldest (§7.3)."""
    return sorted(lots, key=lambda lot: (lot.expires_on or date.max, lot.seq))


def _spendable(lot: Lot, day: date) -> bool:
    return lot.available_on <= day and not _past(lot, day)


def _past(lot: Lot, day: date) -> bool:
    return lot.expires_on is not None and lot.expires_on < day


def _take(lots: Iterable[Lot], points: int) -> list[Take]:
    takes = []
    for lot in lots:
        taken = min(lot.left, points)
        if taken:
            takes.append(Take(lot.seq, taken))
            points -= taken
    return takes
