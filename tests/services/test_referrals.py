"""Referrals at the desk: registering, credit, doubts, review, undoing."""

from datetime import date

import pytest

from frontdesk.domain.history import ReferralLine, RosterLine
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import (
    counter,
    history,
    patients,
    referrals,
    reviews,
    staff,
    telling,
    visits,
)
from frontdesk.services.arrivals import Arrival
from frontdesk.services.history import Books
from tests.tiny_clinic import ADMIN, MANAGER, TinyClinic


def arrival(clinic: TinyClinic, name: str, phone: str) -> Arrival:
    done = clinic.check_in(clinic.patient(name, phone))
    assert done.arrival is not None
    return done.arrival


def doubtful(clinic: TinyClinic) -> tuple[Arrival, PatientId]:
    """Let a friend arrive under another name."""
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    clinic.register(referrer, "李四", phone)
    return arrival(clinic, "李小四", phone), referrer


def test_the_same_friend_again_renews_the_window_and_keeps_the_priority(
    clinic: TinyClinic,
) -> None:
    first, second, phone = clinic.old_patient("张三"), clinic.old_patient("王五"), clinic.a_phone()
    early = clinic.register(first, "李四", phone)
    clinic.new_day(date(2026, 5, 20))
    clinic.register(second, "李四", phone)
    again = clinic.register(first, "李四", phone)
    assert (again.referral, again.renewed) == (early.referral, True)
    clinic.new_day(date(2026, 8, 1))
    assert arrival(clinic, "李四", phone).referrer == first


