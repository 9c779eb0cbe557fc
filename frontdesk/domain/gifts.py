"""Gifts: kinds, what may be redeemed when, birthday treats (DOMAIN.md §8)."""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum, auto

from frontdesk.domain.ids import GiftId
from frontdesk.domain.refusals import Reason, Refusal

BIRTHDAY_DAYS_BEFORE = 7
BIRTHDAY_DAYS_AFTER = 30
MOST = 100_000_000
"""No price, cost in fen or stock of a county clinic is larger; more is a slip of the finger."""


class GiftKind(StrEnum):
    """The kinds of gifts, as the trade uses them (§8.1)."""

    CARE_ITEM = auto()
    SERVICE_UPGRADE = auto()
    GIFT_CARD = auto()
    BIRTHDAY_TREAT = auto()
    DOCTORS_SERVICE = auto()
    TRAVEL_VOUCHER = auto()
    MEMBER_PRIVILEGE = auto()
    SEASONAL_GIFT = auto()


@dataclass(frozen=True, slots=True)
class Gift:
    """A gift of the catalogue.

    Attributes:
        points: the price.
        cost: what it costs the clinic, in fen.
        stock: pieces left; ``None`` is unlimited.
        first_day, last_day: when it is offered, both included; ``None`` is open.
        per_person: how many one person may ever have; ``None`` is no limit.
        per_year: the same in a calendar year.
        needs_approval: a manager must agree before the voucher is issued.
        voucher_days: how long a voucher is valid.
        note: contra-indications of care items, shown before confirming.
        archived_on: since when it is offered to nobody any more; its vouchers stay.
        pictured: there is a picture of it.

    """

    id: GiftId
    kind: GiftKind
    name: str
    points: int
    cost: int
    stock: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    per_person: int | None = None
    per_year: int | None = None
    needs_approval: bool = False
    voucher_days: int = 90
    note: str = ""
    archived_on: date | None = None
    pictured: bool = False

    def differs_from(self, other: "Gift") -> list[str]:
        """Return the names of the terms in which ``other`` differs."""
        names = (one.name for one in fields(self))
        return [name for name in names if getattr(self, name) != getattr(other, name)]


@dataclass(frozen=True, slots=True)
class Had:
    """How often a person already had a gift: ever, this calendar year, for this birthday."""

    ever: int
    this_year: int
    this_birthday: int


def check_gift(gift: Gift) -> None:
    """Let pass a gift that can be offered.

    Raises:
        Refusal: the price is not positive, another number is negative or beyond all reason, a
            limit lets nobody have it, or the last day lies before the first.

    """
    if not 1 <= gift.points <= MOST:
        raise Refusal(Reason.GIFT_WRONG, field="points")
    for field in ("cost", "stock", "voucher_days"):
        if not 0 <= (getattr(gift, field) or 0) <= MOST:
            raise Refusal(Reason.GIFT_WRONG, field=field)
    for field in ("per_person", "per_year"):
        if getattr(gift, field) is not None and getattr(gift, field) < 1:
            raise Refusal(Reason.GIFT_WRONG, field=field)
    if gift.first_day is not None and gift.last_day is not None and gift.last_day < gift.first_day:
        raise Refusal(Reason.GIFT_WRONG, field="last_day")


def check_offer(gift: Gift, had: Had, birthday: date | None, day: date) -> None:
    """Let pass a redemption of ``gift`` on ``day`` (§8.1, §8.4); points and stock apart.

    Raises:
        Refusal: not offered on the day, a limit is reached, or it is no birthday time.

    """
    early = gift.first_day is not None and day < gift.first_day
    late = gift.last_day is not None and day > gift.last_day
    if early or late or gift.archived_on is not None:
        raise Refusal(Reason.GIFT_NOT_OFFERED, gift=gift.name, first=gift.first_day)
    if gift.per_person is not None and had.ever >= gift.per_person:
        raise Refusal(Reason.GIFT_LIMIT, gift=gift.name, limit=gift.per_person)
    if gift.per_year is not None and had.this_year >= gift.per_year:
        raise Refusal(Reason.GIFT_LIMIT, gift=gift.name, limit=gift.per_year)
    if gift.kind is GiftKind.BIRTHDAY_TREAT:
        _check_birthday(gift, had, birthday, day)


def birthday_in(birthday: date, year: int) -> date:
    """Return the birthday in ``year``; 29 February counts as 28 in common years (§8.4)."""
    try:
        return birthday.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def birthday_window(birthday: date, year: int) -> tuple[date, date]:
    """Return first and last day of the treat for the birthday in ``year`` (§8.4)."""
    day = birthday_in(birthday, year)
    return day - timedelta(BIRTHDAY_DAYS_BEFORE), day + timedelta(BIRTHDAY_DAYS_AFTER)


def birthday_near(birthday: date, day: date) -> int | None:
    """Return the year of the birthday whose treat is open on ``day``, or ``None``.

    On 5 January a birthday of 28 December is still that of the year before.
    """
    for year in (day.year - 1, day.year, day.year + 1):
        first, last = birthday_window(birthday, year)
        if first <= day <= last:
            return year
    return None


def _check_birthday(gift: Gift, had: Had, birthday: date | None, day: date) -> None:
    if birthday is None:
        raise Refusal(Reason.BIRTHDAY_UNKNOWN, gift=gift.name)
    if birthday_near(birthday, day) is None:
        raise Refusal(Reason.BIRTHDAY_NOT_NEAR, gift=gift.name)
    if had.this_birthday:
        raise Refusal(Reason.GIFT_LIMIT, gift=gift.name, limit=1)


def default_catalogue() -> tuple[Gift, ...]:
    """Return the catalogue a new clinic begins with: eight gifts, one of each kind (§8.1)."""
    new, kind = GiftId(0), GiftKind
    return (
        Gift(new, kind.SEASONAL_GIFT, "时令水果礼盒", 300, 60_00, stock=30),
        Gift(new, kind.BIRTHDAY_TREAT, "生日护牙礼包", 200, 45_00),
        Gift(new, kind.MEMBER_PRIVILEGE, "会员优先就诊（一年）", 500, 0, per_year=1),
        Gift(
            *(new, kind.CARE_ITEM, "超声波洁牙一次", 800, 120_00),
            note="孕期、牙龈急性发炎、装有心脏起搏器者请先问医生。",
        ),
        Gift(new, kind.GIFT_CARD, "超市购物卡 1000 元", 1000, 1000_00, stock=10),
        Gift(new, kind.SERVICE_UPGRADE, "洁牙升级抛光脱敏", 600, 80_00),
        Gift(new, kind.DOCTORS_SERVICE, "主任医生专属复查", 1500, 300_00, per_year=2),
        Gift(new, kind.TRAVEL_VOUCHER, "周边一日游双人券", 2000, 1200_00, stock=5, per_year=1),
    )
