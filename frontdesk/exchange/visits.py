"""The book of visits: who came on which day, for what, and what was paid."""

from pathlib import Path

from frontdesk.domain.history import Sheet, VisitLine
from frontdesk.domain.patients import Channel
from frontdesk.exchange import cells, figures, pages, words
from frontdesk.exchange.columns import Column
from frontdesk.exchange.pages import Pages

SHEET = Sheet.VISITS
COLUMNS = (
    Column(field="day", headers=("日期", "date"), read=figures.day, compulsory=True),
    Column(field="phone", headers=("手机号", "phone", "mobile"), read=cells.phone, compulsory=True),
    Column(field="name", headers=("姓名", "name"), read=cells.name, compulsory=True),
    Column(field="items", headers=("事由", "items"), read=cells.text, blank=""),
    Column(field="doctor", headers=("医生", "doctor"), read=cells.name, blank=""),
    Column(field="amount", headers=("金额", "amount"), read=figures.money),
    Column(
        field="channel",
        headers=("来源渠道", "channel"),
        read=words.channel,
        blank=Channel.UNKNOWN,
    ),
)


def read(path: Path) -> Pages[VisitLine]:
    """Read a book of visits.

    Raises:
        Refusal: the file as a whole is refused (``workbook.rows``).

    """
    return pages.read(path, SHEET, COLUMNS, VisitLine)
