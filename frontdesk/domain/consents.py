"""Consents: the privacy notice, and what a patient agrees to apart from it (DOMAIN.md §3.9)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto

from frontdesk.domain.calendar import age

GUARDED_BELOW = 14
"""Years of age; below, a guardian consents (Personal Information Protection Law, art. 31)."""

FIRST_VERSION = 1
FIRST_TEXT = """\
我们收集您的姓名、电话、就诊和积分信息，只用于接诊、回访和兑现推荐奖励，保存在本诊所的电脑里并加密，不提供给他人。
您可以随时查看、更正、复制自己的信息，撤回同意，或要求删除；依法须保存的病历除外。
是否在排行榜上以隐去部分姓名的方式出现、是否接受电话回访，由您分别决定，不同意不影响就诊。
未满 14 周岁的患者，由监护人代为同意。
"""
"""The notice until a manager writes another; version 1 in every clinic."""


class Consent(StrEnum):
    """What is agreed to, each apart from the others."""

    NOTICE = auto()
    APPEAR = auto()
    CALLS = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """A version of the privacy notice; ``day`` is when it was written, if the clinic wrote it."""

    version: int
    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Given:
    """A consent that was given or withdrawn: under which notice, when (UTC), entered by whom."""

    what: Consent
    given: bool
    notice_version: int
    by_guardian: bool
    at: datetime
    day: date
    member: str


def needs_guardian(birthday: date | None, day: date) -> bool:
    """Tell whether a guardian must consent for somebody born on ``birthday``."""
    return birthday is not None and age(birthday, day) < GUARDED_BELOW
