"""Weights: put in force, previewed, and tested on the clinic's own history (§10.4)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.willingness import Facts, Weights
from frontdesk.services import merging, undo, visits, weights, willingness
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.conftest import FreshClinic
from tests.services.test_aftercare import agreed, treated
from tests.services.test_willingness import Asking, listed, says, wrong
from tests.tiny_clinic import BEGIN, TinyClinic

LATER = BEGIN + timedelta(100)
ONLY_DAYS = Weights(0, 0, 100, 0, 0, 0, 0)
ONLY_SATISFACTION = Weights(100, 0, 0, 0, 0, 0, 0)


@use_case(Role.RECEPTIONIST)
def known(work: Work, *, day: date) -> dict[PatientId, Facts]:
    return work.facts.known(PatientId(0), work.facts.last_patient(), day)


@use_case(Role.RECEPTIONIST)
def now(work: Work) -> dict[PatientId, Facts]:
    """Return the facts as they stand, but for the consent, which is no part of what was known."""
    facts = work.facts.now(PatientId(0), work.facts.last_patient())
    return {one: replace(each, may_call=False) for one, each in facts.items()}


def test_new_weights_make_all_scores_afresh_and_the_old_ones_stay_on_record(
    clinic: TinyClinic,
) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(30))
    assert clinic.desk.read(weights.current) == Weights()
    clinic.manager.write(weights.save, weights=ONLY_DAYS)
    assert clinic.desk.read(weights.current) == ONLY_DAYS
    assert [one.score for one in listed(clinic)] == [100]
    assert clinic.desk.read(wrong) == []
    clinic.manager.write(weights.save, weights=Weights())
    assert [one.score for one in listed(clinic)] == [22]


def fifty(clinic: TinyClinic) -> list[PatientId]:
    """Treat fifty patients; the last five are satisfied, and two of them recommend."""
    known = [agreed(clinic, f"客{number}") for number in range(50)]
    for one in known:
        treated(clinic, one)
    clinic.new_day(BEGIN + timedelta(7))
    for one in known[-5:]:
        says(clinic, one, Satisfaction.SATISFIED)
    for number, one in enumerate((*known[:3], *known[-2:])):
        clinic.new_day(BEGIN + timedelta(20 + number))
        clinic.register(one, f"友{number}", clinic.a_phone())
    return known


def test_the_back_test_tells_how_well_the_score_did(clinic: TinyClinic) -> None:
    fifty(clinic)
    clinic.new_day(LATER)
    found = clinic.manager.read(weights.judged, day=BEGIN + timedelta(9))
    assert (found.patients, found.recommended, float(found.top)) == (50, 5, 5.0)
    assert (found.rate, found.top_rate) == (0.1, 0.4)
    assert found.lift == pytest.approx(4)
    # on the day of the treatment nobody was known to be satisfied
    blind = clinic.manager.read(weights.judged, day=BEGIN)
    assert blind.lift == pytest.approx(1)
    assert clinic.manager.read(weights.judged).day == BEGIN + timedelta(9)


def test_a_day_whose_ninety_days_are_not_over_is_refused(clinic: TinyClinic) -> None:
    clinic.new_day(LATER)
    with pytest.raises(Refusal) as refused:
        clinic.manager.read(weights.judged, day=BEGIN + timedelta(10))
    assert refused.value.reason is Reason.DAY_NOT_PAST


def test_who_was_not_active_is_no_case(clinic: TinyClinic) -> None:
    treated(clinic, agreed(clinic))
    clinic.new_day(BEGIN + timedelta(600))
    assert clinic.manager.read(weights.judged, day=BEGIN + timedelta(364)).patients == 1
    assert clinic.manager.read(weights.judged, day=BEGIN + timedelta(365)).patients == 0


def test_a_preview_shows_both_back_tests_and_how_much_of_the_list_stays(
    clinic: TinyClinic,
) -> None:
    fifty(clinic)
    clinic.new_day(LATER - timedelta(20))
    for number in range(5):
        treated(clinic, agreed(clinic, f"新{number}"))
    clinic.new_day(LATER)
    seen = clinic.manager.read(weights.preview, weights=ONLY_SATISFACTION)
    # those treated three weeks ago would make room for older files
    assert (seen.stay, seen.listed) == (45, willingness.MOST_LISTED)
    assert seen.now.lift == seen.then.lift == pytest.approx(4)
    assert clinic.desk.read(weights.current) == Weights()


def test_what_came_later_was_not_known(clinic: TinyClinic) -> None:
    one = agreed(clinic)
    treated(clinic, one)
    clinic.new_day(BEGIN + timedelta(7))
    says(clinic, one, Satisfaction.SATISFIED, 9)
    clinic.register(one, "李四", clinic.a_phone())
    clinic.desk.write(willingness.ask, patient=one)
    assert clinic.desk.read(known, day=BEGIN) == {
        one: Facts(visits=1, first_on=BEGIN, last_on=BEGIN)
    }
    later = clinic.desk.read(known, day=BEGIN + timedelta(7))[one]
    assert (later.answer, later.named, later.asked_on) == (9, 1, BEGIN + timedelta(7))


def test_what_was_undone_or_merged_later_was_known_as_it_stood(clinic: TinyClinic) -> None:
    one, other = agreed(clinic, "张三"), agreed(clinic, "张叁")
    visit = treated(clinic, one)
    treated(clinic, other)
    clinic.new_day(BEGIN + timedelta(1))
    clinic.manager.write(visits.cancel, visit=visit)
    assert clinic.desk.read(known, day=BEGIN)[one].visits == 1
    assert one not in clinic.desk.read(known, day=BEGIN + timedelta(1))
    again = treated(clinic, one)
    clinic.desk.write(undo.last_step, visit=again)
    assert one not in clinic.desk.read(known, day=BEGIN + timedelta(1))
    clinic.manager.write(merging.merge, survivor=one, other=other)
    # it is one person, whenever that was found out
    assert clinic.desk.read(known, day=BEGIN)[one].visits == 2


@settings(max_examples=10)
@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 60)), min_size=15, max_size=30))
def test_nothing_later_is_in_what_was_known_on_a_day(
    fresh_clinic: FreshClinic, gestures: list[tuple[int, int]]
) -> None:
    """Whatever comes after a day changes nothing of what was known on it."""
    with fresh_clinic() as clinic:
        story, half = Asking(clinic), len(gestures) // 2
        for what, pick in gestures[:half]:
            story.act(what, pick)
        day = clinic.clock.now().date()
        then = clinic.desk.read(now)
        assert clinic.desk.read(known, day=day) == then
        clinic.new_day(day + timedelta(1))
        for what, pick in gestures[half:]:
            if what not in MERGES:
                story.act(what, pick)
        assert clinic.desk.read(known, day=day) == then


MERGES = {6}
"""The gestures that make two files one; the past of both is then that of one person."""
