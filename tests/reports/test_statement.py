"""The points statement: masked phone, balance after every entry, many pages, repeatable."""

from dataclasses import replace
from datetime import UTC, date, datetime

from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.ledger import Line, Remains
from frontdesk.domain.points import Entry, Kind, Lot, Part, Standing
from frontdesk.reports.statement import Sayings, points_statement
from frontdesk.services.statements import Statement
from tests.reports import reading
from tests.reports.people import HOUSE, logo

DAY = date(2026, 10, 26)


def line(seq: int) -> Line:
    entry = Entry(EntrySeq(seq), PatientId(1), Kind.EARN, 500, "", DAY, None, Part.REFERRER)
    at = datetime(2026, 10, 26, tzinfo=UTC)
    return Line(entry, 500 * seq, at, "小林", "", None, "", "李四", None, (), 500, DAY, None, seq)


def made(entries: int, name: str = "王丽芳") -> bytes:
    """Return the statement of so many entries."""
    lines = tuple(line(seq) for seq in range(1, entries + 1))
    told = Statement(
        letterhead=replace(HOUSE, logo=logo()),
        member="小林",
        printed_on=DAY,
        name=name,
        phone="+8613812345678",
        card_number="1048220735",
        first=date(2026, 1, 1),
        last=DAY,
        before=0,
        lines=lines,
        standing=Standing(500 * entries, 500 * entries, 0),
        remains=Remains((Lot(EntrySeq(1), 500, DAY, None),), 0),
    )
    return points_statement(told, Sayings([f"第{one.nth}位到诊" for one in lines], ["500 分有效"]))


def test_it_tells_every_entry_with_the_balance_after_it() -> None:
    text = reading.text(made(3))
    for words in (
        "积分对账单",
        "王丽芳",
        "138****5678",
        "第3位到诊",
        "+500",
        "1,500",
        "500 分有效",
    ):
        assert words in text
    assert "13812345678" not in text.replace(" ", "")


def test_many_entries_take_many_pages_with_their_heads() -> None:
    pages = reading.pages(made(100))
    assert len(pages) > 2
    assert all("结余" in page for page in pages)


def test_the_same_facts_make_the_same_bytes() -> None:
    assert made(5) == made(5)


def test_rare_characters_are_printed() -> None:
    assert "𬭎㛃" in reading.text(made(1, "王𬭎㛃"))
