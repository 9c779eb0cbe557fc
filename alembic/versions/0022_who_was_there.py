"""Who was there is kept month by month; days since a treatment are counted with the referrals.

Revision: 0022, after 0021.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

MONTH = "strftime('%Y-%m-01', {})"
CHANGES = {
    "INSERT": ("NEW",),
    "UPDATE OF patient_id, day, state": ("OLD", "NEW"),
    "DELETE": ("OLD",),
}


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "month_presence",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("people", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_month_presence")),
    )
    op.execute("DELETE FROM month_figure WHERE piece = 'cohort'")
    for change, sides in CHANGES.items():
        verb = change.split(maxsplit=1)[0].lower()
        body = " ".join(map(_forget, sides))
        op.execute(
            f"CREATE TRIGGER visit_stale_presence_{verb} AFTER {change} ON visit BEGIN {body} END"
        )


def _forget(side: str) -> str:
    """Return what a visit makes untrue: its month, and later referrals of its patient."""
    visited, registered = MONTH.format(f"{side}.day"), MONTH.format("registered_on")
    later = (
        f"SELECT {registered} FROM referral "  # noqa: S608
        f"WHERE referrer_id = {side}.patient_id AND registered_on >= {side}.day"
    )
    return (
        f"DELETE FROM month_presence WHERE month = {visited}; "  # noqa: S608
        f"DELETE FROM month_figure WHERE piece = 'cohort' AND month IN ({later});"
    )
