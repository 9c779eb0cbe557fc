"""Calls, tries and complaints in a patient's file, in its copy, after an erasure (§3.8, §12)."""

import json
from datetime import timedelta

import pytest

from frontdesk.domain.followups import Answer, Call, Outcome, Satisfaction, Try
from frontdesk.domain.ids import PatientId
from frontdesk.domain.recoveries import Recovery
from frontdesk.exchange.patient_copy import patient_json
from frontdesk.reports.patient_copy import patient_copy
from frontdesk.services import (
    copies,
    erasure,
    files,
    followups,
    patients,
    recoveries,
    timelines,
    willingness,
)
from frontdesk.services.copies import PatientCopy, Purpose
from frontdesk.services.timelines import Happened, Moment
from frontdesk.ui.pages.patients.sentences import tell
from tests.reports import reading
from tests.services.test_aftercare import agreed, calls, treated
from tests.tiny_clinic import BEGIN, TinyClinic


@pytest.fixture
def patient(clinic: TinyClinic) -> PatientId:
    """Return somebody who complained on the phone and was answered after twelve minutes."""
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(7))
    first = calls(clinic)[0]
    clinic.desk.write(followups.log, call=first.id, outcome=Outcome.NO_ANSWER)
    angry = Answer(Satisfaction.DISSATISFIED, 2, "还疼")
    done = clinic.desk.write(
        followups.log, call=first.id, outcome=Outcome.REACHED, answer=angry
    ).value
    clinic.clock.wait(minutes=12)
    assert done.recovery is not None
    clinic.desk.write(recoveries.settle, recovery=done.recovery, words="免费复查")
    return patient


def told(clinic: TinyClinic, patient: PatientId) -> list[Moment]:
    moments = clinic.desk.read(timelines.timeline, patient=patient)
    return [one for one in moments if one.what in {Happened.CALL, Happened.COMPLAINT}]


def copied(clinic: TinyClinic, patient: PatientId) -> PatientCopy:
    return clinic.manager.write(copies.of_patient, patient=patient, purpose=Purpose.PATIENT).value


def test_the_timeline_tells_tries_complaints_and_the_next_call(
    clinic: TinyClinic, patient: PatientId
) -> None:
    moments = told(clinic, patient)
    assert [type(one.about) for one in moments] == [Call, Try, Try, Recovery]
    sentences = [
        one.sentence
        for one in tell(clinic.desk.read(files.record, patient=patient))
        if one.what in {"回访", "投诉"}
    ]
    assert sentences == [
        "待回访 · 洁牙 · 术后 15 天",
        "洁牙 · 无人接听 · 前台丙 致电",
        "洁牙 · 已接通 · 不满意 · 推荐意愿 2/10 · 还疼 · 前台丙 致电",
        "还疼 · 12 分钟后答复 · 免费复查",
    ]


def test_a_booked_day_and_a_complaint_that_waits_say_so(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(15))
    first, second, *_ = calls(clinic)
    for call, said in (
        (first, Answer(comes_on=BEGIN + timedelta(20))),
        (second, Answer(Satisfaction.DISSATISFIED)),
    ):
        clinic.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=said)
    sentences = [one.sentence for one in tell(clinic.desk.read(files.record, patient=patient))]
    assert "待回访 · 洁牙 · 术后 7 天 · 约 2026-03-22 来，来了就不用打" in sentences
    assert "还没有答复" in sentences


def test_the_copy_holds_calls_answers_and_complaints(
    clinic: TinyClinic, patient: PatientId
) -> None:
    copy = copied(clinic, patient)
    found = json.loads(patient_json(copy))
    assert [one["about"] for one in found["calls_due"]] == [["洁牙"]] * 4
    assert [one["would_recommend"] for one in found["calls"]] == [None, 2]
    assert [one["answer"] for one in found["complaints"]] == ["免费复查"]
    text = "".join("".join(reading.pages(patient_copy(copy))).split())
    for shown in ("推荐意愿2/10", "投诉：还疼", "术后180天"):
        assert shown in text


def test_after_an_erasure_nothing_that_was_said_is_left(
    clinic: TinyClinic, patient: PatientId
) -> None:
    card = clinic.desk.read(patients.get, patient=patient).card_number
    clinic.manager.write(erasure.erase, patient=patient, card_end=card[-4:])
    sentences = [one.sentence for one in tell(clinic.desk.read(files.record, patient=patient))]
    assert "洁牙 · 已接通 · 不满意 · 推荐意愿 2/10 · 前台丙 致电" in sentences
    assert not [one for one in sentences if "还疼" in one or "免费复查" in one]


def test_that_she_was_asked_to_recommend_stands_there_too(clinic: TinyClinic) -> None:
    patient = agreed(clinic)
    treated(clinic, patient)
    clinic.desk.write(willingness.ask, patient=patient)
    clinic.new_day(BEGIN + timedelta(30))
    clinic.desk.write(willingness.ask, patient=patient, wants=True)
    sentences = [one.sentence for one in tell(clinic.desk.read(files.record, patient=patient))]
    assert "已请推荐 · 愿意推荐 · 由前台丙" in sentences
    found = copied(clinic, patient)
    assert json.loads(patient_json(found))["asked_to_recommend"] == [
        {"day": "2026-03-02", "wants_to": False},
        {"day": "2026-04-01", "wants_to": True},
    ]
    assert "已请推荐 · 愿意推荐" in reading.text(patient_copy(found))
