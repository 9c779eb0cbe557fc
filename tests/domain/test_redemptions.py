"""Redemptions: allowed moves, vouchers past their day, what the desk redeems alone (§8)."""

from datetime import date, timedelta

import pytest

from frontdesk.domain.ids import GiftId, PatientId, RedemptionId, StaffId
from frontdesk.domain.redemptions import (
    MOVES,
    OPEN,
    Redemption,
    RedemptionState,
    above_limit,
)

LAST = date(2026, 5, 31)


def in_state(state: RedemptionState) -> Redemption:
    return Redemption(
        *(RedemptionId(1), PatientId(1), GiftId(1), "礼品", "", 800, "1", state),
        *(date(2026, 3, 2), StaffId(1), LAST, None),
    )


def test_every_state_has_its_moves_and_two_are_the_end() -> None:
    assert set(MOVES) == set(RedemptionState)
    ends = {state for state, moves in MOVES.items() if not moves}
    assert ends == {RedemptionState.HANDED_OVER, RedemptionState.CANCELLED}
    assert frozenset(one for one in MOVES if RedemptionState.CANCELLED in MOVES[one]) == OPEN


def test_what_was_handed_over_is_not_cancelled_and_what_expired_is_only_reissued() -> None:
    assert in_state(RedemptionState.ISSUED).may(RedemptionState.HANDED_OVER)
    assert not in_state(RedemptionState.HANDED_OVER).may(RedemptionState.CANCELLED)
    assert not in_state(RedemptionState.EXPIRED).may(RedemptionState.HANDED_OVER)
    assert in_state(RedemptionState.EXPIRED).may(RedemptionState.ISSUED)


def test_a_voucher_is_good_on_its_last_day_and_not_after() -> None:
    issued = in_state(RedemptionState.ISSUED)
    assert not issued.lapsed(LAST)
    assert issued.lapsed(LAST + timedelta(days=1))
    assert in_state(RedemptionState.EXPIRED).lapsed(LAST)
    assert not in_state(RedemptionState.RESERVED).lapsed(LAST + timedelta(days=1))


@pytest.mark.parametrize(
    ("points", "today", "above"), [(3000, 0, False), (3001, 0, True), (1, 3000, True)]
)
def test_the_limit_of_the_desk_counts_the_whole_day(
    points: int, today: int, *, above: bool
) -> None:
    assert above_limit(points, today, 3000) is above
