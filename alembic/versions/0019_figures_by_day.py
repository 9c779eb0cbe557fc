"""What figures are counted from is found by its day, without walking through whole tables.

Revision: 0019, after 0018.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    for column in ("first_visit_on", "last_visit_on"):
        op.create_index(
            f"ix_patient_{column}",
            "patient",
            [column],
            unique=False,
            sqlite_where=sa.text(f"{column} IS NOT NULL"),
        )
    columns = ["day", "kind", "points", "reverses"]
    op.create_index("ix_ledger_day", "ledger", columns, unique=False)
    columns = ["state", "arrived_on", "referrer_id"]
    op.create_index("ix_referral_arrived", "referral", columns, unique=False)
    columns = ["new", "day", "referral_id"]
    op.create_index("ix_referral_move_new", "referral_move", columns, unique=False)
