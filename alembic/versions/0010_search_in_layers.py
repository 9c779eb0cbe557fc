"""The index of the search in layers; its rows are made anew at the next opening.

Revision: 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.drop_table("search_key")
    op.create_table(
        "search_file",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("keys", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_search_file_patient_id")
        ),
        sa.PrimaryKeyConstraint("patient_id", name=op.f("pk_search_file")),
    )
    op.create_index("ix_search_file_depth_seen", "search_file", ["depth", "seen"], unique=False)
    op.create_table(
        "search_key",
        sa.Column("depth", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("patient_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("depth", "key", "patient_id", name=op.f("pk_search_key")),
        sqlite_with_rowid=False,
    )
