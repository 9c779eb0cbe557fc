"""Leaderboards: ranks, ties, the top, and what a public sheet leaves out (§9, §6.9)."""

from dataclasses import fields, replace
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.calendar import Month
from frontdesk.domain.leaderboards import (
    Level,
    Listed,
    PatientRow,
    StaffRow,
    StaffTally,
    Tally,
    checksum,
    level,
    rank_patients,
    rank_public,
    rank_staff,
    ranks,
    top,
)

MARCH = Month(2026, 3)
SHEET_DAY = date(2026, 4, 1)
PERSONAL = {field.name for field in fields(Listed)}
COUNTS = st.lists(st.integers(0, 5), max_size=12)


def tally(name: str, successful: int, **changes: object) -> Tally:
    """Return a tally that differs from an ordinary one in ``changes``."""
    who = Listed(name, "+8613812345678", "1048220735", birthday=None, may_appear=True)
    personal = {one: changes.pop(one) for one in PERSONAL & changes.keys()}
    ordinary = Tally(
        replace(who, **personal),  # type: ignore[arg-type]
        successful=successful,
        points=1000 * successful,
        registered=successful + 2,
        waiting=1,
        successful_ever=successful,
        reached_on=date(2026, 3, 10),
        reached_visit=1,
    )
    return replace(ordinary, **changes)  # type: ignore[arg-type]


def names(rows: list[PatientRow]) -> list[str | None]:
    return [row.name for row in rows]


def test_e9_ties_share_a_rank_the_next_is_skipped_and_the_top_2_lists_three() -> None:
    assert ranks([5, 3, 3, 1]) == [1, 2, 2, 4]
    rows = rank_patients([tally("丁", 1), tally("乙", 3), tally("甲", 5), tally("丙", 3)])
    assert [row.rank for row in rows] == [1, 2, 2, 4]
    assert len(top(rows, 2)) == 3


@given(COUNTS)
def test_a_rank_is_one_more_than_the_number_of_better_ones(counts: list[int]) -> None:
    ordered = sorted(counts, reverse=True)
    naive = [1 + sum(other > count for other in ordered) for count in ordered]
    assert ranks(ordered) == naive


@given(COUNTS, st.integers(0, 13))
def test_the_top_holds_the_first_n_and_all_who_tie_with_the_nth(counts: list[int], n: int) -> None:
    rows = rank_patients([tally(f"友{place}", count) for place, count in enumerate(counts)])
    shown = top(rows, n)
    assert rows[: len(shown)] == shown
    assert len(shown) >= min(n, len(rows))
    if 0 < n < len(rows):
        assert [row.successful >= rows[n - 1].successful for row in rows].count(True) == len(shown)


@given(COUNTS)
def test_everybody_with_a_success_is_ranked_and_zero_never(counts: list[int]) -> None:
    rows = rank_patients([tally(f"友{place}", count) for place, count in enumerate(counts)])
    assert [row.successful for row in rows] == sorted(filter(None, counts), reverse=True)


def test_inside_a_tie_who_reached_the_number_first_is_listed_first() -> None:
    late = tally("甲", 3, reached_on=date(2026, 3, 20), reached_visit=7)
    early = tally("乙", 3, reached_on=date(2026, 3, 9), reached_visit=9)
    assert names(rank_patients([late, early])) == ["乙", "甲"]


def test_on_one_day_the_earlier_visit_decides_and_then_the_card() -> None:
    second = tally("甲", 3, reached_visit=8, card_number="1048220735")
    first = tally("乙", 3, reached_visit=7, card_number="9900000034")
    assert names(rank_patients([second, first])) == ["乙", "甲"]
    low = tally("丙", 3, reached_visit=7, card_number="1100000031")
    none = tally("丁", 3, reached_visit=7, card_number=None)
    assert names(rank_patients([second, first, low, none])) == ["丁", "丙", "乙", "甲"]


@given(st.permutations([tally("甲", 3), tally("乙", 3, reached_visit=2), tally("丙", 1)]))
def test_the_order_of_the_counts_does_not_matter(tallies: list[Tally]) -> None:
    assert names(rank_patients(tallies)) == ["甲", "乙", "丙"]


def test_the_internal_list_shows_everything_beside_the_rank() -> None:
    (row,) = rank_patients([tally("王丽芳", 3, successful_ever=6)])
    assert row == PatientRow(
        rank=1,
        name="王丽芳",
        phone="+8613812345678",
        card_number="1048220735",
        successful=3,
        points=3000,
        registered=5,
        waiting=1,
        level=Level.GOLD,
    )


@pytest.mark.parametrize(
    ("successful", "earned"),
    [
        (0, Level.NONE),
        (1, Level.BRONZE),
        (2, Level.BRONZE),
        (3, Level.SILVER),
        (4, Level.SILVER),
        (5, Level.GOLD),
        (9, Level.GOLD),
        (10, Level.DIAMOND),
        (1000, Level.DIAMOND),
    ],
)
def test_honour_levels_are_earned_by_successes(successful: int, earned: Level) -> None:
    assert level(successful) is earned


