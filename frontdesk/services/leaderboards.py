"""Monthly leaderboards of referrers and inviting staff (DOMAIN.md §9)."""

from collections.abc import Sized
from enum import StrEnum, auto

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import (
    PatientRow,
    StaffRow,
    rank_patients,
    rank_public,
)
from frontdesk.domain.staff import Role
from frontdesk.services import month_changes, snapshots
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


class Purpose(StrEnum):
    """What for a board leaves the program as a table; the audit log keeps it (§12)."""

    REWARDS = auto()
    CALLS = auto()
    BOOKS = auto()
    OTHER = auto()


@use_case(Role.MANAGER)
def patients(work: Work, *, month: Month, purpose: Purpose | None = None) -> list[PatientRow]:
    """Return the internal leaderboard of ``month``, with full names (§9.1).

    ``purpose`` is given where the rows are to leave the program as a table.
    """
    closed = work.months.in_force(month)
    if closed:
        rows = snapshots.frozen_patients(work, closed.snapshot, public=False)
    else:
        tallies = snapshots.tallies(work, month, month_changes.named_in(work, month))
        rows = rank_patients(tallies, work.clinic.level_starts)
    _note(work, month, rows, purpose)
    return rows


@use_case(Role.MANAGER)
def public(work: Work, *, month: Month, purpose: Purpose | None = None) -> list[PatientRow]:
    """Return the leaderboard of ``month`` as it may hang on a wall today (§9.4)."""
    closed = work.months.in_force(month)
    if closed:
        rows = snapshots.frozen_patients(work, closed.snapshot, public=True)
    else:
        # what friends paid is counted for the office alone
        changes = month_changes.named_in(work, month)
        adjusted = month_changes.adjusted(changes, lambda one: one.referrer)
        tallies = work.leaderboards.patients(month, adjusted, revenue=False)
        rows = rank_public(
            tallies,
            work.day,
            work.clinic.level_starts,
            unnamed_left_out=work.clinic.unnamed_left_out,
        )
    _note(work, month, rows, purpose)
    return rows


@use_case(Role.MANAGER)
def staff(work: Work, *, month: Month, purpose: Purpose | None = None) -> list[StaffRow]:
    """Return the staff leaderboard of ``month`` (§9.1)."""
    closed = work.months.in_force(month)
    if closed:
        rows = snapshots.frozen_staff(work, closed.snapshot)
    else:
        rows = snapshots.staff(work, month, month_changes.named_in(work, month))
    _note(work, month, rows, purpose)
    return rows


@use_case(Role.MANAGER)
def doctors(work: Work, *, month: Month, purpose: Purpose | None = None) -> list[StaffRow]:
    """Return the leaderboard of doctors, by the patients they treated who recommended (§9.1)."""
    closed = work.months.in_force(month)
    if closed:
        rows = snapshots.frozen_doctors(closed.snapshot)
    else:
        rows = snapshots.doctors(work, month, month_changes.named_in(work, month))
    _note(work, month, rows, purpose)
    return rows


def _note(work: Work, month: Month, rows: Sized, purpose: Purpose | None) -> None:
    """Let the audit log say how many people were shown, and what for they left the program."""
    work.touched(month=str(month), rows=len(rows))
    if purpose is not None:
        work.touched(purpose=purpose.value)
