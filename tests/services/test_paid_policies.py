"""Policies that reward payments: paid at completion, refunded in proportion (§6.1, §6.6)."""

from datetime import date
from typing import NamedTuple

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import PatientId, ReferralId, VisitId
from frontdesk.domain.insights import Period
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Afterthought
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import Event, Policy, Span
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import (
    audit,
    insights,
    paid_checks,
    reversals,
    reviews,
    rewards,
    undo,
    visits,
)
from tests.tiny_clinic import TinyClinic

START = date(2026, 3, 3)
PAID = Policy(rule=Tiers(((1, 500), (2, 1000))), event=Event.PAID, least_paid=300_00, welcome=30)


class Came(NamedTuple):
    """A referrer, and the friend who came."""

    referrer: PatientId
    friend: PatientId
    visit: VisitId
    referral: ReferralId


def begin(clinic: TinyClinic, policy: Policy = PAID) -> None:
    clinic.manager.write(rewards.add_policy, name="paid", effective_from=START, policy=policy)
    clinic.new_day(START)


def friend_of(clinic: TinyClinic, referrer: PatientId, name: str) -> Came:
    done = clinic.friend_arrives(referrer, name)
    assert done.arrival is not None
    return Came(referrer, done.visit.patient, done.visit.id, done.arrival.referral)


@pytest.fixture
def came(clinic: TinyClinic) -> Came:
    begin(clinic)
    return friend_of(clinic, clinic.old_patient("张三"), "李四")


def pay(clinic: TinyClinic, came: Came, amount: int | None) -> None:
    clinic.desk.write(visits.complete, visit=came.visit, amount=amount)


def refund(clinic: TinyClinic, came: Came, amount: int) -> int:
    return clinic.manager.write(
        reversals.refund, visit=came.visit, amount=amount, words="退款"
    ).value


def test_an_arrival_waits_until_enough_is_paid(clinic: TinyClinic, came: Came) -> None:
    assert clinic.state(came.referral, came.referrer) == State.ARRIVED
    assert clinic.balance(came.referrer) == 0
    pay(clinic, came, 300_00)
    assert clinic.state(came.referral, came.referrer) == State.REWARDED
    assert (clinic.balance(came.referrer), clinic.balance(came.friend)) == (500, 30)


@pytest.mark.parametrize("amount", [None, 299_99])
def test_too_little_earns_nothing(clinic: TinyClinic, came: Came, amount: int | None) -> None:
    pay(clinic, came, amount)
    assert clinic.state(came.referral, came.referrer) == State.ARRIVED
    assert (clinic.balance(came.referrer), clinic.balance(came.friend)) == (0, 0)


def test_what_is_approved_before_the_payment_waits_for_it(clinic: TinyClinic) -> None:
    begin(clinic)
    phone = clinic.a_phone()
    came = friend_of(clinic, clinic.old_patient("张三", phone), "友甲")
    shared = clinic.old_patient("王五", phone)
    clinic.register(shared, "赵六", phone)
    done = clinic.check_in(clinic.patient("赵六", phone))
    assert done.arrival is not None
    assert done.arrival.state is State.UNDER_REVIEW
    clinic.manager.write(reviews.approve, referral=done.arrival.referral)
    assert clinic.state(done.arrival.referral, shared) == State.ARRIVED
    clinic.desk.write(visits.complete, visit=done.visit.id, amount=400_00)
    assert clinic.state(done.arrival.referral, shared) == State.REWARDED
    assert clinic.state(came.referral, came.referrer) == State.ARRIVED


def test_refunds_take_points_back_in_proportion(clinic: TinyClinic, came: Came) -> None:
    pay(clinic, came, 900_00)
    assert refund(clinic, came, 100_00) == 55 + 3
    assert refund(clinic, came, 0 + 1) == 0
    assert clinic.balance(came.referrer) == 445
    assert clinic.state(came.referral, came.referrer) == State.REWARDED
    with pytest.raises(Refusal) as refused:
        refund(clinic, came, 800_00)
    assert (refused.value.reason, refused.value.data) == (
        Reason.REFUND_TOO_LARGE,
        {"left": 799.99},
    )


def test_a_refund_of_all_reverses_the_rest_and_frees_the_tier(
    clinic: TinyClinic, came: Came
) -> None:
    pay(clinic, came, 900_00)
    refund(clinic, came, 300_00)
    assert refund(clinic, came, 600_00) == 334 + 20
    assert (clinic.balance(came.referrer), clinic.balance(came.friend)) == (0, 0)
    assert clinic.state(came.referral, came.referrer) == State.REVERSED
    second = friend_of(clinic, came.referrer, "王五")
    pay(clinic, second, 900_00)
    assert clinic.balance(came.referrer) == 500
    assert all(verdict.whole for verdict in clinic.admin.read(audit.verify))


def test_a_refund_in_part_lowers_what_the_reward_has_cost(clinic: TinyClinic, came: Came) -> None:
    march = Period(Month(2026, 3), Month(2026, 3))

    def cost() -> int:
        return clinic.manager.read(insights.figures, period=march).revenue.reward_cost

    pay(clinic, came, 600_00)
    assert cost() == (500 + PAID.welcome) * 100
    # a quarter of the money: 125 of 500 points, 7 of 30
    assert refund(clinic, came, 150_00) == 132
    assert cost() == (375 + 23) * 100


def test_a_visit_cancelled_after_a_refund_takes_back_the_rest_only(
    clinic: TinyClinic, came: Came
) -> None:
    pay(clinic, came, 900_00)
    refund(clinic, came, 300_00)
    clinic.cancel(came.visit)
    assert (clinic.balance(came.referrer), clinic.balance(came.friend)) == (0, 0)


