"""The leaderboard's sheets for the command line: what they need beside the rows."""

from collections.abc import Sequence

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow, StaffRow, checksum, top
from frontdesk.reports.leaderboard_list import internal_list, staff_list
from frontdesk.reports.leaderboard_poster import poster
from frontdesk.reports.words import Footing, Printed, Promise
from frontdesk.services import rewards, settings
from frontdesk.services.clinic import Opened

ON_POSTER = 10
"""Ranks on the wall; all who tie with the last are shown too (§9.2)."""


def poster_pdf(clinic: Opened, month: Month, rows: Sequence[PatientRow]) -> bytes:
    """Return the public poster of a month; ``rows`` are masked already."""
    name = clinic.desk.read(settings.get).name
    shown = top(rows, ON_POSTER)
    footing = Footing(checksum=checksum(month, shown), revision=None)
    return poster(name, month, shown, promise(clinic), footing)


def list_pdf(clinic: Opened, month: Month, rows: Sequence[PatientRow]) -> bytes:
    """Return the internal list of a month, with full names."""
    name, printed = _who(clinic)
    footing = Footing(checksum=checksum(month, rows), revision=None)
    return internal_list(name, month, rows, printed, footing)


def staff_pdf(clinic: Opened, month: Month, rows: Sequence[StaffRow]) -> bytes:
    """Return the staff list of a month."""
    name, printed = _who(clinic)
    footing = Footing(checksum=checksum(month, rows), revision=None)
    return staff_list(name, month, rows, printed, footing)


def promise(clinic: Opened) -> Promise:
    """Return what the policy in force today pays for the first friend and for each later one."""
    rule = clinic.desk.read(rewards.policy).policy.rule
    return Promise(first=rule.points(1), then=rule.points(2))


def _who(clinic: Opened) -> tuple[str, Printed]:
    known = clinic.desk.read(settings.at_the_desk)
    return known.clinic, Printed(by=known.member, on=known.day)
