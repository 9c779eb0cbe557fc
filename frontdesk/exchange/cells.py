"""One cell in, one value out: what people type into spreadsheets, read exactly or refused.

Every reader takes a cell and the header of its column, and returns ``None`` for a blank cell. Days
are clinic days, money fen, phones E.164. A refusal names the header as its field; those whose
reason begins with CELL carry ``text``, the cell as the person sees it, cut to ``SHOWN`` characters.
Any reader refuses an error value of Excel as CELL_ERROR.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeVar

from frontdesk.domain import names, phones
from frontdesk.domain.refusals import Reason, Refusal

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a spreadsheet holds in one place; blank is ``None`` or a text of spaces."""

Word = TypeVar("Word")

YEARS = range(1900, 2101)
"""Excel knows no day before 1900, and sums of days beyond the year 9999 would overflow later."""
LARGEST = 10**9
"""Yuan or points: more is a slip, and its fen would soon not fit into a database."""
SHOWN = 40
"""Characters of a cell that its refusal repeats."""

_EXACT = 10**15
"""Excel keeps 15 digits of a number; those behind are lost, whatever was typed."""
_CLOCK = r"(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?" + _CLOCK)
_BARE_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})[-/年]([0-9]{1,2})月?")
_AMOUNT = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_SCIENTIFIC = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]+")
# nearly every phone of a book; phones.read answers the same (tested), but takes 25 µs
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def shown(cell: Cell) -> str:
    """Return ``cell`` as the person sees it, trimmed: 13812345678.0 as its eleven digits."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)


def text(cell: Cell, header: str) -> str | None:
    """Read free text: NFC, trimmed, line breaks and tabs as one space.

    Raises:
        Refusal: NAME_UNPRINTABLE (``code``) for control characters, lone surrogates and marks that
            turn the writing direction.

    """
    plain = unicodedata.normalize("NFC", _typed(cell, header))
    if not plain.isprintable():
        plain = " ".join(plain.split())
        for character in plain:
            if unicodedata.category(character) in {"Cc", "Cf", "Cs"}:
                code = f"U+{ord(character):04X}"
                raise Refusal(Reason.NAME_UNPRINTABLE, field=header, code=code)
    return plain or None


def name(cell: Cell, header: str) -> str | None:
    """Read a person's name as it is stored.

    Raises:
        Refusal: what ``domain.names.normal`` refuses.

    """
    typed = _typed(cell, header)
    if not typed:
        return None
    try:
        return names.normal(typed)
    except Refusal as refusal:
        raise Refusal(refusal.reason, field=header, **refusal.data) from None


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
    plain = _plain(cell, header)
    if not plain:
        return None
    found = _DAY.fullmatch(plain) or _BARE_DAY.fullmatch(plain)
    parts = map(int, found.groups()) if found else (0, 0, 0)
    return _date(*parts, cell=cell, header=header)


def month(cell: Cell, header: str) -> date | None:
    """Read a month as its first day: 2025-01, 2025/1, 2025年1月, or any day in it.

    Raises:
        Refusal: CELL_DATE, it is neither a month nor a day of the years ``YEARS``.

    """
    found = _MONTH.fullmatch(_plain(cell, header))
    if found:
        return _date(int(found[1]), int(found[2]), 1, cell=cell, header=header)
    within = day(cell, header)
    return within and within.replace(day=1)


def money(cell: Cell, header: str) -> int | None:
    """Read an amount in yuan as fen: 80, 80.0, ``1,234.50``, ``￥80``, ``80元``.

    Raises:
        Refusal: CELL_NUMBER, it is no amount of two decimals at most, or above ``LARGEST``;
            AMOUNT_NEGATIVE (``text``).

    """
    yuan = _number(_plain(cell, header).removeprefix("¥").removesuffix("元"), cell, header)
    if yuan is None:
        return None
    if yuan < 0:
        raise _refusal(Reason.AMOUNT_NEGATIVE, cell, header)
    fen = yuan * 100
    if fen != int(fen):
        raise _refusal(Reason.CELL_NUMBER, cell, header)
    return int(fen)


def whole(cell: Cell, header: str) -> int | None:
    """Read a whole number from 0 to ``LARGEST``.

    Raises:
        Refusal: CELL_NUMBER.

    """
    number = _number(_plain(cell, header), cell, header)
    if number is None:
        return None
    if number < 0 or number != int(number):
        raise _refusal(Reason.CELL_NUMBER, cell, header)
    return int(number)


def phone(cell: Cell, header: str) -> str | None:
    """Read a phone as E.164; a number cell and full-width digits are as good as text.

    Raises:
        Refusal: CELL_DIGITS_LOST, Excel has shortened the number (1.38E+10, or over 15 digits);
            what ``domain.phones.read`` refuses.

    """
    typed = _typed(cell, header)
    if not typed:
        return None
    if _MOBILE.fullmatch(typed):
        return f"+86{typed}"
    too_long = isinstance(cell, int | float) and abs(cell) >= _EXACT
    if too_long or _SCIENTIFIC.fullmatch(_plain(cell, header)):
        raise _refusal(Reason.CELL_DIGITS_LOST, cell, header)
    if isinstance(cell, date | time | timedelta):
        raise _refusal(Reason.PHONE_UNREADABLE, cell, header)
    try:
        return phones.read(typed).e164
    except Refusal as refusal:
        data = refusal.data | {"text": typed[:SHOWN]}
        raise Refusal(refusal.reason, field=header, **data) from None


def word(words: Mapping[str, Word]) -> Callable[[Cell, str], Word | None]:
    """Return a reader of one of ``words``; their keys are in small letters.

    The reader raises CELL_WORD, whose ``allowed`` lists the Chinese words.
    """
    allowed = "、".join(key for key in words if not key.isascii())

    def read(cell: Cell, header: str) -> Word | None:
        if isinstance(cell, str) and cell in words:
            return words[cell]
        plain = _plain(cell, header).casefold()
        if plain and plain not in words:
            raise _refusal(Reason.CELL_WORD, cell, header, allowed=allowed)
        return words.get(plain)

    return read


def _refusal(reason: Reason, cell: Cell, header: str, **data: object) -> Refusal:
    return Refusal(reason, field=header, text=shown(cell)[:SHOWN], **data)


def _typed(cell: Cell, header: str) -> str:
    typed = shown(cell)
    if typed in _ERRORS:
        raise _refusal(Reason.CELL_ERROR, cell, header)
    return typed


def _plain(cell: Cell, header: str) -> str:
    # NFKC turns full-width digits and signs, as a Chinese input method writes them, into plain ones
    return unicodedata.normalize("NFKC", _typed(cell, header)).strip()


def _date(year: int, month_: int, day_: int, *, cell: Cell, header: str) -> date:
    try:
        if year in YEARS:
            return date(year, month_, day_)
    except ValueError:
        pass
    raise _refusal(Reason.CELL_DATE, cell, header)


def _number(plain: str, cell: Cell, header: str) -> Decimal | None:
    if isinstance(cell, float):
        # the 15 digits that Excel shows: a sum of 0.1 and 0.2 is 0.3 to the person who reads it
        plain = f"{cell:.15g}"
    elif not plain:
        return None
    if not _AMOUNT.fullmatch(plain) or isinstance(cell, bool):
        raise _refusal(Reason.CELL_NUMBER, cell, header)
    number = Decimal(plain.replace(",", ""))
    if abs(number) > LARGEST:
        raise _refusal(Reason.CELL_NUMBER, cell, header)
    return number
