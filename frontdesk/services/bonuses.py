"""Money for staff: switched on with its notice, switched off, and what a month comes to (§9.7)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontdesk.domain.bonus import NOTICE, Bonus, check_bonus
from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import StaffRow
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import leaderboards, month_changes
from frontdesk.services.counted import counted_in
from frontdesk.services.leaderboards import Purpose
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Pay:
    """What a month pays the staff, and on which terms."""

    rows: Sequence[StaffRow]
    bonus: Bonus


@use_case(Role.MANAGER)
def standing(work: Work) -> Bonus | None:
    """Return what is paid for a friend, or nothing while it is off."""
    return work.settings.bonus()


@use_case(Role.ADMINISTRATOR)
def switch_on(work: Work, *, per_friend: int, acknowledged: bool) -> None:
    """Pay staff ``per_friend`` fen for every friend from now on; the notice was read.

    Raises:
        Refusal: the amount cannot be, or the notice was not acknowledged.

    """
    check_bonus(per_friend, acknowledged=acknowledged)
    who = work.staff.name(work.stamp.staff)
    work.settings.save_bonus(Bonus(per_friend, who, work.day, NOTICE))
    work.touched(per_friend=per_friend, notice=NOTICE)


@use_case(Role.ADMINISTRATOR)
def switch_off(work: Work) -> None:
    """Pay staff nothing for friends from now on."""
    work.settings.save_bonus(None)


def paid_in(work: Work, month: Month) -> Bonus | None:
    """Return what is paid for a friend of a month: as its close froze it, or as it stands."""
    closed = work.months.in_force(month)
    return closed.snapshot.bonus if closed else work.settings.bonus()


@use_case(Role.MANAGER)
def of_month(work: Work, *, month: Month, purpose: Purpose | None = None) -> list[StaffRow]:
    """Return the staff board of a month with what it earns everybody.

    Who lost more friends of closed months than she won stands behind, with what is taken off.

    Raises:
        Refusal: nothing is paid.

    """
    paid = paid_in(work, month)
    if paid is None:
        raise Refusal(Reason.BONUS_OFF)
    work.touched(per_friend=paid.per_friend)
    rows = leaderboards.staff(work, month=month, purpose=purpose)
    return [
        replace(row, bonus=row.successful * paid.per_friend)
        for row in (*rows, *_below_zero(work, month, rank=len(rows) + 1))
    ]


def pay(work: Work, month: Month) -> Pay | None:
    """Return the same with its terms, or nothing where nothing is paid."""
    bonus = paid_in(work, month)
    return None if bonus is None else Pay(of_month(work, month=month), bonus)


def _below_zero(work: Work, month: Month, *, rank: int) -> list[StaffRow]:
    """Return who is on no board, because changes of closed months took more than she won."""
    lost = month_changes.adjusted(month_changes.of(work, month), lambda one: one.invited_by)
    if not lost:
        return []
    credits_ = work.leaderboards.credits([one.referral for one in counted_in(work, month)])
    won = Counter(one.invited_by for one in credits_.values())
    return [
        StaffRow(rank, work.staff.name(who), won[who] + delta, staff=who)
        for who, delta in lost.items()
        if won[who] + delta < 0
    ]
