"""Closing a month, reopening it, and looking at what was frozen (DOMAIN.md §9.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import CloseId
from frontdesk.domain.leaderboards import PatientRow, StaffRow
from frontdesk.domain.month_changes import Adjustment
from frontdesk.domain.months import (
    POSTERS,
    Change,
    Close,
    SheetKind,
    Snapshot,
    check_closable,
    compare,
    digest,
)
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import bonuses, month_changes, snapshots
from frontdesk.services.bonuses import Pay
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class NamedAdjustment:
    """An adjustment with the referral that is meant."""

    adjustment: Adjustment
    item: ReferralItem


@dataclass(frozen=True, slots=True)
class NamedChange:
    """How a person stands in two revisions, with her name."""

    name: str
    change: Change


@dataclass(frozen=True, slots=True)
class Boards:
    """What the sheets of a month are drawn from; ``public`` is masked.

    ``pay`` is what the staff gets, if it is paid.
    """

    month: Month
    public: Sequence[PatientRow]
    patients: Sequence[PatientRow]
    staff: Sequence[StaffRow]
    adjustments: Sequence[NamedAdjustment]
    pay: Pay | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a close would freeze now, with its boards and the revision it would be."""

    snapshot: Snapshot
    revision: int
    boards: Boards


@dataclass(frozen=True, slots=True)
class Standing:
    """How a month stands: its closes, whether it could be closed, and what is undecided."""

    month: Month
    revisions: tuple[Close, ...]
    over: bool
    undecided: int

    @property
    def close(self) -> Close | None:
        """The close in force, if the month is closed."""
        newest = self.revisions[-1] if self.revisions else None
        return newest if newest and newest.reopened_on is None else None


@dataclass(frozen=True, slots=True)
class Due:
    """A month that is over and waits for its close, with the number of undecided reviews."""

    month: Month
    undecided: int


@use_case(Role.RECEPTIONIST)
def due(work: Work) -> Due | None:
    """Return last month, if a manager should close it: it is open, and something happened in it.

    Nobody else is told.
    """
    month = Month.of(work.day).plus(-1)
    if work.role < Role.MANAGER or work.months.in_force(month) is not None:
        return None
    board = work.leaderboards
    undecided = len(month_changes.undecided(work, month))
    if not (undecided or board.registered(month) or board.successful(month)):
        return None
    return Due(month, undecided)


@use_case(Role.MANAGER)
def standing(work: Work, *, month: Month) -> Standing:
    """Return whether a month is closed, and what stands in the way of closing it."""
    return Standing(
        month,
        revisions=tuple(work.months.revisions(month)),
        over=month.last < work.day,
        undecided=len(month_changes.undecided(work, month)),
    )


@use_case(Role.MANAGER)
def draft(work: Work, *, month: Month) -> Draft:
    """Return what a close would freeze now, so that its sheets can be drawn.

    Raises:
        Refusal: the month is not over, before the books begin, or closed already.

    """
    _check(work, month, carry=True)
    taken = snapshots.take(work, month)
    return Draft(
        taken,
        work.months.next_revision(month),
        Boards(
            month,
            public=snapshots.frozen_patients(work, taken, public=True),
            patients=snapshots.frozen_patients(work, taken, public=False),
            staff=snapshots.frozen_staff(work, taken),
            adjustments=named_adjustments(work, month=month),
            pay=bonuses.pay(work, month),
        ),
    )


@use_case(Role.MANAGER)
def close(
    work: Work,
    *,
    month: Month,
    checksum: str,
    sheets: Mapping[SheetKind, bytes],
    carry: bool = False,
) -> CloseId:
    """Close a month: freeze the boards and keep the sheets that were drawn from the draft.

    Args:
        work: this gesture's work.
        month: which has to be over.
        checksum: of the draft the sheets were drawn from.
        sheets: their bytes, printed again later as they are.
        carry: undecided reviews are carried over (§5.8).

    Raises:
        Refusal: the month is not over, before the books begin, or closed already; reviews are
            undecided; or something has changed since the draft.

    """
    _check(work, month, carry=carry)
    snapshot = snapshots.take(work, month)
    if snapshot.checksum != checksum:
        raise Refusal(Reason.MONTH_CHANGED, month=month)
    made = work.months.close(snapshot, sheets)
    # what is said here is chained: it proves the close and its sheets (``crooked``)
    printed = {kind.value: digest(content) for kind, content in sheets.items()}
    work.touched(
        close=made,
        month=str(month),
        checksum=checksum,
        carried=snapshot.carried,
        sheets=printed,
    )
    return made


