"""What happens to friends of closed months counts in a later one: once, for the right people."""

from datetime import date

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, VisitId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import counted, leaderboards, merging, months, reviews, visits
from tests.tiny_clinic import RECEPTIONIST, TinyClinic

MARCH, APRIL, MAY = Month(2026, 3), Month(2026, 4), Month(2026, 5)


def close(clinic: TinyClinic, month: Month, *, carry: bool = False) -> None:
    checksum = clinic.manager.read(months.draft, month=month).snapshot.checksum
    clinic.manager.write(months.close, month=month, checksum=checksum, sheets={}, carry=carry)


def board(clinic: TinyClinic, month: Month) -> list[tuple[str | None, int, int]]:
    rows = clinic.manager.write(leaderboards.patients, month=month).value
    return [(row.name, row.successful, row.adjusted) for row in rows]


def friends(clinic: TinyClinic, sender: PatientId, *names: str) -> list[VisitId]:
    return [clinic.friend_arrives(sender, name).visit.id for name in names]


def test_a_reversal_after_a_merge_is_taken_from_who_survives(clinic: TinyClinic) -> None:
    gone, kept = clinic.old_patient("张三"), clinic.old_patient("张三丰")
    [visit] = friends(clinic, gone, "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(merging.merge, survivor=kept, other=gone)
    friends(clinic, kept, "友乙", "友丙")
    clinic.manager.write(visits.cancel, visit=visit)
    assert board(clinic, APRIL) == [("张三丰", 1, -1)]
    parts = clinic.manager.read(counted.of_patient, month=APRIL, patient=kept)
    assert [part.delta for part in parts] == [1, 1, -1]


def test_a_reversal_named_in_may_is_not_named_again_in_a_reopened_april(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    [visit, _] = friends(clinic, sender, "友甲", "友乙")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    friends(clinic, sender, "友丙", "友丁")
    clinic.new_day(date(2026, 5, 2))
    close(clinic, APRIL)
    friends(clinic, sender, "友戊", "友己")
    clinic.manager.write(visits.cancel, visit=visit)
    clinic.new_day(date(2026, 6, 2))
    close(clinic, MAY)
    clinic.manager.write(months.reopen, month=APRIL, words="更正")
    counts = [board(clinic, month) for month in (MARCH, APRIL, MAY)]
    assert counts == [[("张三", 2, 0)], [("张三", 2, 0)], [("张三", 1, -1)]]


def test_staff_and_doctors_lose_a_friend_who_was_reversed_too(clinic: TinyClinic) -> None:
    sender = clinic.patient("张三")
    treated = clinic.check_in(sender, doctor="王医生").visit
    clinic.desk.write(visits.complete, visit=treated.id)
    [visit] = friends(clinic, sender, "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=visit)
    friends(clinic, sender, "友乙", "友丙")
    for month in (APRIL, APRIL):
        [member] = clinic.manager.write(leaderboards.staff, month=month).value
        [doctor] = clinic.manager.write(leaderboards.doctors, month=month).value
        assert (member.name, member.successful) == (RECEPTIONIST, 1)
        assert (doctor.name, doctor.successful) == ("王医生", 1)
        assert member.staff is not None
        parts = clinic.manager.read(counted.of_staff, month=month, staff=member.staff)
        same = clinic.manager.read(counted.of_doctor, month=month, doctor="王医生")
        assert [part.delta for part in parts] == [part.delta for part in same] == [1, 1, -1]
        clinic.new_day(date(2026, 5, 2))
        if clinic.manager.read(months.standing, month=month).close is None:
            close(clinic, month)


def test_points_are_those_of_everybody_though_a_change_takes_her_from_the_board(
    clinic: TinyClinic,
) -> None:
    sender = clinic.old_patient("张三")
    [visit] = friends(clinic, sender, "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=visit)
    friends(clinic, sender, "友乙")
    clinic.new_day(date(2026, 5, 2))
    april = clinic.manager.read(months.draft, month=APRIL).snapshot
    assert (april.patients, april.successful, april.points) == ((), 1, 500)


def test_a_review_that_was_carried_over_is_asked_about_at_the_next_close(
    clinic: TinyClinic,
) -> None:
    sender = clinic.old_patient("张三")
    clinic.register(sender, "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH, carry=True)
    clinic.new_day(date(2026, 5, 2))
    assert clinic.manager.read(months.due) == months.Due(APRIL, undecided=1)
    [waits] = clinic.manager.read(counted.waiting, month=APRIL)
    [review] = clinic.manager.read(reviews.listed)
    assert waits.referral.id == review.item.referral.id
    with pytest.raises(Refusal) as refusal:
        close(clinic, APRIL)
    assert refusal.value.reason is Reason.MONTH_UNDECIDED
    close(clinic, APRIL, carry=True)
    closed = clinic.manager.read(months.standing, month=APRIL).close
    assert closed is not None
    assert closed.snapshot.carried == (waits.referral.id,)
