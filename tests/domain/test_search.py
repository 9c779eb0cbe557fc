"""Search: every way to type a name, a phone or a card meets a key of the patient (§4.1)."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from fnmatch import fnmatchcase
from itertools import combinations, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.domain.names import normal
from frontdesk.domain.pinyin import SYLLABLES, readings
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.search import LEVELS, Hit, Probe, Ranking, Row, cuts, is_telling, probes
from frontdesk.domain.search_keys import Why, folded, keys
from frontdesk.domain.surnames import SURNAME_READINGS

PHONE = "+8613812345678"
CARD = "1048220735"
HETERONYMS = "单曾仇解查区朴盖翟缪洗折种繁覃乐重长行吕绿尉迟万俟澹台"
HAN = "王李张丽芳伟娜晓明建国西安小琪欧阳艾力" + HETERONYMS
HAN_NAMES = st.text(alphabet=HAN, min_size=1, max_size=8)
SHORT_NAMES = st.text(alphabet=HAN, min_size=1, max_size=3)
OPENED = date(2026, 3, 2)


def best_first(rows_: Iterable[Row], asked: Sequence[Probe]) -> list[Hit]:
    """Return one hit a patient, the best first."""
    ranking = Ranking(asked)
    ranking.add(rows_)
    return ranking.hits()


def rows(typed: str, keys_: Iterable[str], patient: int = 1, seen: int = 0) -> list[Row]:
    """Look a text up as the store does: a range of the ordered index for each probe."""
    index = sorted(keys_)
    found: list[Row] = []
    for which, probe in enumerate(probes(typed)):
        within = index[bisect_left(index, probe.first) : bisect_left(index, probe.end)]
        found += [(which, key, patient, seen) for key in within]
    return found


def finds(typed: str, name: str, phones: Sequence[str] = (), cards: Sequence[str] = ()) -> set[Why]:
    """Return all reasons for which a text finds a name."""
    asked = probes(typed)
    found = rows(typed, keys(name, phones, cards))
    return {asked[which].why for which, key, *_ in found if asked[which].accepts(key)}


@st.composite
def parts(draw: st.DrawFn, names: st.SearchStrategy[str] = HAN_NAMES) -> tuple[str, str]:
    """Draw a name and any part of it."""
    name = draw(names)
    start = draw(st.integers(0, len(name) - 1))
    return name, name[start : draw(st.integers(start + 1, len(name)))]


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
    ("surname", "reading"), [(one, said) for one, both in SURNAME_READINGS.items() for said in both]
)
def test_a_surname_is_found_by_every_reading_its_initials_and_a_mixture(
    surname: str, reading: str
) -> None:
    name, syllables = f"{surname}丽娜", reading.split()
    spelled, initials = "".join(syllables), "".join(one[0] for one in syllables)
    for typed in (spelled, f"{spelled}lina"):
        assert Why.PINYIN in finds(typed, name)
        assert Why.PINYIN in finds(typed, f"李{name}")
    assert Why.INITIALS in finds(f"{initials}ln", name)
    for typed in (f"{spelled}l", f"{spelled}ln", f"{spelled}lin", f"{initials}lina"):
        assert finds(typed, name)
    assert found(name, f"{spelled}lina").level == 0


@pytest.mark.parametrize(
    ("surname", "both"),
    [
        ("单", ("shan", "dan", "chan")),
        ("缪", ("miao", "mou", "miu", "mu")),
        ("折", ("she", "zhe")),
        ("员", ("yun", "yuan")),
        ("黑", ("hei", "he")),
        ("尉迟", ("yu chi", "wei chi")),
        ("万俟", ("mo qi", "wan si")),
        ("澹台", ("tan tai", "dan tai")),
    ],
)
def test_families_with_one_character_may_read_it_differently(
    surname: str, both: tuple[str, ...]
) -> None:
    assert SURNAME_READINGS[surname] == both


@pytest.mark.parametrize("name", ["".join(three) for three in combinations("单仇解盖缪折覃率", 3)])
def test_every_reading_is_found_beside_the_usual_readings_of_the_others(name: str) -> None:
    usual = [readings(character)[0] for character in name]
    for place, character in enumerate(name):
        for reading in readings(character):
            typed = "".join([*usual[:place], reading, *usual[place + 1 :]])
            assert Why.PINYIN in finds(typed, name)


def test_all_readings_of_all_three_characters_are_found_together() -> None:
    for three in product(*(readings(character) for character in "单仇折")):
        assert Why.PINYIN in finds("".join(three), "单仇折")


def test_a_long_name_with_many_readings_has_a_bounded_number_of_keys() -> None:
    assert len(keys("单仇解盖缪折覃率" * 10, [], [])) <= 80 * (1 + 2 * 48)


@pytest.mark.parametrize("spelling", ["lv", "lu", "lyu", "lü", "LÜ", "lǚ", "lu\u0308"])
def test_u_umlaut_may_be_typed_as_v_u_or_yu(spelling: str) -> None:
    assert Why.PINYIN in finds(spelling, "吕布")
    assert Why.PINYIN in finds(f"{spelling}bu", "吕布")
    assert Why.INITIALS in finds(f"{spelling}b", "吕布")


@pytest.mark.parametrize("typed", ["muller", "MULLER", "mvller", "myuller", "Müller", "mu\u0308ll"])
def test_u_umlaut_in_a_latin_name_is_found_likewise(typed: str) -> None:
    assert finds(typed, "Anna Müller")


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


@given(st.text(max_size=60))
def test_whatever_is_typed_makes_probes_that_can_be_looked_up(typed: str) -> None:
    for probe in probes(typed):
        assert len(probe.first) > 1
        assert probe.first < probe.end
        for end in (probe.first, probe.end):
            assert not any(unicodedata.category(one).startswith("Cs") for one in end)


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("typed", ["", " ", "\u3000", "·", "…", "\u200d", "\u0301", "\x00"])
def test_nothing_typed_looks_nothing_up(typed: str) -> None:
    assert probes(typed) == []


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
    assert cuts(letters) == []


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


def found(name: str, typed: str) -> Hit:
    """Return the best hit of ``typed`` on a patient with this name."""
    (hit,) = best_first(rows(typed, keys(name, [PHONE], [CARD])), probes(typed))
    return hit


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("王丽芳", 0),
        ("wanglifang", 0),
        ("13812345678", 0),
        (CARD, 0),
        ("王丽", 1),
        ("wang", 1),
        ("wanglif", 1),
        ("138", 1),
        ("1048", 1),
        ("wlf", 2),
        ("wanglf", 2),
        ("wl", 3),
        ("丽芳", 4),
        ("lifang", 4),
        ("丽", 5),
        ("lifa", 5),
        ("5678", 5),
        ("lf", 6),
        ("l", 5),
    ],
)
def test_the_beginning_beats_a_part_spelled_out_beats_abbreviated_and_whole_a_piece(
    typed: str, exact: int
) -> None:
    assert found("王丽芳", typed).level == exact


def test_the_best_hit_of_a_patient_comes_once_in_whatever_order_the_rows_come() -> None:
    several = rows("li", keys("李丽", [], []))
    assert len({key for _, key, *_ in several}) > 1
    for order in (several, several[::-1]):
        assert [hit.level for hit in best_first(order, probes("li"))] == [1]


def test_a_surname_spelled_out_comes_before_a_whole_name_it_might_abbreviate() -> None:
    everybody = rows("wang", keys("文昂", [], []), 1) + rows("wang", keys("王丽芳", [], []), 2)
    assert [hit.patient for hit in best_first(everybody, probes("wang"))] == [2, 1]


def test_of_equally_exact_hits_the_first_probe_gives_the_reason() -> None:
    asked = [Probe(Why.NAME, 1, "N王 ", "N玌"), Probe(Why.PINYIN, 1, "Pwang ", "Pwanh")]
    two: list[Row] = [(1, "Pwanglifang", 1, 0), (0, "N王丽芳", 1, 0)]
    assert [hit.why for hit in best_first(two, asked)] == [Why.NAME]
    assert [hit.why for hit in best_first(two[::-1], asked)] == [Why.NAME]


def test_equally_exact_hits_are_listed_by_the_last_visit_and_then_by_age_of_the_file() -> None:
    seen = {1: OPENED.toordinal(), 2: OPENED.toordinal() + 1}
    everybody = [
        row
        for patient in (5, 4, 3, 2, 1)
        for row in rows("wang", keys("王丽芳", [], []), patient, seen.get(patient, 0))
    ]
    everybody += rows("wang", keys("王", [], []), 6)
    best = best_first(everybody, probes("wang"))
    assert [hit.patient for hit in best] == [6, 2, 1, 3, 4, 5]
    assert [hit.seen for hit in best[1:4]] == [OPENED.replace(day=3), OPENED, None]


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


def test_a_full_list_takes_only_who_is_more_exact() -> None:
    ranking = Ranking(probes("wang"), most=2)
    ranking.add(rows("wang", keys("王丽", [], []), 1))
    assert ranking.worst == LEVELS
    ranking.add(rows("wang", keys("李旺", [], []), 2))
    assert ranking.worst == 4
    ranking.add(rows("wang", keys("王芳", [], []), 3))
    assert (ranking.worst, [hit.patient for hit in ranking.hits()]) == (1, [1, 3])


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


def test_keys_of_one_patient_are_few() -> None:
    assert keys("王丽", [PHONE], [CARD]) == {
        *("N王丽", "n丽", "Pwangli", "Pyuli", "pli", "Iwl wang li", "Iyl yu li"),
        *("t13812345678", "e87654321831", "c1048220735"),
    }
