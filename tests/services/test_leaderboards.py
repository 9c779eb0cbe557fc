"""The boards of a month, from real referrals."""

from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.followups import CallState, Outcome
from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.staff import Role
from frontdesk.services import (
    following,
    history,
    late_entries,
    leaderboards,
    patients,
    referrals,
    reversals,
    reviews,
    staff,
    visits,
)
from frontdesk.services.use_case import use_case
from frontdesk.storage.tables.followups import AttemptRow, CallRow
from frontdesk.storage.work import Work
from tests.tiny_clinic import TinyClinic

MARCH = Month(2026, 3)


@use_case(Role.RECEPTIONIST)
def _tried(work: Work, *, patient: PatientId) -> None:
    call = CallRow(patient_id=patient, due_on=work.day, state=CallState.OPEN)
    work._session.add(call)
    work._session.flush()
    work._session.add(
        AttemptRow(
            call_id=call.id,
            at=work.stamp.at,
            day=work.day,
            staff_id=work.stamp.staff,
            outcome=Outcome.NO_ANSWER,
            note="",
            due_on=work.day,
        )
    )


def test_an_empty_month_is_an_empty_list(clinic: TinyClinic) -> None:
    assert clinic.manager.write(leaderboards.patients, month=MARCH).value == []
    assert clinic.manager.write(leaderboards.public, month=MARCH).value == []
    assert clinic.manager.write(leaderboards.staff, month=MARCH).value == []


def test_a_line_shows_what_stands_beside_the_rank(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("王丽芳", "13812345678")
    clinic.friend_arrives(referrer, "李四")
    clinic.friend_arrives(referrer, "赵六")
    clinic.register(referrer, "孙七", None)
    [row] = clinic.manager.write(leaderboards.patients, month=MARCH).value
    assert (row.name, row.phone) == ("王丽芳", "+8613812345678")
    assert (row.successful, row.points, row.registered, row.waiting) == (2, 1500, 3, 1)
    assert row.level is Level.BRONZE


def test_of_a_tie_a_visit_entered_late_counts_on_its_day(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("李四")
    phone = clinic.a_phone()
    clinic.register(first, "迟录", phone)
    for day in (4, 5):
        clinic.new_day(date(2026, 3, day))
        for sender in (second,) if day == 4 else (first, second):
            clinic.friend_arrives(sender, f"朋友{sender}{day}")
    late = clinic.patient("迟录", phone)
    clinic.desk.write(late_entries.enter, patient=late, day=date(2026, 3, 3))
    rows = clinic.manager.write(leaderboards.patients, month=Month(2026, 3)).value
    assert [(row.patient, row.successful, row.rank) for row in rows] == [
        (first, 2, 1),
        (second, 2, 1),
    ]


def test_a_mistake_was_never_registered(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.friend_arrives(sender, "李四")
    wrong = clinic.register(sender, "王五", clinic.a_phone())
    clinic.desk.write(following.cancel, referral=wrong.referral)
    march = Month(2026, 3)
    [row] = clinic.manager.write(leaderboards.patients, month=march).value
    [invited] = clinic.manager.write(leaderboards.staff, month=march).value
    assert (row.registered, invited.registered, invited.arrived) == (1, 1, 1)


def test_what_waits_was_reversed_or_lies_in_another_month_does_not_count(
    clinic: TinyClinic,
) -> None:
    referrer = clinic.old_patient("张三", "13812345678")
    clinic.register(referrer, "李四", "13812345678")
    clinic.check_in(clinic.patient("李四", "13812345678"))
    clinic.cancel(clinic.friend_arrives(referrer, "王五").visit.id)
    clinic.new_day(date(2026, 4, 1))
    clinic.friend_arrives(referrer, "赵六")
    assert clinic.manager.write(leaderboards.patients, month=MARCH).value == []
    [april] = clinic.manager.write(leaderboards.patients, month=Month(2026, 4)).value
    assert april.successful == 1


def test_in_a_tie_who_reached_the_number_first_is_listed_first(clinic: TinyClinic) -> None:
    late, early = clinic.old_patient("甲甲"), clinic.old_patient("乙乙")
    clinic.friend_arrives(early, "友甲")
    clinic.friend_arrives(late, "友乙")
    rows = clinic.manager.write(leaderboards.patients, month=MARCH).value
    assert [(row.rank, row.name) for row in rows] == [(1, "乙乙"), (1, "甲甲")]


def test_the_public_board_masks_and_respects_consent_and_age(clinic: TinyClinic) -> None:
    clinic.manager.write(
        history.import_roster,
        lines=[
            RosterLine(2, "欧阳丽娜", "+8613812345678", None, date(1990, 1, 1), None, None, 0),
            RosterLine(3, "王芳", "+8613812345679", None, None, None, None, 0),
            RosterLine(4, "李小童", "+8613812345670", None, date(2010, 1, 1), None, None, 0),
        ],
    )
    for name in ("欧阳丽娜", "王芳", "李小童"):
        referrer = clinic.desk.read(patients.search, text=name)[0].patient
        if name != "王芳":
            clinic.desk.write(
                referrals.register, referrer=referrer, friend_name="客", may_appear=True
            )
        clinic.friend_arrives(referrer, f"{name[0]}友")
    rows = clinic.manager.write(leaderboards.public, month=MARCH).value
    assert [row.name for row in rows] == ["欧阳*娜", None]
    assert {(row.phone, row.card_number) for row in rows} == {(None, None)}


def test_staff_are_ranked_by_whom_they_invited(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    [row] = clinic.manager.write(leaderboards.staff, month=MARCH).value
    assert (row.rank, row.name, row.successful) == (1, "前台丙", 1)


def test_whom_staff_recommends_is_never_on_the_patients_board(clinic: TinyClinic) -> None:
    member = clinic.patient("前台丙")
    card = clinic.desk.read(patients.get, patient=member).card_number
    clinic.admin.write(staff.link_file, staff=clinic.desk.staff, card_number=card)
    came = clinic.friend_arrives(member, "李四").arrival
    assert came is not None
    clinic.manager.write(reviews.approve, referral=came.referral)
    assert clinic.balance(member) == 500
    assert clinic.manager.write(leaderboards.patients, month=MARCH).value == []


def test_what_the_friends_paid_stands_beside_the_count_and_on_no_wall(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    visit = clinic.friend_arrives(sender, "李四").visit
    clinic.desk.write(visits.complete, visit=visit.id, amount=300_00)
    clinic.manager.write(reversals.refund, visit=visit.id, amount=50_00, words="少做一项")
    [row] = clinic.manager.write(leaderboards.patients, month=MARCH).value
    assert row.revenue == 250_00
    [hung] = clinic.manager.write(leaderboards.public, month=MARCH).value
    assert hung.revenue == 0


def test_follow_up_calls_stand_beside_the_count_of_staff(clinic: TinyClinic) -> None:
    sender = clinic.old_patient("张三")
    clinic.friend_arrives(sender, "李四")
    clinic.desk.write(_tried, patient=sender)
    [row] = clinic.manager.write(leaderboards.staff, month=MARCH).value
    assert row.calls == 1
