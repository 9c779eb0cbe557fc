"""Closed months: what was frozen, and the sheets as they were printed.

Revision: 0011, after 0010.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

FROZEN = "id, month, revision, content, checksum, closed_at, closed_on, closed_by"
"""Columns of a close that are never changed; reopening sets the others."""


def upgrade() -> None:
    """Bring the schema forward."""
    _tables()
    for table, columns in (("month_close", FROZEN), ("month_sheet", "close_id, kind, content")):
        refused = f"BEGIN SELECT RAISE(ABORT, '{table} is frozen'); END"
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {columns} ON {table} {refused}"
        )
    refused = "BEGIN SELECT RAISE(ABORT, 'month_close is frozen'); END"
    op.execute(f"CREATE TRIGGER month_close_no_delete BEFORE DELETE ON month_close {refused}")


def _tables() -> None:
    op.create_table(
        "month_close",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("checksum", sa.String(length=64), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=False),
        sa.Column("reopened_at", sa.DateTime(), nullable=True),
        sa.Column("reopened_on", sa.Date(), nullable=True),
        sa.Column("reopened_by", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name=op.f("fk_month_close_closed_by")),
        sa.ForeignKeyConstraint(
            ["reopened_by"], ["staff.id"], name=op.f("fk_month_close_reopened_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_month_close")),
        sa.UniqueConstraint("month", "revision", name=op.f("uq_month_close_month_revision")),
    )
    in_force = sa.text("reopened_at IS NULL")
    op.create_index(
        *("uq_month_close_month", "month_close", ["month"]),
        unique=True,
        sqlite_where=in_force,
        postgresql_where=in_force,
    )

    op.create_table(
        "month_sheet",
        sa.Column("close_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["close_id"], ["month_close.id"], name=op.f("fk_month_sheet_close_id")
        ),
        sa.PrimaryKeyConstraint("close_id", "kind", name=op.f("pk_month_sheet")),
    )
