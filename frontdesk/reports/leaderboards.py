"""The sheets of a month's leaderboard, put together from its rows, the clinic and the policy."""

from collections.abc import Sequence
from dataclasses import dataclass

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import PatientRow, StaffRow, checksum, top
from frontdesk.domain.rewards.policy import Policy
from frontdesk.reports.leaderboard_list import internal_list, staff_list
from frontdesk.reports.leaderboard_poster import poster
from frontdesk.reports.words import Footing, Printed, Promise
from frontdesk.services.settings import AtTheDesk

ON_POSTER = 10
"""Ranks on the wall; all who tie with the last are shown too (§9.2)."""


@dataclass(frozen=True, slots=True)
class Poster:
    """The public sheet of a month; ``rows`` are masked already."""

    month: Month
    rows: Sequence[PatientRow]


@dataclass(frozen=True, slots=True)
class InternalList:
    """The internal list of a month, with full names."""

    month: Month
    rows: Sequence[PatientRow]


@dataclass(frozen=True, slots=True)
class StaffList:
    """The staff list of a month."""

    month: Month
    rows: Sequence[StaffRow]


Sheet = Poster | InternalList | StaffList


def draw(sheet: Sheet, who: AtTheDesk, policy: Policy) -> bytes:
    """Return the PDF of a sheet; ``policy`` is what the poster promises.

    The month is not closed yet, so the sheet carries its checksum and no revision.
    """
    printed = Printed(by=who.member, on=who.day)
    match sheet:
        case Poster(month, rows):
            shown = top(rows, ON_POSTER)
            footing = Footing(checksum=checksum(month, shown), revision=None)
            return poster(who.clinic, month, shown, promised(policy), footing)
        case InternalList(month, rows):
            footing = Footing(checksum=checksum(month, rows), revision=None)
            return internal_list(who.clinic, month, rows, printed, footing)
        case StaffList(month, staff):
            footing = Footing(checksum=checksum(month, staff), revision=None)
            return staff_list(who.clinic, month, staff, printed, footing)


def promised(policy: Policy) -> Promise:
    """Return what a policy pays for the first friend and for each later one."""
    return Promise(first=policy.rule.points(1), then=policy.rule.points(2))
