"""Cells of days, months, money and whole numbers."""

import contextlib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import figures
from frontdesk.exchange.cells import Cell
from tests.exchange.refused import HEADER, refused

DAYS = st.dates(date(figures.YEARS[0], 1, 1), date(figures.YEARS[-1], 12, 31))
READERS = (figures.day, figures.month, figures.money, figures.whole)


def test_blank_cells_are_nothing_to_every_reader() -> None:
    for read in READERS:
        assert [read(blank, HEADER) for blank in (None, "", " \u3000")] == [None] * 3


@pytest.mark.parametrize(
    "cell",
    [
        date(2025, 1, 31),
        datetime(2025, 1, 31, 9, 30),  # noqa: DTZ001 - cells have no time zone
        "2025-01-31",
        "2025/1/31",
        "2025.1.31",
        "2025年1月31日",
        "20250131",
        20250131,
        20250131.0,
        "２０２５－１－３１",
        "2025-01-31 00:00:00.000",
        "2025/1/31 9:15",
    ],
)
def test_a_day_is_read_however_it_was_typed(cell: Cell) -> None:
    assert figures.day(cell, HEADER) == date(2025, 1, 31)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-02-29",
        "2025-13-01",
        "20250230",
        "31/01/2025",
        "25-1-31",
        "昨天",
        "Jan-25",
        45688,
        45688.0,
        time(8),
        True,
        date(1899, 12, 31),
        date(2101, 1, 1),
        "0000-00-00",
        "9999-12-31",
    ],
)
def test_what_is_no_day_is_refused(cell: Cell) -> None:
    assert refused(figures.day, cell).reason == Reason.CELL_DATE


@pytest.mark.parametrize("style", ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"])
@given(day=DAYS)
def test_a_written_day_comes_back(style: str, day: date) -> None:
    assert figures.day(day.strftime(style), HEADER) == day


@pytest.mark.parametrize(
    "cell", ["2025-01", "2025/1", "2025年1月", "２０２５年１月", date(2025, 1, 31), "2025-01-31"]
)
def test_a_month_is_its_first_day(cell: Cell) -> None:
    assert figures.month(cell, HEADER) == date(2025, 1, 1)


@pytest.mark.parametrize("cell", ["2025-13", "2025", "1月", "2025.1", 2025.1, "2025-00"])
def test_what_is_no_month_is_refused(cell: Cell) -> None:
    assert refused(figures.month, cell).reason == Reason.CELL_DATE


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        (80, 80_00),
        (80.0, 80_00),
        (80.1, 80_10),
        (0.1 + 0.2, 30),
        ("1,234.50", 1_234_50),
        ("￥80", 80_00),
        ("¥ 80.5", 80_50),
        ("80元", 80_00),
        ("８０．５", 80_50),
        ("0.07", 7),
        ("80.500", 80_50),
        (0, 0),
    ],
)
def test_yuan_become_exact_fen(cell: Cell, fen: int) -> None:
    assert figures.money(cell, HEADER) == fen


@pytest.mark.parametrize(
    "cell",
    ["1.234", 1.234, "12,34", "1e3", "八十", "80+5", "=80", True, float("nan"), 10**10, "9" * 5000],
)
def test_what_is_no_amount_is_refused(cell: Cell) -> None:
    assert refused(figures.money, cell).reason == Reason.CELL_NUMBER


@pytest.mark.parametrize("cell", [-1, -0.01, "-1,234.50", "￥-80"])
def test_a_negative_amount_is_refused(cell: Cell) -> None:
    assert refused(figures.money, cell).reason == Reason.AMOUNT_NEGATIVE


@given(st.integers(0, figures.LARGEST * 100))
def test_a_written_amount_comes_back(fen: int) -> None:
    yuan, rest = divmod(fen, 100)
    for written in (f"{yuan}.{rest:02}", f"{yuan:,}.{rest:02}", f"￥{yuan}.{rest:02}"):
        assert figures.money(written, HEADER) == fen
    assert figures.money(fen / 100, HEADER) == fen


@pytest.mark.parametrize(("cell", "number"), [(120, 120), (120.0, 120), ("1,200", 1200), (0, 0)])
def test_a_whole_number_is_read(cell: Cell, number: int) -> None:
    assert figures.whole(cell, HEADER) == number


@pytest.mark.parametrize("cell", [-1, 1.5, "1.5", "很多", True, 10**10, float("inf")])
def test_what_is_no_whole_number_is_refused(cell: Cell) -> None:
    assert refused(figures.whole, cell).reason == Reason.CELL_NUMBER


@given(st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.datetimes(), st.booleans()))
def test_any_cell_is_read_or_refused(cell: Cell) -> None:
    for read in READERS:
        with contextlib.suppress(Refusal):
            read(cell, HEADER)
