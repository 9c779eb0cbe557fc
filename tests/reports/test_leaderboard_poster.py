"""The public poster: podium, rows, promise, small print, and what it must never show."""

from dataclasses import replace

import pytest
from PIL import Image

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.pictures import PosterPictures
from frontdesk.domain.rewards.policy import DEFAULT, Event, Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.reports.leaderboard_poster import poster
from frontdesk.reports.tokens import A3, A4, Ink
from frontdesk.reports.words import Footing, customer
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import (
    CLINIC,
    CLOSED,
    OCTOBER,
    RUNNING,
    code,
    logo,
    photograph,
    public,
    ranking,
)

COUNTS: tuple[list[int], ...] = (
    [],
    [2],
    [3, 3],
    [1, 1, 1],
    [5, 2, 2, 2],
    [9, 6, 6, 5, 4, 4, 3, 3, 2, 2],
)
LONG = (list(range(14, 0, -1)), [7] * 20, list(range(60, 0, -1)))


def made(counts: list[int], note: Footing = CLOSED, policy: Policy = DEFAULT) -> bytes:
    """Return the poster of people with so many successful referrals."""
    return poster(CLINIC, OCTOBER, public(counts), policy, note)


def test_it_says_whose_month_it_is_and_thanks() -> None:
    text = reading.text(made([3, 2, 1]))

    for words in (CLINIC, "好友推荐 光荣榜", "2026 年", "10月", "谢谢每一位把我们介绍给亲友的客人"):
        assert words in text


def test_the_podium_tells_count_and_level() -> None:
    text = reading.text(made([9, 6, 1]))

    assert "推荐 9 位 · 金牌" in text
    assert "推荐 1 位 · 铜牌" in text


def test_a_line_without_a_level_tells_the_count_alone() -> None:
    rows = [replace(public([2])[0], level=Level.NONE)]

    assert "推荐 2 位" in [
        piece.text for piece in reading.texts(poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED))
    ]


@pytest.mark.parametrize(
    ("counts", "metals"),
    [
        ([5, 3, 2], (1, 1, 1)),
        ([5, 3, 3, 1], (1, 2, 0)),
        ([5, 5, 5, 5], (4, 0, 0)),
        ([5, 5, 3, 3, 1], (2, 0, 2)),
        ([5, 3, 2, 2, 2], (1, 1, 3)),
    ],
)
def test_medals_follow_the_rank_where_people_tie(
    counts: list[int], metals: tuple[int, int, int]
) -> None:
    pdf = made(counts)

    found = tuple(
        sum(shape.wide == pytest.approx(shape.high, abs=0.01) for shape in reading.shapes(pdf, ink))
        for ink in (Ink.GOLD, Ink.SILVER, Ink.BRONZE)
    )

    assert found == metals


def test_who_follows_people_that_were_left_out_keeps_the_rank_and_has_a_plain_medal() -> None:
    rows = [
        replace(row, rank=rank) for row, rank in zip(public([5, 3, 1]), (2, 4, 105), strict=True)
    ]

    pdf = poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED)

    assert {"2", "4", "105"} <= {piece.text for piece in reading.texts(pdf)}
    assert reading.shapes(pdf, Ink.GOLD) == []
    assert len(reading.shapes(pdf, Ink.SILVER)) == 1


def test_bars_are_proportional_to_the_count() -> None:
    bars = reading.shapes(made([10, 8, 8, 8, 4, 2]), Ink.BAR)

    eight, four, two = (bar.wide for bar in bars[:3])

    assert four / eight == pytest.approx(0.5, abs=0.01)
    assert two / eight == pytest.approx(0.25, abs=0.01)


def test_who_has_not_agreed_is_a_customer() -> None:
    rows = [replace(row, name=None) for row in public([4, 3, 2, 1])]

    assert reading.text(poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED)).count("一位顾客") == 4 + 1


