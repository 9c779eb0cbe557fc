"""Tiers: from the n-th rewarded referral on, so many points (§6.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.rules.tiers import Tiers

TIERS = st.lists(
    st.tuples(st.integers(2, 30), st.integers(0, 5000)), max_size=4, unique_by=lambda tier: tier[0]
).map(lambda later: Tiers(((1, 500), *sorted(later))))


def test_a_tier_begins_with_its_number_and_lasts_until_the_next() -> None:
    rule = Tiers(((1, 500), (2, 1000), (10, 1500)))
    assert [rule.points(n) for n in (1, 2, 3, 9, 10, 11, 1000)] == [
        *(500, 1000, 1000, 1000, 1500, 1500, 1500)
    ]


def test_a_tier_may_pay_nothing() -> None:
    assert Tiers(((1, 0), (3, 100))).points(2) == 0


@given(TIERS, st.integers(1, 40))
def test_points_are_those_of_the_last_tier_that_has_begun(rule: Tiers, n: int) -> None:
    begun = [points for start, points in rule.tiers if start <= n]
    assert rule.points(n) == begun[-1]


@pytest.mark.parametrize(
    "tiers",
    [
        (),
        ((0, 500),),
        ((2, 500),),
        ((1, 500), (1, 1000)),
        ((1, 500), (3, 1000), (2, 700)),
        ((2, 500), (1, 1000)),
        ((1, -1),),
        ((1, 500), (2, -1)),
    ],
)
def test_tiers_that_leave_a_referral_without_an_answer_are_refused(
    tiers: tuple[tuple[int, int], ...],
) -> None:
    with pytest.raises(Refusal) as refused:
        Tiers(tiers)
    assert refused.value.reason is Reason.POLICY_WRONG
    assert refused.value.field == "tiers"
