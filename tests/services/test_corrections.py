"""Corrections with their history, two desks at one file, doubles, lost cards (§3)."""

from datetime import date

import pytest
from sqlalchemy import text

from frontdesk.domain.filing import Change, Filled, Likeness, TypedPhone
from frontdesk.domain.ids import PatientId, Scanned, scanned
from frontdesk.domain.patients import Owner, Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import audit, files, patients, timelines
from frontdesk.services.audit import Finding
from frontdesk.services.timelines import Happened
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"


@use_case(Role.ADMINISTRATOR)
def erase_changes(work: Work, *, patient: PatientId) -> None:
    """Erase the old values of a file, for tests."""
    work.changes.erase(patient)


@use_case(Role.ADMINISTRATOR)
def subjects(work: Work) -> str:
    """Return all that the audit log holds, for tests."""
    return " ".join(str(link.content["subject"]) for link in work.audit.chain())


def correct(clinic: TinyClinic, patient: PatientId, version: int, **typed: object) -> None:
    usual = {"name": "张三", "phones": (TypedPhone(PHONE),)}
    filled = Filled(**{**usual, **typed})  # type: ignore[arg-type]
    clinic.desk.write(patients.correct, patient=patient, filled=filled, version=version)


def changes(clinic: TinyClinic, patient: PatientId) -> list[tuple[str, str | None, str]]:
    moments = clinic.desk.read(timelines.timeline, patient=patient)
    told = [one.about for one in moments if one.what is Happened.CORRECTION]
    return [(one.field, one.old, one.member) for one in told if isinstance(one, Change)]


def chain_holds(clinic: TinyClinic) -> bool:
    verdicts = {one.finding: one.whole for one in clinic.admin.read(audit.verify)}
    return verdicts[Finding.CHANGE_CHAIN]


def test_what_stood_in_a_file_is_kept_apart_from_the_audit_log(clinic: TinyClinic) -> None:
    patient = clinic.patient("章三", PHONE)
    correct(clinic, patient, 1, sex=Sex.FEMALE)
    correct(clinic, patient, 2, sex=Sex.MALE, phones=(TypedPhone(PHONE, Owner.PARENT),))
    assert changes(clinic, patient) == [
        ("name", "章三", "前台丙"),
        ("sex", "", "前台丙"),
        ("phones", f"+86{PHONE} self", "前台丙"),
        ("sex", "female", "前台丙"),
    ]
    assert clinic.desk.read(patients.get, patient=patient).version == 3
    log = clinic.admin.read(subjects)
    assert "phones" in log
    assert PHONE not in log


def test_nothing_changed_leaves_no_trace(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", PHONE)
    correct(clinic, patient, 1)
    assert changes(clinic, patient) == []
    assert clinic.desk.read(patients.get, patient=patient).version == 1


def test_an_erasure_empties_the_old_values_and_the_chain_still_holds(clinic: TinyClinic) -> None:
    patient, other = clinic.patient("章三", PHONE), clinic.patient("李思", PHONE)
    correct(clinic, patient, 1)
    correct(clinic, other, 1, name="李四")
    clinic.admin.write(erase_changes, patient=patient)
    assert changes(clinic, patient) == [("name", None, "前台丙")]
    assert changes(clinic, other) == [("name", "李思", "前台丙")]
    assert chain_holds(clinic)


def test_an_old_value_that_was_altered_breaks_the_chain(clinic: TinyClinic) -> None:
    patient = clinic.patient("章三", PHONE)
    correct(clinic, patient, 1)
    assert chain_holds(clinic)
    with clinic.opened.desk.database.writing() as session:
        session.execute(text("UPDATE patient_change SET old = '赵六'"))
    assert not chain_holds(clinic)


@pytest.mark.parametrize(
    "doctored", ["UPDATE patient_change SET seal = 'x'", "DELETE FROM patient_change"]
)
def test_the_history_of_corrections_is_append_only(clinic: TinyClinic, doctored: str) -> None:
    correct(clinic, clinic.patient("章三", PHONE), 1)
    with (
        pytest.raises(Exception, match="append-only"),
        clinic.opened.desk.database.writing() as session,
    ):
        session.execute(text(doctored))


def test_the_second_of_two_desks_is_told_and_nothing_is_overwritten(clinic: TinyClinic) -> None:
    patient = clinic.patient("章三", PHONE)
    correct(clinic, patient, 1)
    with pytest.raises(Refusal) as refused:
        correct(clinic, patient, 1, name="张山")
    assert (refused.value.reason, refused.value.data) == (Reason.FILE_CHANGED, {"version": 2})
    assert clinic.desk.read(patients.get, patient=patient).name == "张三"
    correct(clinic, patient, 2, name="张山")


def test_doubles_are_found_before_saving_and_a_file_is_none_of_itself(clinic: TinyClinic) -> None:
    first = clinic.patient("章三", PHONE)
    filled = Filled(name="张三", phones=(TypedPhone(PHONE),))
    [double] = clinic.desk.read(patients.look, filled=filled).doubles
    assert (double.file.id, double.why) == (first, Likeness.PHONE_AND_NAME)
    assert clinic.desk.read(patients.look, filled=filled, patient=first).doubles == ()
    family = Filled(name="张父", phones=(TypedPhone(PHONE),))
    assert clinic.desk.read(patients.look, filled=family).doubles == ()


def test_a_resident_id_finds_the_same_person_under_another_name(clinic: TinyClinic) -> None:
    known = Filled(name="张三", no_phone=True, resident_id="11010519491231002X")
    first = clinic.desk.write(files.open_new, filled=known).value
    found = clinic.desk.read(
        patients.look,
        filled=Filled(name="李四", no_phone=True, resident_id="11010519491231002x"),
    )
    assert [(one.file.id, one.why) for one in found.doubles] == [(first, Likeness.RESIDENT_ID)]
    assert clinic.desk.read(patients.get, patient=first).birthday == date(1949, 12, 31)


def test_a_look_refuses_what_cannot_be_and_points_out_what_may_be_a_slip(
    clinic: TinyClinic,
) -> None:
    with pytest.raises(Refusal):
        clinic.desk.read(patients.look, filled=Filled(name=" "))
    old = Filled(name="张三", no_phone=True, birthday=date(1890, 1, 1))
    assert len(clinic.desk.read(patients.look, filled=old).cautions) == 1


def test_a_lost_card_gets_a_new_number_and_the_old_one_says_so(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", PHONE)
    lost = clinic.desk.read(patients.get, patient=patient).card_number
    number = clinic.desk.write(patients.replace_card, patient=patient).value
    assert scanned(number) is Scanned.CARD
    assert clinic.desk.read(patients.get, patient=patient).card_number == number
    assert clinic.desk.read(patients.by_card, number=number) == patient
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(patients.by_card, number=lost)
    assert refused.value.reason is Reason.CARD_BLOCKED
    assert refused.value.data == {"patient": patient, "name": "张三", "day": date(2026, 3, 2)}
    for shown in (lost, number):
        assert [one.patient for one in clinic.desk.read(patients.search, text=shown)] == [patient]
    assert Happened.LOST_CARD in {
        one.what for one in clinic.desk.read(timelines.timeline, patient=patient)
    }


def test_the_form_of_a_file_shows_phones_in_full_and_the_look_is_noted(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", PHONE)
    sheet = clinic.desk.write(files.begin_correction, patient=patient).value
    assert sheet.file.phones == (f"+86{PHONE}",)
    assert f'"patient": {patient}' in clinic.admin.read(subjects)
