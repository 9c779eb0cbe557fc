"""The list, the whole file, the full phone and the whole form, as the window asks for them."""

from datetime import date

import pytest

from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import files, patients, referrals
from frontdesk.services.timelines import Happened
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic


@use_case(Role.ADMINISTRATOR)
def looks(work: Work) -> int:
    """Count the looks at full phones, for tests."""
    noted = {"files.reveal_phone", "referrals.receive"}
    return sum(not noted.isdisjoint(link.content.values()) for link in work.audit.chain())


def test_the_list_tells_age_and_last_visit(clinic: TinyClinic) -> None:
    clinic.old_patient("安娜")
    clinic.desk.write(
        files.open_new,
        filled=Filled(name="张三", phones=(TypedPhone("13812345678"),), birthday=date(1990, 3, 3)),
    )
    anna, zhang = clinic.desk.read(files.lines)
    assert (anna.file.name, anna.age, anna.last_visit) == ("安娜", None, date(2026, 3, 2))
    assert (zhang.file.name, zhang.age, zhang.last_visit) == ("张三", 35, None)
    assert [one.file.name for one in clinic.desk.read(files.lines, text="zs")] == ["张三"]


def test_a_whole_file_is_card_and_timeline(clinic: TinyClinic) -> None:
    patient = clinic.old_patient("张三")
    whole = clinic.desk.read(files.record, patient=patient)
    assert whole.card.file.name == "张三"
    assert {one.what for one in whole.moments} == {Happened.VISIT, Happened.FILE_OPENED}
    assert (whole.window_days, whole.day) == (90, date(2026, 3, 2))


def test_every_look_at_a_full_phone_is_noted(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", "13812345678")
    before = clinic.admin.read(looks)
    assert clinic.desk.write(files.reveal_phone, patient=patient).value == ("+8613812345678",)
    assert clinic.admin.read(looks) == before + 1
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(files.reveal_phone, patient=PatientId(99))
    assert refused.value.reason is Reason.PATIENT_UNKNOWN


def test_to_take_an_expected_visitors_phone_into_a_form_is_noted(clinic: TinyClinic) -> None:
    referral = clinic.register(clinic.old_patient("王桂芳"), "李四", "13812345678").referral
    before = clinic.admin.read(looks)
    item = clinic.desk.write(referrals.receive, referral=referral).value
    assert item.referral.friend_phone == "+8613812345678"
    assert clinic.admin.read(looks) == before + 1


def test_a_file_is_opened_from_the_whole_form(clinic: TinyClinic) -> None:
    patient = clinic.desk.write(
        files.open_new,
        filled=Filled(
            name=" 张三 ",
            phones=tuple(map(TypedPhone, ("13812345678", " ", "057188888888"))),
            sex=Sex.FEMALE,
            note=" 怕痛 ",
        ),
    ).value
    file = clinic.desk.read(patients.get, patient=patient)
    assert file.phones == ("+8613812345678", "+8657188888888")
    assert (file.name, file.sex, file.note) == ("张三", Sex.FEMALE, "怕痛")
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(files.open_new, filled=Filled(name="李四"))
    assert refused.value.reason is Reason.PHONE_MISSING
    clinic.desk.write(files.open_new, filled=Filled(name="李四", no_phone=True))
