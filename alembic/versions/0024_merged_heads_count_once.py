"""A merged file is no head of its own: what is kept of heads goes when files merge or part again.

Revision: 0024, after 0023. Days to the reward are counted anew: paid twice, they count once.
"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.execute("DELETE FROM month_figure WHERE piece IN ('arrivals', 'crowd')")
    op.execute(
        "CREATE TRIGGER patient_stale_merge AFTER UPDATE OF merged_into ON patient "
        "WHEN OLD.merged_into IS NOT NEW.merged_into "
        "AND (NEW.first_visit_on IS NOT NULL OR NEW.last_visit_on IS NOT NULL) "
        "BEGIN DELETE FROM month_figure WHERE piece = 'crowd'; END"
    )
