"""Invented people: names as common as in a county town, numbers, and days of visits.

Surnames and their shares follow 公安部《二〇二〇年全国姓名报告》, with some heteronyms among the
rare ones; given names are drawn from common characters, the first ones far more often.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 20)
YEARS = 8
_FIRST_DAY = TODAY - timedelta(days=365 * YEARS)

_COMMON = """
王72 李70 张66 刘52 陈45 杨30 黄23 赵22 吴20 周20 徐15 孙15 马13 朱13 胡12 郭12
何12 林11 高10 罗10 郑9 梁9 谢8 宋8 唐7 许7 韩7 邓7 冯7 曹6 彭6 曾6
肖6 田6 董6 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶5 程5 魏5 苏5 吕4 丁4
任4 卢4 姚4 沈4 钟4 姜4 崔4 谭4 陆4 范4 汪4 廖4 石4 金4 韦4 贾3
夏3 付3 方3 邹3 熊3 白3 孟3 秦3 邱3 侯3 江3 尹3 薛3 闫3 段3 雷3
龙3 黎3 史3 陶3 贺2 毛2 郝2 顾2 龚2 邵2 万2 覃2 武2 钱2 戴2 严2
莫2 孔2 向2 常2 单1 解1 仇1 查1 区1 翟1 缪1 欧阳1 尉迟1 上官1
""".split()
_GIVEN = (
    "英秀玉华桂明国建文军红兰丽平春伟海小梅芳金志晓云霞永荣燕生强林珍凤杰辉敏艳东勇娟玲新德琴萍洪"
    "波美清淑贵静龙超宇世宏俊庆成飞鹏磊雪家福祥娜斌亮婷刚涛正雨光子立慧欣佳浩天嘉琳月博思爱峰莲振"
    "忠一利瑞梦洁翠怡宝学会良君莉彩阳中鑫元凯健智少青蓉长安友山心连继兴旭彬泽诗倩仁昌楠悦宁晨媛"
)
_SURNAMES = [entry.rstrip("0123456789") for entry in _COMMON]
_SHARES = [int(entry.removeprefix(name)) for entry, name in zip(_COMMON, _SURNAMES, strict=True)]
_WEIGHTS = [1 / (4 + place) for place in range(len(_GIVEN))]
_MOBILES = tuple(
    f"1{two}"
    for two in "30 31 32 33 35 36 37 38 39 50 51 52 53 55 56 57 58 59 75 76 77 78 80 81 82 83 "
    "84 85 86 87 88 89 91 98 99".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented patient; ``visits`` are days in order, ``sent_by`` is the referrer's id."""

    id: int
    name: str
    phone: str
    card: str
    code: str
    female: bool
    birthday: date
    visits: tuple[date, ...]
    sent_by: int | None


def people(number: int, *, seed: int = 7) -> Iterator[Person]:
    """Return ``number`` people in the order of their first visits, the same at every call."""
    random = Random(seed)
    span = (TODAY - _FIRST_DAY).days - 1
    phone = ""
    for one in range(1, number + 1):
        first = _FIRST_DAY + timedelta(days=one * span // (number + 1))
        left = (TODAY - first).days
        later = sorted(min(int(random.expovariate(1 / 250)) + 1, left) for _ in range(2))
        days = (first, *(first + timedelta(days=after) for after in later))
        # one in thirty shares a phone with the one before
        if not phone or random.random() > 1 / 30:
            phone = f"+86{random.choice(_MOBILES)}{random.randrange(10**8):08}"
        yield Person(
            id=one,
            name=_name(random),
            phone=phone,
            card=_checked(10_000_000 + (one * 48_271_063) % 89_999_999),
            code=_checked(1_000_000_000 + (one * 4_827_106_301) % 8_999_999_999),
            female=random.random() < 0.6,
            birthday=date(1940, 1, 1) + timedelta(days=random.randrange(28_000)),
            visits=tuple(day if day < TODAY else TODAY - timedelta(days=1) for day in days),
            sent_by=_referrer(random, one),
        )


def _name(random: Random) -> str:
    [surname] = random.choices(_SURNAMES, _SHARES)
    size = 1 if random.random() < 0.14 else 2
    return surname + "".join(random.choices(_GIVEN, _WEIGHTS, k=size))


def _referrer(random: Random, one: int) -> int | None:
    """Draw who sent somebody: one in five was sent, and few send many."""
    if one < 3 or random.random() > 0.2:
        return None
    # the seventh patient brings one in twenty: 10,000 of a million patients
    if one > 7 and random.random() < 0.05:
        return 7
    return 1 + int((one - 2) * random.random() ** 3)


def _checked(body: int) -> str:
    return f"{body}{98 - body * 100 % 97:02}"
