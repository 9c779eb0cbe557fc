"""CSV files: which letters, which delimiter, and how much of it."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange.cells import Cell
from frontdesk.exchange.guard import unguarded
from frontdesk.exchange.preflight import MOST_ROWS

LONGEST_ROW = 1_000_000
"""Characters; a quotation mark that is never closed swallows all rows behind it."""
DELIMITERS = (",", "\t", ";")
ENCODINGS = ("utf-8-sig", "gb18030")
"""Tried in this order: a Chinese text in GB18030 is hardly ever valid UTF-8."""

_PIECE = 1 << 20


def sheets(data: bytes, *, file: str) -> Iterator[Iterator[Sequence[Cell]]]:
    """Return the text ``data`` cut into rows of cells at each of ``DELIMITERS`` in turn.

    Raises:
        Refusal: FILE_KIND (``file``, ``kind``) if it is no text; while rows are drawn FILE_TOO_BIG
            (``file``, ``limit``, ``unit``) or FILE_DAMAGED (``file``).

    """
    known = ENCODINGS[:1] if data.startswith(codecs.BOM_UTF8) else ENCODINGS
    encoding = next((name for name in known if _decodes(data, name)), None)
    if encoding is None or b"\0" in data:
        raise Refusal(Reason.FILE_KIND, field="file", file=file, kind="binary")
    return (_rows(data, encoding, delimiter, file) for delimiter in DELIMITERS)


def _decodes(data: bytes, encoding: str) -> bool:
    pieces = (data[start : start + _PIECE] for start in range(0, len(data), _PIECE))
    try:
        for _ in codecs.iterdecode(pieces, encoding):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _rows(data: bytes, encoding: str, delimiter: str, file: str) -> Iterator[Sequence[Cell]]:
    stream = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    unread = 0

    def lines() -> Iterator[str]:
        nonlocal unread
        while line := stream.readline(LONGEST_ROW + 1):
            unread += len(line)
            if unread > LONGEST_ROW:
                raise Refusal(Reason.FILE_DAMAGED, field="file", file=file)
            yield line

    try:
        for number, row in enumerate(csv.reader(lines(), delimiter=delimiter)):
            if number > MOST_ROWS:
                limit = {"limit": MOST_ROWS, "unit": "rows"}
                raise Refusal(Reason.FILE_TOO_BIG, field="file", file=file, **limit)
            unread = 0
            yield [unguarded(cell) for cell in row]
    except csv.Error as error:
        raise Refusal(Reason.FILE_DAMAGED, field="file", file=file) from error
