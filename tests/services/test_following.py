"""What the desk notes about a friend who has not come yet, and its undo (DOMAIN.md §5.2)."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import following, telling
from tests.tiny_clinic import BEGIN, TinyClinic

IN_A_WEEK = BEGIN + timedelta(days=7)


def sent(clinic: TinyClinic) -> tuple[PatientId, ReferralId]:
    referrer = clinic.old_patient("张三")
    return referrer, clinic.register(referrer, "李四", clinic.a_phone()).referral


def one(clinic: TinyClinic, referrer: PatientId) -> Referral:
    [known] = clinic.desk.read(telling.progress, referrer=referrer)
    return known


def test_called_then_booked_then_booked_for_another_day(clinic: TinyClinic) -> None:
    referrer, referral = sent(clinic)
    clinic.desk.write(following.contacted, referral=referral)
    assert one(clinic, referrer).state is State.CONTACTED
    for day in (IN_A_WEEK, IN_A_WEEK + timedelta(days=1)):
        clinic.desk.write(following.booked, referral=referral, day=day)
    assert one(clinic, referrer).booked_for == IN_A_WEEK + timedelta(days=1)
    assert clinic.desk.write(following.undo, referral=referral).value is State.BOOKED
    assert one(clinic, referrer).booked_for == IN_A_WEEK
    clinic.desk.write(following.declined, referral=referral)
    assert (one(clinic, referrer).state, one(clinic, referrer).booked_for) == (State.DECLINED, None)


def test_nobody_is_booked_for_a_day_that_has_passed(clinic: TinyClinic) -> None:
    referrer, referral = sent(clinic)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(following.booked, referral=referral, day=date(2026, 3, 1))
    assert refused.value.reason is Reason.DAY_PASSED
    assert one(clinic, referrer).state is State.REGISTERED


@pytest.mark.parametrize("note", [following.declined, following.cancel])
def test_what_ended_by_mistake_is_expected_again(clinic: TinyClinic, note: object) -> None:
    _, referral = sent(clinic)
    clinic.desk.write(note, referral=referral)  # type: ignore[arg-type]
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(following.contacted, referral=referral)
    assert refused.value.reason is Reason.REFERRAL_NOT_OPEN
    assert clinic.desk.write(following.undo, referral=referral).value is State.REGISTERED
    with pytest.raises(Refusal):
        clinic.desk.write(following.undo, referral=referral)


def test_only_what_was_noted_today_is_undone(clinic: TinyClinic) -> None:
    _, referral = sent(clinic)
    clinic.desk.write(following.contacted, referral=referral)
    clinic.new_day(IN_A_WEEK)
    with pytest.raises(Refusal) as refused:
        clinic.desk.write(following.undo, referral=referral)
    assert refused.value.reason is Reason.REFERRAL_MOVE


def test_who_declined_may_be_registered_anew(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    first = clinic.register(referrer, "李四", phone).referral
    clinic.desk.write(following.declined, referral=first)
    again = clinic.register(referrer, "李四", phone)
    assert (again.renewed, again.referral == first) == (False, False)
