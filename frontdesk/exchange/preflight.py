"""Look at a workbook before calamine does: how much it unpacks to, and how far its cells lie.

Calamine fills a rectangle up to the last cell and copies a shared text into every cell that names
it, so a file of a few kilobytes can take gigabytes. Here its parts are unpacked piece by piece and
counted, rather too much than too little; nothing is kept. A cell that is written otherwise than
Excel and other programs write it is not guessed at: the file counts as damaged.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from frontdesk.domain.refusals import Reason, Refusal

MEGABYTE = 1 << 20
LARGEST_UNPACKED = 200
"""Megabytes of all parts together; 300,000 visits take about 100."""
LARGEST_RATIO = 200
"""Unpacked to packed; the sheets that programs write lie between 5 and 25."""
LARGEST_TEXT = 100
"""Megabytes of text in all cells, a shared text counted as often as it is used."""
LARGEST_CATALOGUE = 10
"""Megabytes of a part that calamine keeps whole: formats, names, relations."""
MOST_PARTS = 2_000
"""Files within the workbook: sheets, their relations, pictures."""
MOST_ROWS = 300_000
MOST_COLUMNS = 200
MOST_CELLS = 2_500_000
"""Cells in the rectangles of all sheets together: 300,000 rows of eight columns."""

_PIECE = 1 << 18
_TAGS_PER_CELL = 6
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_STRINGS = "xl/sharedstrings.xml"
_LARGEST_PART = {
    _STRINGS: LARGEST_TEXT,
    "xl/workbook.xml": LARGEST_CATALOGUE,
    "xl/styles.xml": LARGEST_CATALOGUE,
    "xl/_rels/workbook.xml.rels": LARGEST_CATALOGUE,
}
_PREFIX = re.compile(rb"<[^\s<>/!?]+:")
# a cell as programs write it gives its letters, its number, and "/" if it is blank; any other: none
_CELL = re.compile(rb'<c(?:(?: \w+="\w*")*? r="([A-Za-z]{1,3})([0-9]{1,7})"[ \w="]*(/?)>|[\s/>])')
_INDEX = re.compile(rb"<v(?:\s[^<>]*)?>\s*([0-9]{1,7})")
_SHARED = re.compile(rb"<si(?=[\s/>])")


def check(data: bytes, *, file: str) -> int:
    """Refuse the workbook ``data`` if reading it would take too much memory or time.

    Return how many sheets it holds.

    Raises:
        Refusal: FILE_TOO_BIG (``file``, ``limit``, ``unit``) or FILE_DAMAGED (``file``).

    """
    tally = _Tally(file, len(data))
    # each part has one such mark, so this bounds the list that ZipFile is about to make
    tally.bound(data.count(b"PK\x01\x02"), MOST_PARTS, "parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted(archive.infolist(), key=lambda part: _name(part) != _STRINGS)
            if len(set(map(_name, parts))) != len(parts):
                raise tally.damaged()
            for part in parts:
                with _opened(archive, part) as stream:
                    tally.part(_name(part), stream)
    except _BROKEN as error:
        raise tally.damaged() from error
    return tally.sheets


class _Tally:
    """What the parts of one workbook add up to."""

    def __init__(self, file: str, packed: int) -> None:
        self.file = file
        self.packed = packed
        self.unpacked = self.tags = self.filled = self.rectangles = self.text = self.sheets = 0
        self.lengths: list[int] = []

    def damaged(self) -> Refusal:
        return Refusal(Reason.FILE_DAMAGED, field="file", file=self.file)

    def bound(self, amount: int, limit: int, unit: str) -> None:
        if amount > limit:
            data: dict[str, object] = {"file": self.file, "limit": limit, "unit": unit}
            raise Refusal(Reason.FILE_TOO_BIG, field="file", **data)

    def part(self, name: str, stream: IO[bytes]) -> None:
        """Count one part; the shared texts must come before the sheets that use them."""
        tagged = name.endswith((".xml", ".rels"))
        size = rows = columns = 0
        in_sheet = False
        # where every cell may hold the longest shared text, there is nothing to add up
        wordy = max(self.lengths, default=0) * MOST_CELLS > LARGEST_TEXT * MEGABYTE
        for piece in _pieces(stream, tagged=tagged):
            size += len(piece)
            self.weigh(piece, size, _LARGEST_PART.get(name, LARGEST_UNPACKED))
            in_sheet = in_sheet or b"sheetData" in piece
            if b"<!DOCTYPE" in piece or (in_sheet and not tagged):
                raise self.damaged()
            if name == _STRINGS:
                self.texts(_PREFIX.sub(b"<", piece))
            elif in_sheet:
                plain = _PREFIX.sub(b"<", piece).replace(b"'", b'"')
                rows, columns = self.cells(plain, rows, columns)
                if wordy:
                    self.uses(plain)
        self.sheets += in_sheet
        self.rectangles += rows * columns
        self.bound(self.rectangles, MOST_CELLS, "cells")

    def weigh(self, piece: bytes, size: int, largest: int) -> None:
        self.unpacked += len(piece)
        self.tags += piece.count(b"<")
        self.bound(self.unpacked, LARGEST_RATIO * self.packed, "ratio")
        self.bound(self.unpacked, LARGEST_UNPACKED * MEGABYTE, "unpacked")
        self.bound(size, largest * MEGABYTE, "unpacked")
        self.bound(self.tags, MOST_CELLS * _TAGS_PER_CELL, "cells")

    def texts(self, piece: bytes) -> None:
        """Note how long each shared text is, its tags included."""
        rest, *begun = _SHARED.split(piece)
        if self.lengths:
            self.lengths[-1] += len(rest)
        self.lengths.extend(map(len, begun))
        self.bound(len(self.lengths), MOST_CELLS, "cells")

    def cells(self, piece: bytes, rows: int, columns: int) -> tuple[int, int]:
        """Count the filled cells of a piece; return the last row and column up to here."""
        places = _CELL.findall(piece)
        filled = [(letters, row) for letters, row, blank in places if not blank]
        self.filled += len(filled)
        self.bound(self.filled, MOST_CELLS, "cells")
        if filled:
            letters = {letters for letters, _ in filled}
            if b"" in letters:
                raise self.damaged()
            rows = max(rows, *map(int, {row for _, row in filled}))
            columns = max(columns, *map(_number, letters))
            self.bound(rows, MOST_ROWS, "rows")
            self.bound(columns, MOST_COLUMNS, "columns")
        return rows, columns

    def uses(self, piece: bytes) -> None:
        """Add up the shared texts in use; a bare number counts as one too, which costs little."""
        for index in map(int, _INDEX.findall(piece)):
            if index < len(self.lengths):
                self.text += self.lengths[index]
        self.bound(self.text, LARGEST_TEXT * MEGABYTE, "text")


def _name(part: zipfile.ZipInfo) -> str:
    return part.filename.replace("\\", "/").lower()


def _opened(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> IO[bytes]:
    encrypted = part.flag_bits & 1
    if encrypted or part.compress_type not in _PACKINGS:
        raise zipfile.BadZipFile
    return archive.open(part)


def _pieces(stream: IO[bytes], *, tagged: bool) -> Iterator[bytes]:
    """Unpack a part; pieces of a tagged one end before a ``<``, so that no tag is torn."""
    rest = b""
    while block := stream.read(_PIECE):
        block = rest + block
        cut = block.rfind(b"<") if tagged else len(block) - len(b"sheetData")
        cut = max(cut, 0)
        rest = block[cut:]
        if len(rest) > MEGABYTE:
            raise ValueError("a text longer than any cell can hold")
        yield block[:cut]
    yield rest


def _number(letters: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
