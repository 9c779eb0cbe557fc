"""What changes about a closed month, and in which later one it is named (DOMAIN.md §9.3)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, StaffId


@dataclass(frozen=True, slots=True)
class Counted:
    """A referral that counts in a month, and for whom.

    ``doctor`` is empty where nobody treated the referrer, ``None`` where a close did not freeze it.
    """

    referral: ReferralId
    referrer: PatientId
    doctor: str | None = None


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A referral of the closed month ``of`` that counts (+1) or no longer counts (-1).

    It changes the counts of the referrer, of who invited, and of the doctor.
    """

    referral: ReferralId
    referrer: PatientId
    of: Month
    delta: int
    invited_by: StaffId | None = None
    doctor: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What the close of a month counts, with the doctor of each, and what it names of others."""

    month: Month
    counted: Mapping[ReferralId, str | None]
    adjustments: tuple[Adjustment, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """For whom a referral counts today; ``doctor`` is empty where nobody treated the referrer."""

    referrer: PatientId
    invited_by: StaffId | None
    doctor: str


def changes(
    counted: Iterable[ReferralId], named: Iterable[Adjustment], now: Iterable[ReferralId]
) -> dict[ReferralId, int]:
    """Return what changed about a closed month and no other month names yet.

    Args:
        counted: what its close counted.
        named: adjustments of it that other closes name.
        now: what counts today.

    """
    missing = Counter(now)
    missing.subtract(iter(counted))
    for one in named:
        missing[one.referral] -= one.delta
    return {referral: delta for referral, delta in sorted(missing.items()) if delta}


def named_from(month: Month, closed: Collection[Month]) -> Month:
    """Return the first of the closed months right before ``month``: it names their changes (§9.3).

    Where the month before is open, that is ``month`` itself.
    """
    first = month
    while first.plus(-1) in closed:
        first = first.plus(-1)
    return first
