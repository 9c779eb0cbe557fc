"""What a policy would have cost for arrivals that were counted under it."""

from dataclasses import replace

from frontdesk.domain.rewards.policy import DEFAULT
from frontdesk.domain.rewards.what_if import Cost, Tally, cost


def test_e1_costs_3500_for_four_friends() -> None:
    would = cost(DEFAULT, Tally(friends=4, earning=4, places={1: 1, 2: 1, 3: 1, 4: 1}))
    assert would == Cost(friends=4, rewarded=4, points=3500, welcome=0)
    assert (would.total, would.per_friend) == (3500, 875)


def test_capped_friends_are_welcome_but_bring_nothing() -> None:
    welcoming = replace(DEFAULT, welcome=10)
    would = cost(welcoming, Tally(friends=5, earning=4, places={1: 1, 2: 2}))
    assert would == Cost(friends=5, rewarded=3, points=2500, welcome=40)


def test_nobody_came_so_no_friend_has_a_price() -> None:
    assert cost(DEFAULT, Tally(0, 0, {})).per_friend is None
