"""Consents given and withdrawn, the notice in its versions, guardians (§3.9)."""

from datetime import date

import pytest

from frontdesk.domain.consents import FIRST_TEXT, Consent, Notice
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import consents, files, patients, timelines
from frontdesk.services.timelines import Happened
from tests.tiny_clinic import TinyClinic

CHILD = date(2020, 1, 1)


def filled(*agreed: Consent, **more: object) -> Filled:
    usual = {"name": "张三", "phones": (TypedPhone("13812345678"),)}
    return Filled(**{**usual, "consents": frozenset(agreed), **more})  # type: ignore[arg-type]


def history(clinic: TinyClinic, patient: PatientId) -> list[tuple[Consent, bool, int, bool]]:
    moments = clinic.desk.read(timelines.timeline, patient=patient)
    told = [one.about for one in moments if one.what is Happened.CONSENT]
    return [(one.what, one.given, one.notice_version, one.by_guardian) for one in told]  # type: ignore[union-attr]


def correct(clinic: TinyClinic, patient: PatientId, typed: Filled) -> None:
    version = clinic.desk.read(patients.get, patient=patient).version
    clinic.desk.write(patients.correct, patient=patient, filled=typed, version=version)


def test_nothing_is_agreed_to_unasked(clinic: TinyClinic) -> None:
    patient = clinic.desk.write(files.open_new, filled=filled()).value
    assert history(clinic, patient) == []
    file = clinic.desk.read(patients.get, patient=patient)
    assert (file.may_appear, file.may_be_called) == (False, False)


def test_each_consent_is_given_and_withdrawn_apart(clinic: TinyClinic) -> None:
    given = filled(Consent.NOTICE, Consent.APPEAR, Consent.CALLS)
    patient = clinic.desk.write(files.open_new, filled=given).value
    file = clinic.desk.read(patients.get, patient=patient)
    assert (file.may_appear, file.may_be_called) == (True, True)
    clinic.clock.wait(minutes=1)
    correct(clinic, patient, filled(Consent.NOTICE, Consent.CALLS))
    file = clinic.desk.read(patients.get, patient=patient)
    assert (file.may_appear, file.may_be_called, file.version) == (False, True, 5)
    assert (Consent.APPEAR, False, 1, False) in history(clinic, patient)
    assert len(history(clinic, patient)) == 4


def test_another_notice_asks_anew_and_the_same_text_does_not(clinic: TinyClinic) -> None:
    assert clinic.desk.read(consents.notice) == Notice(1, FIRST_TEXT, None)
    patient = clinic.desk.write(files.open_new, filled=filled(Consent.NOTICE)).value
    same = clinic.manager.write(consents.write_notice, text=f"{FIRST_TEXT}\n").value
    assert (same, clinic.desk.read(consents.notice).version) == (1, 1)
    assert clinic.manager.write(consents.write_notice, text="新的告知").value == 2
    assert clinic.desk.read(consents.notice) == Notice(2, "新的告知", date(2026, 3, 2))
    sheet = clinic.desk.write(files.begin_correction, patient=patient).value
    assert sheet.agreed == frozenset()
    correct(clinic, patient, filled(Consent.NOTICE))
    assert [one[2] for one in history(clinic, patient)] == [1, 2]


def test_an_empty_notice_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(consents.write_notice, text=" \n ")
    assert (refused.value.reason, refused.value.field) == (Reason.NOTICE_MISSING, "text")


def test_below_fourteen_the_guardian_consents(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(files.open_new, filled=filled(Consent.NOTICE, birthday=CHILD))
    assert refused.value.reason is Reason.GUARDIAN_MISSING
    guarded = filled(
        *(Consent.NOTICE,),
        birthday=CHILD,
        guardian_name="张父",
        guardian_phone="13900000000",
    )
    patient = clinic.desk.write(files.open_new, filled=guarded).value
    assert history(clinic, patient) == [(Consent.NOTICE, True, 1, True)]
    # nothing new is given, so that no guardian is needed to take it back
    correct(clinic, patient, filled(birthday=CHILD))
    assert history(clinic, patient)[0] == (Consent.NOTICE, True, 1, True)
    assert (Consent.NOTICE, False, 1, True) in history(clinic, patient)


def test_a_form_opened_before_a_consent_was_withdrawn_does_not_give_it_back(
    clinic: TinyClinic,
) -> None:
    patient = clinic.desk.write(files.open_new, filled=filled(Consent.CALLS)).value
    opened = clinic.desk.write(files.begin_correction, patient=patient).value
    correct(clinic, patient, filled())
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(
            patients.correct,
            patient=patient,
            filled=filled(*opened.agreed, note="怕疼"),
            version=opened.file.version,
        )
    assert refused.value.reason is Reason.FILE_CHANGED
    assert not clinic.desk.read(patients.get, patient=patient).may_be_called


@pytest.mark.parametrize("guardian", [{}, {"guardian_name": "张父"}])
def test_no_consent_of_a_child_stands_without_a_guardian(
    clinic: TinyClinic, guardian: dict[str, str]
) -> None:
    patient = clinic.desk.write(files.open_new, filled=filled(Consent.CALLS)).value
    with pytest.raises(Refusal) as refused:
        correct(clinic, patient, filled(Consent.CALLS, birthday=CHILD, **guardian))
    assert refused.value.reason is Reason.GUARDIAN_MISSING
    correct(clinic, patient, filled(birthday=CHILD, **guardian))
    assert not clinic.desk.read(patients.get, patient=patient).may_be_called
