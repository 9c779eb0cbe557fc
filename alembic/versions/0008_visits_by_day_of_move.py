"""Moves of visits are found by their day: today's board, and what was closed this morning.

Revision: 0008, after 0007.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_index("ix_visit_move_day", "visit_move", ["day"], unique=False)
