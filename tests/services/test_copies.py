"""The copy of one patient's data: whole, noted, and of nobody else (§12)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Channel, Owner, Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.exchange.patient_copy import patient_json
from frontdesk.exchange.spreadsheet import xlsx_book
from frontdesk.reports.patient_copy import patient_copy
from frontdesk.services import copies, merging, patients, reversals, visits
from frontdesk.services.copies import PatientCopy, Purpose
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.system.translate import Language, speak
from frontdesk.tables import copy_sheets
from tests.reports import reading
from tests.tiny_clinic import TinyClinic

PHONE, FRIENDS = "13812345678", "13700000001"


@use_case(Role.ADMINISTRATOR)
def subjects(work: Work) -> list[str]:
    """Return the subjects of all copies in the audit log, for tests."""
    return [
        str(link.content["subject"])
        for link in work.audit.chain()
        if link.content["action"] == "copies.of_patient"
    ]


@pytest.fixture
def patient(clinic: TinyClinic) -> PatientId:
    """Return a patient with something in every part of the file."""
    found = clinic.old_patient("张珊", PHONE)
    clinic.register(found, "李小明", FRIENDS)
    clinic.check_in(clinic.patient("李小明", FRIENDS))
    filled = Filled(
        name="张三",
        phones=(TypedPhone(PHONE), TypedPhone("13900000000", Owner.SPOUSE)),
        sex=Sex.FEMALE,
        resident_id="11010519491231002X",
        guardian_name="张父",
        guardian_phone="13900000001",
        note="怕痛\n" + "很长的备注，" * 400,
        consents=frozenset(Consent),
    )
    clinic.desk.write(patients.correct, patient=found, filled=filled, version=1)
    return found


def made(clinic: TinyClinic, patient: PatientId) -> PatientCopy:
    return clinic.manager.write(copies.of_patient, patient=patient, purpose=Purpose.PATIENT).value


def test_a_copy_is_noted_with_its_purpose_and_rows(clinic: TinyClinic, patient: PatientId) -> None:
    copied = made(clinic, patient)
    assert copied.rows == 1 + 3 + 8 + 1 + 1 + 1
    [subject] = clinic.admin.read(subjects)
    assert json.loads(subject) == {"patient": patient, "purpose": "patient", "rows": copied.rows}


def test_nobody_unknown_is_copied(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        made(clinic, PatientId(99))
    assert refused.value.reason is Reason.PATIENT_UNKNOWN


def test_the_json_holds_everything_and_no_friend_in_full(
    clinic: TinyClinic, patient: PatientId
) -> None:
    text = patient_json(made(clinic, patient)).decode()
    found = json.loads(text)
    assert found["patient"]["phones"][1] == {"number": "+8613900000000", "owner": "spouse"}
    assert found["patient"]["resident_id"] == "11010519491231002X"
    assert [one["friend"] for one in found["referrals"]] == ["李*明"]
    assert [one["points"] for one in found["points"]] == [500]
    assert {one["field"] for one in found["corrections"]} >= {"name", "phones", "note"}
    assert FRIENDS not in text
    assert "李小明" not in text


def test_the_workbook_holds_the_same_as_text_and_no_friend_in_full(
    clinic: TinyClinic, patient: PatientId, tmp_path: Path
) -> None:
    speak(Language.ENGLISH)
    path = tmp_path / "copy.xlsx"
    path.write_bytes(xlsx_book(copy_sheets(made(clinic, patient))))
    book = CalamineWorkbook.from_path(path)
    sheets = {name: book.get_sheet_by_name(name).to_python()[1:] for name in book.sheet_names}
    assert [len(rows) for rows in sheets.values()] == [11, 3, 1, 0, 0, 1, 1, 0, 0, 8, 0]
    assert ["Phone", f"{PHONE}\n13900000000"] in sheets["File"]
    assert str(sheets["Points"][0][1]).endswith("+500")
    cells = "".join(str(cell) for rows in sheets.values() for row in rows for cell in row)
    assert "李*明" in cells
    assert FRIENDS not in cells
    assert "李小明" not in cells


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_holds_everything_on_numbered_pages(
    clinic: TinyClinic, patient: PatientId, language: Language
) -> None:
    speak(language)
    pages = reading.pages(patient_copy(made(clinic, patient)))
    text = "".join("".join(pages).split())
    assert len(pages) > 1
    for shown in ("张三", "张珊", PHONE, "13900000000", "11010519491231002X", "李*明", "张父"):
        assert shown in text
    assert FRIENDS not in text
    # every one of them, wherever lines and pages end
    assert text.count("很") == 400


def test_an_empty_file_says_so(clinic: TinyClinic) -> None:
    speak(Language.ENGLISH)
    nobody = clinic.desk.write(patients.new_patient, name="无名", no_phone=True).value
    text = "".join(reading.pages(patient_copy(made(clinic, nobody))))
    assert text.count("Nothing is stored.") == 10


def test_a_copy_tells_who_sent_her_what_was_given_back_and_how_she_found_the_clinic(
    clinic: TinyClinic,
) -> None:
    speak(Language.ENGLISH)
    done = clinic.friend_arrives(clinic.old_patient("王桂芳"), "李四")
    friend, visit = done.visit.patient, done.visit.id
    clinic.desk.write(visits.complete, visit=visit, items="洁牙", amount=20_000)
    clinic.manager.write(reversals.refund, visit=visit, amount=5_000, words="多收")
    clinic.desk.write(patients.replace_card, patient=friend)
    copied = made(clinic, friend)
    found = json.loads(patient_json(copied))
    assert [one["referrer"] for one in found["sent_by"]] == ["王*芳"]
    assert [(one["amount"], one["why"]) for one in found["refunds"]] == [(5_000, "多收")]
    assert (len(found["lost_cards"]), found["patient"]["channel"]) == (1, "unknown")
    text = "".join("".join(reading.pages(patient_copy(copied))).split())
    for said in ("王*芳recommendedyou;youcameon", "¥50.00forthevisit", "Cardreportedlost"):
        assert said in text


def test_a_copy_holds_what_came_with_merged_files(clinic: TinyClinic) -> None:
    speak(Language.ENGLISH)
    one, other = clinic.old_patient("张三", PHONE), clinic.old_patient("章三", PHONE)
    filled = Filled(name="章珊", phones=(TypedPhone(PHONE),), channel=Channel.EVENT)
    clinic.desk.write(patients.correct, patient=other, filled=filled, version=1)
    again = replace(filled, channel=Channel.WALK_IN)
    clinic.desk.write(patients.correct, patient=other, filled=again, version=2)
    merge = clinic.manager.write(merging.merge, survivor=one, other=other).value
    copied = made(clinic, one)
    assert [change.field for change in copied.corrections] == ["name", "channel", "channel"]
    text = "".join("".join(reading.pages(patient_copy(copied))).split())
    assert "Howyoufoundus,before:event" in text
    assert "becamepartofthisone" in text
    clinic.manager.write(merging.unmerge, merge=merge)
    text = "".join("".join(reading.pages(patient_copy(made(clinic, one)))).split())
    assert "undoneon2026-03-02" in text
