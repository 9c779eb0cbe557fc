"""The sheet of a month's points in money: what it says, in both languages, byte for byte."""

from dataclasses import replace
from datetime import date

from frontdesk.domain.calendar import Month
from frontdesk.domain.liability import Gifts, Liability
from frontdesk.domain.points import Kind
from frontdesk.reports.liability import liability_sheet
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import HOUSE

WHO = AtTheDesk(HOUSE, "小林", date(2026, 4, 1))
MARCH = Liability(
    month=Month(2026, 3),
    point_value=50,
    before=1_000,
    posted={Kind.EARN: 3_500, Kind.REDEEM: -800, Kind.EXPIRE: -200},
    owed=300,
    handed_over=Gifts(4, 480_00),
    promised=Gifts(2, 120_00),
)


def test_the_sheet_names_what_is_open_what_it_is_worth_and_what_was_given() -> None:
    text = reading.text(liability_sheet(MARCH, WHO))
    for figure in ("3,800", "1,900.00", "200", "480.00", "120.00", "+3,500", "0.50"):
        assert figure in text
    assert "未用积分" in text


def test_it_speaks_english_and_fits_on_one_page() -> None:
    speak(Language.ENGLISH)
    pdf = liability_sheet(MARCH, WHO)
    assert "Points and what they are worth, March 2026" in reading.text(pdf)
    assert reading.overlapping(pdf) == []


def test_a_month_without_points_is_a_sheet_too() -> None:
    nothing = replace(MARCH, before=0, posted={}, owed=0)
    assert "0.00" in reading.text(liability_sheet(nothing, WHO))


def test_the_same_month_is_the_same_file() -> None:
    assert liability_sheet(MARCH, WHO) == liability_sheet(MARCH, WHO)
