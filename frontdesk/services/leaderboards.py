"""Monthly leaderboards of referrers and inviting staff (DOMAIN.md §9)."""

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import (
    PatientRow,
    StaffRow,
    rank_patients,
    rank_public,
    rank_staff,
)
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.MANAGER)
def patients(work: Work, *, month: Month) -> list[PatientRow]:
    """Return the internal leaderboard of ``month``, with full names; an export (§9.1)."""
    rows = rank_patients(work.leaderboards.patients(month), work.clinic.level_starts)
    work.touched(month=str(month), rows=len(rows))
    return rows


@use_case(Role.MANAGER)
def public(work: Work, *, month: Month) -> list[PatientRow]:
    """Return the leaderboard of ``month`` as it may hang on a wall today (§9.4)."""
    rows = rank_public(work.leaderboards.patients(month), work.day, work.clinic.level_starts)
    work.touched(month=str(month), rows=len(rows))
    return rows


@use_case(Role.MANAGER)
def staff(work: Work, *, month: Month) -> list[StaffRow]:
    """Return the staff leaderboard of ``month`` (§9.1)."""
    rows = rank_staff(work.leaderboards.staff(month))
    work.touched(month=str(month), rows=len(rows))
    return rows
