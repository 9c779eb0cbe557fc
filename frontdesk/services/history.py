"""Old books: the roster, and the replay of visits, referrals and costs (data/README.md).

Each line goes through the same use case as at the desk, with its day as the clinic day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

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
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, referrals, visits
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
def import_roster(work: Work, *, lines: Sequence[RosterLine]) -> Summary:
    """Open files for old patients; who is there already, by name and phone, is left out."""
    summary = Summary()
    for line in lines:
        _old_patient(work, line, summary)
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
    for line in _in_order(books):
        if _day_of(line) > work.day:
            summary.problems.append(_in_future(line))
            continue
        if _day_of(line) != day:
            day = _day_of(line)
            then = work.replay(day)
            _start_of_day(then)
        _replay_line(then, line, summary)
    _start_of_day(work)
    work.touched(patients=summary.patients, visits=summary.visits, referrals=summary.referrals)
    return summary


def _in_order(books: Books) -> list[Line]:
    lines: list[Line] = [*books.roster, *books.referrals, *books.visits]
    # the sort is stable: sheets in this order within a day, rows in their order within a sheet
    return sorted(lines, key=_day_of)


def _day_of(line: Line) -> date:
    if isinstance(line, RosterLine):
        return line.first_visit_on or date.min
    return line.day


def _in_future(line: Line) -> Problem:
    data: dict[str, object] = {"day": _day_of(line)}
    return Problem(_SHEETS[type(line)], line.row, "", Reason.DAY_IN_FUTURE, data)


def _replay_line(work: Work, line: Line, summary: Summary) -> None:
    if isinstance(line, RosterLine):
        _old_patient(work, line, summary)
    elif isinstance(line, ReferralLine):
        _registration(work, line, summary)
    else:
        _visit(work, line, summary)


def _old_patient(work: Work, line: RosterLine, summary: Summary) -> None:
    if line.phone is not None and work.patients.known_as(line.name, line.phone):
        summary.problems.append(
            Problem(Sheet.ROSTER, line.row, "", Reason.PATIENT_THERE, {"name": line.name})
        )
        return
    patient = patients.open_file(
        work,
        NewPatient(
            name=line.name,
            phones=(line.phone,) if line.phone else (),
            sex=line.sex,
            birthday=line.birthday,
            in_roster=True,
            first_visit_on=line.first_visit_on,
            last_visit_on=line.last_visit_on,
        ),
        no_phone=line.phone is None,
    )
    if line.points:
        points.opening(work, patient, line.points)
    summary.patients += 1


def _registration(work: Work, line: ReferralLine, summary: Summary) -> None:
    referrer = work.patients.known_as(line.referrer_name, line.referrer_phone)
    if referrer is None:
        data: dict[str, object] = {"name": line.referrer_name}
        summary.problems.append(
            Problem(Sheet.REFERRALS, line.row, "", Reason.REFERRER_UNKNOWN, data)
        )
        return
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
