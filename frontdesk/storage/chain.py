"""Hash chains: each row seals its own content and the row before it (DOMAIN.md §7.5)."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum

START = "0" * 64
"""What the first row of a chain names as its previous digest."""

Content = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Link:
    """A stored row of a chain: its number, its content without the digests, and the digests."""

    seq: int
    content: Content
    previous: str
    digest: str


def digest(previous: str, content: Content) -> str:
    """Return the SHA-256 over ``previous`` and ``content``, whose order does not matter."""
    return hashlib.sha256(f"{previous}\n{_written(content)}".encode()).hexdigest()


def first_broken(links: Iterable[Link]) -> int | None:
    """Walk a chain in order and return the number of the first row that does not hold."""
    previous, seq = START, 0
    for link in links:
        whole = link.seq == seq + 1 and link.previous == previous
        if not whole or link.digest != digest(previous, link.content):
            return link.seq
        previous, seq = link.digest, link.seq
    return None


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


_written = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=_plain).encode
