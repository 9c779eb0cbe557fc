"""Scanned numbers: digits only, told apart by length, guarded by two check digits (§3.5)."""

from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10

from frontdesk.domain.ids import Scanned, bare, draw_number, draw_numbers, grouped, scanned

KINDS = st.sampled_from(Scanned)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Draw a valid number of any kind."""
    kind = draw(KINDS)
    highest = 9 * 10 ** (kind - 3) - 1
    return draw_number(kind, lambda _: draw(st.integers(0, highest)))


def test_lengths_tell_card_referral_code_and_voucher_apart() -> None:
    assert {kind: int(kind) for kind in Scanned} == {
        Scanned.CARD: 10,
        Scanned.REFERRAL_CODE: 12,
        Scanned.VOUCHER: 14,
    }


@pytest.mark.parametrize("kind", Scanned)
def test_a_drawn_number_has_its_length_and_is_known_again(kind: Scanned) -> None:
    for draw in (lambda _: 0, lambda below: below // 2, lambda below: below - 1):
        number = draw_number(kind, draw)
        assert len(number) == kind
        assert number.isascii()
        assert number.isdigit()
        assert scanned(number) is kind


@pytest.mark.parametrize("kind", Scanned)
def test_the_lowest_and_the_highest_number_begin_with_1_and_9(kind: Scanned) -> None:
    assert draw_number(kind, lambda _: 0)[:-2] == "1" + "0" * (kind - 3)
    assert draw_number(kind, lambda below: below - 1)[:-2] == "9" * (kind - 2)


@given(kind=KINDS, seed=st.integers())
def test_many_numbers_of_one_draw_are_drawn_like_one(kind: Scanned, seed: int) -> None:
    many = list(islice(draw_numbers(kind, Random(seed).randrange), 40))  # noqa: S311 - a test
    assert {scanned(number) for number in many} == {kind}
    assert len(set(many)) == len(many)


@pytest.mark.parametrize("kind", Scanned)
def test_many_numbers_reach_from_the_lowest_to_the_highest(kind: Scanned) -> None:
    for draw in (lambda _: 0, lambda below: below - 1):
        assert set(islice(draw_numbers(kind, draw), 20)) == {draw_number(kind, draw)}


def test_check_digits_are_those_of_iso_7064_mod_97_10() -> None:
    # §3.5: the two digits that make the whole number leave 1 when divided by 97
    number = draw_number(Scanned.CARD, lambda _: 12345678 - 10**7)
    assert number == f"12345678{98 - 12345678 * 100 % 97:02}"
    assert int(number) % 97 == 1


@given(numbers())
def test_check_digits_are_those_of_the_library(number: str) -> None:
    assert number[-2:] == mod_97_10.calc_check_digits(number[:-2])


@given(numbers(), st.data())
def test_one_wrong_digit_is_noticed(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[place]]))
    assert scanned(number[:place] + other + number[place + 1 :]) is None


@given(numbers(), st.data())
def test_two_exchanged_neighbours_are_noticed(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 2))
    exchanged = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if exchanged != number:
        assert scanned(exchanged) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "abc",
        "104822073",
        "10482207355",
        "１０４８２２０７３５",
        "²048220735",
        "104822073x",
    ],
)
def test_what_is_no_scanned_number_is_none(text: str) -> None:
    assert scanned(text) is None


def test_letters_are_no_digits_even_with_the_right_check_digits() -> None:
    assert mod_97_10.is_valid("A1234567" + mod_97_10.calc_check_digits("A1234567"))
    assert scanned("A1234567" + mod_97_10.calc_check_digits("A1234567")) is None


def test_a_number_is_printed_in_groups_of_four() -> None:
    assert grouped("1048220735") == "1048 2207 35"
    assert grouped("330159569107") == "3301 5956 9107"
    assert grouped("53443958917596") == "5344 3958 9175 96"


@given(numbers())
def test_groups_hold_the_same_digits(number: str) -> None:
    groups = grouped(number).split(" ")
    assert "".join(groups) == number
    assert bare(f" {grouped(number)}\n") == number
    assert all(len(group) == 4 for group in groups[:-1])
