"""Search: every part of a name finds it, however it is typed (§4.1)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.domain.names import normal
from frontdesk.domain.pinyin import readings
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search_keys import Why, folded, keys
from tests.domain.lookups import HAN, SHORT_NAMES, finds, found, parts


@given(parts(st.text(alphabet=HAN, min_size=1, max_size=20)))
def test_any_part_of_a_han_name_finds_it(drawn: tuple[str, str]) -> None:
    name, part = drawn
    assert Why.NAME in finds(part, name)


@given(parts(SHORT_NAMES), st.data())
def test_any_part_is_found_by_the_beginning_of_its_pinyin_in_any_reading(
    drawn: tuple[str, str], data: st.DataObject
) -> None:
    name, part = drawn
    spoken = "".join(data.draw(st.sampled_from(readings(character))) for character in part)
    assert Why.PINYIN in finds(spoken, name)
    assert finds(spoken[: data.draw(st.integers(1, len(spoken)))], name)


@given(parts(SHORT_NAMES), st.data())
def test_any_part_is_found_by_its_initials(drawn: tuple[str, str], data: st.DataObject) -> None:
    name, part = drawn
    initials = "".join(data.draw(st.sampled_from(readings(one)))[0] for one in part)
    # one letter is the beginning of a syllable
    assert (Why.INITIALS if len(part) > 1 else Why.PINYIN) in finds(initials, name)


@given(parts(SHORT_NAMES), st.data())
def test_any_part_is_found_by_a_mixture_of_syllables_and_their_beginnings(
    drawn: tuple[str, str], data: st.DataObject
) -> None:
    name, part = drawn
    typed = ""
    for character in part:
        syllable = data.draw(st.sampled_from(readings(character)))
        typed += syllable[: data.draw(st.integers(1, len(syllable)))]
    assert finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("shanxx", "单晓霞"),
        ("danxx", "单晓霞"),
        ("sxiaox", "单晓霞"),
        ("zengxx", "曾小贤"),
        ("cxx", "曾小贤"),
        ("wlf", "王丽芳"),
        ("wanglf", "王丽芳"),
        ("wlfang", "王丽芳"),
        ("lifang", "王丽芳"),
        ("lf", "王丽芳"),
        ("xianq", "西安琪"),
        ("xian", "西安"),
        ("xian", "先"),
        ("chancheng", "川涵成"),
        ("ouyn", "欧阳娜"),
        ("mmtal", "买买提·艾力"),
        ("aili", "买买提·艾力"),
        ("wlfwlfwl", "王丽芳王丽芳王丽"),
    ],
)
def test_names_are_found_as_people_type_them(typed: str, name: str) -> None:
    assert finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("wfl", "王丽芳"),
        ("shanyx", "单晓霞"),
        ("wangf", "王丽芳"),
        ("王芳", "王丽芳"),
        ("ang", "王丽芳"),
        ("wlfx", "王丽芳"),
        ("wanglifangx", "王丽芳"),
        ("王丽芳霞", "王丽芳"),
        ("9", "王丽芳"),
    ],
)
def test_what_is_no_part_of_a_name_does_not_find_it(typed: str, name: str) -> None:
    assert not finds(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ＷＬＦ", "王丽芳"),
        ("WangLF", "王丽芳"),
        (" wang  lf ", "王丽芳"),
        ("wáng lì fāng", "王丽芳"),
        ("王 丽 芳", "王丽芳"),
        ("王\u3000丽", "王丽芳"),
        ("ANNA", "Ánna Maria"),
        ("annamaria", "Ánna Maria"),
        ("maria", "Ánna Maria"),
        ("ａｎｎａ", "Anna"),
        ("zoe", "Zoë"),
        ("strasse", "Straße"),
        ("smith", "Anna O'Brien-Smith"),
        ("obrien", "Anna O'Brien-Smith"),
        ("o'brien", "Anna O'Brien-Smith"),
        ("买买提艾力", "买买提·艾力"),
        ("买买提•艾力", "买买提·艾力"),
        ("提艾", "买买提·艾力"),
        ("艾力", "买买提·艾力"),
        ("anna", "王Anna"),
        ("葛城", "葛\U000e0100城"),
        ("葛\U000e0100城", "葛城"),
        ("一二", "⼀⼆"),
        ("yier", "⼀⼆"),
        ("平", "㍻"),
        ("𫖮", "王𫖮"),
        ("가", "가나"),
        ("7天", "7天"),
        ("7", "7天"),
    ],
)
def test_case_accents_width_spaces_and_dots_do_not_matter(typed: str, name: str) -> None:
    assert finds(typed, name)


@given(parts(st.text(alphabet="王丽芳单吕aAéßü·🀄<%{'", min_size=1, max_size=12)))
@example(("㋿", "㋿"))
def test_a_name_typed_in_full_is_found_exactly(drawn: tuple[str, str]) -> None:
    name, _ = drawn
    if folded(name):
        assert found(name, name).level == 0


@given(st.text(max_size=12))
@example("+0")
@example("㍻")
def test_every_name_that_may_be_stored_has_keys_and_is_found_by_itself(text: str) -> None:
    try:
        name = normal(text)
    except Refusal:
        return
    assert bool(finds(name, name)) == bool(keys(name, [], [])) == bool(folded(name))
