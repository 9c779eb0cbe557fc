"""A file from outside, whatever its name says, as rows of cells under the headers asked for.

What it is, its content decides: a workbook of Excel 2007 or later, or text (CSV). Everything that
is wrong with the file as a whole is a refusal with the field ``file``.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import delimited, preflight
from frontdesk.exchange.cells import Cell, shown
from frontdesk.exchange.columns import Column, places
from frontdesk.exchange.preflight import MEGABYTE

LARGEST_FILE = 50
"""Megabytes."""
TITLE_ROWS = 5
"""Rows that may stand above the headers."""

_ZIP = b"PK\x03\x04"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_STRANGERS = ((b"\xd0\xcf\x11\xe0", "xls"), (b"%PDF-", "pdf"), (b"<", "html"))

_Rows = Iterator[tuple[int, Sequence[Cell]]]


def rows(path: Path, columns: Sequence[Column]) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Return the rows below the headers: their number in the sheet, and a cell for each column.

    The first sheet with all compulsory headers counts. Rows without content are left out, cells of
    columns that are not there are blank.

    Raises:
        Refusal: FILE_MISSING (``file``, ``cause``: absent, folder or locked), FILE_EMPTY
            (``file``), FILE_KIND (``file``, ``kind``: xls, protected, pdf, html, zip or binary),
            FILE_TOO_BIG (``file``, ``limit``, ``unit``: megabytes, unpacked, ratio, text, parts,
            rows, columns or cells), FILE_DAMAGED (``file``), HEADER_MISSING (``file``,
            ``columns``). CSV that is too long or damaged is noticed while rows are drawn.

    """
    fewest: list[str] = []
    for sheet in _sheets(_content(path), path.name):
        filled = ((number, row) for number, row in enumerate(sheet, 1) if any(map(shown, row)))
        head = list(islice(filled, TITLE_ROWS + 1))
        for place, (_, row) in enumerate(head, 1):
            found = places(row, columns)
            missing = _missing(found, columns)
            if not missing:
                return _below(chain(head[place:], filled), found)
            fewest = min(fewest or missing, missing, key=len)
    if not fewest:
        raise Refusal(Reason.FILE_EMPTY, field="file", file=path.name)
    data = {"file": path.name, "columns": "、".join(fewest)}
    raise Refusal(Reason.HEADER_MISSING, field="file", **data)


def _missing(found: Sequence[int | None], columns: Sequence[Column]) -> list[str]:
    pairs = zip(columns, found, strict=True)
    return [column.headers[0] for column, place in pairs if column.compulsory and place is None]


def _below(filled: _Rows, found: Sequence[int | None]) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    # one blank cell is added to every row: there, at -1, stand the columns that are missing
    cells = itemgetter(*(-1 if place is None else place for place in found))
    width = max(place for place in found if place is not None) + 1
    for number, row in filled:
        blank: list[Cell] = [None] * max(1, width + 1 - len(row))
        yield number, cells([*row, *blank])


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            cause = "folder" if path.exists() else "absent"
            raise Refusal(Reason.FILE_MISSING, field="file", file=path.name, cause=cause)
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE * MEGABYTE + 1)
    except PermissionError as error:
        raise Refusal(Reason.FILE_MISSING, field="file", file=path.name, cause="locked") from error
    except OSError as error:  # a bad sector, a stick that was pulled out
        raise Refusal(Reason.FILE_DAMAGED, field="file", file=path.name) from error
    if len(data) > LARGEST_FILE * MEGABYTE:
        limit = {"limit": LARGEST_FILE, "unit": "megabytes"}
        raise Refusal(Reason.FILE_TOO_BIG, field="file", file=path.name, **limit)
    return data


def _sheets(data: bytes, file: str) -> Iterator[Iterator[Sequence[Cell]]]:
    if data.startswith(_ZIP):
        return _worksheets(data, file)
    kind = next((kind for mark, kind in _STRANGERS if data.startswith(mark)), None)
    if kind == "xls" and _PROTECTED in data:
        kind = "protected"
    if kind:
        raise Refusal(Reason.FILE_KIND, field="file", file=file, kind=kind)
    return delimited.sheets(data, file=file)


def _worksheets(data: bytes, file: str) -> Iterator[Iterator[Sequence[Cell]]]:
    # loaded with the first workbook, not with the program
    from python_calamine import (  # noqa: PLC0415
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
    )

    count = preflight.check(data, file=file)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            kinds = [sheet.typ for sheet in workbook.sheets_metadata]
            indexes = [index for index, kind in enumerate(kinds) if kind == SheetTypeEnum.WorkSheet]
            # a list of sheets longer than their number would have one of them read over and over
            for index in indexes[:count]:
                yield workbook.get_sheet_by_index(index).iter_rows()
    except CalamineError as error:
        raise Refusal(Reason.FILE_DAMAGED, field="file", file=file) from error
