"""Figures that are kept: exact after anything that may happen at the desk."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from frontdesk.domain.calendar import Month
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.history import RosterLine
from frontdesk.domain.insights import Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit
from frontdesk.services import (
    audit,
    history,
    insights,
    late_entries,
    patients,
    reversals,
    reviews,
    visits,
)
from frontdesk.services import settings as clinic_settings
from frontdesk.services.audit import Finding
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.conftest import FreshClinic
from tests.services.figures_story import YEAR, Story, keep, pays
from tests.tiny_clinic import TinyClinic


@use_case(Role.RECEPTIONIST)
def wrong_months(work: Work) -> list[Month]:
    return insights.crooked(work)


def test_a_month_that_is_over_is_counted_once(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    fresh = clinic.manager.read(insights.figures, period=YEAR)
    assert keep(clinic) == 2
    assert keep(clinic) == 0
    assert clinic.manager.read(insights.figures, period=YEAR) == fresh
    clinic.new_day(date(2026, 4, 1))
    assert keep(clinic) == 1


def test_the_running_month_is_never_kept(clinic: TinyClinic) -> None:
    clinic.manager.write(insights.keep, month=Month(2026, 3))
    clinic.old_patient("张三")
    march = Period(Month(2026, 3), Month(2026, 3))
    assert clinic.manager.read(insights.figures, period=march).new == 1


def test_verify_names_a_month_that_was_changed_from_outside_and_repairs_it(
    clinic: TinyClinic,
) -> None:
    clinic.old_patient("张三")
    clinic.new_day(date(2026, 4, 1))
    keep(clinic)
    with clinic.opened.desk.database.writing() as session:
        session.execute(text("UPDATE month_figure SET value = replace(value, ': 1', ': 7')"))
    verdicts = {one.finding: one for one in clinic.admin.read(audit.verify)}
    assert (verdicts[Finding.FIGURES].whole, verdicts[Finding.FIGURES].detail) == (False, "2026-03")
    assert clinic.admin.write(insights.rebuild).value == 1
    assert clinic.admin.read(wrong_months) == []


def test_verify_names_a_month_whose_heads_were_changed_from_outside(clinic: TinyClinic) -> None:
    clinic.old_patient("张三")
    clinic.new_day(date(2026, 4, 1))
    keep(clinic)
    with clinic.opened.desk.database.writing() as session:
        session.execute(text("UPDATE month_presence SET people = x'FF' WHERE month = '2026-03-01'"))
    assert clinic.admin.read(wrong_months) == [Month(2026, 3)]
    assert clinic.admin.write(insights.rebuild).value == 1
    assert clinic.admin.read(wrong_months) == []


def _rejects(clinic: TinyClinic, _: Visit) -> None:
    # another name came: under review since March
    for one in clinic.manager.read(reviews.listed):
        clinic.manager.write(reviews.reject, referral=one.item.referral.id, words="查无此人")


def _change_channel(clinic: TinyClinic, visit: Visit) -> None:
    file = clinic.desk.read(patients.get, patient=visit.patient)
    numbers = tuple(TypedPhone(one) for one in file.phones)
    filled = Filled(name=file.name, phones=numbers, channel=Channel.EVENT)
    clinic.desk.write(patients.correct, patient=file.id, filled=filled, version=file.version)


def _take_old_patient(clinic: TinyClinic, _: Visit) -> None:
    line = RosterLine(2, "老周", None, None, None, date(2026, 3, 3), None, 0)
    clinic.manager.write(history.import_roster, lines=[line])


CHANGES: dict[str, Callable[[TinyClinic, Visit], object]] = {
    "a stranger's visit is cancelled": lambda clinic, visit: clinic.manager.write(
        visits.cancel, visit=visit.id
    ),
    "a friend's visit is cancelled": lambda clinic, visit: clinic.manager.write(
        visits.cancel, visit=visit.id
    ),
    "a visit is entered late": lambda clinic, visit: clinic.desk.write(
        late_entries.enter, patient=clinic.patient("赵六"), day=visit.day
    ),
    "money is given back": lambda clinic, visit: clinic.manager.write(
        reversals.refund, visit=visit.id, amount=100_00, words="重做"
    ),
    "a friend's review ends with no": _rejects,
    "the friend pays again": lambda clinic, visit: pays(clinic, visit.patient, 70_00),
    "a stranger's channel is corrected": _change_channel,
    "an old patient is found": _take_old_patient,
    "a setting is changed": lambda clinic, _: clinic.admin.write(
        clinic_settings.save, clinic=Clinic("康美口腔", active_days=10)
    ),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_a_month_that_is_kept_is_seen(clinic: TinyClinic, what: str) -> None:
    sender = clinic.old_patient("张三")
    friend = clinic.friend_arrives(sender, "李四").visit
    stranger = clinic.check_in(clinic.patient("王五")).visit
    clinic.register(sender, "约好的人", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的人", phone))
    for visit in (friend, stranger):
        clinic.desk.write(visits.complete, visit=visit.id, amount=300_00)
    clinic.new_day(date(2026, 4, 20))
    keep(clinic)
    before = clinic.manager.read(insights.monthly, period=YEAR)
    CHANGES[what](clinic, stranger if "stranger" in what else friend)
    assert clinic.admin.read(wrong_months) == []
    assert clinic.manager.read(insights.monthly, period=YEAR) != before


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=15, max_size=40))
def test_what_is_kept_is_exact_after_anything(
    fresh_clinic: FreshClinic, gestures: list[tuple[int, int]]
) -> None:
    with fresh_clinic() as clinic:
        story = Story(clinic)
        for what, pick in gestures:
            story.act(what, pick)
            assert clinic.admin.read(wrong_months) == []
