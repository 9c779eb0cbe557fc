"""The bonus sheet: what everybody gets, who switched it on, under which notice."""

from dataclasses import replace
from datetime import date

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.leaderboards import StaffRow
from frontdesk.reports.bonus_sheet import bonus_sheet
from frontdesk.system.translate import Language
from tests.reports import reading
from tests.reports.people import CLINIC, CLOSED, OCTOBER, PRINTED

BONUS = Bonus(5000, "管理员甲", date(2026, 9, 1), 1)
ROWS = [StaffRow(1, "小林", 8, bonus=40_000), StaffRow(2, "小王", 1, bonus=5000)]


def made(rows: list[StaffRow]) -> bytes:
    return bonus_sheet(CLINIC, OCTOBER, rows, BONUS, printed=PRINTED, note=CLOSED)


def test_it_tells_who_gets_how_much_and_leaves_room_to_sign() -> None:
    text = reading.text(made(ROWS))

    for words in ("员工推荐奖金表", "小林", "400.00", "50.00", "450.00", "签名"):
        assert words in text


def test_it_names_who_answers_for_it_and_the_notice() -> None:
    text = reading.text(made(ROWS))

    assert "由 管理员甲 于 2026-09-01 开启，已确认第 1 版须知" in text
    assert "医务人员" in text


def test_nothing_overlaps_in_any_language(language: Language) -> None:
    del language
    long = [replace(ROWS[0], name="阿卜杜·" * 20, bonus=123_456_789), *ROWS * 30]

    for rows in ([], ROWS, long):
        assert reading.overlapping(made(rows)) == []
