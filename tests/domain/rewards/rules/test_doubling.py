"""Doubling: twice the reward before, up to a ceiling (§6.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.rules.doubling import Doubling

RULES = st.tuples(st.integers(1, 10**4), st.integers(0, 10**6)).map(
    lambda drawn: Doubling(first=drawn[0], ceiling=drawn[0] + drawn[1])
)


def test_e2_doubling_with_ceiling_2000_pays_five_friends_7500() -> None:
    rule = Doubling(first=500, ceiling=2000)
    paid = [rule.points(n) for n in range(1, 6)]
    assert paid == [500, 1000, 2000, 2000, 2000]
    assert sum(paid) == 7500


def test_a_ceiling_between_two_steps_cuts_the_last_one() -> None:
    rule = Doubling(first=500, ceiling=1500)
    assert [rule.points(n) for n in (1, 2, 3, 4)] == [500, 1000, 1500, 1500]


@given(RULES, st.integers(1, 200))
def test_each_reward_doubles_the_one_before_unless_the_ceiling_cuts_it(
    rule: Doubling, n: int
) -> None:
    assert rule.points(1) == rule.first
    assert rule.points(n + 1) == min(2 * rule.points(n), rule.ceiling)
    assert rule.first <= rule.points(n) <= rule.points(n + 1) <= rule.ceiling


def test_a_very_late_referral_is_paid_the_ceiling_at_once() -> None:
    assert Doubling(first=1, ceiling=10**6).points(10**9) == 10**6


@pytest.mark.parametrize(("first", "ceiling"), [(0, 0), (0, 10), (-1, 10), (11, 10), (-2, -1)])
def test_a_ceiling_below_the_first_reward_is_refused(first: int, ceiling: int) -> None:
    with pytest.raises(Refusal) as refused:
        Doubling(first=first, ceiling=ceiling)
    assert refused.value.reason is Reason.POLICY_WRONG
    assert refused.value.field == ("first" if first < 1 else "ceiling")


def test_a_ceiling_equal_to_the_first_reward_pays_always_the_same() -> None:
    rule = Doubling(first=500, ceiling=500)
    assert {rule.points(n) for n in range(1, 9)} == {500}
