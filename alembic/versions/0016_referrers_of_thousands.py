"""A referrer of thousands is read by index, and what a decision was based on is copied.

Which rewarded referral of its referrer one was (DOMAIN.md §6.2) was counted again whenever somebody
asked; it stands with the referral now, as its points do. A voucher keeps the name its gift bore.

Revision: 0016, after 0015.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# every step into and out of "rewarded", and how many stood after it: ever, and of that year
COUNT = """
CREATE TEMP TABLE counted AS
SELECT referral_id, new,
  sum(step) OVER (PARTITION BY referrer_id ORDER BY id) AS ever,
  sum(step) OVER (PARTITION BY referrer_id, substr(arrived_on, 1, 4) ORDER BY id) AS in_year,
  (SELECT terms LIKE '%"count": "calendar_year"%' FROM policy
   WHERE effective_from <= arrived_on ORDER BY effective_from DESC LIMIT 1) AS yearly,
  row_number() OVER (PARTITION BY referral_id ORDER BY new = 'rewarded' DESC, id DESC) AS place
FROM (
  SELECT m.id, m.referral_id, m.new, r.referrer_id, r.arrived_on,
    (m.new = 'rewarded') - (coalesce(m.old, '') = 'rewarded') AS step
  FROM referral_move m JOIN referral r ON r.id = m.referral_id
  WHERE 'rewarded' IN (m.new, m.old)
)
"""
COPY = """
UPDATE referral SET nth = counted.ever * NOT coalesce(yearly, 0) + in_year * coalesce(yearly, 0)
FROM counted
WHERE counted.referral_id = referral.id AND place = 1 AND counted.new = 'rewarded'
  AND referral.state IN ('rewarded', 'reversed')
"""


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("referral", sa.Column("nth", sa.Integer(), nullable=True))
    op.execute(COUNT)
    op.execute(COPY)
    op.execute("DROP TABLE temp.counted")
    op.add_column(
        "redemption", sa.Column("gift_name", sa.String(), server_default="", nullable=False)
    )
    op.execute("UPDATE redemption SET gift_name = (SELECT name FROM gift WHERE gift.id = gift_id)")
    _indexes()


def _indexes() -> None:
    op.drop_index("ix_ledger_account_id_points", "ledger")
    columns = ["account_id", "kind", "points", "available_on", "expires_on"]
    op.create_index("ix_ledger_account", "ledger", columns, unique=False)
    op.drop_index("ix_referral_referrer", "referral")
    columns = ["referrer_id", "state", "arrived_on", "visit_id"]
    op.create_index("ix_referral_referrer", "referral", columns, unique=False)
    op.create_index(
        "ix_referral_newest", "referral", ["referrer_id", "registered_on"], unique=False
    )
    op.drop_index("ix_referral_registered_on", "referral")
    op.create_index(
        "ix_referral_registered", "referral", ["registered_on", "entered_by"], unique=False
    )
    op.create_index(
        "ix_card_lost", "card", ["patient_id"], unique=False, sqlite_where=sa.text("blocked")
    )
    op.create_index(
        "ix_visit_insured", "visit", ["id"], unique=False, sqlite_where=sa.text("insured")
    )
