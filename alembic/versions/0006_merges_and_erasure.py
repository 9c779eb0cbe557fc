"""Merged, erased and restricted files.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    # Alembic adds a column and its key in two steps, which SQLite cannot do
    op.execute(
        "ALTER TABLE patient ADD COLUMN merged_into INTEGER "
        "CONSTRAINT fk_patient_merged_into REFERENCES patient (id)"
    )
    op.add_column("patient", sa.Column("erased_on", sa.Date(), nullable=True))
    op.add_column("patient", sa.Column("restricted_on", sa.Date(), nullable=True))
    op.create_index("ix_patient_merged_into", "patient", ["merged_into"], unique=False)
    _merges()
    op.create_table(
        "erased_phone",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("erased_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_erased_phone")),
    )


def _merges() -> None:
    op.create_table(
        "merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survivor_id", sa.Integer(), nullable=False),
        sa.Column("merged_id", sa.Integer(), nullable=False),
        sa.Column("ledger_head", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("undone_on", sa.Date(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["survivor_id"], ["patient.id"], name=op.f("fk_merge_survivor_id")),
        sa.ForeignKeyConstraint(["merged_id"], ["patient.id"], name=op.f("fk_merge_merged_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_merge_staff_id")),
        sa.ForeignKeyConstraint(["undone_by"], ["staff.id"], name=op.f("fk_merge_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
    )
    op.create_index("ix_merge_survivor_id", "merge", ["survivor_id"], unique=False)
    op.create_index(
        "uq_merge_merged_id",
        "merge",
        ["merged_id"],
        unique=True,
        sqlite_where=sa.text("undone_on IS NULL"),
    )
    op.create_table(
        "merge_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("merge_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("old", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["merge_id"], ["merge.id"], name=op.f("fk_merge_item_merge_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge_item")),
    )
    op.create_index("ix_merge_item_merge_id", "merge_item", ["merge_id"], unique=False)
