"""Old books: what cannot be taken is listed, everything else goes through the desk's use cases."""

from dataclasses import replace
from datetime import date

import pytest

from frontdesk.domain.history import CostLine, ReferralLine, RosterLine, Sheet, VisitLine
from frontdesk.domain.patients import Channel
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import history, patients, referrals, telling
from frontdesk.services.history import Books, Summary
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import RECEPTIONIST, TinyClinic

OLD = RosterLine(2, "张三", "+8613812345678", None, None, date(2024, 1, 5), None, 0)


def sent(row: int, day: date, staff: str = "", referrer: str = "张三") -> ReferralLine:
    return ReferralLine(row, day, referrer, "+8613812345678", "李四", "+8613812345679", staff)


def came(row: int, day: date, name: str = "李四") -> VisitLine:
    return VisitLine(row, day, name, "+8613812345679", "洁牙", "", 16000, Channel.WALK_IN)


def replay(clinic: TinyClinic, *lines: ReferralLine | VisitLine) -> Summary:
    books = Books(
        roster=[OLD],
        referrals=[line for line in lines if isinstance(line, ReferralLine)],
        visits=[line for line in lines if isinstance(line, VisitLine)],
    )
    return clinic.manager.write(history.replay, books=books).value


def test_on_one_day_registrations_come_before_visits(clinic: TinyClinic) -> None:
    day = date(2025, 5, 1)
    replay(clinic, came(2, day), sent(2, day))
    [line] = clinic.manager.write(referrals.export).value
    assert (line.state, line.arrived_on, line.points) == ("rewarded", day, 500)
    assert line.staff is None


def test_what_old_books_tell_was_told_long_ago(clinic: TinyClinic) -> None:
    day = date(2025, 5, 1)
    replay(clinic, sent(2, day, "陈晓燕"), came(2, day))
    assert clinic.desk.read(telling.outbox) == []


def test_an_unknown_referrer_is_listed_and_the_rest_is_taken(clinic: TinyClinic) -> None:
    day = date(2025, 5, 1)
    done = replay(clinic, sent(7, day, referrer="谁"), came(2, day))
    [problem] = done.problems
    assert (problem.sheet, problem.row) == (Sheet.REFERRALS, 7)
    assert problem.reason is Reason.REFERRER_UNKNOWN
    assert (done.patients, done.visits, done.referrals) == (2, 1, 0)


def test_registrations_whose_window_has_passed_are_expired(clinic: TinyClinic) -> None:
    replay(clinic, sent(2, date(2025, 5, 1)), sent(3, date(2025, 6, 1)))
    [line] = clinic.manager.write(referrals.export).value
    assert line.state == "expired"


def test_what_lies_in_the_future_is_listed_and_left_out(clinic: TinyClinic) -> None:
    done = replay(clinic, came(2, date(2026, 3, 2)), came(3, date(2026, 3, 3)))
    assert (done.visits, [one.row for one in done.problems]) == (1, [3])
    assert done.problems[0].reason is Reason.DAY_IN_FUTURE


def test_a_second_visit_on_one_day_is_taken(clinic: TinyClinic) -> None:
    day = date(2025, 5, 1)
    assert replay(clinic, came(2, day), came(3, day)).visits == 2


def test_an_old_patient_without_a_day_is_old_from_the_beginning(clinic: TinyClinic) -> None:
    undated = RosterLine(3, "王五", "+8613812345679", None, None, None, None, 0)
    day = date(2025, 5, 1)
    books = Books(roster=[OLD, undated], visits=[came(2, day, "王五")])
    clinic.manager.write(history.replay, books=books)
    [found] = clinic.desk.read(patients.search, text="王五")
    file = clinic.desk.read(patients.get, patient=found.patient)
    assert (file.in_roster, file.created_on) == (True, date(2024, 1, 5))


def test_a_bad_row_is_listed_and_leaves_nothing_behind(clinic: TinyClinic) -> None:
    unborn = RosterLine(3, "王五", None, None, date(2025, 6, 1), date(2025, 1, 1), None, 0)
    done = clinic.manager.write(history.replay, books=Books(roster=[OLD, unborn])).value
    [problem] = done.problems
    assert (problem.row, problem.reason) == (3, Reason.BIRTHDAY_IN_FUTURE)
    assert [one.name for one in clinic.desk.read(patients.listed)] == ["张三"]


def test_a_second_roster_doubles_nobody_without_a_phone(clinic: TinyClinic) -> None:
    line = RosterLine(2, "老甲", None, None, date(1950, 1, 1), None, None, 300)
    other = RosterLine(3, "老甲", None, None, date(1960, 1, 1), None, None, 300)
    clinic.manager.write(history.import_roster, lines=[line])
    again = clinic.manager.write(history.import_roster, lines=[line, other]).value
    assert (again.patients, [one.row for one in again.problems]) == (1, [2])


def test_what_channels_cost_is_kept_by_month(clinic: TinyClinic) -> None:
    month = date(2025, 1, 1)
    lines = [CostLine(row, month, Channel.EVENT, 50_00) for row in (2, 3)]
    clinic.manager.write(history.replay, books=Books(costs=lines))

    @use_case(Role.MANAGER)
    def cost(work: Work) -> int:
        """Return what the channel cost."""
        return work.settings.cost(month, Channel.EVENT)

    assert clinic.manager.read(cost) == 100_00


def test_old_books_are_replayed_into_a_clinic_without_visits_only(clinic: TinyClinic) -> None:
    clinic.old_patient("王芳")
    with pytest.raises(Refusal) as refused:
        replay(clinic, came(2, date(2025, 5, 1)))
    assert refused.value.reason is Reason.HISTORY_NOT_EMPTY


def test_an_invitation_by_somebody_who_works_here_is_hers(clinic: TinyClinic) -> None:
    replay(clinic, sent(2, date(2025, 5, 1), RECEPTIONIST))
    [line] = clinic.manager.write(referrals.export).value
    assert line.staff == RECEPTIONIST


def test_a_replayed_roster_brings_balances_and_takes_nobody_twice(clinic: TinyClinic) -> None:
    line = RosterLine(
        2, "张三", "+8613800000001", None, None, date(2020, 1, 2), date(2025, 3, 4), points=300
    )
    again = replace(line, row=3)
    summary = clinic.manager.write(history.replay, books=Books(roster=[line, again])).value
    assert summary.patients == 1
    assert [(one.row, one.reason) for one in summary.problems] == [(3, Reason.PATIENT_THERE)]
    [found] = clinic.desk.read(patients.search, text="张三")
    assert clinic.balance(found.patient) == 300
