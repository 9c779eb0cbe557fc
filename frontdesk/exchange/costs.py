"""What was spent on each channel in each month."""

from pathlib import Path

from frontdesk.domain.history import CostLine, Sheet
from frontdesk.exchange import figures, pages, words
from frontdesk.exchange.columns import Column
from frontdesk.exchange.pages import Pages

SHEET = Sheet.COSTS
COLUMNS = (
    Column(field="month", headers=("月份", "month"), read=figures.month, compulsory=True),
    Column(field="channel", headers=("渠道", "channel"), read=words.channel, compulsory=True),
    Column(field="amount", headers=("金额", "amount"), read=figures.money, compulsory=True),
)


def read(path: Path) -> Pages[CostLine]:
    """Read what was spent.

    Raises:
        Refusal: the file as a whole is refused (``workbook.rows``).

    """
    return pages.read(path, SHEET, COLUMNS, CostLine)
