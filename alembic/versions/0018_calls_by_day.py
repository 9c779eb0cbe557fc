"""All calls by the day they are due, so that those of a month are counted at once.

Revision: 0018, after 0017.
"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_index("ix_follow_up_day", "follow_up", ["due_on", "state"], unique=False)
