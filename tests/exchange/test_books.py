"""The sample books are read whole, without a problem."""

from datetime import date
from pathlib import Path

import pytest

from frontdesk.domain.history import Sheet
from frontdesk.domain.patients import Channel, Sex
from frontdesk.exchange import SHELF, costs, referrals, roster, visits

BOOKS = Path(__file__).resolve().parents[1] / "books"
TODAY = date(2026, 10, 31)


def test_the_roster_is_read_whole() -> None:
    pages = roster.read(BOOKS / "roster.xlsx", today=TODAY)
    assert (len(pages.lines), pages.problems) == (300, ())
    first = pages.lines[0]
    assert (first.row, first.name, first.phone) == (2, "杨平平", "+8613867048440")
    assert (first.sex, first.birthday, first.points) == (Sex.MALE, date(1984, 2, 25), 0)
    assert (first.first_visit_on, first.last_visit_on) == (date(2024, 8, 20), date(2024, 11, 10))


def test_the_visits_are_read_whole_from_gb18030() -> None:
    pages = visits.read(BOOKS / "visits.csv")
    assert (len(pages.lines), pages.problems) == (931, ())
    line = pages.lines[2]
    assert (line.row, line.day, line.items) == (4, date(2026, 4, 5), "拔牙")
    assert (line.doctor, line.amount, line.channel) == ("孙医生", 198_00, Channel.UNKNOWN)


def test_the_referrals_are_read_whole() -> None:
    pages = referrals.read(BOOKS / "referrals.xlsx")
    assert (len(pages.lines), pages.problems) == (243, ())
    line = pages.lines[0]
    assert (line.referrer_name, line.friend_name, line.staff) == ("杜琴蓓", "牛建朝", "王丽娟")
    assert (line.referrer_phone, line.friend_phone) == ("+8615054619862", "+8615067319883")


def test_the_costs_are_read_whole() -> None:
    pages = costs.read(BOOKS / "costs.csv")
    assert (len(pages.lines), pages.problems) == (54, ())
    line = pages.lines[0]
    assert (line.month, line.channel) == (date(2025, 1, 1), Channel.ONLINE_AD)
    assert line.amount == 8_000_00


@pytest.mark.parametrize("name", ["visits.csv", "costs.csv"])
def test_a_book_reads_the_same_in_utf_8(name: str, tmp_path: Path) -> None:
    read = {"visits.csv": visits.read, "costs.csv": costs.read}[name]
    content = (BOOKS / name).read_bytes().decode("gb18030")
    for encoding in ("utf-8", "utf-8-sig"):
        copy = tmp_path / f"{encoding}.csv"
        copy.write_bytes(content.encode(encoding))
        assert read(copy) == read(BOOKS / name)


def test_the_shelf_holds_every_sheet_once() -> None:
    assert [one.SHEET for one in SHELF] == list(Sheet)
