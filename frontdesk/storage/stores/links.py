"""Reading the rows of a chain for checking."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from frontdesk.storage.chain import Link
from frontdesk.storage.tables.audit import AuditRow
from frontdesk.storage.tables.points import EntryRow

_AT_ONCE = 1_000
"""Rows in hand; a chain may be longer than what fits in memory."""


def links(
    connection: Connection, table: type[AuditRow | EntryRow], names: Sequence[str]
) -> Iterator[Link]:
    """Yield the rows of a chain in order; ``names`` are the columns that their digests seal."""
    columns = [getattr(table, name) for name in names]
    rows = connection.execute(
        select(table.seq, table.previous, table.digest, *columns)
        .order_by(table.seq)
        .execution_options(yield_per=_AT_ONCE)
    )
    for seq, previous, digest, *content in rows:
        yield Link(seq, dict(zip(names, content, strict=True)), previous, digest)
