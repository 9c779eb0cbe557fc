"""QR codes as a grid of dark and light, for whatever draws them."""

from functools import lru_cache

import segno

QUIET_ZONE = 4
"""Modules left white around a code, as the norm asks."""

Grid = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=64)
def grid(digits: str) -> Grid:
    """Return the modules of the code of ``digits`` by row, from the top; dark ones are true."""
    rows = segno.make_qr(digits, error="m").matrix
    return tuple(tuple(bool(module) for module in row) for row in rows)
