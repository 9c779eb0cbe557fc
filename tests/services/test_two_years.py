"""Two years of calls with a 29 February, and clocks that jump: nothing lost, nothing twice."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from frontdesk.domain.followups import USUAL_DAYS, AfterCare, Segment
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import aftercare, clock, day, followups, settling
from frontdesk.services.desk import Desk
from tests.services.test_aftercare import agreed, calls, treated
from tests.tiny_clinic import BEGIN, TinyClinic

SUNDAY = 6
LEAP_DAY = date(2028, 2, 29)
FESTIVAL = tuple(date(2028, 1, 26) + timedelta(number) for number in range(7))
FIRST, LAST = date(2027, 1, 1), date(2028, 12, 31)
VISITS = [*(FIRST + timedelta(23 * number) for number in range(24)), LEAP_DAY]


@pytest.fixture
def wary(clinic: TinyClinic) -> TinyClinic:
    """Return the clinic with desks that look at their clock; one patient was treated."""
    treated(clinic, agreed(clinic))
    desk = Desk(clinic.desk.database, clock=clinic.clock, staff=clinic.desk.staff)
    manager, admin = desk.of(clinic.manager.staff), desk.of(clinic.admin.staff)
    return TinyClinic(clinic.opened, clinic.clock, admin, manager, desk)


def test_every_call_of_two_years_is_on_the_list_of_its_day_and_of_no_other(
    clinic: TinyClinic,
) -> None:
    care = AfterCare(closed_weekdays=(SUNDAY,), closed_days=FESTIVAL)
    clinic.manager.write(aftercare.save, care=care)
    wanted: defaultdict[date, set[str]] = defaultdict(set)
    for number, visited in enumerate(VISITS):
        clinic.clock.go_to(visited)
        treated(clinic, agreed(clinic, f"患者{chr(0x4E00 + number)}"))
        for days in USUAL_DAYS:
            due = visited + timedelta(days)
            while due.weekday() == SUNDAY or due in FESTIVAL:
                due += timedelta(1)
            wanted[due].add(f"患者{chr(0x4E00 + number)}")
    for number in range((LAST - FIRST).days + 1):
        today = FIRST + timedelta(number)
        clinic.clock.go_to(today)
        found = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
        assert sorted(call.name for call in found) == sorted(wanted[today])


def test_a_visit_on_29_february_owes_its_calls_like_any_other(clinic: TinyClinic) -> None:
    clinic.clock.go_to(LEAP_DAY)
    treated(clinic, agreed(clinic))
    assert [call.due_on.isoformat() for call in calls(clinic)] == [
        *("2028-03-07", "2028-03-15", "2028-03-30", "2028-05-29", "2028-08-27"),
    ]


@pytest.mark.parametrize("year", [1999, 2099])
def test_a_wrong_clock_creates_and_closes_no_call(wary: TinyClinic, year: int) -> None:
    wary.desk.write(settling.book, patient=calls(wary)[0].patient, day=BEGIN + timedelta(5))
    before, right = calls(wary), wary.clock.moment
    wary.clock.moment = right.replace(year=year)
    with pytest.raises(Refusal) as refused:
        wary.desk.write(day.start)
    assert refused.value.reason is Reason.CLOCK_DOUBTED
    wary.clock.moment = right
    assert calls(wary) == before
    wary.desk.write(day.start)
    assert calls(wary) == before


def test_a_wrong_clock_that_was_confirmed_loses_no_call_either(wary: TinyClinic) -> None:
    every = {call.id for call in calls(wary)}
    wary.desk.write(settling.book, patient=calls(wary)[0].patient, day=BEGIN + timedelta(5))
    right = wary.clock.moment
    for year in (2099, 1999):
        wary.clock.moment = right.replace(year=year)
        wary.manager.write(clock.confirm)
        wary.desk.write(day.start)
    wary.clock.moment = right
    wary.manager.write(clock.confirm)
    wary.desk.write(day.start)
    after = calls(wary)
    assert {call.id for call in after} == every
    assert after[0].due_on == BEGIN + timedelta(6)
    assert [call.due_on for call in after[1:]] == [
        BEGIN + timedelta(days) for days in USUAL_DAYS[1:]
    ]
