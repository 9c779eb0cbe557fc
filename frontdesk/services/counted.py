"""From a count on a board to the referrals it is made of, and to those that still wait (§9.1)."""

from collections.abc import Iterable
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, StaffId
from frontdesk.domain.months import Counted
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.staff import Role
from frontdesk.services import months
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
    mine = [one.referral for one in _counted(work, month) if one.referrer == patient]
    changes = [
        Part(named.item, named.adjustment.delta, named.adjustment.of)
        for named in months.named_adjustments(work, month=month)
        if named.adjustment.referrer == patient
    ]
    return _parts(work, month, mine) + changes


@use_case(Role.MANAGER)
def of_staff(work: Work, *, month: Month, staff: StaffId) -> list[Part]:
    """Return what the count of a member of staff is made of: the friends she invited."""
    everything = _parts(work, month, [one.referral for one in _counted(work, month)])
    return [part for part in everything if part.item.referral.invited_by == staff]


@use_case(Role.MANAGER)
def of_doctor(work: Work, *, month: Month, doctor: str) -> list[Part]:
    """Return what a doctor's count is made of: friends sent by patients treated last by him."""
    referrals = [one.referral for one in _counted(work, month)]
    treated_by = work.leaderboards.doctors_of(referrals)
    return _parts(work, month, [one for one in referrals if treated_by.get(one) == doctor])


@use_case(Role.MANAGER)
def waiting(work: Work, *, month: Month) -> list[ReferralItem]:
    """Return who may still count: registered in the month and open, or arrived and undecided."""
    waits = work.leaderboards.waiting(month)
    items = work.referral_lists.items_of(waits)
    return [items[one] for one in waits]


def _counted(work: Work, month: Month) -> Iterable[Counted]:
    closed = work.months.in_force(month)
    return closed.snapshot.counted if closed else work.leaderboards.successful(month)


def _parts(work: Work, month: Month, referrals: list[ReferralId]) -> list[Part]:
    items = work.referral_lists.items_of(referrals)
    return [Part(items[one], 1, month) for one in referrals]
