"""Cells of text: names, phones, words."""

import contextlib
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain import phones
from frontdesk.domain.patients import Channel, Sex
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import cells, words
from frontdesk.exchange.cells import Cell
from tests.exchange.refused import HEADER, Reader, refused


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        (None, ""),
        ("　王芳 ", "王芳"),
        (13812345678.0, "13812345678"),
        (80, "80"),
        (1.5, "1.5"),
        (date(2025, 1, 31), "2025-01-31"),
    ],
)
def test_a_cell_is_shown_as_the_person_sees_it(cell: Cell, seen: str) -> None:
    assert cells.shown(cell) == seen


def test_blank_cells_are_nothing_to_every_text_reader() -> None:
    for read in (cells.text, cells.name, cells.phone, words.sex, words.channel):
        assert [read(blank, HEADER) for blank in (None, "", " \u3000\n")] == [None] * 3


def test_free_text_is_composed_and_its_line_breaks_become_spaces() -> None:
    assert cells.text(" e\u0301tage\r\n拔牙\t复查 ", HEADER) == "étage 拔牙 复查"
    assert cells.text("家人👨‍👩‍👧", HEADER) == "家人👨‍👩‍👧"


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x7f", "\ud800", "\u202e", "\u200b"])
@pytest.mark.parametrize("read", [cells.text, cells.name])
def test_what_cannot_be_printed_is_refused_with_its_code(read: Reader, bad: str) -> None:
    no = refused(read, f"王{bad}芳")
    assert (no.reason, no.data) == (Reason.NAME_UNPRINTABLE, {"code": f"U+{ord(bad):04X}"})


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
@pytest.mark.parametrize("read", [cells.text, cells.name, cells.phone, words.channel])
def test_an_error_of_excel_is_no_value(read: Reader, error: str) -> None:
    no = refused(read, error)
    assert (no.reason, no.data["text"]) == (Reason.CELL_ERROR, error)


def test_names_are_stored_as_the_domain_stores_them() -> None:
    assert cells.name(" 欧阳 丽娜 ", HEADER) == "欧阳丽娜"
    assert cells.name("A<B =1+1 {0} %", HEADER) == "A<B =1+1 {0} %"
    for rare in "㛃𬭎𠅤䶮㐂𫖮":
        assert cells.name(f"王{rare}", HEADER) == f"王{rare}"


@pytest.mark.parametrize(
    "cell",
    [
        "13812345678",
        13812345678,
        13812345678.0,
        " １３８１２３４５６７８ ",
        "138 1234 5678",
        "138-1234-5678",
        "+86 13812345678",
        "\u202d13812345678\u202c",
    ],
)
def test_a_phone_is_read_however_it_was_typed(cell: Cell) -> None:
    assert cells.phone(cell, HEADER) == "+8613812345678"


def test_a_landline_that_lost_its_nought_is_read() -> None:
    assert cells.phone("0571-88886666", HEADER) == cells.phone(57188886666.0, HEADER)


@pytest.mark.parametrize("cell", ["1.38E+10", "1.38e10", "１.３８E+10", 1.3812345678e17, 10**15])
def test_a_phone_that_excel_shortened_has_lost_digits(cell: Cell) -> None:
    assert refused(cells.phone, cell).reason == Reason.CELL_DIGITS_LOST


@pytest.mark.parametrize(
    "cell", [1381234567.8, float("nan"), float("inf"), True, date(2025, 1, 31), time(8), "电话"]
)
def test_what_is_no_number_is_no_phone(cell: Cell) -> None:
    assert refused(cells.phone, cell).reason == Reason.PHONE_UNREADABLE


def test_a_phone_too_short_is_impossible_and_says_how_many_digits() -> None:
    no = refused(cells.phone, 1381234567.0)
    assert no.reason == Reason.PHONE_IMPOSSIBLE
    assert no.data == {"text": "1381234567", "digits": 10}


def test_a_refusal_repeats_only_the_beginning_of_a_long_cell() -> None:
    for read in (cells.phone, words.sex):
        assert refused(read, "电" * 10_000).data["text"] == "电" * cells.SHOWN


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_bare_mobile_number_is_read_as_the_domain_reads_it(typed: str) -> None:
    assert cells.phone(typed, HEADER) == phones.read(typed).e164


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.dates(), st.booleans()))
def test_any_cell_is_read_or_refused(cell: Cell) -> None:
    for read in (cells.text, cells.name, cells.phone, words.sex, words.channel):
        with contextlib.suppress(Refusal):
            read(cell, HEADER)


def test_words_are_known_in_both_languages() -> None:
    assert [words.sex(word, HEADER) for word in ("男", " 女 ", "Male", "ＦＥＭＡＬＥ")] == [
        Sex.MALE,
        Sex.FEMALE,
        Sex.MALE,
        Sex.FEMALE,
    ]
    assert words.channel("平台团购", HEADER) is Channel.PLATFORM
    assert words.channel("Walk-in", HEADER) is Channel.WALK_IN


def test_an_unknown_word_is_refused_with_the_words_allowed() -> None:
    no = refused(words.channel, "抖音")
    assert (no.reason, no.data["text"]) == (Reason.CELL_WORD, "抖音")
    allowed = "自然到店、线上广告、平台团购、转介绍、员工推荐、活动、其他、未知"
    assert no.data["allowed"] == allowed
