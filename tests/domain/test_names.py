"""Names: how they are stored, what is refused, and how they hang on a wall."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from frontdesk.domain.names import COMPOUND_SURNAMES, LONGEST, is_han, login, masked, normal, split
from frontdesk.domain.refusals import Reason, Refusal

RARE = "㛃𬭎𠅤䶮㐂𫖮"
TYPED = st.text(
    alphabet=st.one_of(
        st.sampled_from("王丽芳欧阳娜〇·•・.  \u3000\xa0\u200d\u0301\u0308eüA\u2126\uf900ᄀ가"),
        st.characters(),
    ),
    max_size=20,
)


def stored_or_none(text: str) -> str | None:
    try:
        return normal(text)
    except Refusal:
        return None


def signs(text: str) -> str:
    """Return a text without spaces, all dots alike."""
    return "".join(text.split()).translate(str.maketrans("•・.", "···"))


def why(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        normal(text)
    assert refused.value.field == "name"
    return refused.value


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  王丽芳 ", "王丽芳"),
        ("\t王丽芳\n", "王丽芳"),
        ("王 丽 芳", "王丽芳"),
        ("王\u3000丽芳", "王丽芳"),
        ("王\xa0丽\u2003芳", "王丽芳"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提・艾力", "买买提·艾力"),
        ("买买提.艾力", "买买提·艾力"),
        ("买买提 · 艾力", "买买提·艾力"),
        ("阿不都.热合曼.艾力", "阿不都·热合曼·艾力"),
        ("Anna  Maria", "Anna  Maria"),
        ("王 Anna", "王 Anna"),
        ("王.丽", "王·丽"),
        ("A王.丽", "A王·丽"),
        ("王A.丽", "王A.丽"),
        ("A.王", "A.王"),
        ("J. Smith", "J. Smith"),
        ("J.Smith", "J.Smith"),
        ("王.", "王."),
        (".王", ".王"),
        ("王.A", "王.A"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\uf900", "\u8c48"),
    ],
)
def test_a_name_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert normal(typed) == stored


@pytest.mark.parametrize(
    "name",
    [
        *RARE,
        "葛\U000e0100城",
        "〇王",
        "<b>",
        "A<B",
        "=1+1",
        "+8613812345678",
        "'; DROP TABLE patient; --",
        '"引号"',
        "%",
        "{0}",
        "%n",
        "😀",
        "ان‌ی",
        "क्‍ष",
        "-",
        "محمد",
        "王" * LONGEST,
    ],
)
def test_an_unusual_name_is_kept_exactly(name: str) -> None:
    assert normal(name) == name


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=4))
def test_the_short_way_for_plain_names_changes_nothing(name: str) -> None:
    # in a longer name the same characters go the long way
    assert normal(name) == normal(name + "王" * 4)[: len(name)] == name


@pytest.mark.parametrize("nothing", ["", " ", "\u3000\xa0\t\n", "\u200d", " \u200c\u200d "])
def test_a_name_of_which_nothing_would_show_is_missing(nothing: str) -> None:
    assert why(nothing).reason is Reason.NAME_MISSING


def test_a_name_that_is_too_long_is_refused_with_both_lengths() -> None:
    refused = why("王" * (LONGEST + 1))
    assert refused.reason is Reason.NAME_TOO_LONG
    assert refused.data == {"longest": LONGEST, "length": LONGEST + 1}
    assert why("王" * 10_000).data["length"] == 10_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("王\u202e丽", "U+202E"),
        ("王\u2066丽", "U+2066"),
        ("王\u200f丽", "U+200F"),
        ("王\u200b丽", "U+200B"),
        ("\ufeff王丽", "U+FEFF"),
        ("王\x00丽", "U+0000"),
        ("王\n丽", "U+000A"),
        ("王\x1b丽", "U+001B"),
        ("王\x85丽", "U+0085"),
        ("王\u2028丽", "U+2028"),
        ("王\u2029丽", "U+2029"),
        ("王\ud840丽", "U+D840"),
        ("王\U000e0041", "U+E0041"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_its_code(typed: str, code: str) -> None:
    refused = why(typed)
    assert refused.reason is Reason.NAME_UNPRINTABLE
    assert refused.data == {"code": code}


@given(TYPED)
@example("王 .丽")
@example("王.丽 芳")
@example("•e\u0301")
def test_a_stored_name_is_stored_again_as_it_is(text: str) -> None:
    stored = stored_or_none(text)
    if stored is not None:
        assert normal(stored) == stored


@given(TYPED)
def test_a_stored_name_is_composed_trimmed_and_not_empty(text: str) -> None:
    stored = stored_or_none(text)
    if stored is not None:
        assert unicodedata.is_normalized("NFC", stored)
        assert stored == stored.strip() != ""
        assert len(stored) <= LONGEST


@given(TYPED)
def test_nothing_but_spaces_and_dots_is_ever_changed(text: str) -> None:
    stored = stored_or_none(text)
    if stored is not None:
        assert signs(stored) == signs(unicodedata.normalize("NFC", text))


@given(TYPED)
def test_spaces_inside_a_name_stay_unless_it_is_a_han_name(text: str) -> None:
    stored = stored_or_none(text)
    if stored is not None:
        han = all(is_han(character) or character == "·" for character in "".join(stored.split()))
        spaces = unicodedata.normalize("NFC", text).strip().count(" ")
        assert stored.count(" ") == (0 if han else spaces)


@pytest.mark.parametrize(
    ("typed", "account"),
    [
        ("Anna", "anna"),
        ("ＡＮＮＡ", "anna"),
        (" anna ", "anna"),
        ("Straße", "strasse"),
        ("王 店长", "王店长"),
        ("Zoe\u0308", "zo\u00eb"),
        ("ﬁona", "fiona"),
    ],
)
def test_case_and_width_of_an_account_do_not_matter(typed: str, account: str) -> None:
    assert login(typed) == account


def test_different_people_have_different_accounts() -> None:
    assert login("小林") != login("小琳")
    assert login("Zoë") != login("Zoe")


def test_an_account_needs_a_name_like_everybody() -> None:
    with pytest.raises(Refusal):
        login(" ")


@pytest.mark.parametrize("character", [*RARE, "王", "〇", "\U00030000", "\uf900"])
def test_rare_characters_are_chinese_characters(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("character", ["A", "·", "あ", "가", "！", "1", "　", "\x00", "😀"])
def test_other_signs_are_not_chinese_characters(character: str) -> None:
    assert not is_han(character)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("王丽芳", ("王", "丽芳")),
        ("王芳", ("王", "芳")),
        ("王", ("王", "")),
        ("欧阳娜", ("欧阳", "娜")),
        ("欧阳丽娜", ("欧阳", "丽娜")),
        ("欧阳", ("欧", "阳")),
        ("单于", ("单", "于")),
        ("买买提·艾力", ("", "买买提·艾力")),
        ("Anna", ("", "Anna")),
        ("王Anna", ("", "王Anna")),
    ],
)
def test_a_han_name_is_split_into_surname_and_given_name(name: str, parts: tuple[str, str]) -> None:
    assert split(name) == parts


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王丽芳", "王*芳"),
        ("王芳", "王*"),
        ("王", "王*"),
        ("王丽丽芳", "王*芳"),
        ("欧阳", "欧*"),
        ("欧阳娜", "欧阳*"),
        ("欧阳丽娜", "欧阳*娜"),
        ("尉迟恭敬", "尉迟*敬"),
        ("买买提·艾力", "买**"),
        ("Anna", "A***"),
        ("A", "A***"),
        ("Anna·Maria", "A***"),
        ("王Anna", "王***"),
        ("𫖮𬭎㛃", "𫖮*㛃"),
    ],
)
def test_a_name_is_masked_for_the_wall(name: str, shown: str) -> None:
    assert masked(name) == shown


@given(st.text(alphabet="王丽芳欧阳娜单于·Ab", min_size=1, max_size=12))
def test_a_mask_shows_the_surname_and_at_most_one_more_character(name: str) -> None:
    shown = masked(name).replace("*", "")
    surname, given_name = split(name)
    if surname:
        assert shown in {surname, surname + given_name[-1:]}
        assert len(given_name) > 1 or shown == surname
    else:
        assert shown == name[0]
    assert "*" in masked(name)


def test_compound_surnames_have_two_characters() -> None:
    assert {len(surname) for surname in COMPOUND_SURNAMES} == {2}
    assert {"欧阳", "司马", "诸葛", "尉迟", "万俟", "澹台", "单于", "长孙"} <= COMPOUND_SURNAMES
