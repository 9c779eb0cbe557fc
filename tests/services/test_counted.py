"""A count on a board leads to its referrals, also after the close and its changes."""

from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import StaffRow
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services import counted, leaderboards, months, visits
from frontdesk.services.counted import Part
from tests.tiny_clinic import RECEPTIONIST, TinyClinic

MARCH, APRIL = Month(2026, 3), Month(2026, 4)


def friends(parts: list[Part]) -> list[tuple[str, int]]:
    return [(part.item.referral.friend_name, part.delta) for part in parts]


def close(clinic: TinyClinic, month: Month) -> None:
    draft = clinic.manager.read(months.draft, month=month)
    checksum = draft.snapshot.checksum
    clinic.manager.write(months.close, month=month, checksum=checksum, sheets={})


def test_a_patient_s_count_is_made_of_the_friends_who_came(clinic: TinyClinic) -> None:
    sender, other = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.friend_arrives(sender, "友甲")
    clinic.friend_arrives(other, "友乙")
    clinic.register(sender, "友丙", None)
    found = clinic.manager.read(counted.of_patient, month=MARCH, patient=sender)
    assert friends(found) == [("友甲", 1)]


def test_after_the_close_it_is_what_was_frozen_and_the_change_is_named_later(
    clinic: TinyClinic,
) -> None:
    sender = clinic.old_patient("张三")
    visit = clinic.friend_arrives(sender, "友甲").visit
    clinic.friend_arrives(sender, "友乙")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=visit.id)
    clinic.friend_arrives(sender, "友丙")
    march = clinic.manager.read(counted.of_patient, month=MARCH, patient=sender)
    assert friends(march) == [("友甲", 1), ("友乙", 1)]
    april = clinic.manager.read(counted.of_patient, month=APRIL, patient=sender)
    assert friends(april) == [("友丙", 1), ("友甲", -1)]
    assert [part.of for part in april] == [APRIL, MARCH]


def test_a_count_of_staff_is_made_of_whom_she_invited(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "友甲")
    [row] = clinic.manager.write(leaderboards.staff, month=MARCH).value
    assert isinstance(row, StaffRow)
    assert row.staff is not None
    assert row.name == RECEPTIONIST
    found = clinic.manager.read(counted.of_staff, month=MARCH, staff=row.staff)
    assert friends(found) == [("友甲", 1)]


def test_a_doctor_s_count_is_made_of_friends_sent_by_his_patients(clinic: TinyClinic) -> None:
    treated, other = clinic.patient("张三"), clinic.patient("李四")
    for patient, doctor in ((treated, "王医生"), (other, "赵医生")):
        visit = clinic.check_in(patient, doctor=doctor).visit
        clinic.desk.write(visits.complete, visit=visit.id)
    clinic.friend_arrives(treated, "友甲")
    clinic.friend_arrives(other, "友乙")
    clinic.friend_arrives(clinic.old_patient("无医生"), "友丙")
    found = clinic.manager.read(counted.of_doctor, month=MARCH, doctor="王医生")
    assert friends(found) == [("友甲", 1)]


def test_who_left_was_not_treated_and_a_later_visit_of_the_day_is_too_late(
    clinic: TinyClinic,
) -> None:
    sender = clinic.patient("张三")
    treated = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=treated.id)
    clinic.new_day(date(2026, 3, 5))
    left = clinic.check_in(sender, doctor="李医生").visit
    clinic.desk.write(visits.leave, visit=left.id)
    clinic.friend_arrives(sender, "友甲")
    later = clinic.check_in(sender, doctor="赵医生", second_visit=True).visit
    clinic.desk.write(visits.complete, visit=later.id)
    [row] = clinic.manager.write(leaderboards.doctors, month=MARCH).value
    assert (row.name, row.successful) == ("王医生", 1)


def test_a_doctor_s_count_stays_what_it_was_though_his_visit_is_cancelled(
    clinic: TinyClinic,
) -> None:
    sender = clinic.patient("张三")
    visit = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=visit.id)
    clinic.friend_arrives(sender, "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=visit.id)
    [row] = clinic.manager.write(leaderboards.doctors, month=MARCH).value
    found = clinic.manager.read(counted.of_doctor, month=MARCH, doctor="王医生")
    assert row.successful == len(friends(found)) == 1


def test_who_waits_is_undecided_or_registered_and_not_here_yet(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.register(sender, "友甲", None)
    clinic.register(sender, "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    clinic.friend_arrives(sender, "友丙")
    waits = clinic.manager.read(counted.waiting, month=MARCH)
    assert [(one.referral.friend_name, one.referral.state) for one in waits] == [
        ("登记的名字", State.UNDER_REVIEW),
        ("友甲", State.REGISTERED),
    ]
    assert clinic.manager.read(counted.waiting, month=APRIL) == []
