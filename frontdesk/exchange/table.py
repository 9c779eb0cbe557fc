"""Lists on their way out: CSV that Excel opens as it was meant, JSON for other programs."""

import csv
import io
import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from frontdesk.exchange.guard import guarded


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> bytes:
    """Return a CSV file for Excel: UTF-8 with byte order mark, CRLF, quoted by RFC 4180.

    A text that Excel would take for a formula gets an apostrophe in front. Numbers are written as
    numbers, ``None`` as nothing.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(map(_harmless, columns))
    writer.writerows(map(_harmless, row) for row in rows)
    return BOM_UTF8 + out.getvalue().encode("utf-8")


def json_text(rows: Sequence[Mapping[str, object]] | Mapping[str, object]) -> bytes:
    """Return a JSON array, or one object, in UTF-8, indented by two.

    Dates are in ISO 8601, a newline stands at the end.

    Raises:
        TypeError: a value is neither JSON's own nor a date.

    """
    return (json.dumps(rows, ensure_ascii=False, indent=2, default=_iso) + "\n").encode("utf-8")


def _harmless(cell: str | float | None) -> str | float | None:
    return guarded(cell) if isinstance(cell, str) else cell


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in JSON")
