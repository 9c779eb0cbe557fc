"""What is given back to lots, why entries were posted by hand, adjustments, refunds.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "refund",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_refund_amount")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_refund_staff_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_refund_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refund")),
    )
    op.create_index(op.f("ix_refund_visit_id"), "refund", ["visit_id"], unique=False)

    op.create_table(
        "adjustment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("entry_seq", sa.Integer(), nullable=True),
        sa.CheckConstraint("points <> 0", name=op.f("ck_adjustment_points")),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name=op.f("fk_adjustment_asked_by")),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name=op.f("fk_adjustment_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["entry_seq"], ["ledger.seq"], name=op.f("fk_adjustment_entry_seq")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_adjustment_patient_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adjustment")),
        sa.UniqueConstraint("entry_seq", name=op.f("uq_adjustment_entry_seq")),
    )
    op.create_index(
        "ix_adjustment_asked_by_asked_on", "adjustment", ["asked_by", "asked_on"], unique=False
    )
    op.create_index(op.f("ix_adjustment_patient_id"), "adjustment", ["patient_id"], unique=False)
    op.create_index("ix_adjustment_state", "adjustment", ["state"], unique=False)

    op.create_table(
        "entry_words",
        sa.Column("entry_seq", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_seq"], ["ledger.seq"], name=op.f("fk_entry_words_entry_seq")
        ),
        sa.PrimaryKeyConstraint("entry_seq", name=op.f("pk_entry_words")),
    )
    op.create_table(
        "give",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_seq", sa.Integer(), nullable=False),
        sa.Column("lot_seq", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_give_points")),
        sa.ForeignKeyConstraint(["entry_seq"], ["ledger.seq"], name=op.f("fk_give_entry_seq")),
        sa.ForeignKeyConstraint(["lot_seq"], ["ledger.seq"], name=op.f("fk_give_lot_seq")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_give")),
    )
    op.create_index("ix_give_entry_seq_points", "give", ["entry_seq", "points"], unique=False)
    op.create_index("ix_give_lot_seq_points", "give", ["lot_seq", "points"], unique=False)

    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER give_no_{verb.lower()} BEFORE {verb} ON give "
            "BEGIN SELECT RAISE(ABORT, 'give is append-only'); END"
        )
