"""Kept figures of past months are counted anew: refunds in part now lower what rewards have cost.

Revision: 0020, after 0019.
"""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Throw away what is kept; it is counted again when somebody asks for it."""
    op.execute("DELETE FROM month_figure")