def test_after_expiry_the_same_friend_is_a_new_referral(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    early = clinic.register(referrer, "李四", phone)
    clinic.clock.go_to(date(2026, 6, 1))
    assert clinic.register(referrer, "李四", phone).referral != early.referral


def test_the_earliest_registration_wins_and_the_others_stay_visible(clinic: TinyClinic) -> None:
    first, second, phone = clinic.old_patient("张三"), clinic.old_patient("王五"), clinic.a_phone()
    won, lost = clinic.register(first, "李四", phone), clinic.register(second, "李四", phone)
    assert arrival(clinic, "李四", phone).superseded == (lost.referral,)
    assert clinic.state(won.referral, first) == "rewarded"
    assert clinic.state(lost.referral, second) == "superseded"


def test_another_name_on_a_family_s_phone_stays_open(clinic: TinyClinic) -> None:
    first, second, phone = clinic.old_patient("张三"), clinic.old_patient("王五"), clinic.a_phone()
    clinic.register(first, "李父", phone)
    son = clinic.register(second, "李子", phone)
    assert arrival(clinic, "李子", phone).referral == son.referral
    assert arrival(clinic, "李父", phone).referrer == first


def test_a_cancelled_visit_reopens_what_it_closed(clinic: TinyClinic) -> None:
    first, second, phone = clinic.old_patient("张三"), clinic.old_patient("王五"), clinic.a_phone()
    won, lost = clinic.register(first, "李四", phone), clinic.register(second, "李四", phone)
    friend = clinic.patient("李四", phone)
    clinic.cancel(clinic.check_in(friend).visit.id)
    assert clinic.state(won.referral, first) == clinic.state(lost.referral, second) == "registered"
    assert (clinic.balance(first), clinic.desk.read(telling.outbox)) == (0, [])
    assert clinic.check_in(friend).arrival is not None
    assert clinic.balance(first) == 500


def test_a_visit_without_a_referral_is_cancelled_without_ado(clinic: TinyClinic) -> None:
    visit = clinic.check_in(clinic.patient("李四")).visit.id
    clinic.cancel(visit)
    assert clinic.desk.read(counter.today)[0].state == "cancelled"


def test_a_rejected_referral_stays_rejected_when_the_visit_is_cancelled(
    clinic: TinyClinic,
) -> None:
    came, _ = doubtful(clinic)
    clinic.manager.write(reviews.reject, referral=came.referral, words="不认识")
    clinic.cancel(clinic.desk.read(counter.today)[-1].id)
    [line] = clinic.manager.write(referrals.export).value
    assert (line.state, line.reasons, line.words) == (State.REJECTED, ("review",), "不认识")


def test_arrival_and_reward_are_put_into_the_outbox(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    [news] = clinic.desk.read(telling.outbox)
    assert (news.referrer, news.referral.friend_name, news.points) == ("张三", "李四", 500)
    assert news.state is State.REWARDED


def test_nobody_recommends_herself(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三", "13812345678")
    registered = clinic.register(referrer, "张三", "13812345678")
    assert registered.blocked_by == "own_card"
    assert clinic.state(registered.referral, referrer) == "rejected"


def test_nobody_recommends_an_old_patient(clinic: TinyClinic) -> None:
    clinic.old_patient("李四", "13812345678")
    registered = clinic.register(clinic.old_patient("张三"), "李四", "13812345678")
    assert registered.blocked_by == "already_patient"


def test_a_mere_file_may_still_be_recommended(clinic: TinyClinic) -> None:
    clinic.patient("李四", "13812345678")
    registered = clinic.register(clinic.old_patient("张三"), "李四", "13812345678")
    assert registered.blocked_by is None


def test_an_own_second_file_is_rejected_at_arrival(clinic: TinyClinic) -> None:
    referrer = clinic.patient("张三", "13812345678")
    registered = clinic.register(referrer, "张三", None)
    done = clinic.check_in(referrer, expected=registered.referral)
    assert done.arrival is None
    assert clinic.state(registered.referral, referrer) == "rejected"


def test_whom_the_friend_sent_cannot_send_the_friend(clinic: TinyClinic) -> None:
    first, phone = clinic.patient("张三", "13812345678"), clinic.a_phone()
    clinic.register(first, "李四", phone)
    second = clinic.patient("李四", phone)
    clinic.check_in(second)
    registered = clinic.register(second, "张三", "13812345678")
    assert registered.blocked_by == "circle"


def test_the_friend_s_phone_is_the_referrer_s(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三", "13812345678")
    clinic.register(referrer, "李四", "13812345678")
    came = arrival(clinic, "李四", "13812345678")
    assert (came.state, came.points, came.checks) == (State.UNDER_REVIEW, None, ("shared_phone",))


def test_from_the_sixth_arrival_in_a_day_a_manager_looks(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    came = [clinic.friend_arrives(referrer, f"友{name}").arrival for name in "甲乙丙丁戊己"]
    assert [one.state for one in came if one] == [State.REWARDED] * 5 + [State.UNDER_REVIEW]
    assert came[-1] is not None
    assert came[-1].checks == ("day_limit",)


def test_from_the_eleventh_arrival_in_a_month_a_manager_looks(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    for number in range(10):
        clinic.new_day(date(2026, 3, 10 + number))
        clinic.friend_arrives(referrer, f"友{chr(0x4E00 + number)}")
    came = clinic.friend_arrives(referrer, "友末").arrival
    assert came is not None
    assert came.checks == ("month_limit",)


def test_five_registrations_within_a_minute_are_reviewed(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    for name in "甲乙丙丁戊":
        clinic.desk.write(
            referrals.register,
            referrer=referrer,
            friend_name=f"友{name}",
            friend_phone=clinic.a_phone(),
        )
    clinic.desk.write(
        referrals.register, referrer=referrer, friend_name="友己", friend_phone="13812345678"
    )
    assert arrival(clinic, "友己", "13812345678").checks == ("burst",)


def test_a_file_of_staff_and_a_phone_of_staff_are_reviewed(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    card = clinic.desk.read(patients.get, patient=referrer).card_number
    clinic.admin.write(staff.link_file, staff=clinic.manager.staff, card_number=card)
    came = clinic.friend_arrives(referrer, "李四").arrival
    assert came is not None
    assert came.checks == ("staff_file",)


def test_a_phone_of_a_member_s_own_file_is_a_phone_of_staff(clinic: TinyClinic) -> None:
    own = clinic.old_patient("陈晓燕", "13812345678")
    card = clinic.desk.read(patients.get, patient=own).card_number
    clinic.admin.write(staff.link_file, staff=clinic.desk.staff, card_number=card)
    husband, phone = clinic.old_patient("陈先生", "13812345678"), clinic.a_phone()
    clinic.register(husband, "李四", phone)
    assert arrival(clinic, "李四", phone).checks == ("staff_file", "invited_self")
    stranger = clinic.old_patient("张三")
    clinic.register(stranger, "王五", "13812345678")
    assert arrival(clinic, "王五", "13812345678").checks == ("staff_file",)


def test_a_file_may_pass_to_another_own_file_of_the_same_member(clinic: TinyClinic) -> None:
    for name in ("陈晓燕", "陈小燕"):
        card = clinic.desk.read(patients.get, patient=clinic.patient(name)).card_number
        clinic.admin.write(staff.link_file, staff=clinic.desk.staff, card_number=card)
    linked = [clinic.desk.read(patients.search, text=name)[0] for name in ("陈晓燕", "陈小燕")]
    owners = [clinic.desk.read(patients.get, patient=one.patient).own_file_of for one in linked]
    assert owners == [None, clinic.desk.staff]


def test_four_in_a_minute_and_one_before_are_no_burst(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    for name in "甲乙丙丁戊":
        number = phone if name == "丙" else clinic.a_phone()
        clinic.desk.write(
            referrals.register, referrer=referrer, friend_name=f"友{name}", friend_phone=number
        )
        clinic.clock.wait(seconds=29)
    assert arrival(clinic, "友丙", phone).points == 500


def test_registrations_from_old_books_are_no_burst(clinic: TinyClinic) -> None:
    day = clinic.clock.moment.date()
    old = RosterLine(2, "张三", "+8613812345678", None, None, date(2024, 1, 5), None, 0)
    lines = [
        ReferralLine(
            row,
            day,
            "张三",
            "+8613812345678",
            f"友{'甲乙丙丁戊己'[row]}",
            f"+861390000001{row}",
            "",
        )
        for row in range(6)
    ]
    clinic.manager.write(history.replay, books=Books(roster=[old], referrals=lines))
    assert arrival(clinic, "友甲", "13900000010").points == 500


def test_two_friends_of_one_name_without_phones_are_two(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    both = [clinic.register(referrer, "李娜", None) for _ in range(2)]
    assert [one.renewed for one in both] == [False, False]


def test_what_a_manager_rejected_is_reviewed_when_it_comes_again(clinic: TinyClinic) -> None:
    came, referrer = doubtful(clinic)
    clinic.manager.write(reviews.reject, referral=came.referral, words="不认识")
    visit = clinic.desk.read(counter.today)[-1]
    clinic.cancel(visit.id)
    clinic.clock.wait(minutes=5)
    again = clinic.check_in(visit.patient, sent_by=referrer).arrival
    assert again is not None
    assert again.checks == ("rejected_before",)


def test_doubts_about_a_cancelled_visit_doubt_no_later_one(clinic: TinyClinic) -> None:
    came, referrer = doubtful(clinic)
    visit = clinic.desk.read(counter.today)[-1]
    clinic.cancel(visit.id)
    again = clinic.check_in(visit.patient).arrival
    assert again is not None
    assert again.checks == came.checks == ("other_name",)
    approve = reviews.approve
    assert clinic.manager.write(approve, referral=came.referral, check="other_name").value
    assert clinic.balance(referrer) == 500


def test_who_checked_the_friend_in_does_not_approve_it(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    sent = clinic.register(referrer, "李四", phone).referral
    friend = clinic.patient("李小四", phone)
    clinic.manager.write(visits.check_in, patient=friend)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.approve, referral=sent)
    assert refused.value.reason is Reason.OWN_ENTRY


def test_nobody_approves_what_her_own_file_earns(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("店长乙"), clinic.a_phone()
    card = clinic.desk.read(patients.get, patient=referrer).card_number
    clinic.admin.write(staff.link_file, staff=clinic.manager.staff, card_number=card)
    sent = clinic.register(referrer, "李四", phone).referral
    assert arrival(clinic, "李四", phone).checks == ("staff_file",)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.approve, referral=sent)
    assert refused.value.reason is Reason.OWN_ENTRY


def test_who_invited_defaults_to_who_is_logged_in(clinic: TinyClinic) -> None:
    clinic.register(clinic.old_patient("张三"), "李四", "13812345678")
    [line] = clinic.manager.write(referrals.export).value
    assert line.staff == "前台丙"


def test_consent_is_asked_for_in_the_form(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.desk.write(referrals.register, referrer=referrer, friend_name="李四", may_appear=True)
    assert clinic.desk.read(patients.get, patient=referrer).may_appear


def test_a_manager_s_approval_pays_and_tells(clinic: TinyClinic) -> None:
    came, referrer = doubtful(clinic)
    assert [one.item.referral.id for one in clinic.manager.read(reviews.listed)] == [came.referral]
    [line] = clinic.manager.write(referrals.export).value
    assert line.reasons == ("other_name",)
    state = clinic.manager.write(reviews.approve, referral=came.referral).value
    assert state is State.REWARDED
    assert clinic.balance(referrer) == 500
    news = [one.state for one in clinic.desk.read(telling.outbox)]
    assert news == [State.ARRIVED, State.REWARDED]
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.approve, referral=came.referral)
    assert refused.value.reason is Reason.REFERRAL_MOVE


def test_clearing_one_doubt_leaves_the_other(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三", "13812345678")
    clinic.register(referrer, "李四", "13812345678")
    came = arrival(clinic, "李小四", "13812345678")
    assert came.checks == ("shared_phone", "other_name")
    approve = reviews.approve
    first = clinic.manager.write(approve, referral=came.referral, check="shared_phone").value
    assert first is State.UNDER_REVIEW
    assert clinic.balance(referrer) == 0
    clinic.manager.write(approve, referral=came.referral, check="other_name")
    assert clinic.balance(referrer) == 500


def test_a_rejection_needs_a_reason(clinic: TinyClinic) -> None:
    came, _ = doubtful(clinic)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.reject, referral=came.referral, words=" ")
    assert refused.value.reason is Reason.WORDS_MISSING


def test_nobody_approves_what_she_entered_while_another_may(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    own = clinic.manager.write(
        referrals.register, referrer=referrer, friend_name="李四", friend_phone=phone
    ).value.referral
    arrival(clinic, "李小四", phone)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.approve, referral=own)
    assert (refused.value.reason, refused.value.data) == (Reason.OWN_ENTRY, {"other": ADMIN})


def test_alone_a_manager_approves_her_own_entry_with_a_reason(clinic: TinyClinic) -> None:
    others = {one.name: one.id for one in clinic.desk.read(staff.everybody)}
    clinic.admin.write(staff.deactivate, staff=others[MANAGER])
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    own = clinic.admin.write(
        referrals.register, referrer=referrer, friend_name="李四", friend_phone=phone
    ).value.referral
    arrival(clinic, "李小四", phone)
    with pytest.raises(Refusal) as refused:
        clinic.admin.write(reviews.approve, referral=own)
    assert refused.value.reason is Reason.WORDS_MISSING
    clinic.admin.write(reviews.approve, referral=own, words="已核实")
    assert clinic.balance(referrer) == 500


def test_an_unknown_referral_is_refused(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reviews.approve, referral=ReferralId(99))
    assert refused.value.reason is Reason.REFERRAL_UNKNOWN


def test_a_visit_paid_by_insurance_counts_without_points(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    came = clinic.friend_arrives(referrer, "李四", insured=True).arrival
    assert came is not None
    assert (came.state, came.points) == (State.CAPPED, 0)
    [line] = clinic.manager.write(referrals.export).value
    assert line.reasons == ("insurance",)
