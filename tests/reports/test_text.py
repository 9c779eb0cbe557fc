"""How text is split into fonts, measured, shrunk, cut and broken into lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdesk.reports.text import ELLIPSIS, Style, fit, lines, missing, printable, width

STYLE = Style(10)
TYPED = st.text(alphabet=st.sampled_from("王丽芳，。（）《》AbcW 0123,.-%<{·😀𫖮\n"), max_size=40)


def test_a_character_that_no_font_has_is_named_in_its_place() -> None:
    assert printable("陈😀") == "陈〔U+1F600〕"


@pytest.mark.usefixtures("fallback")
def test_missing_characters_are_listed_once_and_in_order() -> None:
    assert missing("😀王𠮷👍😀") == ["😀", "𠮷", "👍"]


def test_ordinary_names_miss_nothing() -> None:
    assert missing("王丽芳 买买提·艾力 Anna 㐂䶮𫖮") == []


def test_what_only_shapes_its_neighbour_leaves_no_mark() -> None:
    assert printable("葛\U000e0100\u200d\ufe0f") == "葛"


def test_line_breaks_and_tabs_are_spaces() -> None:
    assert printable("a\r\nb\tc") == "a b c"


def test_characters_that_turn_the_direction_become_visible() -> None:
    assert printable("\u202eabc\u0007") == "〔U+202E〕abc〔U+0007〕"


def test_half_a_character_does_not_stop_a_sheet() -> None:
    assert printable("\ud840") == "〔U+D840〕"


def test_what_fits_stays_as_it_is() -> None:
    assert fit("王丽芳", STYLE, 30) == ("王丽芳", STYLE)


def test_a_long_name_shrinks_before_it_is_cut() -> None:
    text, style = fit("王丽芳王丽芳", STYLE, 50)

    assert text == "王丽芳王丽芳"
    assert style.size == pytest.approx(50 / 6)


def test_a_very_long_name_is_cut_at_the_smallest_size() -> None:
    text, style = fit("王" * 20, STYLE, 50, least=0.5)

    assert text == "王" * 9 + ELLIPSIS
    assert style.size == 5


@settings(max_examples=60, deadline=None)
@given(TYPED, st.floats(40, 300))
def test_fitted_text_is_never_wider_than_its_room(text: str, room: float) -> None:
    fitting, style = fit(text, STYLE, room)

    assert width(fitting, style) <= room + 0.001


def test_numbers_stay_whole_and_keep_their_unit() -> None:
    assert lines("余额积分共 1,500 分", STYLE, 62) == ["余额积分共", "1,500 分"]


def test_latin_words_stay_whole() -> None:
    assert lines("one two three", STYLE, 40) == ["one two", "three"]


def test_a_word_longer_than_the_line_is_broken_anyway() -> None:
    broken = lines("W" * 30, STYLE, 50)

    assert "".join(broken) == "W" * 30
    assert len(broken) > 1


@settings(max_examples=60, deadline=None)
@given(TYPED, st.floats(80, 300))
def test_breaking_loses_nothing_but_spaces(text: str, room: float) -> None:
    broken = lines(text, STYLE, room)

    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(width(line, STYLE) <= room + 0.001 for line in broken)


@pytest.mark.parametrize("mark", "，。、；：？！）》”")
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    assert lines(f"王丽芳{mark}林菲", STYLE, 31) == ["王丽", f"芳{mark}林", "菲"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines("王丽（芳）", STYLE, 31) == ["王丽", "（芳）"]


def test_lines_beyond_the_last_are_cut() -> None:
    assert lines("王" * 20, STYLE, 51, most=2) == ["王" * 5, "王" * 4 + ELLIPSIS]


def test_even_lines_leave_no_lone_character_on_the_last() -> None:
    assert [len(line) for line in lines("王" * 11, STYLE, 101, even=True)] == [6, 5]


def test_nothing_is_one_empty_line() -> None:
    assert lines("", STYLE, 50) == [""]
