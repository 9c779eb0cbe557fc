"""The desk: one transaction, one audit row, the topics that changed."""

import json

import pytest

from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import counter, patients, referrals, reviews, settings, visits
from frontdesk.services.topics import Topic
from frontdesk.services.use_case import use_case
from frontdesk.storage.chain import Link
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic


@use_case(Role.ADMINISTRATOR)
def log(work: Work) -> list[Link]:
    """Return the audit log."""
    return list(work.audit.chain())


def last_row(clinic: TinyClinic) -> tuple[str, dict[str, object], str]:
    content = clinic.admin.read(log)[-1].content
    return str(content["action"]), json.loads(str(content["subject"])), str(content["result"])


def test_one_gesture_is_one_audit_row_with_ids_and_no_names(clinic: TinyClinic) -> None:
    before = len(clinic.admin.read(log))
    referrer = clinic.old_patient("张三")
    done = clinic.friend_arrives(referrer, "李四")
    assert len(clinic.admin.read(log)) == before + 6
    action, subject, result = last_row(clinic)
    assert (action, result) == ("visits.check_in", "done")
    assert subject["visit"] == done.visit.id
    assert subject["referrer"] == referrer


def test_a_gesture_tells_what_it_changed(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    friend = clinic.patient("李四", phone)
    done = clinic.desk.write(visits.check_in, patient=friend)
    assert done.topics == {Topic.VISITS, Topic.REFERRALS, Topic.POINTS}
    made = clinic.desk.write(patients.new_patient, name="王五", phone="13812345678")
    assert made.topics == {Topic.PATIENTS, Topic.POINTS}


def test_bulk_statements_are_noticed_as_well(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    came = clinic.check_in(clinic.patient("李小四", phone)).arrival
    assert came is not None
    done = clinic.manager.write(reviews.approve, referral=came.referral)
    assert Topic.REFERRALS in done.topics


def test_a_refusal_leaves_no_trace(clinic: TinyClinic) -> None:
    before = len(clinic.admin.read(log))
    with pytest.raises(Refusal):
        clinic.desk.write(patients.new_patient, name="张三")
    assert len(clinic.admin.read(log)) == before


def test_a_forbidden_gesture_is_recorded(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal):
        clinic.desk.write(referrals.export)
    assert last_row(clinic) == ("referrals.export", {}, "forbidden")


@use_case(Role.RECEPTIONIST)
def fail(work: Work) -> None:
    """Write something and fail, as a bug would."""
    visits.check_in(work, patient=patients.new_patient(work, name="张三", phone="13812345678"))
    raise ZeroDivisionError


def test_a_bug_rolls_everything_back(clinic: TinyClinic) -> None:
    with pytest.raises(ZeroDivisionError):
        clinic.desk.write(fail)
    assert clinic.desk.read(patients.search, text="张三") == []
    assert clinic.desk.read(counter.today) == []


def test_a_rehearsal_returns_the_result_and_stores_nothing(clinic: TinyClinic) -> None:
    before = len(clinic.admin.read(log))
    assert clinic.desk.rehearse(patients.new_patient, name="张三", phone="13812345678") == 1
    assert clinic.desk.read(patients.search, text="张三") == []
    assert len(clinic.admin.read(log)) == before


def test_the_clinic_s_settings_are_read(clinic: TinyClinic) -> None:
    assert clinic.desk.read(settings.get).name == "康美口腔"
