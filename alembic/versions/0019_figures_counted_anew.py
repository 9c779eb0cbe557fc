"""Kept figures of past months are counted anew: refunds in part now lower what rewards have cost.

Revision: 0019, after 0018.
"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Throw away what is kept; it is counted again when somebody asks for it."""
    op.execute("DELETE FROM month_figure")
