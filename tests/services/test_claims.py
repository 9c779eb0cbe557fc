"""Late claims, and another referrer credited afterwards (DOMAIN.md §5.3, §5.5, §6.6)."""

from datetime import timedelta

import pytest

from frontdesk.domain.ids import PatientId
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import (
    claims,
    crediting,
    files,
    patients,
    referrals,
    reversals,
    reviews,
    rewards,
    telling,
)
from frontdesk.services.claims import Claimed
from tests.tiny_clinic import BEGIN, TinyClinic


def walk_in(clinic: TinyClinic, name: str = "李四") -> PatientId:
    clinic.clock.wait(minutes=2)
    friend = clinic.patient(name)
    clinic.check_in(friend)
    return friend


def claim(clinic: TinyClinic, friend: PatientId, referrer: PatientId) -> Claimed:
    return clinic.desk.write(claims.claim, friend=friend, referrer=referrer).value


def refused(clinic: TinyClinic, friend: PatientId, referrer: PatientId) -> Reason:
    with pytest.raises(Refusal) as found:
        claim(clinic, friend, referrer)
    return found.value.reason


def test_a_late_claim_waits_for_a_manager_and_is_paid_when_approved(clinic: TinyClinic) -> None:
    referrer, friend = clinic.old_patient("张三"), walk_in(clinic)
    clinic.clock.wait(days=14)
    made = claim(clinic, friend, referrer)
    assert made.blocked_by is None
    [review] = clinic.manager.read(reviews.listed)
    assert review.item.checks == ("late_claim",)
    assert clinic.balance(referrer) == 0
    clinic.manager.write(reviews.approve, referral=made.referral)
    assert clinic.balance(referrer) == 500
    [known] = clinic.desk.read(telling.progress, referrer=referrer)
    assert known.arrived_on == BEGIN


def test_after_the_last_day_nothing_can_be_claimed(clinic: TinyClinic) -> None:
    referrer, friend = clinic.old_patient("张三"), walk_in(clinic)
    clinic.clock.wait(days=15)
    assert refused(clinic, friend, referrer) is Reason.CLAIM_LATE


