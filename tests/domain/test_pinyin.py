"""Readings of characters, and the order of lists."""

import unicodedata

import pytest

from frontdesk.domain.names import split
from frontdesk.domain.obsolete_readings import OBSOLETE_READINGS
from frontdesk.domain.pinyin import SYLLABLES, _dictionary, _spellings, readings, sort_key
from frontdesk.domain.surnames import SURNAME_READINGS

INTERJECTIONS = {"hm", "hng", "m", "n", "ng"}
DIALECT = {"biang", "bong", "cei", "din", "fiao", "nia", "tei", "wong"}


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("李", ("li",)),
        ("吕", ("lv", "lu", "lyu")),
        ("女", ("nv", "nu", "nyu")),
        ("略", ("lve", "lue", "lyue")),
        ("徐", ("xu",)),
    ],
)
def test_readings_have_no_tones_and_spell_u_umlaut_in_three_ways(
    character: str, expected: tuple[str, ...]
) -> None:
    assert readings(character) == expected


def test_the_commonest_reading_comes_first() -> None:
    assert readings("重")[0] == "zhong"
    assert readings("单")[0] == "dan"
    assert set(readings("单")) == {"dan", "shan", "chan"}


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("王", ("wang",)),
        ("吴", ("wu",)),
        ("蔡", ("cai",)),
        ("仇", ("chou", "qiu")),
        ("强", ("qiang", "jiang")),
        ("晟", ("cheng", "sheng")),
        ("隽", ("juan", "jun")),
        ("嬛", ("huan", "xuan")),
    ],
)
def test_readings_are_those_of_today(character: str, expected: tuple[str, ...]) -> None:
    assert readings(character) == expected


def test_what_is_obsolete_is_listed_and_neither_the_commonest_nor_of_a_surname() -> None:
    for character, obsolete in OBSOLETE_READINGS.items():
        listed = [_spellings(one)[0] for one in _dictionary()[ord(character)].split(",")]
        assert obsolete <= set(listed) - {listed[0]}
        assert obsolete.isdisjoint(readings(character))


def test_a_character_no_dictionary_knows_reads_as_itself() -> None:
    assert readings("A") == ("A",)
    assert readings("〇") != ("〇",)


def test_every_reading_in_the_dictionary_is_a_syllable_people_can_type() -> None:
    spoken = {reading for code in _dictionary() for reading in readings(chr(code))}
    assert spoken - SYLLABLES == INTERJECTIONS | DIALECT


def test_no_character_reads_twice_the_same() -> None:
    for code in _dictionary():
        found = readings(chr(code))
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("surname", SURNAME_READINGS)
def test_every_reading_of_a_surname_is_known_to_the_search(surname: str) -> None:
    for reading in SURNAME_READINGS[surname]:
        for character, syllable in zip(surname, reading.split(), strict=True):
            assert syllable in readings(character)


@pytest.mark.parametrize("surname", SURNAME_READINGS)
def test_lists_are_sorted_by_the_first_reading_of_a_surname(surname: str) -> None:
    assert sort_key(f"{surname}丽娜").startswith(f"{SURNAME_READINGS[surname][0]} li na ")


@pytest.mark.parametrize("surname", [one for one in SURNAME_READINGS if len(one) > 1])
def test_compound_surnames_with_a_reading_are_split_off_whole(surname: str) -> None:
    assert split(f"{surname}丽娜")[0] == surname


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("王丽芳", "wang li fang \t王丽芳"),
        ("单丽芳", "shan li fang \t单丽芳"),
        ("单于丽", "chan yu li \t单于丽"),
        ("尉迟恭", "yu chi gong \t尉迟恭"),
        ("曾小贤", "zeng xiao xian \t曾小贤"),
        ("李单", "li dan \t李单"),
        ("Anna", "anna\tAnna"),
        ("买买提·艾力", "mai mai ti ·ai li \t买买提·艾力"),
    ],
)
def test_lists_are_sorted_by_the_usual_pinyin_and_then_the_name(name: str, key: str) -> None:
    assert sort_key(name) == key


def test_names_sort_as_in_a_chinese_register() -> None:
    names = ["曾小贤", "王丽", "万俟丽", "李娜", "欧阳娜", "安琪", "王丽芳", "单丽"]
    assert sorted(names, key=sort_key) == [
        "安琪",
        "李娜",
        "万俟丽",
        "欧阳娜",
        "单丽",
        "王丽",
        "王丽芳",
        "曾小贤",
    ]


def test_syllables_are_plain_letters() -> None:
    assert all(syllable.isascii() and syllable.islower() for syllable in SYLLABLES)
    assert all(unicodedata.is_normalized("NFKD", syllable) for syllable in SYLLABLES)
    assert max(map(len, SYLLABLES)) == 6
