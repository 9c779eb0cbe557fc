"""The roster: the patients whom the clinic had before this program."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from frontdesk.domain.history import RosterLine, Sheet
from frontdesk.domain.progress import Progress
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import cells, figures, pages, words
from frontdesk.exchange.columns import Column
from frontdesk.exchange.pages import Pages

SHEET = Sheet.ROSTER
BIRTHDAY = "出生日期"
LAST_VISIT = "最近到诊日期"
COLUMNS = (
    Column(field="name", headers=("姓名", "name"), read=cells.name, compulsory=True),
    Column(field="sex", headers=("性别", "sex"), read=words.sex),
    Column(field="birthday", headers=(BIRTHDAY, "birthday"), read=figures.day),
    Column(field="phone", headers=("手机号", "phone", "mobile"), read=cells.phone),
    Column(field="first_visit_on", headers=("首诊日期", "first visit"), read=figures.day),
    Column(field="last_visit_on", headers=(LAST_VISIT, "last visit"), read=figures.day),
    Column(field="points", headers=("积分", "points"), read=figures.whole, blank=0),
)


def read(path: Path, *, today: date, progress: Progress | None = None) -> Pages[RosterLine]:
    """Read a roster; ``today`` is the clinic day behind which no birthday may lie.

    Raises:
        Refusal: the file as a whole is refused (``workbook.rows``), or STOPPED by whoever watches
            ``progress``.

    """
    return pages.read(path, SHEET, COLUMNS, partial(_line, today), progress)


def _line(today: date, **fields: Any) -> RosterLine:  # noqa: ANN401 - the fields of a line
    line = RosterLine(**fields)
    if line.birthday and line.birthday > today:
        raise Refusal(Reason.CELL_DATE, field=BIRTHDAY, text=line.birthday.isoformat())
    first, last = line.first_visit_on, line.last_visit_on
    if first and last and first > last:
        raise Refusal(Reason.CELL_DATE, field=LAST_VISIT, text=last.isoformat())
    return line
