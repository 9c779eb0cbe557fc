"""Old books: the roster, and the replay of visits, referrals and costs (data/README.md).

Each line goes through the same use case as at the desk, with its day as the clinic day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from frontdesk.domain.history import (
    CostLine,
    Problem,
    ReferralLine,
    RosterLine,
    Sheet,
    VisitLine,
)
from frontdesk.domain.ids import StaffId
from frontdesk.domain.patients import NewPatient
from frontdesk.domain.progress import Progress
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, referrals, roster, visits
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

Line = RosterLine | ReferralLine | VisitLine

_SHEETS: dict[type[Line], Sheet] = {
    RosterLine: Sheet.ROSTER,
    ReferralLine: Sheet.REFERRALS,
    VisitLine: Sheet.VISITS,
}


@dataclass(frozen=True, slots=True)
class Books:
    """The lines of the four sheets."""

    roster: Sequence[RosterLine] = ()
    visits: Sequence[VisitLine] = ()
    referrals: Sequence[ReferralLine] = ()
    costs: Sequence[CostLine] = ()


@dataclass(slots=True)
class Summary:
    """What an import took, and the rows it could not take."""

    patients: int = 0
    visits: int = 0
    referrals: int = 0
    renewals: int = 0
    costs: int = 0
    problems: list[Problem] = field(default_factory=list)


@use_case(Role.MANAGER)
def import_roster(
    work: Work, *, lines: Sequence[RosterLine], progress: Progress | None = None
) -> Summary:
    """Open files for old patients; who is there already, by name and phone, is left out.

    Raises:
        Refusal: STOPPED, by whoever watches ``progress``; then nothing is stored.

    """
    summary = Summary()
    filed = roster.take(work, lines, progress or Progress())
    for line, refusal in filed.refused:
        summary.problems.append(_problem(line, refusal.reason, refusal.data, refusal.field))
    summary.patients = filed.patients
    work.touched(rows=summary.patients)
    return summary


@use_case(Role.MANAGER)
def replay(work: Work, *, books: Books) -> Summary:
    """Replay old books day by day: registrations before visits, rows in their order.

    Registrations and points whose last day has passed by today are expired at the end.

    Raises:
        Refusal: the clinic has visits already.

    """
    if work.visits.any():
        raise Refusal(Reason.HISTORY_NOT_EMPTY)
    summary = Summary(costs=len(books.costs))
    for cost in books.costs:
        work.settings.add_cost(cost.month, cost.channel, cost.amount)
    day = None
    for line_day, line in _in_order(books, work.day):
        if line_day > work.day:
            summary.problems.append(_problem(line, Reason.DAY_IN_FUTURE, {"day": line_day}))
            continue
        if line_day != day:
            day = line_day
            then = work.replay(day)
            _start_of_day(then)
        _take(then, line, summary)
    _start_of_day(work)
    work.touched(patients=summary.patients, visits=summary.visits, referrals=summary.referrals)
    return summary


def _in_order(books: Books, today: date) -> list[tuple[date, Line]]:
    """Return all lines with their days; an old patient without a day comes before all others."""
    lines: list[Line] = [*books.roster, *books.referrals, *books.visits]
    earliest = min((day for line in lines if (day := _day_of(line))), default=today)
    dated = [(_day_of(line) or earliest, line) for line in lines]
    # the sort is stable: sheets in this order within a day, rows in their order within a sheet
    return sorted(dated, key=itemgetter(0))


def _day_of(line: Line) -> date | None:
    return line.first_visit_on if isinstance(line, RosterLine) else line.day


def _take(work: Work, line: Line, summary: Summary) -> None:
    """Take one line; what is refused becomes a problem of its row, and nothing of it stays."""
    try:
        with work.trying():
            if isinstance(line, RosterLine):
                _old_patient(work, line, summary)
            elif isinstance(line, ReferralLine):
                _registration(work, line, summary)
            else:
                _visit(work, line, summary)
    except Refusal as refusal:
        summary.problems.append(_problem(line, refusal.reason, refusal.data, refusal.field))


def _problem(line: Line, reason: Reason, data: dict[str, object], column: str = "") -> Problem:
    return Problem(_SHEETS[type(line)], line.row, column, reason, data)


def _old_patient(work: Work, line: RosterLine, summary: Summary) -> None:
    if _there_already(work, line):
        raise Refusal(Reason.PATIENT_THERE, name=line.name)
    patient = patients.open_file(
        work,
        roster.file_of(line),
        no_phone=line.phone is None,
    )
    if line.points:
        points.opening(work, patient, line.points)
    summary.patients += 1


def _there_already(work: Work, line: RosterLine) -> bool:
    """Tell whether the roster was imported before: same name and phone, else same dates."""
    if line.phone is not None:
        return work.patients.known_as(line.name, line.phone) is not None
    return any(
        (one.birthday, one.first_visit_on) == (line.birthday, line.first_visit_on)
        for one in work.patients.named(line.name)
    )


def _registration(work: Work, line: ReferralLine, summary: Summary) -> None:
    referrer = work.patients.known_as(line.referrer_name, line.referrer_phone)
    if referrer is None:
        raise Refusal(Reason.REFERRER_UNKNOWN, name=line.referrer_name)
    registered = referrals.register(
        work,
        referrer=referrer.id,
        friend_name=line.friend_name,
        friend_phone=line.friend_phone,
        invited_by=_staff(work, line.staff) if line.staff else None,
    )
    summary.renewals += registered.renewed
    summary.referrals += not registered.renewed


def _visit(work: Work, line: VisitLine, summary: Summary) -> None:
    known = work.patients.known_as(line.name, line.phone)
    if known is None:
        new = NewPatient(name=line.name, phones=(line.phone,), channel=line.channel)
        patient = patients.open_file(work, new, no_phone=False)
        summary.patients += 1
    else:
        patient = known.id
    made = visits.check_in(work, patient=patient, doctor=line.doctor, second_visit=True)
    visits.complete(work, visit=made.visit.id, items=line.items, amount=line.amount)
    summary.visits += 1


def _staff(work: Work, name: str) -> StaffId:
    """Return the member of staff with this name; an unknown one has no account."""
    known = work.staff.named(name)
    if known is not None:
        return known.id
    return work.staff.add(name, Role.RECEPTIONIST, has_account=False, active=False)


def _start_of_day(work: Work) -> None:
    referrals.expire(work)
    points.expire(work)
