"""Policy versions: terms that can be meant, stored and read back (§6.1)."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.rewards.policy import (
    DEFAULT,
    DEFAULT_FROM,
    Event,
    Policy,
    Span,
    from_json,
    to_json,
)
from frontdesk.domain.rewards.rules import SHELF, Rule
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers

RULES: st.SearchStrategy[Rule] = st.one_of(
    st.builds(
        lambda later: Tiers(((1, 500), *sorted(later))),
        st.lists(
            st.tuples(st.integers(2, 30), st.integers(0, 5000)),
            max_size=4,
            unique_by=lambda tier: tier[0],
        ),
    ),
    st.builds(
        lambda first, more: Doubling(first=first, ceiling=first + more),
        st.integers(1, 10**4),
        st.integers(0, 10**5),
    ),
)
POLICIES = st.builds(
    Policy,
    rule=RULES,
    welcome=st.integers(0, 1000),
    hold_days=st.integers(0, 90),
    monthly_cap=st.none() | st.integers(1, 50),
    expiry_months=st.integers(0, 120),
)


def test_the_default_policy_is_that_of_the_domain() -> None:
    assert [DEFAULT.rule.points(n) for n in (1, 2, 3, 100)] == [500, 1000, 1000, 1000]
    assert (DEFAULT.welcome, DEFAULT.hold_days) == (0, 0)
    assert (DEFAULT.monthly_cap, DEFAULT.expiry_months) == (None, 24)


def test_the_default_is_in_force_before_any_clinic_has_opened() -> None:
    assert date(2000, 1, 1) == DEFAULT_FROM


@given(POLICIES)
def test_a_policy_is_read_back_as_it_was_stored(policy: Policy) -> None:
    assert from_json(json.loads(json.dumps(to_json(policy)))) == policy


@given(POLICIES, st.integers(1, 40))
def test_a_policy_that_was_read_back_pays_the_same(policy: Policy, n: int) -> None:
    read = from_json(json.loads(json.dumps(to_json(policy))))
    assert read.rule.points(n) == policy.rule.points(n) >= 0


def test_stored_terms_name_their_rule_and_every_parameter() -> None:
    assert to_json(Policy(rule=Doubling(first=500, ceiling=2000), monthly_cap=2)) == {
        "rule": {"name": "doubling", "first": 500, "ceiling": 2000},
        "welcome": 0,
        "hold_days": 0,
        "monthly_cap": 2,
        "expiry_months": 24,
        "event": "arrival",
        "least_paid": 0,
        "count": "all_time",
    }


def test_reading_does_not_change_what_is_stored() -> None:
    stored = to_json(DEFAULT)
    from_json(stored)
    assert stored == to_json(DEFAULT)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        from_json({**to_json(DEFAULT), "rule": {"name": "lottery"}})
    assert refused.value.reason is Reason.POLICY_WRONG
    assert refused.value.field == "rule"


def test_stored_terms_that_cannot_be_meant_are_refused_when_read() -> None:
    with pytest.raises(Refusal):
        from_json({**to_json(DEFAULT), "welcome": -1})


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("welcome", -1),
        ("hold_days", -1),
        ("hold_days", 3_651),
        ("hold_days", 10**9),
        ("expiry_months", -1),
        ("expiry_months", 1_201),
        ("expiry_months", 10**6),
        ("monthly_cap", 0),
        ("monthly_cap", -1),
    ],
)
def test_terms_that_cannot_be_meant_are_refused(field: str, wrong: int) -> None:
    with pytest.raises(Refusal) as refused:
        replace(DEFAULT, **{field: wrong})  # type: ignore[arg-type]
    assert refused.value.reason is Reason.POLICY_WRONG
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("field", "right"),
    [("hold_days", 3_650), ("expiry_months", 1_200), ("monthly_cap", 1), ("expiry_months", 0)],
)
def test_terms_at_their_bounds_are_taken(field: str, right: int) -> None:
    assert getattr(replace(DEFAULT, **{field: right}), field) == right  # type: ignore[arg-type]


def test_every_rule_on_the_shelf_has_a_name_of_its_own() -> None:
    assert [rule.name for rule in SHELF] == ["tiers", "doubling"]


def test_terms_stored_before_payments_could_earn_are_read_as_they_were_meant() -> None:
    stored = to_json(DEFAULT)
    for later in ("event", "least_paid", "count"):
        del stored[later]
    assert from_json(stored) == DEFAULT


def test_terms_for_payments_come_back_as_they_were_stored() -> None:
    paid = replace(DEFAULT, event=Event.PAID, least_paid=100, count=Span.CALENDAR_YEAR)
    assert from_json(json.loads(json.dumps(to_json(paid)))) == paid


@pytest.mark.parametrize(
    ("event", "amount", "earns"),
    [
        (Event.ARRIVAL, None, True),
        (Event.PAID, None, False),
        (Event.PAID, 99, False),
        (Event.PAID, 100, True),
    ],
)
def test_a_visit_earns_when_it_brought_what_the_policy_asks(
    event: Event, amount: int | None, *, earns: bool
) -> None:
    assert replace(DEFAULT, event=event, least_paid=100).earned_by(amount) is earns


@pytest.mark.parametrize("field", ["least_paid", "welcome"])
def test_numbers_beyond_bounds_are_refused(field: str) -> None:
    for value in (-1, 10**10):
        with pytest.raises(Refusal) as refused:
            replace(DEFAULT, **{field: value})  # type: ignore[arg-type]
        assert refused.value.field == field