def test_a_refund_leaves_rewards_for_arrivals_alone(clinic: TinyClinic) -> None:
    came = friend_of(clinic, clinic.old_patient("张三"), "李四")
    pay(clinic, came, 900_00)
    assert refund(clinic, came, 900_00) == 0
    assert clinic.balance(came.referrer) == 500
    assert clinic.state(came.referral, came.referrer) == State.REWARDED


def test_nothing_paid_nothing_refunded(clinic: TinyClinic, came: Came) -> None:
    for visit, reason in (
        (came.visit, Reason.NOTHING_PAID),
        (VisitId(999), Reason.VISIT_UNKNOWN),
    ):
        with pytest.raises(Refusal) as refused:
            clinic.manager.write(reversals.refund, visit=visit, amount=1, words="退款")
        assert refused.value.reason is reason
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reversals.refund, visit=came.visit, amount=1, words=" ")
    assert refused.value.reason is Reason.WORDS_MISSING


def test_a_manager_takes_a_reward_back_with_a_reason(clinic: TinyClinic) -> None:
    came = friend_of(clinic, clinic.old_patient("张三"), "李四")
    gone = clinic.manager.write(reversals.reverse_visit, visit=came.visit, words="冒名").value
    assert (gone, clinic.balance(came.referrer)) == (500, 0)
    assert clinic.state(came.referral, came.referrer) == State.REVERSED
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reversals.reverse_visit, visit=came.visit, words="再来")
    assert refused.value.reason is Reason.REFERRAL_UNKNOWN
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reversals.reverse, referral=came.referral, words="再来")
    assert refused.value.reason is Reason.REFERRAL_MOVE


def test_a_registration_has_nothing_to_take_back(clinic: TinyClinic) -> None:
    open_one = clinic.register(clinic.old_patient("张三"), "李四", None)
    with pytest.raises(Refusal) as refused:
        clinic.manager.write(reversals.reverse, referral=open_one.referral, words="误")
    assert refused.value.reason is Reason.REFERRAL_MOVE


def test_tiers_of_a_calendar_year_begin_anew_in_january(clinic: TinyClinic) -> None:
    begin(clinic, Policy(rule=PAID.rule, count=Span.CALENDAR_YEAR))
    referrer = clinic.old_patient("张三")
    for name in ("李四", "王五"):
        friend_of(clinic, referrer, name)
    assert clinic.balance(referrer) == 1500
    clinic.new_day(date(2027, 1, 1))
    friend_of(clinic, referrer, "赵六")
    assert clinic.balance(referrer) == 2000


def test_a_payment_corrected_below_the_least_is_paid_please_check(
    clinic: TinyClinic, came: Came
) -> None:
    pay(clinic, came, 3000_00)
    clinic.desk.write(visits.settle, visit=came.visit, items="", amount=30_00)
    [doubt] = clinic.desk.read(paid_checks.waiting)
    assert (doubt.why, clinic.balance(came.referrer)) == (Afterthought.LESS_PAID, 500)
    clinic.desk.write(visits.settle, visit=came.visit, items="", amount=300_00)
    assert clinic.desk.read(paid_checks.waiting) == []


def test_a_payment_corrected_upwards_earns(clinic: TinyClinic, came: Came) -> None:
    pay(clinic, came, 30_00)
    clinic.desk.write(visits.settle, visit=came.visit, items="", amount=3000_00)
    assert clinic.balance(came.referrer) == 500


def test_a_refund_of_all_leaves_those_who_were_not_credited_as_they_are(
    clinic: TinyClinic,
) -> None:
    begin(clinic)
    first, second = clinic.old_patient("张三"), clinic.old_patient("王五")
    phone = clinic.a_phone()
    clinic.register(first, "李四", phone)
    later = clinic.register(second, "李四", phone).referral
    done = clinic.check_in(clinic.patient("李四", phone))
    assert done.arrival is not None
    came = Came(first, done.visit.patient, done.visit.id, done.arrival.referral)
    pay(clinic, came, 900_00)
    refund(clinic, came, 900_00)
    assert clinic.state(came.referral, first) == State.REVERSED
    assert clinic.state(later, second) == State.SUPERSEDED


def test_a_payment_that_is_undone_is_looked_at_until_it_is_paid_again(
    clinic: TinyClinic, came: Came
) -> None:
    pay(clinic, came, 300_00)
    clinic.desk.write(undo.last_step, visit=came.visit)
    assert clinic.balance(came.referrer) == 500
    assert [one.why for one in clinic.desk.read(paid_checks.waiting)] == [Afterthought.LESS_PAID]
    pay(clinic, came, 300_00)
    assert clinic.desk.read(paid_checks.waiting) == []


def test_what_money_was_given_back_for_is_neither_undone_nor_lowered(
    clinic: TinyClinic, came: Came
) -> None:
    pay(clinic, came, 500_00)
    refund(clinic, came, 200_00)
    with pytest.raises(Refusal) as undone:
        clinic.desk.write(undo.last_step, visit=came.visit)
    assert undone.value.reason is Reason.VISIT_REFUNDED
    with pytest.raises(Refusal) as lowered:
        clinic.desk.write(visits.settle, visit=came.visit, items="", amount=499_99)
    assert (lowered.value.field, lowered.value.data) == ("amount", {"refunded": 200.0})
    clinic.desk.write(visits.settle, visit=came.visit, items="洁牙", amount=500_00)
