"""Resident IDs (§3.4)."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from frontdesk.domain.patients import Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.resident_ids import masked, read

TODAY = date(2026, 3, 2)
WOMAN, MAN = "11010519491231002X", "330102199003051236"


def number(body: str) -> str:
    return body + ric.calc_check_digit(f"{body}0")


@pytest.mark.parametrize("typed", [WOMAN, "11010519491231002x", " 110105 19491231 002X "])
def test_an_id_is_read_as_people_type_it(typed: str) -> None:
    found = read(typed, day=TODAY)
    assert (found.number, found.birthday, found.sex) == (WOMAN, date(1949, 12, 31), Sex.FEMALE)
    assert found.county_known


def test_full_width_digits_count() -> None:
    wide = number("33010219900305123").translate({ord(str(n)): 0xFF10 + n for n in range(10)})
    assert read(wide, day=TODAY).sex is Sex.MALE


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("110105491231002", Reason.RESIDENT_ID_OLD),
        ("1101051949123100", Reason.RESIDENT_ID_SHAPE),
        ("11010519491231A02X", Reason.RESIDENT_ID_SHAPE),
        ("110105194912310021", Reason.RESIDENT_ID_CHECK),
        (number("11010519490231002"), Reason.RESIDENT_ID_BORN),
        (number("11010520260303002"), Reason.RESIDENT_ID_BORN),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(typed: str, reason: Reason) -> None:
    with pytest.raises(Refusal) as refused:
        read(typed, day=TODAY)
    assert (refused.value.reason, refused.value.field) == (reason, "resident_id")


def test_a_county_in_no_list_is_only_told() -> None:
    assert not read(number("99999919491231002"), day=TODAY).county_known


def test_a_masked_id_shows_region_and_end() -> None:
    assert masked(WOMAN) == "110***********002X"
    assert len(masked(WOMAN)) == len(WOMAN)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refusal):
        assert read(text, day=TODAY).birthday <= TODAY
