"""Search: what a typed text is looked up as."""

import unicodedata
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.pinyin import SYLLABLES, readings
from frontdesk.domain.search import LEVELS, Probe, cuts, is_telling, probes, stages
from frontdesk.domain.search_keys import Why, keys
from tests.domain.lookups import SHORT_NAMES, parts


def test_digits_are_looked_up_as_numbers_and_letters_as_names() -> None:
    assert {probe.why for probe in probes("1381")} == {
        *(Why.CARD, Why.PHONE, Why.PHONE_END, Why.NAME)
    }
    assert {probe.why for probe in probes("138")} == {Why.CARD, Why.PHONE, Why.NAME}
    assert {probe.why for probe in probes("王")} == {Why.NAME}
    assert {probe.why for probe in probes("w1")} == {Why.NAME}
    assert {probe.why for probe in probes("wl")} == {Why.NAME, Why.PINYIN, Why.INITIALS}
    assert {probe.why for probe in probes("vvv")} == {Why.NAME, Why.PINYIN}


def test_a_plus_alone_is_no_phone() -> None:
    assert {probe.why for probe in probes("+")} == {Why.NAME}
    assert {probe.why for probe in probes("+86")} == {Why.NAME}
    assert {probe.why for probe in probes("+861")} == {Why.NAME, Why.PHONE}


@pytest.mark.parametrize("typed", ["", " ", "\u3000", "·", "…", "\u200d", "\u0301", "\x00"])
def test_nothing_typed_looks_nothing_up(typed: str) -> None:
    assert probes(typed) == []


@given(st.text(max_size=60))
def test_whatever_is_typed_makes_probes_that_can_be_looked_up(typed: str) -> None:
    for probe in probes(typed):
        assert len(probe.first) > 1
        assert probe.first < probe.end
        for end in (probe.first, probe.end):
            assert not any(unicodedata.category(one).startswith("Cs") for one in end)


def test_a_very_long_text_is_cut() -> None:
    assert probes("王" * 10_000) == probes("王" * 80)


@pytest.mark.parametrize(
    ("letters", "first", "others"),
    [
        ("xian", ("xian",), {("xi", "an"), ("xia", "n")}),
        ("shanxx", ("shan", "x", "x"), {("s", "han", "x", "x")}),
        ("wlf", ("w", "l", "f"), set()),
        ("zhuang", ("zhuang",), {("zhu", "ang")}),
        ("zhuangshuang", ("zhuang", "shuang"), {("zhuang", "shu", "ang")}),
    ],
)
def test_letters_are_cut_into_beginnings_of_syllables_fewest_first(
    letters: str, first: tuple[str, ...], others: set[tuple[str, ...]]
) -> None:
    found = cuts(letters)
    assert found[0] == first
    assert others <= set(found)
    assert [len(cut) for cut in found] == sorted(len(cut) for cut in found)


@pytest.mark.parametrize("letters", ["v", "ux", "wi", "a" * 60, "zhuang" * 25])
def test_letters_that_are_no_pinyin_of_a_name_have_no_cut(letters: str) -> None:
    assert cuts(letters) == ()


@given(st.text(alphabet="aeghinoxuz", min_size=1, max_size=48))
def test_cuts_hold_all_letters_and_are_few(letters: str) -> None:
    found = cuts(letters)
    assert len(found) == len(set(found)) <= 16
    for cut in found:
        assert "".join(cut) == letters
        assert len(cut) <= 24
        assert all(any(one.startswith(part) for one in SYLLABLES) for part in cut)


def test_a_probe_accepts_keys_syllable_by_syllable() -> None:
    whole = Probe(Why.INITIALS, 2, "Isx shan", "Isx shao", ("shan", "x"))
    assert whole.accepts("Isx shan xiao")
    assert whole.accepts("Isx shang xu")
    assert not whole.accepts("Isx shan yu")
    begun = Probe(Why.INITIALS, 3, "Iwlfw+w", "Iwlfw+x", ("w", "l", "f", "w", "l"))
    assert begun.accepts("Iwlfw+wang li fang wu lan")
    assert not begun.accepts("Iwlfw+wang li fang wu fan")
    assert not begun.accepts("Iwlfw+wang li fang wu")
    assert Probe(Why.NAME, 1, "N王 ", "N玌").accepts("N王丽芳")


@given(parts(SHORT_NAMES))
def test_a_key_lies_in_the_range_of_a_probe_only_if_its_pattern_fits(
    drawn: tuple[str, str],
) -> None:
    name, part = drawn
    typed = "".join(readings(character)[0] for character in part)
    initials = "".join(readings(character)[0][0] for character in part)
    for probe in probes(part) + probes(typed) + probes(initials):
        for key in keys(name, [], []):
            if probe.first <= key < probe.end and probe.accepts(key):
                assert fnmatchcase(key, probe.pattern)


@pytest.mark.parametrize(
    ("typed", "telling"),
    [
        ("张三", False),
        ("张三丰", True),
        ("zhangying", False),
        ("zhang san feng", True),
        ("138 123", False),
        ("138 1234", True),
    ],
)
def test_a_long_text_means_few(typed: str, *, telling: bool) -> None:
    assert is_telling(typed) is telling


@pytest.mark.parametrize(
    ("typed", "alone"),
    [("wangf", True), ("liyunying", True), ("w", True), ("wlf", False), ("13", False)],
)
def test_what_may_be_written_out_is_looked_for_before_what_may_be_abbreviated(
    typed: str, *, alone: bool
) -> None:
    looked_at = stages(typed)
    assert [level for levels in looked_at for level in levels] == list(range(LEVELS))
    assert (looked_at[0] == range(2)) is alone
