"""Referrals are found by who entered them when, and moves by their moment, without a scan.

Revision: 0013, after 0012.
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_index("ix_referral_entry", "referral", ["entered_by", "entered_at"], unique=False)
    op.create_index("ix_referral_move_at", "referral_move", ["at"], unique=False)
