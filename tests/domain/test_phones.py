"""Phones: read once, stored as E.164, shown masked (§3.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain import phones
from frontdesk.domain.refusals import Reason, Refusal

MOBILE = "+8613812345678"
# 179 is no mobile prefix: 179xx is dialled before a number to choose a carrier
MOBILES = (
    st.integers(130_0000_0000, 199_9999_9999).map(str).filter(lambda digits: digits[:3] != "179")
)
DIGITS = st.text(alphabet="0123456789", min_size=7, max_size=16)


def why(text: str, field: str = "phone") -> Refusal:
    with pytest.raises(Refusal) as refused:
        phones.read(text, field=field)
    assert refused.value.field == field
    assert refused.value.data["text"] == text
    return refused.value


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        " 138 1234 5678 ",
        "138-1234-5678",
        "（138）12345678",
        "１３８１２３４５６７８",
        "+86 13812345678",
        "＋８６ 138-1234-5678",
        "0086 13812345678",
        "8613812345678",
    ],
)
def test_a_mobile_number_is_read_as_people_write_it(typed: str) -> None:
    assert phones.read(typed) == phones.Phone(MOBILE, listed=True)


@pytest.mark.parametrize(
    ("typed", "e164", "shown"),
    [
        ("010-62345678", "+861062345678", "01062345678"),
        ("(0371) 6234 5678", "+8637162345678", "037162345678"),
        ("400 123 4567", "+864001234567", "4001234567"),
        ("+852 2345 6789", "+85223456789", "+85223456789"),
        ("+1 650 253 0000", "+16502530000", "+16502530000"),
    ],
)
def test_landlines_and_foreign_numbers_are_allowed(typed: str, e164: str, shown: str) -> None:
    assert phones.read(typed) == phones.Phone(e164, listed=True)
    assert phones.national(e164) == shown


def test_a_possible_number_that_is_not_listed_is_only_warned_about() -> None:
    assert phones.read("0371-1234567") == phones.Phone("+863711234567", listed=False)


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+863711234567", "03711234567"),
        ("+8689962345678", "089962345678"),
        ("+864008123456", "4008123456"),
        ("+861062345678", "01062345678"),
    ],
)
def test_a_landline_is_written_with_its_0_even_where_its_area_is_not_listed(
    e164: str, shown: str
) -> None:
    assert phones.national(e164) == shown


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("1381234567", 10),
        ("138123456789", 12),
        ("12345", 5),
        ("110", 3),
        ("13812345678 ext 5", 12),
        ("13812345678#5", 12),
        ("妈妈13812345678", 11),
        ("1381234567O8", 11),
        ("+852 234", 6),
    ],
)
def test_an_impossible_number_is_refused_with_its_count_of_digits(typed: str, digits: int) -> None:
    refused = why(typed)
    assert refused.reason is Reason.PHONE_IMPOSSIBLE
    assert refused.data["digits"] == digits


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-",
        "+",
        "没有",
        "13812345678转",
        "13812345678/13912345678",
        "13812345678 13912345678",
        "=1+1",
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert why(typed).reason is Reason.PHONE_UNREADABLE


@pytest.mark.parametrize("typed", ["87654321", "8765432", "2345678", "123456789", "+86 87654321"])
def test_a_landline_without_its_area_code_is_refused(typed: str) -> None:
    assert why(typed).reason is Reason.PHONE_IMPOSSIBLE


@pytest.mark.parametrize(
    "typed", ["17951 13812345678", "11013800138000", "122918006646051", "1259313812345678"]
)
def test_a_number_is_never_read_without_its_first_digits(typed: str) -> None:
    assert why(typed).reason is Reason.PHONE_IMPOSSIBLE


@pytest.mark.parametrize(
    "typed", ["057162345678", "+86 0571 6234 5678", "0086-571-62345678", "86 (0571) 62345678"]
)
def test_what_dials_the_country_and_the_area_may_stand_before_a_number(typed: str) -> None:
    assert phones.read(typed).e164 == "+8657162345678"


def test_a_refusal_names_the_field_of_the_form() -> None:
    assert why("110", field="friend_phone").field == "friend_phone"


@pytest.mark.parametrize("prefix", range(13, 20))
def test_a_mobile_number_has_exactly_eleven_digits(prefix: int) -> None:
    assert phones.read(f"{prefix}012345678").e164 == f"+86{prefix}012345678"
    for slip in (f"{prefix}01234567", f"{prefix}0123456789"):
        assert why(slip).reason is Reason.PHONE_IMPOSSIBLE


@given(MOBILES)
def test_no_digit_of_a_mobile_number_is_ever_changed(typed: str) -> None:
    e164 = phones.read(typed).e164
    assert e164 == f"+86{typed}"
    assert phones.national(e164) == typed
    assert phones.read(e164).e164 == e164
    assert phones.masked(e164) == f"{typed[:3]}****{typed[-4:]}"


@given(DIGITS)
def test_all_digits_but_a_dialled_code_are_kept(typed: str) -> None:
    try:
        kept = phones.read(typed).e164.removeprefix("+").removeprefix("86")
    except Refusal:
        return
    assert typed.lstrip("0").removeprefix("86").removeprefix("0") == kept


@given(st.text(alphabet="0123456789+-() 转ext#/", max_size=24))
def test_whatever_is_typed_is_read_or_refused_and_reading_is_stable(text: str) -> None:
    try:
        e164 = phones.read(text).e164
    except Refusal as refused:
        assert refused.reason in {Reason.PHONE_IMPOSSIBLE, Reason.PHONE_UNREADABLE}  # noqa: PT017
    else:
        assert phones.read(e164).e164 == e164


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        (MOBILE, "138****5678"),
        ("+8637162345678", "037*****5678"),
        ("+861062345678", "010****5678"),
        ("+864001234567", "400***4567"),
        ("+85223456789", "+85*****6789"),
        ("+8662345678", "06***5678"),
        ("+867654321", "0***4321"),
    ],
)
def test_a_masked_phone_shows_its_beginning_and_the_last_four_digits(e164: str, shown: str) -> None:
    assert phones.masked(e164) == shown


@given(st.integers(7, 12).flatmap(lambda size: st.integers(2 * 10**size, 8 * 10**size)).map(str))
def test_a_mask_hides_three_digits_at_least(digits: str) -> None:
    try:
        e164 = phones.read(digits).e164
    except Refusal:
        return
    shown = phones.masked(e164)
    assert shown.count("*") >= 3
    assert len(shown) == len(phones.national(e164))
