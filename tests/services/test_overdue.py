"""Patients past their usual time, kept and counted exactly."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import PatientId
from frontdesk.domain.staff import Role
from frontdesk.services import overdue, willingness
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.conftest import FreshClinic
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic


@use_case(Role.RECEPTIONIST)
def plainly(work: Work) -> list[PatientId]:
    """Return who is overdue as the rule says it, by a look at everybody."""
    since = work.day - timedelta(work.clinic.active_days - 1)
    known = work.facts.now(PatientId(0), work.facts.last_patient())
    found = [
        (facts.habit.past(work.day), patient)
        for patient, facts in known.items()
        if facts.may_call and facts.habit and facts.habit.at_risk(since=since, day=work.day)
    ]
    return [patient for _, patient in sorted(found)]


def comes(clinic: TinyClinic, patient: PatientId, *days: int) -> None:
    """Treat a patient on these days after the begin."""
    for day in days:
        clinic.new_day(BEGIN + timedelta(day))
        treated(clinic, patient)


def test_who_is_past_her_usual_time_is_listed_with_by_how_much(clinic: TinyClinic) -> None:
    comes(clinic, agreed(clinic, "张三"), 0, 90, 180)
    comes(clinic, agreed(clinic, "李四", Consent.APPEAR), 200, 240, 280)
    comes(clinic, agreed(clinic, "王五"), 281, 320)
    clinic.new_day(BEGIN + timedelta(370))
    found = clinic.desk.read(overdue.listed)
    [one] = found.patients
    assert (one.person.name, one.habit.usual, one.past, found.many) == ("张三", 90, 100, 1)
    comes(clinic, one.patient, 371)
    assert clinic.desk.read(overdue.listed).patients == ()


@settings(max_examples=8)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 70)), min_size=10, max_size=25),
    st.integers(0, 400),
)
def test_the_list_is_the_plain_computation_whenever_it_is_looked_at(
    fresh_clinic: FreshClinic, coming: Sequence[tuple[int, int]], later: int
) -> None:
    with fresh_clinic() as clinic:
        everybody = [agreed(clinic, f"客{number}") for number in range(4)]
        day = BEGIN
        for who, days in coming:
            day += timedelta(days)
            clinic.new_day(day)
            treated(clinic, everybody[who])
        for look in (day, day + timedelta(later), date(1999, 1, 1), date(2099, 1, 1)):
            clinic.clock.go_to(look)
            found = clinic.desk.read(overdue.listed)
            assert [one.patient for one in found.patients] == clinic.desk.read(plainly)
            assert found.many == len(found.patients)
        clinic.clock.go_to(day + timedelta(later))
        clinic.desk.write(willingness.settle)
        kept = clinic.desk.read(overdue.listed)
        assert [one.patient for one in kept.patients] == clinic.desk.read(plainly)
