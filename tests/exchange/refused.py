"""Ask for a refusal."""

from collections.abc import Callable

import pytest

from frontdesk.domain.refusals import Refusal
from frontdesk.exchange.cells import Cell

Reader = Callable[[Cell, str], object]

HEADER = "列"


def refused(read: Reader, cell: Cell) -> Refusal:
    """Return how ``read`` refuses ``cell``; the field must be the header."""
    with pytest.raises(Refusal) as no:
        read(cell, HEADER)
    assert no.value.field == HEADER
    return no.value