@use_case(Role.MANAGER)
def reopen(work: Work, *, month: Month, words: str) -> None:
    """Reopen a closed month, with a reason; the next close is a new revision.

    Raises:
        Refusal: the month is not closed, or no reason is given.

    """
    closed = _closed(work, month)
    if not words.strip():
        raise Refusal(Reason.WORDS_MISSING, field="words")
    work.months.reopen(closed.id, words.strip())
    work.touched(close=closed.id, month=str(month))


@use_case(Role.MANAGER)
def sheets(work: Work, *, month: Month) -> dict[SheetKind, bytes]:
    """Return the sheets of a closed month as they were; one that is missing is drawn anew.

    So are the posters once somebody on them may not be shown like that any more (§9.4).

    Raises:
        Refusal: the month is not closed.

    """
    closed = _closed(work, month)
    work.touched(close=closed.id)
    kept = work.months.sheets(closed.id)
    if snapshots.may_hang(work, closed.snapshot):
        return kept
    return {kind: content for kind, content in kept.items() if kind not in POSTERS}


@use_case(Role.MANAGER)
def differences(work: Work, *, month: Month, old: int, new: int) -> list[NamedChange]:
    """Return who stands differently in two revisions of a month, with the names of today.

    Raises:
        Refusal: there is no such revision.

    """
    found = {one.revision: one.snapshot for one in work.months.revisions(month)}
    if old not in found or new not in found:
        raise Refusal(Reason.MONTH_OPEN, month=month)
    changes = compare(found[old].patients, found[new].patients)
    return [NamedChange(snapshots.name_today(work, one.patient), one) for one in changes]


@use_case(Role.MANAGER)
def named_adjustments(work: Work, *, month: Month) -> list[NamedAdjustment]:
    """Return what changed about closed months and is named in this one (§9.3)."""
    found = month_changes.of(work, month)
    items = work.referral_lists.items_of([one.referral for one in found])
    return [NamedAdjustment(one, items[one.referral]) for one in found]


def crooked(work: Work) -> list[str]:
    """Return the months with a close, or a sheet it kept, that is not what was closed."""
    said = {one["close"]: one for one in work.audit.subjects(close.name)}
    seals = {seal.close: seal for seal in work.months.seals()}
    wrong = {str(one.month) for one in seals.values() if not one.holds(said.get(one.close))}
    gone = {one["month"] for made, one in said.items() if made not in seals}
    return sorted(wrong | gone)


def check_day_open(work: Work, day: date) -> None:
    """Let pass an entry for a day whose month is not closed.

    Raises:
        Refusal: it is closed.

    """
    if work.months.is_closed(day):
        raise Refusal(Reason.MONTH_CLOSED, field="day", month=Month.of(day))


def books_begin(work: Work) -> date:
    """Return when the clinic's books begin: its first start, or earlier if it brought old books."""
    days = (work.audit.first_day(), work.visits.first_day())
    return min(day for day in days if day is not None)


def _check(work: Work, month: Month, *, carry: bool) -> None:
    check_closable(
        month,
        day=work.day,
        books=books_begin(work),
        closed=work.months.in_force(month) is not None,
        undecided=len(month_changes.undecided(work, month)),
        carry=carry,
    )


def _closed(work: Work, month: Month) -> Close:
    closed = work.months.in_force(month)
    if closed is None:
        raise Refusal(Reason.MONTH_OPEN, month=month)
    return closed
