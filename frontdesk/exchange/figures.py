"""One cell in, one value out: days, months, amounts and whole numbers; ``cells`` has the rest.

The readers keep the rules of ``cells``. Days are clinic days, money is fen.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from frontdesk.domain.refusals import Reason
from frontdesk.exchange.cells import Cell, plain, refusal

YEARS = range(1900, 2101)
"""Excel knows no day before 1900, and sums of days beyond the year 9999 would overflow later."""
LARGEST = 10**9
"""Yuan or points: more is a slip, and its fen would soon not fit into a database."""

_CLOCK = r"(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?" + _CLOCK)
_BARE_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})[-/年]([0-9]{1,2})月?")
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,15})?")

_REMEMBERED = 1 << 16
"""Different days of a sheet: those of a hundred years are fewer."""


@lru_cache(_REMEMBERED, typed=True)
def day(cell: Cell, header: str) -> date | None:
    """Read a day: a date cell, 2025-01-31, 2025/1/31, 2025.1.31, 2025年1月31日 or 20250131.

    A time of day behind it is dropped.

    Raises:
        Refusal: CELL_DATE, it is no day of the years ``YEARS``.

    """
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date) and cell.year in YEARS:
        return cell
    written = plain(cell, header)
    if not written:
        return None
    found = _DAY.fullmatch(written) or _BARE_DAY.fullmatch(written)
    return _date(*(found.groups() if found else "000"), cell=cell, header=header)


def month(cell: Cell, header: str) -> date | None:
    """Read a month as its first day: 2025-01, 2025/1, 2025年1月, or any day in it.

    Raises:
        Refusal: CELL_DATE, it is neither a month nor a day of the years ``YEARS``.

    """
    found = _MONTH.fullmatch(plain(cell, header))
    if found:
        return _date(*found.groups(), "1", cell=cell, header=header)
    within = day(cell, header)
    return within and within.replace(day=1)


def money(cell: Cell, header: str) -> int | None:
    """Read an amount in yuan as fen: 80, 80.0, ``1,234.50``, ``￥80``, ``80元``.

    Raises:
        Refusal: CELL_NUMBER, it is no amount of two decimals at most, or above ``LARGEST``;
            AMOUNT_NEGATIVE.

    """
    written = plain(cell, header).removeprefix("¥").removesuffix("元").strip()
    yuan = _number(written, cell, header)
    if yuan is None:
        return None
    if yuan < 0:
        raise refusal(Reason.AMOUNT_NEGATIVE, cell, header)
    fen = yuan * 100
    if fen != int(fen):
        raise refusal(Reason.CELL_NUMBER, cell, header)
    return int(fen)


@lru_cache(_REMEMBERED, typed=True)
def whole(cell: Cell, header: str) -> int | None:
    """Read a whole number from 0 to ``LARGEST``.

    Raises:
        Refusal: CELL_NUMBER.

    """
    number = _number(plain(cell, header), cell, header)
    if number is None:
        return None
    if number < 0 or number != int(number):
        raise refusal(Reason.CELL_NUMBER, cell, header)
    return int(number)


def _date(*parts: str, cell: Cell, header: str) -> date:
    year, month_, day_ = map(int, parts)
    try:
        if year in YEARS:
            return date(year, month_, day_)
    except ValueError:
        pass
    raise refusal(Reason.CELL_DATE, cell, header)


def _number(written: str, cell: Cell, header: str) -> Decimal | None:
    if isinstance(cell, float):
        # the 15 digits that Excel shows: the sum of 0.1 and 0.2 is 0.3 to the person who reads it
        written = f"{cell:.15g}"
    elif not written:
        return None
    if not _NUMBER.fullmatch(written) or isinstance(cell, bool):
        raise refusal(Reason.CELL_NUMBER, cell, header)
    number = Decimal(written.replace(",", ""))
    if abs(number) > LARGEST:
        raise refusal(Reason.CELL_NUMBER, cell, header)
    return number
