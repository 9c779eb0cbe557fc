"""How much a manager may move alone."""

import pytest

from frontdesk.domain.adjustments import check_adjustment, within_cap
from frontdesk.domain.points import MOST_POINTS
from frontdesk.domain.refusals import Reason, Refusal


@pytest.mark.parametrize("points", [0, MOST_POINTS + 1, -MOST_POINTS - 1])
def test_an_adjustment_that_cannot_be_meant_is_refused(points: int) -> None:
    with pytest.raises(Refusal) as refused:
        check_adjustment(points)
    assert refused.value.reason is Reason.ADJUSTMENT_WRONG


def test_points_added_and_points_taken_both_count_towards_the_cap_of_the_day() -> None:
    check_adjustment(-1)
    assert within_cap(300, moved_today=700, cap=1000)
    assert within_cap(-300, moved_today=700, cap=1000)
    assert not within_cap(301, moved_today=700, cap=1000)
    assert not within_cap(-301, moved_today=700, cap=1000)
