"""A line of the search result."""

import pytest

from frontdesk.domain.ids import PatientId
from frontdesk.domain.search import Found
from frontdesk.domain.search_keys import Why

ONE, TWO = "+8613812345678", "+8613900000000"


@pytest.mark.parametrize(("phones", "first"), [((ONE, TWO), ONE), ((), None)])
def test_a_line_of_the_result_shows_the_first_phone(
    phones: tuple[str, ...], first: str | None
) -> None:
    found = Found(PatientId(1), "张三", "1048220735", phones, None, None, None, Why.NAME)
    assert found.phone == first