def test_nobody_is_claimed_who_was_never_new_or_never_came(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    assert refused(clinic, clinic.patient("王五"), referrer) is Reason.CLAIM_NOT_NEW


def test_a_friend_somebody_is_credited_for_cannot_be_claimed(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    friend = clinic.friend_arrives(first, "李四").visit.patient
    assert refused(clinic, friend, second) is Reason.CLAIM_CREDITED


def test_a_claim_for_oneself_is_stored_as_rejected(clinic: TinyClinic) -> None:
    friend = walk_in(clinic)
    made = claim(clinic, friend, friend)
    assert made.blocked_by == "own_card"
    [line] = clinic.manager.write(referrals.export).value
    assert (line.state, line.reasons) == (State.REJECTED, ("own_card",))


def test_a_claim_uses_the_registration_that_missed_its_friend(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    sent = clinic.register(referrer, "李四", None).referral
    friend = walk_in(clinic)
    assert claim(clinic, friend, referrer).referral == sent


def test_another_referrer_is_credited_in_one_gesture(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    phone = clinic.a_phone()
    clinic.register(first, "李四", phone)
    loser = clinic.register(second, "李四", phone).referral
    came = clinic.check_in(clinic.patient("李四", phone)).arrival
    assert came is not None
    new = clinic.manager.write(
        crediting.change, referral=came.referral, referrer=second, words="客人说是王五介绍的"
    ).value
    assert new == loser
    assert (clinic.balance(first), clinic.balance(second)) == (0, 500)
    assert clinic.state(came.referral, first) == "reversed"
    assert clinic.state(loser, second) == "rewarded"


def test_credited_there_and_back_again_pays_once_more_and_once_only(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    came = clinic.friend_arrives(first, "李四").arrival
    assert came is not None
    now = came.referral
    for referrer in (second, first, second, first):
        # who moved it last entered it, so the other one has to move it next
        desk = clinic.admin if referrer == first else clinic.manager
        now = desk.write(crediting.change, referral=now, referrer=referrer, words="更正").value
    assert (clinic.balance(first), clinic.balance(second)) == (500, 0)


def test_the_welcome_points_of_the_friend_stay_as_they_are(clinic: TinyClinic) -> None:
    clinic.manager.write(
        rewards.add_policy,
        name="迎新",
        effective_from=BEGIN + timedelta(days=1),
        policy=Policy(rule=Tiers(tiers=((1, 500),)), welcome=100),
    )
    clinic.clock.wait(days=1)
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    done = clinic.friend_arrives(first, "李四")
    assert done.arrival is not None
    clinic.manager.write(
        crediting.change, referral=done.arrival.referral, referrer=second, words="更正"
    )
    assert clinic.balance(done.visit.patient) == 100
    clinic.cancel(done.visit.id)
    assert [clinic.balance(one) for one in (first, second, done.visit.patient)] == [0, 0, 0]


def test_credit_moves_out_of_the_review_queue_too(clinic: TinyClinic) -> None:
    referrer, other, friend = (
        clinic.old_patient("张三"),
        clinic.old_patient("王五"),
        walk_in(clinic),
    )
    made = claim(clinic, friend, referrer)
    clinic.manager.write(crediting.change, referral=made.referral, referrer=other, words="核实")
    assert clinic.desk.read(reviews.waiting) == 0
    assert clinic.state(made.referral, referrer) == "rejected"
    assert clinic.balance(other) == 500


def why_not(clinic: TinyClinic, referrer: PatientId, words: str = "更正") -> Reason:
    [known] = clinic.desk.read(
        telling.progress, referrer=clinic.desk.read(patients.search, text="张三")[0].patient
    )
    with pytest.raises(Refusal) as refusal:
        clinic.manager.write(crediting.change, referral=known.id, referrer=referrer, words=words)
    return refusal.value.reason


def test_what_a_check_forbids_nobody_can_credit(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    done = clinic.friend_arrives(first, "李四")
    assert why_not(clinic, second, words=" ") is Reason.WORDS_MISSING
    assert why_not(clinic, first) is Reason.CLAIM_CREDITED
    assert why_not(clinic, done.visit.patient) is Reason.REFERRAL_BLOCKED
    assert (clinic.balance(first), clinic.balance(second)) == (500, 0)
    clinic.cancel(done.visit.id)
    assert why_not(clinic, second) is Reason.REFERRAL_MOVE


def test_nobody_moves_the_credit_of_what_she_entered(clinic: TinyClinic) -> None:
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    clinic.clock.wait(minutes=2)
    phone = clinic.a_phone()
    clinic.manager.write(referrals.register, referrer=first, friend_name="李四", friend_phone=phone)
    clinic.check_in(clinic.patient("李四", phone))
    assert why_not(clinic, second) is Reason.OWN_ENTRY


def test_news_that_was_told_and_turned_wrong_is_corrected(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    done = clinic.friend_arrives(referrer, "李四")
    [news] = clinic.desk.read(telling.outbox)
    clinic.desk.write(telling.mark_told, news=news.id)
    clinic.cancel(done.visit.id)
    [correction] = clinic.desk.read(telling.outbox)
    assert (correction.state, correction.points) == (State.REVERSED, -500)
    clinic.desk.write(telling.mark_told, news=correction.id)
    clinic.check_in(done.visit.patient)
    [again] = clinic.desk.read(telling.outbox)
    assert (again.state, again.points) == (State.REWARDED, 500)


def test_points_are_taken_back_with_a_reason_and_once(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    came = clinic.friend_arrives(referrer, "李四").arrival
    assert came is not None
    case, refusals = reversals.reverse, []
    for words in ("", "约定", "再来"):
        try:
            clinic.manager.write(case, referral=came.referral, words=words)
        except Refusal as refusal:
            refusals.append(refusal.reason)
    assert refusals == [Reason.WORDS_MISSING, Reason.REFERRAL_MOVE]
    assert clinic.balance(referrer) == 0
    assert clinic.state(came.referral, referrer) == "reversed"


def test_the_file_says_while_it_may_be_claimed(clinic: TinyClinic) -> None:
    friend, referrer = walk_in(clinic), clinic.old_patient("张三")
    assert clinic.desk.read(files.record, patient=friend).claimable
    claim(clinic, friend, referrer)
    assert not clinic.desk.read(files.record, patient=friend).claimable
