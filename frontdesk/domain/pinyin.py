"""Pinyin of names: all readings for searching, the usual one for sorting (DOMAIN.md §4.1)."""

import os
import unicodedata
from functools import cache, lru_cache
from itertools import chain

from frontdesk.domain.names import is_han, split
from frontdesk.domain.obsolete_readings import OBSOLETE_READINGS
from frontdesk.domain.surnames import SURNAME_READINGS

SYLLABLES = frozenset(
    """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can
    cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai
    chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng
    di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen
    feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
    ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian
    jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou
    ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie
    lin ling liu lo long lou lu luan lun luo lv lve lue lyu lyue ma mai man mang mao me mei men
    meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang
    niao nie nin ning niu nong nou nu nuan nun nuo nv nve nue nyu nyue o ou pa pai pan pang pao pei
    pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu
    quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao
    se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang
    shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie
    ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie
    xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
    za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou
    zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    """.split()
)
"""The syllables of 《汉语拼音方案》, ü typed as v, u or yu."""

_REMEMBERED = 1 << 13


@lru_cache(maxsize=_REMEMBERED)
def readings(character: str) -> tuple[str, ...]:
    """Return every reading of a Han ``character`` today, the commonest first, without tones.

    ü comes in the three spellings people type; what only a surname is read as comes last. A
    character no dictionary knows reads as itself.
    """
    listed = _dictionary().get(ord(character))
    if not listed:
        return (character,)
    spelled = map(_spellings, listed.split(","))
    obsolete = OBSOLETE_READINGS.get(character, ())
    today = chain.from_iterable(one for one in spelled if one[0] not in obsolete)
    return tuple(dict.fromkeys(chain(today, _in_surnames().get(character, ()))))


def sort_key(name: str) -> str:
    """Return what lists are sorted by: the usual pinyin, then the name itself."""
    return f"{toneless(name)}\t{name}"


def toneless(name: str) -> str:
    """Return the usual pinyin of a name, without tones: what sounds alike is equal."""
    surname = SURNAME_READINGS.get(split(name)[0], ("",))[0].split()
    spoken = [f"{syllable} " for syllable in surname]
    spoken += map(_usual, name[len(surname) :])
    return "".join(spoken).casefold()


@lru_cache(maxsize=_REMEMBERED)
def _usual(character: str) -> str:
    return f"{readings(character)[0]} " if is_han(character) else character


def _spellings(reading: str) -> tuple[str, ...]:
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    plain = "".join(character for character in parts if not unicodedata.combining(character))
    if "v" not in plain:
        return (plain,)
    return (plain, plain.replace("v", "u"), plain.replace("v", "yu"))


@cache
def _in_surnames() -> dict[str, list[str]]:
    """Return how each character of a surname is read there."""
    found: dict[str, list[str]] = {}
    for surname, known in SURNAME_READINGS.items():
        for reading in known:
            for character, syllable in zip(surname, reading.split(), strict=True):
                found.setdefault(character, []).append(syllable)
    return found


@cache
def _dictionary() -> dict[int, str]:
    # The phrase table would cost 0.2 s and 44 MB and is of no use for names.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - only when a name is written

    listed: dict[int, str] = pinyin_dict
    return listed
