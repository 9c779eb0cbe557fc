"""What the front desk looks at and does in one gesture: counter, search, recognising, welcome."""

from datetime import date

import pytest

from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.patients import Channel, Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.visits import VisitState
from frontdesk.services import counter, patients, visits
from tests.tiny_clinic import TinyClinic


def test_the_counter_shows_the_board_and_who_is_expected(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", "13812345678")
    seen = clinic.desk.read(counter.look)
    assert (seen.day, seen.time_zone, seen.window_days) == (date(2026, 3, 2), "Asia/Shanghai", 90)
    assert [(one.name, one.state) for one in seen.board] == [("王桂芳", VisitState.COMPLETED)]
    assert [(one.referral.friend_name, one.referrer) for one in seen.expected] == [
        ("李四", "王桂芳")
    ]
    clinic.clock.go_to(date(2026, 6, 1))
    assert clinic.desk.read(counter.look).expected == ()


def test_initials_find_patients_and_expected_visitors(clinic: TinyClinic) -> None:
    there = clinic.desk.write(
        patients.new_patient, name="李思", phone="13912345678", sex=Sex.FEMALE
    ).value
    clinic.register(clinic.old_patient("王桂芳"), "李四", "13812345678")
    clinic.check_in(there)
    seen = clinic.desk.read(counter.sought, text="ls")
    [person] = seen.people
    assert (person.found.patient, person.sex) == (there, Sex.FEMALE)
    assert person.visit is not None
    assert [one.referral.friend_name for one in seen.expected] == ["李四"]
    assert clinic.desk.read(counter.sought, text="13812").expected == seen.expected
    assert clinic.desk.read(counter.sought, text="zz") == counter.Sought((), ())


def test_an_expected_visitor_with_a_file_is_found_once(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("王桂芳"), "李四", "13812345678")
    clinic.patient("李四", "13812345678")
    seen = clinic.desk.read(counter.sought, text="李四")
    assert len(seen.people) == 1
    assert seen.expected == ()
    assert seen.people[0].visit is None


def test_a_new_patient_is_recognised_while_being_typed(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("王桂芳"), "李四", "13812345678")
    by_phone = clinic.desk.read(counter.recognised, name="", phone="138 1234 5678")
    assert [one.referral.friend_name for one in by_phone.expected] == ["李四"]
    half = clinic.desk.read(counter.recognised, name="李四", phone="1381")
    assert half.expected == by_phone.expected
    file = clinic.patient("李四", "13812345678")
    alike = clinic.desk.read(counter.recognised, name="李四", phone="13812345678").alike
    assert [one.id for one in alike] == [file]
    assert clinic.desk.read(counter.recognised, name="李\u202e四") == counter.Recognised((), ())


def test_a_new_patient_is_welcomed_in_one_gesture(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王桂芳")
    done = clinic.desk.write(
        visits.welcome,
        filled=Filled(
            name="李四",
            phones=(TypedPhone("13812345678"),),
            sex=Sex.MALE,
            birthday=date(1990, 5, 12),
            channel=Channel.REFERRAL,
        ),
        reason="洁牙",
        insured=True,
        sent_by=referrer,
    ).value
    assert (done.visit.new_patient, done.visit.reason, done.visit.insured) == (True, "洁牙", True)
    assert done.arrival is not None
    assert done.arrival.referrer == referrer


def test_a_welcome_that_is_refused_leaves_no_file(clinic: TinyClinic) -> None:
    expected = clinic.register(clinic.old_patient("王桂芳"), "李四", None).referral
    clinic.check_in(clinic.patient("李四"), expected=expected)
    filled = Filled(name="李思思", phones=(TypedPhone("13812345678"),))
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(visits.welcome, filled=filled, expected=expected)
    assert refused.value.reason is Reason.REFERRAL_NOT_OPEN
    assert clinic.desk.read(patients.search, text="李思思") == []


def test_an_expected_friend_is_sought_by_every_reading_of_her_surname(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("张三"), "缪丽芳", None)
    for text in ("miaolf", "moulf", "mulif", "缪丽", "lifang"):
        [friend] = clinic.desk.read(counter.sought, text=text).expected
        assert friend.referral.friend_name == "缪丽芳"
    assert clinic.desk.read(counter.sought, text="mailf").expected == ()
