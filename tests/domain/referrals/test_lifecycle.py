"""The life of a referral: every move of §5.2 and no other, and how long it is valid (§5.4)."""

from datetime import date
from itertools import product

import pytest

from frontdesk.domain.referrals.lifecycle import (
    ALLOWED,
    BY_HAND,
    CREDITED,
    OPEN,
    SUCCESSFUL,
    Occasion,
    State,
    check_move,
    valid_until,
)
from frontdesk.domain.refusals import Reason, Refusal

EXITS = "expired declined rejected superseded cancelled"
MOVES = {
    "registered": f"contacted booked arrived {EXITS}",
    "contacted": f"registered contacted booked arrived {EXITS}",
    "booked": f"registered contacted booked arrived {EXITS}",
    "declined": "registered contacted booked",
    "cancelled": "registered contacted booked",
    "arrived": "rewarded capped rejected under_review registered",
    "under_review": "rewarded capped rejected registered arrived",
    "rewarded": "reversed registered",
    "capped": "reversed registered",
    "superseded": "registered",
}
"""§5.2, written out a second time: from, to."""


@pytest.mark.parametrize(("old", "new"), list(product(State, State)))
def test_a_referral_makes_the_moves_of_the_domain_and_no_others(old: State, new: State) -> None:
    if new in MOVES.get(old, "").split():
        check_move(old, new)
    else:
        with pytest.raises(Refusal) as refused:
            check_move(old, new)
        assert refused.value.reason is Reason.REFERRAL_MOVE
        assert refused.value.data == {"old": old, "new": new}


def test_every_state_has_a_row() -> None:
    assert set(ALLOWED) == set(State)


def test_every_state_can_be_reached_from_registered() -> None:
    reached = {State.REGISTERED}
    for _ in State:
        reached |= {new for old in reached for new in ALLOWED[old]}
    assert reached == set(State)


def test_only_a_cancelled_visit_a_review_before_the_payment_and_an_undo_turn_back() -> None:
    back = {
        (old, new)
        for old, new in product(State, State)
        if new in ALLOWED[old] and old in ALLOWED[new] and not {old, new} & BY_HAND
    }
    pair = {(State.REGISTERED, State.ARRIVED), (State.ARRIVED, State.UNDER_REVIEW)}
    pair |= {(State.REGISTERED, State.SUPERSEDED)}
    assert back == pair | {(new, old) for old, new in pair}


def test_nothing_that_is_over_ever_moves_again() -> None:
    over = {State.EXPIRED, State.REJECTED, State.REVERSED}
    assert {state for state in State if not ALLOWED[state]} == over


def test_a_friend_is_expected_until_arrival_or_exit() -> None:
    assert {State.REGISTERED, State.CONTACTED, State.BOOKED} == OPEN
    assert all(State.ARRIVED in ALLOWED[state] for state in OPEN)


def test_capped_counts_like_rewarded_and_both_are_credited() -> None:
    assert {State.REWARDED, State.CAPPED} == SUCCESSFUL
    assert {*SUCCESSFUL, State.ARRIVED, State.UNDER_REVIEW} == CREDITED
    assert not CREDITED & OPEN


def test_whoever_is_credited_opens_again_when_the_visit_was_a_mistake() -> None:
    assert all(State.REGISTERED in ALLOWED[state] for state in CREDITED | {State.SUPERSEDED})


def test_the_occasions_are_those_of_the_domain() -> None:
    follow_ups = {f"follow_up_{days}" for days in (7, 15, 30, 90, 180)}
    assert set(Occasion) == {"after_treatment", "event", "self", "other"} | follow_ups


def test_a_registration_is_valid_for_ninety_days_the_last_one_included() -> None:
    assert valid_until(date(2026, 1, 1), 90) == date(2026, 4, 1)
    assert valid_until(date(2028, 1, 1), 90) == date(2028, 3, 31)
