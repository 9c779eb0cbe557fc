"""Stock: what a count and a delivery change (§8.1)."""

import pytest

from frontdesk.domain.gifts import MOST
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.stock import counted, delivered


@pytest.mark.parametrize(
    ("found", "booked", "delta"), [(7, 5, 2), (0, 5, -5), (5, None, 5), (None, 5, -5), (5, 5, 0)]
)
def test_a_count_moves_the_books_to_what_is_there(
    found: int | None, booked: int | None, delta: int
) -> None:
    assert counted(found, booked) == delta


@pytest.mark.parametrize("found", [-1, MOST + 1])
def test_nobody_counts_fewer_than_none_or_more_than_can_be(found: int) -> None:
    with pytest.raises(Refusal) as refused:
        counted(found, 0)
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_WRONG, "stock")


def test_a_delivery_adds_its_pieces() -> None:
    assert delivered(3, 0) == 3


@pytest.mark.parametrize(("pieces", "booked"), [(0, 5), (-1, 5), (MOST, 1), (3, None)])
def test_a_delivery_of_nothing_or_without_a_stock_is_refused(
    pieces: int, booked: int | None
) -> None:
    with pytest.raises(Refusal) as refused:
        delivered(pieces, booked)
    assert (refused.value.reason, refused.value.field) == (Reason.GIFT_WRONG, "delivered")
