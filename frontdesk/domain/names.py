"""Names of people: how they are stored, sorted and masked (DOMAIN.md §3.2, §9.4)."""

import re
import unicodedata
from functools import lru_cache

from frontdesk.domain.refusals import Reason, Refusal

LONGEST = 80
"""Characters; the longest names on Chinese identity papers stay below 60."""

DOT = "·"
# nearly every name of a roster is stored as it stands; the rules below answer the same (tested)
_AS_IT_STANDS = re.compile("[\u4e00-\u9fff]{1,4}")
_DOTS = str.maketrans({"•": DOT, "・": DOT})
_JOINERS = {"\u200c", "\u200d"}

# The two-character surnames of 百家姓 and those still in use (公安部《全国姓名报告》 lists the
# commonest): a masked name shows the surname whole.
COMPOUND_SURNAMES = frozenset(
    """
    欧阳 上官 司马 司徒 司空 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 宇文 长孙 轩辕 端木 独孤
    南宫 西门 东门 东郭 万俟 澹台 闻人 赫连 钟离 申屠 太史 仲孙 公冶 公羊 公西 公良 宗政 濮阳
    淳于 单于 鲜于 呼延 拓跋 拓拔 第五 亓官 闾丘 子车 颛孙 巫马 漆雕 乐正 壤驷 夹谷 宰父 谷梁
    百里 南门 左丘 梁丘 段干 微生 羊舌 即墨 纳兰 完颜 耶律 爱新 叶赫 费莫 哈达 那拉
    """.split()
)


@lru_cache(maxsize=65536)
def is_han(character: str) -> bool:
    """Tell whether ``character`` is a Chinese ideograph, rare ones included."""
    return character == "〇" or unicodedata.name(character, "").startswith("CJK ")


def normal(text: str) -> str:
    """Return ``text`` as a name is stored (§3.2).

    NFC, no outer space, no space inside a Han name, the middle dot of minority names as ``·``;
    everything else stays exactly as typed.

    Raises:
        Refusal: nothing is left, it is too long, or it holds characters that cannot be printed
            (control characters, lone surrogates, marks that turn the writing direction).

    """
    if _AS_IT_STANDS.fullmatch(text):
        return text
    name = unicodedata.normalize("NFC", text).strip().translate(_DOTS)
    if not name.strip("".join(_JOINERS)):
        raise Refusal(Reason.NAME_MISSING, field="name")
    if len(name) > LONGEST:
        raise Refusal(Reason.NAME_TOO_LONG, field="name", longest=LONGEST, length=len(name))
    for character in name:
        if not _printable(character):
            raise Refusal(Reason.NAME_UNPRINTABLE, field="name", code=f"U+{ord(character):04X}")
    name = _dots_between_han(name)
    if all(is_han(character) or character == DOT or character.isspace() for character in name):
        name = "".join(name.split())
    return name


def login(text: str) -> str:
    """Return the form in which names of accounts are compared: case and width do not matter.

    Raises:
        Refusal: as ``normal``.

    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", normal(text)).casefold())


def split(name: str) -> tuple[str, str]:
    """Return surname and given name of a Han name; any other name is all given name."""
    if not all(is_han(character) for character in name):
        return "", name
    size = 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1  # noqa: PLR2004
    return name[:size], name[size:]


def masked(name: str) -> str:
    """Return ``name`` as it may hang on a wall (§9.4).

    王丽芳 → 王*芳, 王芳 → 王*, 欧阳丽娜 → 欧阳*娜, 买买提·艾力 → 买**, Anna → A***.
    """
    surname, given = split(name)
    if surname:
        return f"{surname}*{given[-1]}" if len(given) > 1 else f"{surname}*"
    if DOT in name and is_han(name[0]):
        return f"{name[0]}**"
    return f"{name[0]}***"


def _printable(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in {"Cc", "Cs", "Zl", "Zp"} and (category != "Cf" or character in _JOINERS)


def _dots_between_han(name: str) -> str:
    def dot(place: int) -> bool:
        inside = 0 < place < len(name) - 1
        return inside and is_han(name[place - 1]) and is_han(name[place + 1])

    return "".join(
        DOT if character == "." and dot(place) else character
        for place, character in enumerate(name)
    )
