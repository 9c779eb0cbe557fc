"""Search: phones by their beginning and end, cards by their beginning (§4.1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.search_keys import Why
from tests.domain.lookups import CARD, PHONE, finds


@given(st.integers(1, 11))
def test_a_phone_is_found_by_its_beginning(size: int) -> None:
    assert Why.PHONE in finds("13812345678"[:size], "王丽芳", [PHONE])


@given(st.integers(4, 11))
def test_a_phone_is_found_by_its_last_digits_from_four_on(size: int) -> None:
    assert Why.PHONE_END in finds("13812345678"[-size:], "王丽芳", [PHONE])


@pytest.mark.parametrize("typed", ["678", "78", "8", "2345", "3812", "13812345679"])
def test_a_phone_is_not_found_by_its_middle_nor_by_fewer_than_four_last_digits(typed: str) -> None:
    assert not finds(typed, "王丽芳", [PHONE])


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("１３８１２３４", PHONE),
        ("138 1234", PHONE),
        ("138-1234", PHONE),
        ("+86 138 1234 5678", PHONE),
        ("+86138", PHONE),
        ("037162345678", "+8637162345678"),
        ("0371-6234", "+8637162345678"),
        ("62345678", "+8637162345678"),
        ("+852 2345", "+85223456789"),
        ("8522345", "+85223456789"),
        ("6789", "+85223456789"),
    ],
)
def test_a_phone_is_found_in_every_spelling(typed: str, phone: str) -> None:
    assert finds(typed, "王丽芳", [PHONE.replace("5678", "9999"), phone])


@pytest.mark.parametrize("typed", [CARD, "1048 2207 35", "１０４８", "1048", "1"])
def test_a_card_is_found_by_its_number_from_the_beginning(typed: str) -> None:
    assert finds(typed, "王丽芳", [], [CARD]) == {Why.CARD}


def test_each_of_several_phones_and_cards_finds_the_patient() -> None:
    other_phone, other_card = "+8613900000001", "9900000034"
    for typed in ("1381234", "1390000", CARD, other_card):
        assert finds(typed, "王丽芳", [PHONE, other_phone], [CARD, other_card])


def test_the_end_of_a_card_does_not_find_it() -> None:
    assert not finds("0735", "王丽芳", [], [CARD])
