"""From a count on a board to the referrals it is made of, and to those that still wait (§9.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, StaffId
from frontdesk.domain.month_changes import Adjustment, Counted, named_from
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.staff import Role
from frontdesk.services import month_changes
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Part:
    """A referral that a count is made of.

    ``delta`` is -1 where a friend of the closed month ``of`` no longer counts (§9.3).
    """

    item: ReferralItem
    delta: int
    of: Month


@use_case(Role.MANAGER)
def of_patient(work: Work, *, month: Month, patient: PatientId) -> list[Part]:
    """Return what a patient's count of a month is made of, changes of closed months last."""
    mine = [one for one in counted_in(work, month) if one.referrer == patient]
    changes = [one for one in month_changes.of(work, month) if one.referrer == patient]
    return _parts(work, month, mine, changes)


@use_case(Role.MANAGER)
def of_staff(work: Work, *, month: Month, staff: StaffId) -> list[Part]:
    """Return what the count of a member of staff is made of: the friends she invited."""
    invited = _parts(work, month, counted_in(work, month), [])
    changes = [one for one in month_changes.of(work, month) if one.invited_by == staff]
    mine = [part for part in invited if part.item.referral.invited_by == staff]
    return mine + _parts(work, month, [], changes)


@use_case(Role.MANAGER)
def of_doctor(work: Work, *, month: Month, doctor: str) -> list[Part]:
    """Return what a doctor's count is made of: friends sent by patients treated last by him."""
    counted = counted_in(work, month)
    unknown = work.leaderboards.credits([one.referral for one in counted if one.doctor is None])
    mine = [
        one
        for one in counted
        if doctor == (unknown[one.referral].doctor if one.doctor is None else one.doctor)
    ]
    changes = [one for one in month_changes.of(work, month) if one.doctor == doctor]
    return _parts(work, month, mine, changes)


@use_case(Role.MANAGER)
def waiting(work: Work, *, month: Month) -> list[ReferralItem]:
    """Return who may still count: registered in the month and open, or arrived and undecided."""
    since = named_from(month, work.months.closed_months())
    waits = work.leaderboards.waiting(since, month)
    items = work.referral_lists.items_of(waits)
    return [items[one] for one in waits]


def counted_in(work: Work, month: Month) -> Sequence[Counted]:
    """Return what counts in a month: as it was frozen, or as of today."""
    closed = work.months.in_force(month)
    return closed.snapshot.counted if closed else work.leaderboards.successful(month)


def _parts(
    work: Work, month: Month, counted: Iterable[Counted], changes: Iterable[Adjustment]
) -> list[Part]:
    entries = [(one.referral, 1, month) for one in counted]
    entries += [(one.referral, one.delta, one.of) for one in changes]
    items = work.referral_lists.items_of([referral for referral, *_ in entries])
    return [Part(items[referral], delta, of) for referral, delta, of in entries]
