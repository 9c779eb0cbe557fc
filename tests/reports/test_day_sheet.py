"""The sheet of a day: its figures, where both chains end, and lines to sign on."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from frontdesk.domain.day_sheet import (
    DayFigures,
    Posted,
    Redeemed,
    ReferralCounts,
    VisitCounts,
)
from frontdesk.domain.heads import Heads
from frontdesk.domain.points import Kind
from frontdesk.domain.redemptions import RedemptionState
from frontdesk.reports.day_sheet import day_sheet
from frontdesk.services.day import DaySheet
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import HOSTILE, HOUSE, logo

DAY = date(2026, 10, 26)


def day(vouchers: int = 3, name: str = "王丽芳") -> DaySheet:
    """Return a day with so many vouchers."""
    redeemed = Redeemed("53443958917596", "超声波洁牙一次", name, 800, RedemptionState.ISSUED)
    return DaySheet(
        who=AtTheDesk(replace(HOUSE, logo=logo()), "小林", DAY),
        figures=DayFigures(
            day=DAY,
            visits=VisitCounts(38, 9, 12, 1, 2, 1, 1_284_050, 30_000),
            referrals=ReferralCounts(registered=7, arrived=4, successful=3, reviewed=1),
            posted=(Posted(Kind.EARN, 3, 2500), Posted(Kind.REDEEM, 3, -2400)),
            redeemed=(redeemed,) * vouchers,
            handed_over=2,
        ),
        made_at=datetime(2026, 10, 26, 17, 42, tzinfo=ZoneInfo("Asia/Shanghai")),
        heads=Heads(1234, "7f3a91c0" * 8, 20_345, "52be77aa" * 8),
    )


def test_it_tells_what_the_day_came_to() -> None:
    text = reading.text(day_sheet(day()))

    for words in ("日结单 2026-10-26", "星期一", "12,840.50", "300.00", "+2,500", "-2,400", "+100"):
        assert words in text
    assert text.count("5344 3958 9175 96") == 3
    assert "截至 2026-10-26 17:42，由 小林 打印" in text


def test_names_are_masked_as_on_every_slip() -> None:
    text = reading.text(day_sheet(day()))

    assert "王*芳" in text
    assert "王丽芳" not in text


def test_it_says_where_both_chains_end_and_leaves_room_to_sign() -> None:
    text = reading.text(day_sheet(day()))

    assert "1,234 笔" in text
    assert " ".join(["7f3a91c0"] * 8) in text
    assert "20,345 笔" in text
    assert " ".join(["52be77aa"] * 8) in text
    assert "前台签字" in text
    assert "店长签字" in text


@pytest.mark.parametrize("vouchers", [0, 1, 18, 25, 100])
def test_many_vouchers_take_more_pages_and_nothing_overlaps(
    vouchers: int, language: Language
) -> None:
    speak(language)
    pdf = day_sheet(day(vouchers))

    assert reading.overlapping(pdf) == []
    assert reading.text(pdf).count("5344 3958 9175 96") == vouchers
    assert reading.text(pdf).count(" ".join(["7f3a91c0"] * 8)) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_can_stand_on_it(name: str) -> None:
    assert reading.overlapping(day_sheet(day(name=name))) == []


def test_a_day_without_anything_is_a_sheet_too() -> None:
    nothing = DayFigures(DAY, VisitCounts(*[0] * 8), ReferralCounts(0, 0, 0, 0), (), (), 0)

    assert "合计" in reading.text(day_sheet(replace(day(), figures=nothing)))


def test_the_same_day_has_the_same_bytes() -> None:
    assert day_sheet(day()) == day_sheet(day())
