"""Points by hand: caps, the second person, debts written off."""

from datetime import date

import pytest

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.ids import AdjustmentId, PatientId
from frontdesk.domain.points import Standing
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import adjustments, audit, patients, points, staff
from tests.tiny_clinic import MANAGER, TinyClinic


def adjust(clinic: TinyClinic, patient: PatientId, amount: int) -> Asked:
    done = clinic.manager.write(
        adjustments.adjust, patient=patient, points=amount, words=" 活动补发 "
    )
    return done.value.state


def in_debt(clinic: TinyClinic) -> PatientId:
    patient = clinic.patient("张三")
    adjust(clinic, patient, -300)
    return patient


def test_points_given_by_hand_live_as_long_as_those_earned_that_day(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    assert adjust(clinic, patient, 300) is Asked.POSTED
    assert clinic.desk.read(points.standing, patient=patient) == Standing(300, 300, 0)
    clinic.new_day(date(2028, 3, 2))
    assert clinic.balance(patient) == 300
    clinic.new_day(date(2028, 3, 3))
    assert clinic.balance(patient) == 0


def test_beyond_the_cap_of_the_day_an_adjustment_waits_for_another_manager(
    clinic: TinyClinic,
) -> None:
    patient = clinic.patient("张三")
    assert [adjust(clinic, patient, amount) for amount in (600, -400, 1)] == [
        Asked.POSTED,
        Asked.POSTED,
        Asked.WAITING,
    ]
    [waits] = clinic.admin.read(adjustments.waiting)
    assert (waits.patient, waits.asked_by, waits.adjustment.words) == ("张三", MANAGER, "活动补发")
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(adjustments.approve, adjustment=waits.adjustment.id, words="我")
    assert refused.value.reason is Reason.OWN_ENTRY
    clinic.admin.write(adjustments.approve, adjustment=waits.adjustment.id)
    assert clinic.balance(patient) == 201
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(adjustments.approve, adjustment=waits.adjustment.id)
    assert refused.value.reason is Reason.ADJUSTMENT_DECIDED
    clinic.new_day(date(2026, 3, 3))
    assert adjust(clinic, patient, 1000) is Asked.POSTED


def test_what_was_declined_posts_nothing_and_frees_the_cap(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    assert adjust(clinic, patient, 1001) is Asked.WAITING
    [waits] = clinic.manager.read(adjustments.waiting)
    clinic.manager.write(adjustments.decline, adjustment=waits.adjustment.id)
    assert (clinic.balance(patient), clinic.manager.read(adjustments.waiting)) == (0, [])
    assert adjust(clinic, patient, 1000) is Asked.POSTED


def test_a_manager_does_not_adjust_her_own_file_alone(clinic: TinyClinic) -> None:
    own = clinic.patient("店长乙")
    card = clinic.desk.read(patients.get, patient=own).card_number
    clinic.admin.write(staff.link_file, staff=clinic.manager.staff, card_number=card)
    assert adjust(clinic, own, 1) is Asked.WAITING
    clinic.admin.write(adjustments.adjust, patient=own, points=-5, words="错")
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(adjustments.write_off, patient=own, words="算了")
    assert refused.value.reason is Reason.OWN_ENTRY


def test_points_taken_by_hand_leave_a_debt_that_a_manager_may_write_off(clinic: TinyClinic) -> None:
    patient = in_debt(clinic)
    assert clinic.desk.read(points.standing, patient=patient) == Standing(-300, -300, 0)
    gone = clinic.manager.write(adjustments.write_off, patient=patient, words="系统错误").value
    assert (gone, clinic.balance(patient)) == (300, 0)
    assert all(verdict.whole for verdict in clinic.admin.read(audit.verify))
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(adjustments.write_off, patient=patient, words="再来")
    assert refused.value.reason is Reason.NO_DEBT


def test_a_debt_is_filled_up_by_what_is_given_later(clinic: TinyClinic) -> None:
    patient = in_debt(clinic)
    adjust(clinic, patient, 500)
    assert clinic.desk.read(points.standing, patient=patient) == Standing(200, 200, 0)


def test_a_reason_is_compulsory_and_an_adjustment_must_be_known(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(adjustments.adjust, patient=patient, points=5, words=" ")
    assert refused.value.reason is Reason.WORDS_MISSING
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(adjustments.decline, adjustment=AdjustmentId(77))
    assert refused.value.reason is Reason.ADJUSTMENT_UNKNOWN


def test_the_reason_stands_in_no_audit_row(clinic: TinyClinic) -> None:
    in_debt(clinic)
    connection = clinic.opened.desk.database.connect()
    rows = connection.execute("SELECT subject FROM audit").fetchall()
    connection.close()
    assert not [row for row in rows if "活动" in row[0]]


def test_what_waits_is_counted_for_the_manager_who_may_decide_it(clinic: TinyClinic) -> None:
    adjust(clinic, clinic.patient("张三"), 1500)
    assert clinic.admin.read(adjustments.to_decide) == 1
    assert clinic.manager.read(adjustments.to_decide) == 0
    assert clinic.desk.read(adjustments.to_decide) == 0
