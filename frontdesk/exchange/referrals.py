"""The paper book of referrals, typed up."""

from pathlib import Path

from frontdesk.domain.history import ReferralLine, Sheet
from frontdesk.exchange import cells, figures, pages
from frontdesk.exchange.columns import Column
from frontdesk.exchange.pages import Pages

SHEET = Sheet.REFERRALS
COLUMNS = (
    Column(field="day", headers=("登记日期", "date"), read=figures.day, compulsory=True),
    Column(
        field="referrer_phone",
        headers=("推荐人手机号", "referrer phone"),
        read=cells.phone,
        compulsory=True,
    ),
    Column(
        field="referrer_name",
        headers=("推荐人姓名", "referrer name"),
        read=cells.name,
        compulsory=True,
    ),
    Column(
        field="friend_name",
        headers=("被推荐人姓名", "friend name"),
        read=cells.name,
        compulsory=True,
    ),
    Column(
        field="friend_phone",
        headers=("被推荐人手机号", "friend phone"),
        read=cells.phone,
        compulsory=True,
    ),
    Column(field="staff", headers=("邀请员工", "staff"), read=cells.name, blank=""),
)


def read(path: Path) -> Pages[ReferralLine]:
    """Read a book of referrals.

    Raises:
        Refusal: the file as a whole is refused (``workbook.rows``).

    """
    return pages.read(path, SHEET, COLUMNS, ReferralLine)