def test_phones_and_cards_are_never_printed_even_when_they_are_handed_in() -> None:
    rows = ranking([4, 3, 2, 1, 1])

    text = reading.text(poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED))

    for digits in ("5678", "1381", "1048", "0735"):
        assert digits not in text


@pytest.mark.parametrize("counts", COUNTS)
def test_up_to_ten_people_stand_on_one_page_without_overlap(
    counts: list[int], language: Language
) -> None:
    speak(language)
    pdf = made(counts)

    assert reading.sizes(pdf) == [pytest.approx(A4, abs=0.01)]
    assert reading.overlapping(pdf) == []


@pytest.mark.parametrize("counts", LONG)
def test_long_boards_do_not_overlap(counts: list[int], language: Language) -> None:
    speak(language)

    assert reading.overlapping(made(counts, RUNNING)) == []


def test_fourteen_people_still_stand_on_one_page() -> None:
    assert len(reading.pages(made(list(range(14, 0, -1))))) == 1


def test_more_people_go_on_on_further_pages_in_order() -> None:
    rows = [replace(row, name=f"第{row.rank}名") for row in public(list(range(90, 0, -1)))]

    pages = reading.pages(poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED))

    assert len(pages) == 4
    places = ["".join(pages).index(f"第{row.rank}名") for row in rows[3:]]
    assert places == sorted(places)
    for number, page in enumerate(pages, start=1):
        assert f"第 {number} / 4 页" in page
        assert "好友推荐 光荣榜" in page
        assert CLINIC in page


def test_a_single_page_has_no_number() -> None:
    assert "页" not in reading.text(made([3, 2, 1]))


def test_every_number_of_people_is_printed_completely() -> None:
    for size in range(31):
        rows = [replace(row, name=f"第{row.rank}名") for row in public(list(range(size, 0, -1)))]

        text = reading.text(poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED))

        assert all(f"第{row.rank}名" in text for row in rows), size


def test_an_empty_month_invites() -> None:
    text = reading.text(made([]))

    assert "第一个名字，等您来写" in text
    assert "怎样参加" in text


def test_few_names_leave_room_for_an_invitation() -> None:
    assert "榜上还有位置，等您的名字" in reading.text(made([2, 1]))
    assert "榜上还有位置" not in reading.text(made([9, 8, 7, 6, 5, 4, 3, 2, 1, 1]))


@pytest.mark.parametrize("counts", [[], [3, 2, 1], list(range(14, 0, -1))])
@pytest.mark.parametrize(
    ("policy", "sentence"),
    [
        (DEFAULT, "亲友首次到店，积分当场到账：首位 500 分，此后每位 1,000 分。"),
        (Policy(Tiers(((1, 0),))), "亲友每到店一位，光荣榜上就多记一位。"),
    ],
)
def test_the_promise_is_said_in_one_sentence(
    counts: list[int], policy: Policy, sentence: str
) -> None:
    assert sentence in reading.text(made(counts, policy=policy))


@pytest.mark.parametrize("counts", [[], [3, 2, 1], list(range(14, 0, -1))])
def test_a_long_promise_is_said_to_its_end(counts: list[int], language: Language) -> None:
    speak(language)
    rule = Doubling(first=500, ceiling=4000)
    long = Policy(rule, hold_days=30, monthly_cap=4, event=Event.PAID, least_paid=160_00)
    end = {Language.CHINESE: "每月最多 4 位。", Language.ENGLISH: "4 friends a month."}[language]
    assert end in reading.text(made(counts, policy=long))


def test_a_closed_month_carries_revision_and_checksum() -> None:
    text = reading.text(made([3, 2, 1], Footing("7f3a91c052be77aa0123", 2)))

    assert "更正版 2 · 校验 7f3a 91c0 52be" in text
    assert "77aa" not in text
    assert "未月结" not in text


