"""Points: which lot is spent first, what is held back, what becomes debt (§6.5, §6.6, §7.3)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.ids import EntrySeq
from frontdesk.domain.points import (
    Debt,
    Give,
    Lot,
    Standing,
    Take,
    expired,
    give_back,
    settle,
    spend,
    standing,
    take_back,
)
from frontdesk.domain.refusals import Reason, Refusal

TODAY = date(2026, 3, 31)
LONG_AGO = date(2025, 1, 1)
AROUND_TODAY = st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3))


def lot(seq: int, left: int, expires_on: date | None = None, available_on: date = LONG_AGO) -> Lot:
    return Lot(EntrySeq(seq), left, available_on, expires_on)


def debt(seq: int, owed: int) -> Debt:
    return Debt(EntrySeq(seq), owed)


def balance(lots: list[Lot], debts: list[Debt]) -> int:
    return sum(one.left for one in lots) - sum(each.owed for each in debts)


def taken(takes: list[Take]) -> list[tuple[int, int]]:
    return [(take.lot, take.points) for take in takes]


def after(lots: list[Lot], takes: list[Take]) -> list[Lot]:
    gone = {take.lot: take.points for take in takes}
    return [replace(one, left=one.left - gone.get(one.seq, 0)) for one in lots]


def usable(one: Lot, day: date = TODAY) -> bool:
    return one.available_on <= day and (one.expires_on is None or day <= one.expires_on)


@st.composite
def accounts(draw: st.DrawFn) -> list[Lot]:
    """Draw the lots of an account, in any order."""
    drawn = draw(
        st.lists(st.tuples(st.integers(0, 9), AROUND_TODAY, st.none() | AROUND_TODAY), max_size=6)
    )
    lots = [lot(seq, left, ends, begins) for seq, (left, begins, ends) in enumerate(drawn)]
    return draw(st.permutations(lots))


DEBTS = st.lists(st.integers(0, 9), max_size=4).map(
    lambda owed: [debt(seq, each) for seq, each in enumerate(owed)]
)


def test_e6_spending_takes_the_lot_that_expires_first_and_the_rest_expires_on_its_day() -> None:
    lots = [lot(1, 500, date(2026, 3, 31)), lot(2, 1000, date(2026, 12, 31))]
    takes = spend(lots, [], 700, date(2026, 3, 31))
    assert taken(takes) == [(1, 500), (2, 200)]

    left = after(lots, takes)
    assert standing(800, left, date(2026, 4, 1)) == Standing(balance=800, available=800, pending=0)
    assert expired(left, date(2026, 4, 1)) == []
    assert expired(left, date(2026, 12, 31)) == []
    assert [one.left for one in expired(left, date(2027, 1, 1))] == [800]


def test_what_was_not_spent_expires_the_day_after_its_last_day() -> None:
    lots = [lot(1, 500, date(2026, 3, 31)), lot(2, 1000, date(2026, 12, 31)), lot(3, 70)]
    assert expired(lots, date(2026, 3, 31)) == []
    assert expired(lots, date(2026, 4, 1)) == lots[:1]
    assert expired(lots, date(2099, 1, 1)) == lots[:2]


def test_lots_are_taken_soonest_expiry_first_then_oldest_and_undated_last() -> None:
    lots = [
        lot(1, 10),
        lot(2, 10, date(2026, 12, 31)),
        lot(3, 10, date(2026, 4, 1)),
        lot(4, 10, date(2026, 4, 1)),
        lot(5, 10),
    ]
    everything = taken(spend(lots[::-1], [], 50, TODAY))
    assert everything == [(3, 10), (4, 10), (2, 10), (1, 10), (5, 10)]


def test_a_lot_can_be_spent_on_its_first_and_on_its_last_day_and_not_outside() -> None:
    one = lot(1, 10, date(2026, 3, 31), available_on=date(2026, 3, 30))
    for day in (date(2026, 3, 30), date(2026, 3, 31)):
        assert taken(spend([one], [], 10, day)) == [(1, 10)]
    for day in (date(2026, 3, 29), date(2026, 4, 1)):
        with pytest.raises(Refusal):
            spend([one], [], 10, day)


def test_a_price_above_the_available_points_is_refused_with_what_is_missing() -> None:
    held_back = lot(1, 1000, available_on=TODAY + timedelta(days=1))
    with pytest.raises(Refusal) as refused:
        spend([held_back, lot(2, 500)], [debt(3, 100)], 800, TODAY)
    assert refused.value.reason is Reason.POINTS_SHORT
    assert refused.value.data == {"price": 800, "available": 400, "missing": 400}


def test_all_available_points_can_be_spent_to_the_last() -> None:
    assert taken(spend([lot(1, 500)], [], 500, TODAY)) == [(1, 500)]
    with pytest.raises(Refusal):
        spend([lot(1, 500)], [], 501, TODAY)


def test_an_account_in_debt_cannot_redeem_even_a_free_gift() -> None:
    with pytest.raises(Refusal) as refused:
        spend([], [debt(1, 300)], 0, TODAY)
    assert refused.value.data["available"] == -300


def test_pending_points_show_but_cannot_be_spent() -> None:
    lots = [lot(1, 500), lot(2, 1000, available_on=TODAY + timedelta(days=1))]
    assert standing(1500, lots, TODAY) == Standing(balance=1500, available=500, pending=1000)
    assert standing(1500, lots, TODAY + timedelta(days=1)) == Standing(1500, 1500, 0)


def test_a_lot_past_its_date_counts_until_its_entry_but_cannot_be_spent() -> None:
    lots = [lot(1, 500, TODAY - timedelta(days=1))]
    assert standing(500, lots, TODAY) == Standing(balance=500, available=0, pending=0)


def test_debt_brings_the_balance_below_zero() -> None:
    assert standing(-350, [], TODAY) == Standing(-350, -350, 0)


def test_a_reward_is_taken_back_from_its_own_lot_first() -> None:
    lots = [lot(1, 500, TODAY), lot(2, 1000)]
    assert taken(take_back(lots, EntrySeq(2), 1000)) == [(2, 1000)]


def test_what_was_spent_of_a_reward_is_taken_from_the_other_lots_soonest_first() -> None:
    lots = [lot(1, 500), lot(2, 300), lot(3, 100, TODAY)]
    assert taken(take_back(lots, EntrySeq(2), 1000)) == [(2, 300), (3, 100), (1, 500)]


def test_points_still_held_back_are_taken_back_too() -> None:
    held_back = lot(1, 500, available_on=TODAY + timedelta(days=9))
    assert taken(take_back([held_back], EntrySeq(1), 500)) == [(1, 500)]


def test_what_no_lot_can_cover_stays_as_debt() -> None:
    assert take_back([lot(1, 0)], EntrySeq(1), 500) == []


def test_later_earnings_fill_up_the_oldest_debt_first() -> None:
    debts = [debt(1, 300), debt(2, 400)]
    assert shares(debts, lot(9, 500)) == [(1, 9, 300), (2, 9, 200)]
    assert shares(debts, lot(9, 200)) == [(1, 9, 200)]
    assert shares(debts, lot(9, 900)) == [(1, 9, 300), (2, 9, 400)]


def test_a_settled_debt_takes_nothing_more() -> None:
    assert shares([debt(1, 0), debt(2, 5)], lot(9, 3)) == [(2, 9, 3)]
    assert shares([debt(1, 5)], lot(9, 0)) == []


def test_what_comes_back_in_several_lots_covers_a_debt_from_the_one_that_expires_first() -> None:
    later, sooner = lot(3, 100, expires_on=date(2026, 9, 1)), lot(4, 50, expires_on=TODAY)
    assert shares([debt(1, 70), debt(2, 200)], later, sooner) == [
        (1, 4, 50),
        (1, 3, 20),
        (2, 3, 80),
    ]


def test_a_cancelled_redemption_gives_back_to_the_lots_that_are_not_past_their_date() -> None:
    yesterday = TODAY - timedelta(1)
    taken_from = [lot(1, 30), lot(2, 40, expires_on=TODAY), lot(3, 50, expires_on=yesterday)]
    assert give_back(taken_from, TODAY) == [Give(EntrySeq(1), 30), Give(EntrySeq(2), 40)]


@given(accounts(), DEBTS, AROUND_TODAY)
def test_what_can_be_spent_is_what_usable_lots_hold_less_what_is_owed(
    lots: list[Lot], debts: list[Debt], day: date
) -> None:
    now = standing(balance(lots, debts), lots, day)
    dead = sum(one.left for one in lots if one.available_on <= day and not usable(one, day))
    assert now.balance == now.available + now.pending + dead
    spendable = sum(one.left for one in lots if usable(one, day))
    assert now.available == spendable - sum(each.owed for each in debts)
    # who asks need only name the lots that cannot be spent
    assert now == standing(now.balance, [one for one in lots if not usable(one, day)], day)


@given(accounts(), DEBTS, st.integers(0, 40))
def test_spending_takes_exactly_the_price_or_is_refused(
    lots: list[Lot], debts: list[Debt], price: int
) -> None:
    before = standing(balance(lots, debts), lots, TODAY)
    available = before.available
    try:
        takes = spend(lots, debts, price, TODAY)
    except Refusal as refused:
        assert refused.data == {  # noqa: PT017
            "price": price,
            "available": available,
            "missing": price - available,
        }
        assert available < price
    else:
        assert available >= price
        assert sum(take.points for take in takes) == price
        left = after(lots, takes)
        now = standing(balance(left, debts), left, TODAY)
        assert (now.available, now.pending) == (available - price, before.pending)


@given(accounts(), st.integers(0, 40))
def test_no_lot_gives_more_than_it_holds_and_each_gives_once(lots: list[Lot], price: int) -> None:
    held = {one.seq: one.left for one in lots}
    for takes in (take_back(lots, EntrySeq(0), price), *spends(lots, price)):
        assert len({take.lot for take in takes}) == len(takes)
        assert all(0 < take.points <= held[take.lot] for take in takes)


@given(accounts(), st.integers(0, 40))
def test_a_later_lot_is_touched_only_when_the_earlier_ones_are_empty(
    lots: list[Lot], price: int
) -> None:
    for takes in spends(lots, price):
        left = {one.seq: one.left for one in after(lots, takes)}
        order = sorted(
            filter(usable, lots),
            key=lambda one: (one.expires_on is None, one.expires_on or TODAY, one.seq),
        )
        for take in takes:
            before = [one.seq for one in order][: [one.seq for one in order].index(take.lot)]
            assert all(left[seq] == 0 for seq in before)


@given(accounts(), st.integers(0, 60), st.integers(0, 5))
def test_taking_back_takes_all_there_is_up_to_the_reward(
    lots: list[Lot], points: int, earned: int
) -> None:
    takes = take_back(lots, EntrySeq(earned), points)
    assert sum(take.points for take in takes) == min(points, sum(one.left for one in lots))
    own = next((one.left for one in lots if one.seq == earned), 0)
    assert sum(take.points for take in takes if take.lot == earned) == min(own, points)


@given(DEBTS, st.integers(0, 60))
def test_earnings_go_to_debts_until_one_of_both_is_used_up(debts: list[Debt], earned: int) -> None:
    covered = settle(debts, [lot(900, earned)])
    assert sum(take.points for _, take in covered) == min(earned, sum(one.owed for one in debts))
    assert all(0 < take.points <= each.owed for each, take in covered)
    partly = [each for each, take in covered if take.points < each.owed]
    assert partly in ([], [each for each, _ in covered][-1:])


@given(accounts(), AROUND_TODAY)
def test_what_expires_can_be_spent_no_more_and_was_not_empty(lots: list[Lot], day: date) -> None:
    gone = expired(lots, day)
    assert all(one.left > 0 and not usable(one, day) for one in gone)
    assert all(
        one.left == 0 or one.expires_on is None or one.expires_on >= day
        for one in lots
        if one not in gone
    )


def shares(debts: list[Debt], *lots: Lot) -> list[tuple[int, int, int]]:
    """Return which debt is covered from which lot, and by how much."""
    return [(one.seq, take.lot, take.points) for one, take in settle(debts, lots)]


def spends(lots: list[Lot], price: int) -> list[list[Take]]:
    """Return the takes of a spending, or nothing when it is refused."""
    try:
        return [spend(lots, [], price, TODAY)]
    except Refusal:
        return []
