"""What a policy promises, as poster, slip and screen say it."""

import pytest

from frontdesk.domain.rewards.policy import DEFAULT, Event, Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.reports.promises import promise_sentence
from frontdesk.system.translate import Language, speak

EACH = Tiers(((1, 800),))
RISING = Tiers(((1, 100), (2, 200), (5, 1000)))
DOUBLED = Doubling(first=500, ceiling=4000)
PAID = Event.PAID


@pytest.mark.parametrize(
    ("policy", "sentence"),
    [
        (DEFAULT, "亲友首次到店，积分当场到账：首位 500 分，此后每位 1,000 分。"),
        (Policy(EACH), "亲友首次到店，积分当场到账：每位 800 分。"),
        (Policy(RISING), "亲友首次到店，积分当场到账：首位 100 分，第 5 位起每位 1,000 分。"),
        (Policy(DOUBLED), "亲友首次到店，积分当场到账：首位 500 分，此后逐位翻倍，最多 4,000 分。"),
        (Policy(EACH, hold_days=30), "亲友首次到店满 30 天，积分到账：每位 800 分。"),
        (Policy(EACH, event=PAID), "亲友首次就诊付款后，积分到账：每位 800 分。"),
        (
            Policy(EACH, event=PAID, hold_days=7),
            "亲友首次就诊付款满 7 天，积分到账：每位 800 分。",
        ),
        (
            Policy(EACH, event=PAID, least_paid=160_00),
            "亲友首次就诊付满 160 元，积分到账：每位 800 分。",
        ),
        (
            Policy(EACH, event=PAID, least_paid=99_50, hold_days=7),
            "亲友首次就诊付满 99.50 元、再过 7 天，积分到账：每位 800 分。",
        ),
        (
            Policy(EACH, monthly_cap=4),
            "亲友首次到店，积分当场到账：每位 800 分，每月最多 4 位。",
        ),
        (Policy(Tiers(((1, 0),))), "亲友每到店一位，光荣榜上就多记一位。"),
    ],
)
def test_it_never_says_more_than_the_policy_keeps(policy: Policy, sentence: str) -> None:
    assert promise_sentence(policy) == sentence


def test_it_is_said_in_english_too() -> None:
    speak(Language.ENGLISH)
    usual = "Points on a friend's first visit: 500 for the first friend, then 1,000 each."
    assert promise_sentence(DEFAULT) == usual
    held = promise_sentence(Policy(DOUBLED, hold_days=7, monthly_cap=1))
    assert held == (
        "Points 7 days after a friend's first visit: 500 for the first friend, then always double, "
        "up to 4,000, for at most 1 friend a month."
    )