def test_a_running_month_is_marked_as_preliminary() -> None:
    text = reading.text(made([3, 2, 1], RUNNING))

    assert text.count("未月结") == 2
    assert "校验" not in text


def test_the_small_print_tells_rule_and_date_basis() -> None:
    text = reading.text(made([3, 2, 1]))

    assert "按 2026 年 10 月首次到店的成功推荐人数排名" in text
    assert "以诊所当日日期为准" in text
    assert "并列同名次（1、2、2、4）" in text


def test_the_header_is_light_on_green() -> None:
    titles = [piece for piece in reading.texts(made([1])) if piece.text in {CLINIC, "10月"}]

    assert [piece.ink for piece in titles] == [Ink.SURFACE, Ink.SURFACE]


@pytest.mark.parametrize("month", range(1, 13))
def test_the_longest_month_in_english_is_not_cut(month: int) -> None:
    speak(Language.ENGLISH)
    name = Month(2026, month).first.strftime("%B")

    text = reading.text(poster(CLINIC, Month(2026, month), public([1]), DEFAULT, CLOSED))

    assert name in text
    assert "1 friend came · Bronze" in text


@pytest.mark.parametrize("counts", [*COUNTS, *LONG])
def test_no_name_on_the_large_poster_is_smaller_than_28_points(
    counts: list[int], language: Language
) -> None:
    del language
    rows = [replace(row, name=None) if row.rank % 2 else row for row in public(counts)]
    pdf = poster(CLINIC, OCTOBER, rows, DEFAULT, CLOSED, large=True)

    assert reading.sizes(pdf)[0] == pytest.approx(A3, abs=0.1)
    names = {customer(row.name) for row in rows}
    heights = [
        piece.size
        for page in range(len(reading.pages(pdf)))
        for piece in reading.texts(pdf, page)
        if piece.text in names
    ]
    assert min(heights, default=28) >= 28


@pytest.mark.parametrize("large", [False, True])
def test_the_clinic_s_logo_stands_beside_its_name(*, large: bool) -> None:
    plain = poster(CLINIC, OCTOBER, public([3]), DEFAULT, CLOSED, large=large)
    drawn = poster(
        CLINIC, OCTOBER, public([3]), DEFAULT, CLOSED, large=large, pictures=PosterPictures(logo())
    )

    assert (reading.images(plain), reading.images(drawn)) == (0, 1)
    assert reading.overlapping(drawn) == []


@pytest.mark.parametrize("counts", [[], [3], [9, 6, 6, 5, 4, 4, 3, 3, 2, 2], [1] * 14])
@pytest.mark.parametrize("large", [False, True])
def test_the_clinic_s_picture_and_code_hang_where_nothing_overlaps(
    language: Language, counts: list[int], *, large: bool
) -> None:
    del language
    hung = PosterPictures(logo(), banner=photograph(), code=code("https://example.org/kangmei"))
    pdf = poster(CLINIC, OCTOBER, public(counts), DEFAULT, CLOSED, large=large, pictures=hung)

    assert reading.images(pdf) == 3
    assert reading.overlapping(pdf) == []


@pytest.mark.parametrize("counts", [[3, 1], [1] * 14])
def test_the_clinic_s_code_can_be_scanned_from_the_paper(counts: list[int]) -> None:
    hung = PosterPictures(code=code("https://example.org/kangmei"))
    pdf = poster(CLINIC, OCTOBER, public(counts), DEFAULT, CLOSED, pictures=hung)

    assert reading.codes(pdf) == ["https://example.org/kangmei"]


def test_white_words_can_be_read_on_the_lightest_photograph() -> None:
    hung = PosterPictures(banner=photograph())
    pdf = poster(CLINIC, OCTOBER, public([3]), DEFAULT, CLOSED, pictures=hung)
    [plain] = Image.new("RGB", (1, 1), Ink.ACCENT).convert("L").tobytes()

    assert max(reading.shades(pdf)) <= plain + 10
