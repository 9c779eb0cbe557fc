"""The internal lists: full names and phones, many pages, totals, and the mark on every page."""

from dataclasses import replace

import pytest

from frontdesk.domain.leaderboards import Level, StaffRow
from frontdesk.reports.leaderboard_list import doctor_list, internal_list, staff_list
from frontdesk.reports.tokens import Ink
from frontdesk.reports.words import phone_in_groups
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import CLINIC, CLOSED, OCTOBER, PRINTED, RUNNING, public, ranking, row


def made(counts: list[int]) -> bytes:
    """Return the list of people with so many successful referrals."""
    return internal_list(CLINIC, OCTOBER, ranking(counts), PRINTED, CLOSED)


def numbered(size: int) -> bytes:
    """Return a list of ``size`` people who are called by their rank."""
    rows = [replace(each, name=f"第{each.rank}名") for each in ranking(list(range(size, 0, -1)))]
    return internal_list(CLINIC, OCTOBER, rows, PRINTED, CLOSED)


def staff(counts: list[int]) -> list[StaffRow]:
    """Return lines of members of staff."""
    return [StaffRow(rank, f"员工{rank}", count) for rank, count in enumerate(counts, start=1)]


def test_a_line_tells_everything_about_a_referrer() -> None:
    words = [piece.text.strip() for piece in reading.texts(made([4]))]

    for cell in ("1", "林菲", "138 1234 5678", "1048 2207 35", "4", "2,000", "6", "银牌"):
        assert cell in words


@pytest.mark.parametrize(
    ("e164", "written"),
    [
        ("+8613812345678", "138 1234 5678"),
        ("+861012345678", "+861012345678"),
        ("+85291234567", "+85291234567"),
        ("4001234", "4001234"),
    ],
)
def test_mobile_numbers_are_grouped_and_others_printed_as_given(e164: str, written: str) -> None:
    assert phone_in_groups(e164) == written


def test_what_is_not_known_is_a_dash() -> None:
    lines = [replace(row(1), phone=None, card_number=None, level=Level.NONE)]

    pdf = internal_list(CLINIC, OCTOBER, lines, PRINTED, CLOSED)

    # phone, card and level, and in the line and its total what the friends paid
    assert [piece.text for piece in reading.texts(pdf)].count("–") == 3 + 2


def test_the_last_line_sums_up() -> None:
    words = [piece.text for piece in reading.texts(made([5, 3, 3]))]

    assert "合计 3 人" in words
    assert words[words.index("合计 3 人") + 1 :][:5] == ["11", "5,500", "–", "17", "3"]


def test_every_page_is_marked_headed_and_numbered() -> None:
    pages = reading.pages(numbered(100))

    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert "内部资料" in page
        assert "2026 年 10 月 患者推荐排行榜" in page
        assert "就诊卡号" in page
        assert f"第 {number} / 3 页" in page
        assert "打印：王店长" in page
        assert "2026-11-01" in page
        assert "更正版 1 · 校验 7f3a 91c0 52be" in page
        assert ("合计 100 人" in page) is (number == 3)


def test_no_one_is_lost_between_pages() -> None:
    for size in (28, 29, 41, 42, 43, 84, 85):
        text = reading.text(numbered(size))

        assert all(f"第{rank}名" in text for rank in range(1, size + 1)), size
        assert f"合计 {size} 人" in text


def test_the_totals_never_stand_alone_on_a_page() -> None:
    assert len(reading.pages(numbered(42))) == 1
    assert "第43名" in reading.pages(numbered(43))[-1]


def test_a_thousand_people_fit_into_a_small_file() -> None:
    pdf = numbered(1000)

    assert len(reading.pages(pdf)) == 24
    assert len(pdf) < 150_000


def test_a_long_name_is_printed_in_full_on_two_lines() -> None:
    name = "阿卜杜热西提·麦麦提图尔荪·艾山江"

    pdf = internal_list(CLINIC, OCTOBER, [row(1, name=name)], PRINTED, CLOSED)

    assert name in reading.text(pdf)
    assert reading.overlapping(pdf) == []


@pytest.mark.parametrize("counts", [[], [1], [123456, 99999], list(range(50, 0, -1))])
def test_nothing_overlaps(counts: list[int], language: Language) -> None:
    speak(language)

    assert reading.overlapping(made(counts)) == []
    assert reading.overlapping(staff_list(CLINIC, OCTOBER, staff(counts), PRINTED, RUNNING)) == []


def test_an_empty_month_says_so_and_has_no_totals() -> None:
    text = reading.text(made([]))

    assert "本月还没有成功的推荐。" in text
    assert "合计" not in text
    assert "第 1 / 1 页" in text


def test_a_name_that_was_taken_away_is_a_customer() -> None:
    pdf = internal_list(CLINIC, OCTOBER, [replace(public([1])[0], name=None)], PRINTED, CLOSED)

    assert "一位顾客" in reading.text(pdf)


def test_the_staff_list_tells_rank_name_and_count() -> None:
    pdf = staff_list(CLINIC, OCTOBER, staff([8, 4]), PRINTED, RUNNING)

    text = reading.text(pdf)
    assert "2026 年 10 月 员工邀请排行榜" in text
    assert "内部资料" in text
    assert "未月结" in text
    words = [piece.text for piece in reading.texts(pdf)]
    expected = ["1", "员工1", "0", "0", "–", "8", "2", "员工2", "0", "0", "–", "4"]
    assert words[words.index("1") :][:12] == expected
    full, half = reading.shapes(pdf, Ink.BAR)
    assert half.wide / full.wide == pytest.approx(0.5, abs=0.01)


def test_doctors_have_a_list_of_their_own() -> None:
    pdf = doctor_list(CLINIC, OCTOBER, staff([2, 1]), PRINTED, RUNNING)

    assert "2026 年 10 月 医生排行榜" in reading.text(pdf)
    assert reading.overlapping(pdf) == []


@pytest.mark.parametrize(("people", "remarks", "pages"), [(3, 2, 1), (3, 90, 3), (0, 1, 1)])
def test_what_changed_about_closed_months_is_named_below(
    people: int, remarks: int, pages: int
) -> None:
    named = [f"−1　张三：2026 年 9 月的 友{number} 不再计入" for number in range(remarks)]
    rows = ranking([1] * people)
    pdf = internal_list(CLINIC, OCTOBER, rows, PRINTED, RUNNING, adjustments=named)

    assert reading.text(pdf).count("不再计入") == remarks
    assert len(reading.pages(pdf)) == pages
    assert reading.overlapping(pdf) == []


def test_the_english_list_counts_one_person_as_one() -> None:
    speak(Language.ENGLISH)

    assert "Total, 1 person" in reading.text(made([3]))
    assert "Total, 2 people" in reading.text(made([3, 1]))
