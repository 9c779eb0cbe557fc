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
LARGEST_TEXT = 120
"""Megabytes of text in all cells, a shared text counted as often as it is used."""
LARGEST_CATALOGUE = 10
"""Megabytes of a part that calamine keeps whole: formats, names, relations."""
MOST_PARTS = 2_000
"""Files within the workbook: sheets, their relations, pictures."""
MOST_ROWS = 300_000
"""The headers not counted."""
MOST_COLUMNS = 200
MOST_CELLS = 2_500_000
"""Cells in the rectangles of all sheets together: 300,000 rows of eight columns."""

_PIECE = 1 << 18
_TAGS_PER_CELL = 8
_SHORTEST_TAG = 7
"""Bytes of the tags of a sheet, on the average: ``<v>``, ``</c>``, ``<c r="A1" t="s">``."""
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_WORKBOOK = "xl/workbook.xml"
_STRINGS = "xl/sharedstrings.xml"
_LARGEST_PART = {
    _STRINGS: LARGEST_TEXT,
    _WORKBOOK: LARGEST_CATALOGUE,
    "xl/styles.xml": LARGEST_CATALOGUE,
    "xl/_rels/workbook.xml.rels": LARGEST_CATALOGUE,
    "_rels/.rels": LARGEST_CATALOGUE,
}
_FILES = {name.rpartition("/")[2] for name in _LARGEST_PART}
_SHEET = re.compile(rb"<(?:[^\s<>/!?]+:)?sheetData[\s/>]")
_PREFIX = re.compile(rb"<[^\s<>/!?]+:")
# a cell as programs write it gives its letters, its number, and "/" if it is blank; any other: none
_CELL = re.compile(rb'<c(?:(?: \w+="\w*")*? r="([A-Za-z]{1,3})([0-9]{1,7})"[ \w="]*(/?)>|[\s/>])')
_INDEX = re.compile(rb"<v(?:\s[^<>]*)?>\s*([0-9]{1,7})")
_SHARED = re.compile(rb"<si(?=[\s/>])")


