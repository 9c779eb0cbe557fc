"""One cell in, one value out: texts, names, phones and words; ``figures`` has days and numbers.

Every reader takes a cell and the header of its column, and returns ``None`` for a blank cell. A
refusal names the header as its field and carries ``text``, the cell as the person sees it, cut to
``SHOWN`` characters (those of names do not). Any reader refuses an error value of Excel as
CELL_ERROR.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from frontdesk.domain import names, phones
from frontdesk.domain.refusals import Reason, Refusal

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a spreadsheet holds in one place; blank is ``None`` or a text of spaces."""

Word = TypeVar("Word")

SHOWN = 40
"""Characters of a cell that its refusal repeats."""

_EXACT = 10**15
"""Excel keeps 15 digits of a number; those behind are lost, whatever was typed."""
_SCIENTIFIC = re.compile(r"[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]+")
# nearly every phone of a book; phones.read answers the same (tested), but takes 25 µs
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_JOINERS = "\u200c\u200d"
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


def typed(cell: Cell, header: str) -> str:
    """Return what was typed, trimmed; nothing for a blank cell.

    Raises:
        Refusal: CELL_ERROR.

    """
    written = shown(cell)
    if written in _ERRORS:
        raise refusal(Reason.CELL_ERROR, cell, header)
    return written


def plain(cell: Cell, header: str) -> str:
    """Return what was typed with full-width digits and signs as plain ones (NFKC).

    Raises:
        Refusal: CELL_ERROR.

    """
    return unicodedata.normalize("NFKC", typed(cell, header)).strip()


def refusal(reason: Reason, cell: Cell, header: str, **data: object) -> Refusal:
    """Return the refusal of a cell."""
    return Refusal(reason, field=header, text=shown(cell)[:SHOWN], **data)


def text(cell: Cell, header: str) -> str | None:
    """Read free text: NFC, trimmed, line breaks, tabs and wide spaces as one space.

    Raises:
        Refusal: NAME_UNPRINTABLE (``code``) for control characters, lone surrogates and marks that
            turn the writing direction.

    """
    words = unicodedata.normalize("NFC", typed(cell, header))
    if not words.isprintable():
        words = " ".join(words.split())
        for character in words:
            category = unicodedata.category(character)
            if category in {"Cc", "Cf", "Cs"} and character not in _JOINERS:
                code = f"U+{ord(character):04X}"
                raise Refusal(Reason.NAME_UNPRINTABLE, field=header, code=code)
    return words or None


def name(cell: Cell, header: str) -> str | None:
    """Read a person's name as it is stored.

    Raises:
        Refusal: what ``domain.names.normal`` refuses.

    """
    written = typed(cell, header)
    if not written:
        return None
    try:
        return names.normal(written)
    except Refusal as no:
        raise Refusal(no.reason, field=header, **no.data) from None


def phone(cell: Cell, header: str) -> str | None:
    """Read a phone as E.164; a number cell and full-width digits are as good as text.

    Raises:
        Refusal: CELL_DIGITS_LOST, Excel has shortened the number (1.38E+10, or over 15 digits);
            what ``domain.phones.read`` refuses.

    """
    written = typed(cell, header)
    if not written:
        return None
    if _MOBILE.fullmatch(written):
        return f"+86{written}"
    # a day, or a number with decimals, whose digits might happen to make a phone
    if not isinstance(cell, str) and not written.isdigit():
        raise refusal(Reason.PHONE_UNREADABLE, cell, header)
    too_long = isinstance(cell, int | float) and cell >= _EXACT
    if too_long or _SCIENTIFIC.fullmatch(plain(cell, header)):
        raise refusal(Reason.CELL_DIGITS_LOST, cell, header)
    try:
        return phones.read(written).e164
    except Refusal as no:
        data = no.data | {"text": written[:SHOWN]}
        raise Refusal(no.reason, field=header, **data) from None


def word(words: Mapping[str, Word]) -> Callable[[Cell, str], Word | None]:
    """Return a reader of one of ``words``; their keys are in small letters.

    The reader raises CELL_WORD, whose ``allowed`` lists the Chinese words.
    """
    allowed = "、".join(key for key in words if not key.isascii())

    def read(cell: Cell, header: str) -> Word | None:
        if isinstance(cell, str) and cell in words:
            return words[cell]
        key = plain(cell, header).casefold()
        if key and key not in words:
            raise refusal(Reason.CELL_WORD, cell, header, allowed=allowed)
        return words.get(key)

    return read
