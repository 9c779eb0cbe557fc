"""What a sheet must look like: its columns, and where they stand in the row of headers."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from frontdesk.exchange.cells import Cell, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: the field of the line it fills, its headers, and the reader of its cells.

    The first header is the Chinese one, under which problems are reported. A compulsory column
    must be there and none of its cells blank; elsewhere a blank cell counts as ``blank``.
    """

    field: str
    headers: tuple[str, ...]
    read: Callable[[Cell, str], object]
    compulsory: bool = False
    blank: object = None


def places(row: Sequence[Cell], columns: Sequence[Column]) -> list[int | None]:
    """Return where each of ``columns`` stands in a row of headers; the first of two alike wins.

    Space, capitals, full-width letters and the star of a compulsory column make no difference.
    """
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        found.setdefault(_plain(shown(cell)), place)
    known = (map(_plain, column.headers) for column in columns)
    return [
        next((found[header] for header in headers if header in found), None) for headers in known
    ]


def _plain(header: str) -> str:
    return "".join(unicodedata.normalize("NFKC", header).casefold().replace("*", "").split())
