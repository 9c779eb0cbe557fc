"""A line of the search result: which of several phones is meant."""

import pytest

from frontdesk.domain.search import phone_meant

ONE, TWO, LANDLINE = "+8613812345678", "+8613900001111", "+8657187654321"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("张三", ONE),
        ("zs", ONE),
        ("5678", ONE),
        ("1111", TWO),
        ("139 0000", TWO),
        ("张三 1111", TWO),
        ("8613900001111", TWO),
        ("+86 0571 8765", LANDLINE),
        ("86571876", LANDLINE),
        ("9999", ONE),
    ],
)
def test_a_line_shows_the_phone_whose_digits_were_typed_or_the_first(text: str, meant: str) -> None:
    assert phone_meant(text, (ONE, TWO, LANDLINE)) == meant


def test_a_line_of_somebody_without_a_phone_shows_none() -> None:
    assert phone_meant("1111", ()) is None
