"""Rows of sheets: what makes a line, and what a problem."""

from datetime import date
from pathlib import Path

import pytest

from frontdesk.domain.history import CostLine, Problem, RosterLine, Sheet
from frontdesk.domain.patients import Channel, Sex
from frontdesk.domain.refusals import Reason
from frontdesk.exchange import costs, referrals, roster, visits
from frontdesk.exchange.cells import Cell
from tests.exchange.files import HEADERS, text, workbook

TODAY = date(2026, 10, 31)
PHONE = "13812345678"


def problem_of(path: Path, *cells: Cell) -> tuple[str, Reason]:
    pages = roster.read(workbook(path / "r.xlsx", [HEADERS, cells]), today=TODAY)
    assert pages.lines == ()
    [problem] = pages.problems
    assert (problem.sheet, problem.row) == (Sheet.ROSTER, 2)
    return problem.column, problem.reason


def test_a_bad_row_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    rows = [HEADERS, ["王芳"], ["李娜", "?"], [], ["张伟"]]
    pages = roster.read(workbook(tmp_path / "r.xlsx", rows), today=TODAY)
    assert [(line.row, line.name) for line in pages.lines] == [(2, "王芳"), (5, "张伟")]
    data: dict[str, object] = {"text": "?", "allowed": "男、女"}
    assert pages.problems == (Problem(Sheet.ROSTER, 3, "性别", Reason.CELL_WORD, data),)


def test_a_roster_line_needs_no_more_than_a_name(tmp_path: Path) -> None:
    pages = roster.read(text(tmp_path / "r.csv", "姓名\r\n 王芳 \r\n"), today=TODAY)
    assert pages.lines == (RosterLine(2, "王芳", None, None, None, None, None, 0),)


def test_a_roster_line_takes_everything_a_file_may_hold(tmp_path: Path) -> None:
    day = date(2020, 2, 29)
    cells = ("买买提•艾力", "女", date(1990, 1, 2), 13812345678.0, day, day, 120)
    path = workbook(tmp_path / "r.xlsx", [(*HEADERS, "积分"), cells])
    line = RosterLine(2, "买买提·艾力", f"+86{PHONE}", Sex.FEMALE, date(1990, 1, 2), day, day, 120)
    assert roster.read(path, today=TODAY).lines == (line,)


def test_a_blank_name_is_missing(tmp_path: Path) -> None:
    assert problem_of(tmp_path, "  ", "男") == ("姓名", Reason.CELL_MISSING)


def test_a_name_of_ten_thousand_characters_is_refused(tmp_path: Path) -> None:
    assert problem_of(tmp_path, "王" * 10_000) == ("姓名", Reason.NAME_TOO_LONG)


def test_a_birthday_in_the_future_is_refused_but_not_one_today(tmp_path: Path) -> None:
    tomorrow = date(2026, 11, 1)
    assert problem_of(tmp_path, "王芳", "女", tomorrow) == ("出生日期", Reason.CELL_DATE)
    newborn = workbook(tmp_path / "n.xlsx", [HEADERS, ["王芳", "女", TODAY]])
    assert roster.read(newborn, today=TODAY).problems == ()


def test_a_first_visit_after_the_last_is_refused(tmp_path: Path) -> None:
    cells = ("王芳", "", "", "", date(2025, 1, 2), date(2025, 1, 1))
    assert problem_of(tmp_path, *cells) == ("最近到诊日期", Reason.CELL_DATE)


def test_a_visit_without_a_channel_is_unknown(tmp_path: Path) -> None:
    content = f"日期,手机号,姓名,事由,医生,金额,来源渠道\n2025/1/5,{PHONE},王芳,,,,\n"
    [line] = visits.read(text(tmp_path / "v.csv", content)).lines
    assert (line.channel, line.amount, line.items, line.doctor) == (Channel.UNKNOWN, None, "", "")


@pytest.mark.parametrize("missing", ["日期", "手机号", "姓名"])
def test_a_visit_needs_day_phone_and_name(missing: str, tmp_path: Path) -> None:
    cells = {"日期": "2025-01-05", "手机号": PHONE, "姓名": "王芳", "事由": "洁牙"} | {missing: ""}
    content = f"{','.join(cells)}\n{','.join(cells.values())}\n"
    [problem] = visits.read(text(tmp_path / "v.csv", content)).problems
    assert (problem.column, problem.reason) == (missing, Reason.CELL_MISSING)


def test_a_referral_needs_both_phones(tmp_path: Path) -> None:
    headers = "登记日期,推荐人手机号,推荐人姓名,被推荐人姓名,被推荐人手机号,邀请员工"
    content = f"{headers}\n2025-01-05,{PHONE},王芳,李娜,,刘芳\n"
    [problem] = referrals.read(text(tmp_path / "r.csv", content)).problems
    assert (problem.column, problem.reason) == ("被推荐人手机号", Reason.CELL_MISSING)


def test_a_cost_is_read_under_english_headers(tmp_path: Path) -> None:
    content = 'Month,Channel,Amount\n2025年1月,Online Ad,"￥1,234.50"\n'
    [line] = costs.read(text(tmp_path / "c.csv", content)).lines
    assert line == CostLine(2, date(2025, 1, 1), Channel.ONLINE_AD, 1_234_50)


def test_a_cost_without_a_channel_is_missing(tmp_path: Path) -> None:
    [problem] = costs.read(text(tmp_path / "c.csv", "月份,渠道,金额\n2025-01,,80\n")).problems
    assert (problem.column, problem.reason) == ("渠道", Reason.CELL_MISSING)