def check(data: bytes, *, file: str) -> int:
    """Refuse the workbook ``data`` if reading it would take too much memory or time.

    Return how many sheets it holds.

    Raises:
        Refusal: FILE_TOO_BIG (``file``, ``limit``, ``unit``), FILE_DAMAGED (``file``), or FILE_KIND
            (``file``, ``kind`` zip) if it is an archive of something else.

    """
    tally = _Tally(file, len(data))
    # each part has one such mark, so this bounds the list that ZipFile is about to make
    tally.bound(data.count(b"PK\x01\x02"), MOST_PARTS, "parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = sorted(archive.infolist(), key=lambda part: _name(part) != _STRINGS)
            tally.names([_name(part) for part in parts])
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
        self.unpacked = self.tags = self.listed = self.rectangles = self.sheets = 0
        self.text = self.longest = 0
        self.lengths: list[int] = []

    def damaged(self) -> Refusal:
        return Refusal(Reason.FILE_DAMAGED, field="file", file=self.file)

    def bound(self, amount: float, limit: int, unit: str) -> None:
        if amount > limit:
            data: dict[str, object] = {"file": self.file, "limit": limit, "unit": unit}
            raise Refusal(Reason.FILE_TOO_BIG, field="file", **data)

    def names(self, names: list[str]) -> None:
        if _WORKBOOK not in names:
            raise Refusal(Reason.FILE_KIND, field="file", file=self.file, kind="zip")
        # a second one elsewhere might be the one that is read
        elsewhere = (name for name in names if name not in _LARGEST_PART)
        astray = any(name.rpartition("/")[2] in _FILES for name in elsewhere)
        if astray or len(set(names)) != len(names):
            raise self.damaged()

    def part(self, name: str, stream: IO[bytes]) -> None:
        """Count one part; the shared texts must come before the sheets that use them."""
        tagged = name.endswith((".xml", ".rels"))
        largest = _LARGEST_PART.get(name, LARGEST_UNPACKED)
        size = rows = columns = 0
        in_sheet = False
        for piece in _pieces(stream, tagged=tagged):
            size += len(piece)
            self.bound(size / MEGABYTE, largest, "unpacked")
            self.weigh(piece)
            in_sheet = in_sheet or _SHEET.search(piece) is not None
            if b"<!DOCTYPE" in piece or (in_sheet and not tagged):
                raise self.damaged()
            if name == _STRINGS:
                self.texts(_unprefixed(piece))
            elif in_sheet:
                plain = _unprefixed(piece).replace(b"'", b'"')
                rows, columns = self.cells(plain, rows, columns)
                self.uses(plain)
        self.sheets += in_sheet
        self.rectangles += rows * columns
        self.bound(self.rectangles, MOST_CELLS, "cells")

    def weigh(self, piece: bytes) -> None:
        self.unpacked += len(piece)
        self.tags += piece.count(b"<")
        self.bound(self.unpacked / self.packed, LARGEST_RATIO, "ratio")
        self.bound(self.unpacked / MEGABYTE, LARGEST_UNPACKED, "unpacked")
        self.bound(self.tags / _TAGS_PER_CELL, MOST_CELLS, "cells")

    def texts(self, piece: bytes) -> None:
        """Note how long each shared text is, its tags included."""
        rest, *begun = _SHARED.split(piece)
        if self.lengths:
            self.lengths[-1] += len(rest)
        self.lengths.extend(map(len, begun))
        self.bound(len(self.lengths), MOST_CELLS, "cells")
        self.longest = max(self.longest, *self.lengths[-len(begun) - 1 :], 0)

    def cells(self, piece: bytes, rows: int, columns: int) -> tuple[int, int]:
        """Count the filled cells of a piece; return the last row and column up to here."""
        places = _CELL.findall(piece)
        self.listed += len(places)
        self.bound(self.listed / 2, MOST_CELLS, "cells")
        if filled := [(letters, row) for letters, row, blank in places if not blank]:
            letters = {letters for letters, _ in filled}
            if b"" in letters:
                raise self.damaged()
            rows = max(rows, *map(int, {row for _, row in filled}))
            columns = max(columns, *map(_number, letters))
            self.bound(rows - 1, MOST_ROWS, "rows")
            self.bound(columns, MOST_COLUMNS, "columns")
        return rows, columns

    def uses(self, piece: bytes) -> None:
        """Add up the text of the cells: what stands in them, and the shared texts they name."""
        self.text += max(0, len(piece) - piece.count(b"<") * _SHORTEST_TAG)
        # texts so short that every cell may hold the longest need not be looked up
        if self.longest * MOST_CELLS > LARGEST_TEXT * MEGABYTE:
            # a bare number counts as a shared text too, which costs little and misses nothing
            for index in map(int, _INDEX.findall(piece)):
                if index < len(self.lengths):
                    self.text += self.lengths[index]
        self.bound(self.text / MEGABYTE, LARGEST_TEXT, "text")


def _name(part: zipfile.ZipInfo) -> str:
    return part.filename.replace("\\", "/").lower()


def _opened(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> IO[bytes]:
    encrypted = part.flag_bits & 1
    if encrypted or part.compress_type not in _PACKINGS:
        raise zipfile.BadZipFile
    return archive.open(part)


def _pieces(stream: IO[bytes], *, tagged: bool) -> Iterator[bytes]:
    """Unpack a part in pieces that end before a ``<``, so that no tag is torn."""
    rest = b""
    while block := stream.read(_PIECE):
        block = rest + block
        cut = max(block.rfind(b"<"), 0)
        if len(block) - cut > MEGABYTE:
            if tagged:
                raise ValueError("a text longer than any cell can hold")
            cut = len(block)
        rest = block[cut:]
        yield block[:cut]
    yield rest


def _unprefixed(piece: bytes) -> bytes:
    """Return a piece whose tags have lost the prefix of their namespace, if they had one."""
    return _PREFIX.sub(b"<", piece) if b":" in piece else piece


def _number(letters: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
