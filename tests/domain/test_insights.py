"""Figures: the worked examples, and what has nothing to divide by."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.calendar import Month
from frontdesk.domain.ids import StaffId
from frontdesk.domain.insights import (
    Arrivals,
    Churn,
    Cohort,
    Crowd,
    Effect,
    Figures,
    Period,
    Revenue,
    cost_per_head,
    percentile,
)
from frontdesk.domain.patients import Channel
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.refusals import Reason, Refusal

OCTOBER = Period(Month(2026, 10), Month(2026, 10))
NOBODY = Crowd(start=0, lost=0, active=0, referrers=0, open_points=0)


def figures(
    arrivals: Arrivals | None = None,
    cohort: Cohort | None = None,
    revenue: Revenue | None = None,
    crowd: Crowd = NOBODY,
    spent: dict[Channel, int] | None = None,
) -> Figures:
    return Figures(
        OCTOBER,
        arrivals or Arrivals(),
        cohort or Cohort(),
        revenue or Revenue(),
        crowd,
        spent or {},
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: Period(Month(2026, 2), Month(2026, 1)),
        lambda: Churn(date(2026, 2, 2), date(2026, 2, 1), 0, 0),
    ],
)
def test_no_period_ends_before_it_begins(make: Callable[[], object]) -> None:
    with pytest.raises(Refusal) as refused:
        make()
    assert refused.value.reason is Reason.PERIOD_BACKWARDS


def test_e10_12_of_100_new_patients_are_12_per_cent() -> None:
    new = {Channel.REFERRAL: 12, Channel.WALK_IN: 80, Channel.UNKNOWN: 8}
    assert figures(Arrivals(new=new)).referral_rate == 0.12


def test_e11_20_of_400_active_patients_lost_are_5_per_cent() -> None:
    crowd = Crowd(start=400, lost=20, active=0, referrers=0, open_points=0)
    assert figures(crowd=crowd).churn == 0.05


def test_e13_cost_per_new_patient_is_2000_yuan_online_and_300_by_referral() -> None:
    new = {Channel.ONLINE_AD: 10, Channel.REFERRAL: 10}
    spent = {Channel.ONLINE_AD: 20_000_00, Channel.REFERRAL: 1_000_00}
    found = figures(Arrivals(new=new, gifts=2_000_00), spent=spent)
    assert found.cost_per_new == {Channel.ONLINE_AD: 2_000_00, Channel.REFERRAL: 300_00}


def test_money_spent_on_nobody_has_no_cost_per_patient() -> None:
    assert figures(spent={Channel.PLATFORM: 1_000_00}).cost_per_new == {Channel.PLATFORM: None}


def test_nothing_to_divide_by_is_no_figure() -> None:
    empty = figures()
    ratios = (empty.referral_rate, empty.churn, empty.participation, empty.conversion)
    assert (*ratios, empty.reward_return) == (None,) * 5


def test_ratios_of_one_cohort() -> None:
    found = figures(
        cohort=Cohort(Effect(registered=10, arrived=4)),
        revenue=Revenue(revenue=5_000_00, reward_cost=1_000_00),
        crowd=Crowd(start=0, lost=0, active=200, referrers=30, open_points=0),
    )
    assert (found.conversion, found.reward_return, found.participation) == (0.4, 4.0, 0.15)


def test_cost_is_rounded_to_the_nearest_fen() -> None:
    assert [cost_per_head(cost, 3) for cost in (100, 101, 200)] == [33, 34, 67]
    assert cost_per_head(1, 2) == 1


def test_the_days_within_which_a_part_is_done() -> None:
    days = {0: 5, 3: 4, 40: 1}
    assert [percentile(days, part) for part in (0.5, 0.9, 1)] == [0, 3, 40]
    assert percentile({}, 0.5) is None


def test_periods_beside_a_period() -> None:
    quarter = Period(Month(2026, 1), Month(2026, 3))
    assert (quarter.length, quarter.begins.isoformat(), quarter.ends.isoformat()) == (
        3,
        "2026-01-01",
        "2026-03-31",
    )
    assert quarter.before == Period(Month(2025, 10), Month(2025, 12))
    assert quarter.year_ago == Period(Month(2025, 1), Month(2025, 3))
    assert [str(month) for month in quarter.before.months] == ["2025-10", "2025-11", "2025-12"]


_COUNTS = st.integers(0, 99)
_EFFECTS = st.builds(Effect, _COUNTS, _COUNTS, _COUNTS, _COUNTS)
_ARRIVALS = st.builds(
    Arrivals,
    new=st.dictionaries(st.sampled_from(Channel), _COUNTS),
    waits=st.dictionaries(_COUNTS, _COUNTS),
    gifts=_COUNTS,
)


@given(_ARRIVALS, _ARRIVALS)
def test_two_months_add_up(one: Arrivals, other: Arrivals) -> None:
    both = one + other
    assert sum(both.new.values()) == sum(one.new.values()) + sum(other.new.values())
    assert sum(both.waits.values()) == sum(one.waits.values()) + sum(other.waits.values())
    assert both == other + one


@given(_EFFECTS, _EFFECTS)
def test_what_occasions_and_staff_led_to_adds_up(one: Effect, other: Effect) -> None:
    first = Cohort(one, {Occasion.SELF: one}, {StaffId(1): one})
    both = first + Cohort(other, {Occasion.SELF: other, Occasion.EVENT: other}, {})
    assert both.total == both.occasions[Occasion.SELF] == one + other
    assert both.staff == {1: one}
    assert Revenue(1, 2) + Revenue(3, 4) == Revenue(4, 6)
