"""Whom to ask: the list, who is left out, who was asked, and that what is kept is exact."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from frontdesk.domain.followups import Answer, Outcome, Satisfaction, Segment
from frontdesk.domain.ids import AskId, PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.willingness import Median, Part, Weights, may_be_asked, score
from frontdesk.services import (
    audit,
    erasure,
    followups,
    late_entries,
    patients,
    visits,
    weights,
    willingness,
)
from frontdesk.services.audit import Finding
from frontdesk.services.use_case import UseCase, use_case
from frontdesk.services.willingness import MOST_LISTED, Candidate
from frontdesk.storage.work import Work
from tests.conftest import FreshClinic
from tests.services.figures_story import Story
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic

T = TypeVar("T")


@use_case(Role.RECEPTIONIST)
def plainly(work: Work) -> list[tuple[PatientId, int]]:
    """Return the list as the rules say it, by a look at everybody."""
    since = work.day - timedelta(work.clinic.active_days - 1)
    known = work.facts.now(PatientId(0), work.facts.last_patient())
    median = Median.of(facts.spent for facts in known.values())
    scores = {
        patient: score(facts, work.willingness.weights(), day=work.day, median=median)
        for patient, facts in known.items()
        if may_be_asked(facts, since=since, day=work.day)
    }
    return sorted(scores.items(), key=lambda one: (-one[1], one[0]))[:MOST_LISTED]


@use_case(Role.RECEPTIONIST)
def wrong(work: Work) -> list[PatientId]:
    return willingness.crooked(work)


def listed(clinic: TinyClinic) -> tuple[Candidate, ...]:
    return clinic.desk.read(willingness.whom).candidates


def names(clinic: TinyClinic) -> list[str]:
    return [one.person.name for one in listed(clinic)]


def says(
    clinic: TinyClinic,
    patient: PatientId,
    satisfaction: Satisfaction | None = None,
    answer: int | None = None,
) -> None:
    """Call a patient and note the answer."""
    call = next(
        call
        for segment in Segment
        for call in clinic.desk.read(followups.listed, segment=segment).calls
        if call.patient == patient
    )
    said = Answer(satisfaction, answer)
    clinic.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=said)


@pytest.fixture
def three(clinic: TinyClinic) -> Mapping[str, PatientId]:
    """Treat three patients who may be called; it is thirty days later."""
    known = {name: agreed(clinic, name) for name in ("张三", "李四", "王五")}
    for patient in known.values():
        treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(30))
    return known


def test_the_list_begins_with_who_is_likeliest_and_gives_its_reasons(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    says(clinic, three["李四"], Satisfaction.SATISFIED, 9)
    says(clinic, three["王五"], Satisfaction.NEUTRAL)
    first, second, third = listed(clinic)
    assert [one.person.name for one in (first, second, third)] == ["李四", "王五", "张三"]
    assert [one.score for one in (first, second, third)] == [65, 32, 22]
    assert {part: n for part, n in first.parts.items() if n} == {
        Part.SATISFACTION: 25,
        Part.ANSWER: 18,
        Part.DAYS: 20,
        Part.VISITS: 2,
    }
    assert first.person.done == "洁牙"


def test_who_is_dissatisfied_is_never_asked_until_she_says_otherwise(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    says(clinic, three["张三"], Satisfaction.DISSATISFIED, 10)
    assert names(clinic) == ["李四", "王五"]
    clinic.new_day(BEGIN + timedelta(90))
    says(clinic, three["张三"], Satisfaction.SATISFIED)
    assert "张三" in names(clinic)


def test_who_must_not_be_called_or_was_never_treated_is_not_asked(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    agreed(clinic, "赵六")
    clinic.old_patient("不愿接电话")
    clinic.manager.write(erasure.restrict, patient=three["张三"])
    card = clinic.desk.read(patients.get, patient=three["李四"]).card_number
    clinic.manager.write(erasure.erase, patient=three["李四"], card_end=card[-4:])
    assert names(clinic) == ["王五"]
    clinic.manager.write(erasure.lift, patient=three["张三"])
    assert names(clinic) == ["张三", "王五"]


def test_who_was_asked_rests_for_thirty_days(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    clinic.desk.write(willingness.ask, patient=three["张三"])
    assert names(clinic) == ["李四", "王五"]
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(willingness.ask, patient=three["张三"])
    assert refused.value.reason is Reason.ASK_NOT
    clinic.new_day(BEGIN + timedelta(59))
    assert "张三" not in names(clinic)
    clinic.new_day(BEGIN + timedelta(60))
    assert "张三" in names(clinic)


def test_a_wrong_key_is_taken_back_on_the_same_day(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    first = clinic.desk.write(willingness.ask, patient=three["张三"], wants=True).value
    clinic.desk.write(willingness.take_back, ask=first)
    assert "张三" in names(clinic)
    second = clinic.desk.write(willingness.ask, patient=three["张三"]).value
    clinic.new_day(BEGIN + timedelta(31))
    for gone in (AskId(first + 100), second):
        with pytest.raises(Refusal) as refused:
            clinic.desk.write(willingness.take_back, ask=gone)
        assert refused.value.reason is Reason.ASK_CLOSED


def test_a_clock_that_jumps_asks_nobody_twice_and_loses_nobody(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    clinic.desk.write(willingness.ask, patient=three["张三"])
    for wrong_day in (date(1999, 1, 1), date(2099, 1, 1)):
        clinic.clock.go_to(wrong_day)
        assert names(clinic) == []
    clinic.clock.go_to(BEGIN + timedelta(30))
    assert names(clinic) == ["李四", "王五"]
    assert clinic.desk.read(wrong) == []


def test_an_export_is_noted_and_takes_a_manager(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    assert len(clinic.manager.write(willingness.export).value.candidates) == len(three)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(willingness.export)
    assert refused.value.reason is Reason.FORBIDDEN


def test_the_start_of_a_day_keeps_what_changed(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    assert clinic.desk.write(willingness.settle).value == 0
    says(clinic, three["李四"], Satisfaction.SATISFIED)
    assert clinic.desk.write(willingness.settle).value == 1
    says(clinic, three["王五"], Satisfaction.SATISFIED)
    clinic.new_day(BEGIN + timedelta(31))
    assert clinic.desk.write(willingness.settle).value == 0


def test_a_treatment_of_today_counts_before_it_is_kept(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    assert clinic.desk.write(willingness.settle).value == 0
    treated(clinic, three["王五"])
    [found] = [one for one in listed(clinic) if one.patient == three["王五"]]
    assert (found.facts.visits, found.score) == (2, 4)
    assert clinic.desk.read(wrong) == []


def test_verify_names_what_was_changed_from_outside_and_repairs_it(
    clinic: TinyClinic, three: Mapping[str, PatientId]
) -> None:
    with clinic.opened.desk.database.writing() as session:
        session.execute(
            text("UPDATE willingness SET base = 99 WHERE patient_id = :one"),
            {"one": three["王五"]},
        )
    verdicts = {one.finding: one for one in clinic.admin.read(audit.verify)}
    assert (verdicts[Finding.SCORES].whole, verdicts[Finding.SCORES].detail) == (False, "1")
    assert clinic.admin.write(willingness.rebuild).value == 1
    assert clinic.desk.read(wrong) == []


class Asking(Story):
    """A story in which people are called, asked and restricted, too, and weights change."""

    def act(self, what: int, pick: int) -> None:
        more = (
            *(self.answers, self.answers, self.is_asked, self.late),
            *(self.consent, self.restrict, self.weigh, self.settle),
        )
        if what < len(more):
            more[what](pick)
        else:
            super().act(what - len(more), pick)

    def stranger(self, pick: int) -> None:
        self.patients.append(agreed(self.clinic, f"客{len(self.patients)}"))
        visit = self.clinic.check_in(self.patients[-1]).visit.id
        self.clinic.desk.write(visits.complete, visit=visit, items="洁牙", amount=pick * 100)
        self.visits.append(visit)

    def answers(self, pick: int) -> None:
        calls = [
            call
            for segment in Segment
            for call in self.clinic.desk.read(followups.listed, segment=segment).calls
        ]
        if calls:
            said = Answer([*Satisfaction][pick % 3], pick % 11)
            logged = self.clinic.desk.write(
                followups.log, call=calls[0].id, outcome=Outcome.REACHED, answer=said
            ).value
            if pick % 5 == 0:
                self.clinic.desk.write(followups.take_back, attempt=logged.attempt)

    def is_asked(self, pick: int) -> None:
        for one in self.clinic.desk.read(willingness.whom).candidates[:1]:
            made = self.clinic.desk.write(willingness.ask, patient=one.patient).value
            if pick % 4 == 0:
                self.clinic.desk.write(willingness.take_back, ask=made)

    def late(self, pick: int) -> None:
        day = self.clinic.clock.now().date() - timedelta(1 + pick)
        self._may(late_entries.enter, patient=self._one(pick), day=day, amount=pick * 100)

    def consent(self, pick: int) -> None:
        with self.clinic.opened.desk.database.writing() as session:
            session.execute(
                text("UPDATE patient SET may_be_called = NOT may_be_called WHERE id = :one"),
                {"one": self._one(pick)},
            )

    def restrict(self, pick: int) -> None:
        case = erasure.restrict if pick % 2 else erasure.lift
        self._may(case, patient=self._one(pick))

    def weigh(self, pick: int) -> None:
        changed = Weights(days=20 - pick % 20, spending=10 + pick % 20)
        self.clinic.manager.write(weights.save, weights=changed)

    def settle(self, _: int) -> None:
        self.clinic.desk.write(willingness.settle)

    def _may(self, case: UseCase[..., T], **how: object) -> T | None:
        """Try a gesture that the rules may forbid."""
        try:
            return self.clinic.manager.write(case, **how).value
        except Refusal:
            return None


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 25), st.integers(0, 60)), min_size=20, max_size=45))
def test_the_list_is_the_plain_computation_after_anything(
    fresh_clinic: FreshClinic, gestures: list[tuple[int, int]]
) -> None:
    with fresh_clinic() as clinic:
        story = Asking(clinic)
        for what, pick in gestures:
            story.act(what, pick)
            assert [(one.patient, one.score) for one in listed(clinic)] == clinic.desk.read(plainly)
            assert clinic.desk.read(wrong) == []
