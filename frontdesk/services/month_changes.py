"""What later changes of closed months add to the boards of one that is open (DOMAIN.md §9.3)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import ReferralId
from frontdesk.domain.month_changes import Adjustment, Credit, changes, named_from
from frontdesk.storage.work import Work

Whose = TypeVar("Whose")


def of(work: Work, month: Month) -> Sequence[Adjustment]:
    """Return the changes of closed months that count in ``month``: as frozen, or as of today."""
    closed = work.months.in_force(month)
    return closed.snapshot.adjustments if closed else named_in(work, month)


def named_in(work: Work, month: Month) -> list[Adjustment]:
    """Return the changes of earlier, closed months that the open ``month`` has to name.

    They are named for whose the referral is today: files may have been merged since. What counts
    for which doctor stays as it was frozen.
    """
    closes = {one.month: one for one in work.months.counts()}
    first = named_from(month, closes)
    # those of later months too: one between may have been reopened since
    named = [change for one in closes.values() for change in one.adjustments]
    found = {
        earlier: changes(
            close.counted,
            (one for one in named if one.of == earlier),
            work.leaderboards.ids(earlier),
        )
        for earlier, close in closes.items()
        if first <= earlier < month
    }
    today = work.leaderboards.credits([one for deltas in found.values() for one in deltas])
    return [
        _adjustment(one, earlier, delta, today[one], closes[earlier].counted.get(one))
        for earlier, deltas in found.items()
        for one, delta in deltas.items()
    ]


def undecided(work: Work, month: Month) -> list[ReferralId]:
    """Return the reviews of a month that wait, and those that closes before carried over (§5.8)."""
    return work.leaderboards.undecided(named_from(month, work.months.closed_months()), month)


def adjusted(
    found: Iterable[Adjustment], whose: Callable[[Adjustment], Whose | None]
) -> dict[Whose, int]:
    """Return what ``found`` adds for each of those whose count it changes."""
    total: Counter[Whose] = Counter()
    for one in found:
        who = whose(one)
        if who:
            total[who] += one.delta
    return dict(total)


def _adjustment(
    referral: ReferralId, of: Month, delta: int, credit: Credit, doctor: str | None
) -> Adjustment:
    return Adjustment(
        *(referral, credit.referrer, of, delta),
        invited_by=credit.invited_by,
        doctor=credit.doctor if doctor is None else doctor,
    )
