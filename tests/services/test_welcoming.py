"""Somebody comes for the first time: who she may be, and who sent her (DOMAIN.md §3.6, §4.5)."""

import pytest

from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import counter, files, patients, visits
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"
LI = Filled(name="李四", phones=(TypedPhone(PHONE),))


def test_a_file_without_a_visit_shows_the_friends_it_may_be(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    by_name = clinic.register(referrer, "李四", None).referral
    by_phone = clinic.register(referrer, "李四的妈妈", PHONE).referral
    friend = clinic.patient("李四", PHONE)
    card = clinic.desk.read(files.card, patient=friend)
    assert card.never_came
    assert [one.referral.id for one in card.expected] == [by_phone, by_name]


def test_a_file_without_a_phone_shows_the_friends_of_its_name(clinic: TinyClinic) -> None:
    referral = clinic.register(clinic.old_patient("王桂芳"), "李四", None).referral
    friend = clinic.desk.write(files.open_new, filled=Filled(name="李四", no_phone=True)).value
    [expected] = clinic.desk.read(files.card, patient=friend).expected
    assert expected.referral.id == referral


def test_who_was_here_before_is_no_expected_visitor(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("王桂芳"), "李四", None)
    card = clinic.desk.read(files.card, patient=clinic.old_patient("李四"))
    assert not card.never_came
    assert card.expected == ()


@pytest.mark.parametrize("opening", [visits.welcome, files.open_new])
def test_a_file_that_another_desk_opened_meanwhile_is_pointed_out(
    clinic: TinyClinic, opening: object
) -> None:
    known = clinic.patient("李四", PHONE)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(opening, filled=LI)  # type: ignore[arg-type]
    assert (refused.value.reason, refused.value.data) == (Reason.FILE_DOUBLED, {"name": "李四"})
    clinic.desk.write(opening, filled=LI, seen=[known])  # type: ignore[arg-type]


def test_a_walk_in_has_a_doctor_from_the_beginning(clinic: TinyClinic) -> None:
    clinic.desk.write(visits.welcome, filled=LI, doctor=" 张医生 ")
    [visit] = clinic.desk.read(counter.today)
    assert visit.doctor == "张医生"


def test_what_was_pasted_into_a_note_or_a_visit_can_be_stored(clinic: TinyClinic) -> None:
    filled = Filled(name="张三", no_phone=True, note="怕痛\ud800\x00")
    done = clinic.desk.write(visits.welcome, filled=filled, reason="洗\x00牙", doctor="王\ud800")
    visit = done.value.visit
    clinic.desk.write(visits.complete, visit=visit.id, items="洁\ud800牙")
    [stored] = clinic.desk.read(counter.today)
    assert (stored.reason, stored.doctor, stored.items) == ("洗牙", "王", "洁牙")
    assert clinic.desk.read(patients.get, patient=visit.patient).note == "怕痛"