def test_a_clinic_may_ask_for_more_or_fewer_successes() -> None:
    assert [level(n, (2, 4, 6, 8)) for n in (1, 2, 5, 6, 8)] == [
        Level.NONE,
        Level.BRONZE,
        Level.SILVER,
        Level.GOLD,
        Level.DIAMOND,
    ]


def test_the_poster_masks_names_and_shows_neither_phone_nor_card() -> None:
    (row,) = rank_public([tally("王丽芳", 3)], SHEET_DAY)
    assert (row.name, row.phone, row.card_number) == ("王*芳", None, None)
    assert (row.rank, row.successful, row.points) == (1, 3, 3000)


def test_the_poster_names_nobody_who_has_not_agreed() -> None:
    (row,) = rank_public([tally("王丽芳", 3, may_appear=False)], SHEET_DAY)
    assert row.name is None
    assert row.successful == 3


def test_the_poster_leaves_out_who_is_known_to_be_under_18() -> None:
    shown = rank_public(
        [
            tally("小明", 4, birthday=date(2008, 4, 2)),
            tally("李娜", 3, birthday=date(2008, 4, 1)),
            tally("王丽芳", 2, birthday=None),
        ],
        SHEET_DAY,
    )
    assert names(shown) == ["李*", "王*芳"]


def test_who_is_left_out_of_the_poster_keeps_the_place_on_the_internal_list() -> None:
    tallies = [tally("小明", 4, birthday=date(2015, 1, 1)), tally("李娜", 3), tally("王丽", 0)]
    assert [row.rank for row in rank_patients(tallies)] == [1, 2]
    assert [row.rank for row in rank_public(tallies, SHEET_DAY)] == [2]


def test_who_has_not_agreed_is_left_out_where_the_clinic_wants_it() -> None:
    tallies = [tally("王丽芳", 3, may_appear=False), tally("李四海", 2)]
    rows = rank_public(tallies, SHEET_DAY, unnamed_left_out=True)
    assert [(row.rank, row.name) for row in rows] == [(2, "李*海")]


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=8))
def test_no_full_name_phone_or_card_ever_reaches_the_poster(people: list[tuple[int, bool]]) -> None:
    tallies = [tally("王丽芳", count, may_appear=agreed) for count, agreed in people]
    for row in rank_public(tallies, SHEET_DAY):
        assert row.name in {None, "王*芳"}
        assert row.phone is row.card_number is None


def test_staff_are_ranked_by_the_successes_they_invited() -> None:
    early, late = date(2026, 3, 1), date(2026, 3, 2)
    rows = rank_staff(
        [
            StaffTally("小张", 0, early, 1),
            StaffTally("小王", 2, late, 5),
            StaffTally("小李", 2, early, 6),
            StaffTally("小陈", 2, late, 4),
            StaffTally("小安", 2, late, 4),
            StaffTally("小林", 3, late, 9),
            StaffTally("小何", 1, early, 2),
        ]
    )
    assert rows == [
        StaffRow(1, "小林", 3),
        StaffRow(2, "小李", 2),
        StaffRow(2, "小安", 2),
        StaffRow(2, "小陈", 2),
        StaffRow(2, "小王", 2),
        StaffRow(6, "小何", 1),
    ]
    assert top(rows, 1) == rows[:1]


def test_a_checksum_is_the_same_on_every_machine_and_in_every_version() -> None:
    shown = '["2026-03", [[1, "小林", 3, null, 0, 0]]]'
    assert checksum(MARCH, [StaffRow(1, "小林", 3)]) == sha256(shown.encode()).hexdigest()


CHANGES: list[dict[str, object]] = [
    {"rank": 2},
    {"name": "王丽"},
    {"name": None},
    {"phone": None},
    {"card_number": "9900000034"},
    {"successful": 4},
    {"points": 1},
    {"registered": 9},
    {"waiting": 0},
    {"level": Level.GOLD},
    {"revenue": 300_00},
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_checksum_changes_with_everything_a_row_shows(change: dict[str, object]) -> None:
    (row,) = rank_patients([tally("王丽芳", 3)])
    changed = replace(row, **change)  # type: ignore[arg-type]
    assert checksum(MARCH, [changed]) != checksum(MARCH, [row])


def test_a_checksum_changes_with_the_month_the_order_and_the_number_of_rows() -> None:
    rows = rank_patients([tally("王丽芳", 3), tally("李娜", 3)])
    sheets = [
        checksum(MARCH, rows),
        checksum(Month(2026, 4), rows),
        checksum(MARCH, rows[::-1]),
        checksum(MARCH, rows[:1]),
    ]
    assert len(set(sheets)) == 4
    assert all(len(one) == 64 and set(one) <= set("0123456789abcdef") for one in sheets)
