"""Search: a name is found by all readings of its characters (§4.1)."""

from itertools import combinations, product

import pytest

from frontdesk.domain.pinyin import readings
from frontdesk.domain.search_keys import Why
from frontdesk.domain.surnames import SURNAME_READINGS
from tests.domain.lookups import finds, found


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


@pytest.mark.parametrize("spelling", ["lv", "lu", "lyu", "lü", "LÜ", "lǚ", "lu\u0308"])
def test_u_umlaut_may_be_typed_as_v_u_or_yu(spelling: str) -> None:
    assert Why.PINYIN in finds(spelling, "吕布")
    assert Why.PINYIN in finds(f"{spelling}bu", "吕布")
    assert Why.INITIALS in finds(f"{spelling}b", "吕布")


@pytest.mark.parametrize("typed", ["muller", "MULLER", "mvller", "myuller", "Müller", "mu\u0308ll"])
def test_u_umlaut_in_a_latin_name_is_found_likewise(typed: str) -> None:
    assert finds(typed, "Anna Müller")
