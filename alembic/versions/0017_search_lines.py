"""What a line of the search shows is filed with its keys; all are filed anew at the next opening.

Revision: 0017, after 0016.
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.execute("DELETE FROM search_key")
    op.drop_table("search_file")
    op.create_table(
        "search_file",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("card_number", sa.String(), nullable=False),
        sa.Column("phones", sa.String(), nullable=False),
        sa.Column("sex", sa.String(length=24), nullable=True),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("keys", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_search_file_patient_id")
        ),
        sa.PrimaryKeyConstraint("patient_id", name=op.f("pk_search_file")),
    )
    op.create_index("ix_search_file_depth_seen", "search_file", ["depth", "seen"], unique=False)
