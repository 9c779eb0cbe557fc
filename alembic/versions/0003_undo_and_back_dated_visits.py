"""Visits entered on a later day, and moves of visits that take back another.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; all moves so far went forward, on the day of their visit."""
    for table, column in (("visit", "back_dated"), ("visit_move", "undoes")):
        op.add_column(table, sa.Column(column, sa.Boolean(), server_default="0", nullable=False))
