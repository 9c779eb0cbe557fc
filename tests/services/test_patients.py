"""New files and search, at the desk."""

from datetime import date

import pytest

from frontdesk.domain.ids import PatientId, Scanned, scanned
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import patients, visits
from frontdesk.services.desk import Desk
from tests.tiny_clinic import TinyClinic


def names(clinic: TinyClinic, text: str) -> list[str]:
    return [one.name for one in clinic.desk.read(patients.search, text=text)]


def test_a_file_gets_a_card_number_a_referral_code_and_an_account(clinic: TinyClinic) -> None:
    patient = clinic.patient("  王 小芳 ", "138 1234 5678")
    file = clinic.desk.read(patients.get, patient=patient)
    assert (file.name, file.phones) == ("王小芳", ("+8613812345678",))
    assert scanned(file.card_number) is Scanned.CARD
    assert scanned(file.referral_code) is Scanned.REFERRAL_CODE
    assert clinic.balance(patient) == 0


def test_a_file_without_a_phone_needs_the_tick(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(patients.new_patient, name="王芳")
    assert (refused.value.reason, refused.value.field) == (Reason.PHONE_MISSING, "phone")
    patient = clinic.desk.write(patients.new_patient, name="王芳", no_phone=True).value
    assert clinic.desk.read(patients.get, patient=patient).phone is None


def test_a_birthday_in_the_future_is_refused_and_nothing_is_stored(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(
            patients.new_patient, name="王芳", phone="13812345678", birthday=date(2026, 3, 3)
        )
    assert refused.value.reason is Reason.BIRTHDAY_IN_FUTURE
    assert names(clinic, "王芳") == []


def test_an_unknown_patient_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(patients.get, patient=PatientId(99))
    assert refused.value.reason is Reason.PATIENT_UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        *(
            "单小霞",
            "小霞",
            "霞",
            "shanxx",
            "danxiaoxia",
            "xiaox",
            "xx",
            "sxx",
            "ＳＸＸ",
            "Shan Xx",
        ),
        *("138", "5678", "345678", "１３８1234"),
    ],
)
def test_a_patient_is_found_by_any_part(clinic: TinyClinic, text: str) -> None:
    clinic.patient("单小霞", "13812345678")
    clinic.patient("赵四", "13700000000")
    assert names(clinic, text) == ["单小霞"]


def test_a_patient_is_found_by_card_number_and_told_why(clinic: TinyClinic) -> None:
    patient = clinic.patient("吕布", "13812345678")
    card = clinic.desk.read(patients.get, patient=patient).card_number
    [found] = clinic.desk.read(patients.search, text=card)
    assert (found.name, found.why.name) == ("吕布", "CARD")
    for text in ("lv", "lu", "lyu", "lü"):
        assert names(clinic, text) == ["吕布"]


def test_the_more_exact_comes_first_then_who_came_last(clinic: TinyClinic) -> None:
    long_ago, today = clinic.patient("张三丰"), clinic.patient("张三风")
    clinic.desk.write(visits.check_in, patient=today)
    exact = clinic.patient("张三")
    assert names(clinic, "张三") == ["张三", "张三风", "张三丰"]
    assert {long_ago, today, exact} == {
        one.patient for one in clinic.desk.read(patients.search, text="zs")
    }


def test_at_most_twenty_are_shown_and_nothing_for_nothing(clinic: TinyClinic) -> None:
    for number in range(25):
        clinic.patient(f"张{chr(0x4E00 + number)}")
    assert len(names(clinic, "zhang")) == 20
    assert names(clinic, "  ·  ") == []


def test_a_number_somebody_has_is_drawn_again(clinic: TinyClinic) -> None:
    drawn = iter([7, 8, 7, 9, 10, 8, 11])
    stubborn = Desk(
        clinic.opened.desk.database,
        clock=clinic.clock,
        staff=clinic.desk.staff,
        randbelow=lambda _: next(drawn),
    )
    for name in ("张三", "李四"):
        stubborn.write(patients.new_patient, name=name, no_phone=True)
    assert len({one.card_number for one in clinic.desk.read(patients.listed)}) == 2
