"""A day as people type it: 19900305, 1990-3-5, 1990.3.5."""

import re
from datetime import date

from frontdesk.ui.widgets.code_edit import FoldedEdit

_PARTS = 3


class DayEdit(FoldedEdit):
    """A line for a day."""

    allowed = "0123456789-./"


def read_day(text: str) -> date | None:
    """Return the day in ``text``, or ``None`` when it is none.

    Raises:
        ValueError: something stands there that is no day.

    """
    plain = text.strip()
    if not plain:
        return None
    parts = re.split(r"[-./]", plain)
    if len(parts) == 1 and len(plain) == len("19900305"):
        parts = [plain[:4], plain[4:6], plain[6:]]
    if len(parts) != _PARTS:
        raise ValueError(text)
    year, month, day = (int(part) for part in parts)
    return date(year, month, day)
