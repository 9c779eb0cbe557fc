"""The award: what an arrival pays, and why it pays nothing (§6.2 to §6.5, §6.10)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.rewards.award import ArrivalFacts, Award, Unpaid, award
from frontdesk.domain.rewards.policy import DEFAULT, LONGEST_HOLD, LONGEST_LIFE, Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers

TODAY = date(2026, 3, 31)


def facts(rewarded_before: int = 0, rewarded_in_month: int = 0, **changes: object) -> ArrivalFacts:
    """Return the facts of an ordinary arrival that differs in ``changes``."""
    ordinary = ArrivalFacts(TODAY, rewarded_before, rewarded_in_month)
    return replace(ordinary, **changes)  # type: ignore[arg-type]


def run(policy: Policy, months: list[int]) -> list[Award]:
    """Award arrivals one after another, each in its month."""
    made: list[tuple[int, Award]] = []
    for month in months:
        paid = [where for where, one in made if one.unpaid is None]
        made.append((month, award(policy, facts(len(paid), paid.count(month)))))
    return [one for _, one in made]


def test_e1_default_policy_pays_four_friends_3500() -> None:
    paid = [one.points for one in run(DEFAULT, [3, 3, 3, 3])]
    assert paid == [500, 1000, 1000, 1000]
    assert sum(paid) == 3500


def test_e2_doubling_with_ceiling_pays_five_friends_7500() -> None:
    doubling = Policy(rule=Doubling(first=500, ceiling=2000))
    paid = [one.points for one in run(doubling, [3, 3, 3, 3, 3])]
    assert paid == [500, 1000, 2000, 2000, 2000]
    assert sum(paid) == 7500


def test_e3_after_a_reversal_the_next_friend_is_the_second_rewarded_again() -> None:
    first, second = (award(DEFAULT, facts(rewarded)).points for rewarded in (0, 1))
    # friend 1 is reversed, so one rewarded referral is left when friend 3 arrives
    third = award(DEFAULT, facts(1)).points
    assert (first, second, third) == (500, 1000, 1000)
    assert first + second - first + third == 2000


def test_e4_cap_of_2_a_month_pays_500_1000_0_and_1000_in_april() -> None:
    capped = replace(DEFAULT, monthly_cap=2)
    paid = run(capped, [3, 3, 3, 4])
    assert [one.points for one in paid] == [500, 1000, 0, 1000]
    assert [one.unpaid for one in paid] == [None, None, Unpaid.MONTHLY_CAP, None]


def test_a_capped_arrival_does_not_count_for_the_tiers() -> None:
    rising = Policy(rule=Tiers(((1, 100), (2, 200), (3, 300))), monthly_cap=1)
    assert [one.points for one in run(rising, [3, 3, 4, 4, 5])] == [100, 0, 200, 0, 300]


def test_the_cap_keeps_the_referrers_points_back_and_not_the_friends_welcome() -> None:
    paid = award(replace(DEFAULT, monthly_cap=1, welcome=50), facts(1, 1))
    assert (paid.points, paid.welcome) == (0, 50)


def test_the_friend_gets_the_welcome_points_of_the_policy() -> None:
    assert award(replace(DEFAULT, welcome=50), facts()).welcome == 50
    assert award(DEFAULT, facts()).welcome == 0


def test_a_visit_paid_by_public_insurance_earns_nobody_points() -> None:
    paid = award(replace(DEFAULT, welcome=50), facts(insured=True))
    assert (paid.points, paid.welcome, paid.unpaid) == (0, 0, Unpaid.INSURANCE)


def test_insurance_is_the_reason_even_where_the_cap_is_reached() -> None:
    paid = award(replace(DEFAULT, monthly_cap=1, welcome=50), facts(1, 1, insured=True))
    assert (paid.welcome, paid.unpaid) == (0, Unpaid.INSURANCE)


def test_an_administrator_may_let_insured_visits_earn() -> None:
    paid = award(DEFAULT, facts(insured=True, insured_earns=True))
    assert (paid.points, paid.unpaid) == (500, None)


def test_without_hold_days_points_can_be_spent_at_once() -> None:
    assert award(DEFAULT, facts()).available_on == TODAY


@pytest.mark.parametrize(("hold", "opens"), [(1, date(2026, 4, 2)), (7, date(2026, 4, 8))])
def test_held_points_open_when_the_last_hold_day_has_passed(hold: int, opens: date) -> None:
    assert award(replace(DEFAULT, hold_days=hold), facts()).available_on == opens


def test_points_live_24_months_and_the_last_day_is_clamped() -> None:
    assert award(DEFAULT, facts()).expires_on == date(2028, 3, 31)
    half_year = replace(DEFAULT, expiry_months=6)
    assert award(half_year, facts(decided_on=date(2026, 8, 31))).expires_on == date(2027, 2, 28)
    assert award(half_year, facts(decided_on=date(2027, 8, 31))).expires_on == date(2028, 2, 29)


def test_points_that_live_for_ever_have_no_last_day() -> None:
    assert award(replace(DEFAULT, expiry_months=0), facts()).expires_on is None


def test_the_longest_terms_are_still_within_the_calendar() -> None:
    longest = replace(DEFAULT, hold_days=LONGEST_HOLD, expiry_months=LONGEST_LIFE)
    paid = award(longest, facts(decided_on=date(2099, 12, 31)))
    assert paid.expires_on == date(2199, 12, 31)
    assert paid.available_on == date(2099, 12, 31) + timedelta(days=LONGEST_HOLD + 1)


@given(
    st.builds(
        facts,
        st.integers(0, 5),
        st.integers(0, 5),
        insured=st.booleans(),
        insured_earns=st.booleans(),
    ),
    st.none() | st.integers(1, 5),
)
def test_an_arrival_pays_its_tier_or_says_why_not(arrival: ArrivalFacts, cap: int | None) -> None:
    policy = replace(DEFAULT, monthly_cap=cap, welcome=50)
    made = award(policy, arrival)
    if made.unpaid is None:
        assert made.points == policy.rule.points(arrival.rewarded_before + 1)
        assert made.welcome == 50
    else:
        assert made.points == 0
    assert (made.unpaid is Unpaid.INSURANCE) == (arrival.insured and not arrival.insured_earns)
    over_the_cap = cap is not None and arrival.rewarded_in_month >= cap
    assert (made.unpaid is None) <= (not over_the_cap)
    assert (made.unpaid is Unpaid.MONTHLY_CAP) <= over_the_cap
