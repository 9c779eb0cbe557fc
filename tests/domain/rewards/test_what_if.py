"""What a policy would have cost, over arrivals of the past."""

from dataclasses import replace
from datetime import date

from frontdesk.domain.ids import PatientId
from frontdesk.domain.rewards.policy import DEFAULT, Event, Policy, Span
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.rewards.what_if import Cost, PastArrival, cost

SINCE = date(2026, 1, 1)


def came(day: date, referrer: int = 1, amount: int | None = None, **how: bool) -> PastArrival:
    return PastArrival(PatientId(referrer), day, amount, how.get("insured", False))


def replay(policy: Policy, *arrivals: PastArrival) -> Cost:
    return cost(policy, arrivals, since=SINCE, insured_earns=False)


MARCH = [came(date(2026, 3, day)) for day in (5, 1, 20)]
APRIL = came(date(2026, 4, 1))


def test_e1_costs_3500_for_four_friends() -> None:
    would = replay(DEFAULT, *MARCH, APRIL)
    assert would == Cost(friends=4, rewarded=4, points=3500, welcome=0)
    assert (would.total, would.per_friend) == (3500, 875)


def test_e4_the_cap_leaves_one_arrival_of_march_unpaid() -> None:
    would = replay(replace(DEFAULT, monthly_cap=2, welcome=10), *MARCH, APRIL)
    assert would == Cost(friends=4, rewarded=3, points=2500, welcome=40)


def test_what_came_before_the_period_counts_for_the_tiers_only() -> None:
    assert replay(DEFAULT, came(date(2025, 12, 31)), APRIL) == Cost(1, 1, 1000, 0)
    yearly = replace(DEFAULT, count=Span.CALENDAR_YEAR)
    assert replay(yearly, came(date(2025, 12, 31)), APRIL) == Cost(1, 1, 500, 0)


def test_each_referrer_has_her_own_tiers() -> None:
    other = came(date(2026, 4, 2), referrer=2)
    assert replay(DEFAULT, APRIL, other).points == 1000


def test_a_policy_for_payments_costs_nothing_where_too_little_was_paid() -> None:
    paid = replace(DEFAULT, event=Event.PAID, least_paid=500_00, welcome=10)
    visits = [came(date(2026, 3, 1), amount=amount) for amount in (None, 499_99, 500_00, 900_00)]
    assert replay(paid, *visits) == Cost(friends=4, rewarded=2, points=1500, welcome=20)


def test_visits_paid_by_insurance_cost_nothing() -> None:
    assert replay(DEFAULT, came(date(2026, 3, 1), insured=True)) == Cost(1, 0, 0, 0)


def test_nobody_came_so_no_friend_has_a_price() -> None:
    assert replay(Policy(rule=Tiers(((1, 5),)))).per_friend is None
