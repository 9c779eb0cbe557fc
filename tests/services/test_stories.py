"""“Why no points?” and “why these points?” have an answer on every referral (DOMAIN.md §6.8)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.rewards.policy import Event, Policy, Span
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.referral_words import why
from frontdesk.services import (
    claims,
    crediting,
    day,
    following,
    reviews,
    rewards,
    stories,
    telling,
)
from frontdesk.system.translate import Language, speak
from tests.tiny_clinic import BEGIN, TinyClinic


@pytest.fixture(autouse=True)
def _english(_speaks_chinese: None) -> None:
    speak(Language.ENGLISH)


def told(clinic: TinyClinic, referral: ReferralId) -> str:
    return " ".join(why(clinic.desk.read(stories.story, referral=referral)))


def sent(clinic: TinyClinic, name: str = "张三") -> tuple[PatientId, ReferralId]:
    referrer = clinic.old_patient(name)
    return referrer, clinic.register(referrer, "李四", clinic.a_phone()).referral


ONE_TIER = Policy(rule=Tiers(tiers=((1, 300),)))


def adopt(clinic: TinyClinic, policy: Policy) -> None:
    tomorrow = BEGIN + timedelta(days=1)
    clinic.manager.write(rewards.add_policy, name="Spring", effective_from=tomorrow, policy=policy)
    clinic.clock.wait(days=1)


def test_the_second_friend_names_the_policy_and_the_tier(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    came = clinic.friend_arrives(referrer, "王五").arrival
    assert came is not None
    words = told(clinic, came.referral)
    assert "No check objected." in words
    assert "“usual policy”, in force since 2000-01-01: rewarded referral no. 2" in words
    assert "brings 1,000 points. They are valid until 2028-03-02, included." in words


def test_of_two_who_registered_each_is_told_which_rule_decided(clinic: TinyClinic) -> None:
    first, second, phone = clinic.old_patient("张三"), clinic.old_patient("王五"), clinic.a_phone()
    winner = clinic.register(first, "李四", phone).referral
    loser = clinic.register(second, "李四", phone).referral
    clinic.check_in(clinic.patient("李四", phone))
    assert "1 other registration competed; the earliest one counts." in told(clinic, winner)
    assert "张三 had registered this friend earlier, on 2026-03-02." in told(clinic, loser)


def test_held_points_say_from_when_and_eternal_ones_that_they_stay(clinic: TinyClinic) -> None:
    adopt(clinic, replace(ONE_TIER, hold_days=7, expiry_months=0))
    came = clinic.friend_arrives(clinic.old_patient("张三"), "李四").arrival
    assert came is not None
    words = told(clinic, came.referral)
    assert "They can be spent from 2026-03-11 on. They never expire." in words


def test_where_a_year_counts_the_first_of_the_year_is_told_as_the_first(
    clinic: TinyClinic,
) -> None:
    adopt(clinic, replace(ONE_TIER, count=Span.CALENDAR_YEAR))
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    clinic.clock.wait(days=365)
    came = clinic.friend_arrives(referrer, "王五").arrival
    assert came is not None
    assert "rewarded referral no. 1 brings 300 points" in told(clinic, came.referral)


def test_with_a_policy_of_payments_the_points_wait_for_the_payment(clinic: TinyClinic) -> None:
    adopt(clinic, replace(ONE_TIER, event=Event.PAID, least_paid=10_000))
    came = clinic.friend_arrives(clinic.old_patient("张三"), "李四").arrival
    assert came is not None
    assert "they come when the friend has paid." in told(clinic, came.referral)


def test_the_cap_and_the_insurance_are_named(clinic: TinyClinic) -> None:
    adopt(clinic, replace(ONE_TIER, monthly_cap=1))
    referrer = clinic.old_patient("张三")
    clinic.friend_arrives(referrer, "李四")
    capped = clinic.friend_arrives(referrer, "王五").arrival
    insured = clinic.friend_arrives(clinic.old_patient("钱七"), "赵六", insured=True).arrival
    assert capped is not None
    assert insured is not None
    assert "without points: the monthly cap is reached." in told(clinic, capped.referral)
    assert "without points: paid by public insurance." in told(clinic, insured.referral)


def test_a_doubt_is_told_with_who_cleared_it(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    clinic.clock.wait(minutes=2)
    friend = clinic.check_in(clinic.patient("李四")).visit.patient
    claim = clinic.desk.write(claims.claim, friend=friend, referrer=referrer).value.referral
    assert "claimed after the first visit. No points yet" in told(clinic, claim)
    clinic.manager.write(reviews.approve, referral=claim, words="asked both")
    assert "Approved on 2026-03-02 by 店长乙. “asked both”" in told(clinic, claim)
    assert "cleared by 店长乙." in told(clinic, claim)


def test_what_was_refused_taken_back_or_ended_says_by_whom_and_why(clinic: TinyClinic) -> None:
    referrer, referral = sent(clinic)
    assert "No points yet: the friend has not come." in told(clinic, referral)
    clinic.desk.write(following.booked, referral=referral, day=BEGIN + timedelta(days=3))
    assert "The friend means to come on 2026-03-05." in told(clinic, referral)
    clinic.desk.write(following.declined, referral=referral)
    assert "Declined; noted on 2026-03-02 by 前台丙." in told(clinic, referral)
    done = clinic.friend_arrives(referrer, "王五")
    assert done.arrival is not None
    other = clinic.old_patient("钱七")
    clinic.manager.write(
        crediting.change, referral=done.arrival.referral, referrer=other, words="mistake"
    )
    words = told(clinic, done.arrival.referral)
    assert "Taken back on 2026-03-02 by 店长乙. a manager credited somebody else" in words
    assert "“mistake”" in words


def test_a_renewed_registration_that_expired_says_so(clinic: TinyClinic) -> None:
    referrer, phone = clinic.old_patient("张三"), clinic.a_phone()
    referral = clinic.register(referrer, "李四", phone).referral
    clinic.clock.wait(days=10)
    clinic.register(referrer, "李四", phone)
    clinic.clock.wait(days=91)
    clinic.desk.write(day.start)
    words = told(clinic, referral)
    assert "Renewed on 2026-03-12" in words
    assert "Expired on 2026-06-11." in words
    [known] = clinic.desk.read(telling.progress, referrer=referrer)
    assert known.state == "expired"


def test_there_is_no_story_of_nothing(clinic: TinyClinic) -> None:
    with pytest.raises(Refusal):
        told(clinic, ReferralId(99))
