"""What every lot still holds, kept by triggers: who had thousands is read as quickly as any other.

Revision: 0023, after 0022.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

FILL = """
INSERT INTO open_lot (seq, account_id, held, available_on, expires_on)
SELECT seq, account_id, held, available_on, expires_on FROM (
  SELECT *, points
    - (SELECT coalesce(sum(take.points), 0) FROM take WHERE take.lot_seq = ledger.seq)
    - (SELECT coalesce(sum(give.points), 0) FROM give WHERE give.entry_seq = ledger.seq)
    + (SELECT coalesce(sum(give.points), 0) FROM give WHERE give.lot_seq = ledger.seq) AS held
  FROM ledger WHERE points > 0
) WHERE held <> 0
"""
LESS = """
DELETE FROM open_lot WHERE seq = NEW.{lot} AND held = NEW.points;
UPDATE open_lot SET held = held - NEW.points WHERE seq = NEW.{lot};
"""
MORE = """
INSERT INTO open_lot (seq, account_id, held, available_on, expires_on)
SELECT seq, account_id, NEW.points, available_on, expires_on FROM ledger WHERE seq = NEW.lot_seq
ON CONFLICT (seq) DO UPDATE SET held = held + NEW.points;
"""
EARNED = """
INSERT INTO open_lot (seq, account_id, held, available_on, expires_on)
VALUES (NEW.seq, NEW.account_id, NEW.points, NEW.available_on, NEW.expires_on);
"""
KEPT = (
    # table, when only, what is kept
    ("ledger", "WHEN NEW.points > 0", EARNED),
    ("take", "", LESS.format(lot="lot_seq")),
    ("give", "", LESS.format(lot="entry_seq") + MORE),
)


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "open_lot",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("available_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_open_lot_account_id")
        ),
        sa.ForeignKeyConstraint(["seq"], ["ledger.seq"], name=op.f("fk_open_lot_seq")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_open_lot")),
    )
    op.execute(FILL)
    columns = ["account_id", "expires_on", "available_on"]
    op.create_index("ix_open_lot_account", "open_lot", columns, unique=False)
    op.create_index("ix_open_lot_expires_on", "open_lot", ["expires_on"], unique=False)
    for table, condition, kept in KEPT:
        op.execute(
            f"CREATE TRIGGER {table}_open_insert AFTER INSERT ON {table} {condition} "
            f"BEGIN {kept} END"
        )
