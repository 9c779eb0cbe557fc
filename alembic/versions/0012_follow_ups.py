"""Calls owed after treatments, tries, and dissatisfied patients to be answered.

Who may be called stands on the call itself, kept by triggers, so that the work list of a clinic of
a million patients is read from one index.

Revision: 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MAY = """
  UPDATE follow_up SET may_call = (
    SELECT may_be_called AND erased_on IS NULL AND restricted_on IS NULL AND merged_into IS NULL
    FROM patient WHERE patient.id = follow_up.patient_id)
"""
FILE = "may_be_called, erased_on, restricted_on, merged_into"


def upgrade() -> None:
    """Bring the schema forward."""
    _calls()
    _tries()
    for name, change, concerned in (
        ("made", "INSERT ON follow_up", "follow_up.id = NEW.id"),
        ("moved", "UPDATE OF patient_id ON follow_up", "follow_up.id = NEW.id"),
        ("agreed", f"UPDATE OF {FILE} ON patient", "follow_up.patient_id = NEW.id"),
    ):
        body = " ".join(f"{MAY} WHERE {concerned};".split())
        op.execute(f"CREATE TRIGGER follow_up_may_{name} AFTER {change} BEGIN {body} END")


def _calls() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("may_call", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_follow_up_patient_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_follow_up_staff_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_follow_up_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
    )
    op.create_index(
        "ix_follow_up_due",
        "follow_up",
        ["due_on", "staff_id"],
        unique=False,
        sqlite_where=sa.text("state = 'open' AND may_call"),
        postgresql_where=sa.text("state = 'open' AND may_call"),
    )
    op.create_index("ix_follow_up_patient_id", "follow_up", ["patient_id", "state"], unique=False)
    op.create_index("ix_follow_up_visit_id", "follow_up", ["visit_id"], unique=False)
    op.create_table(
        "follow_up_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["follow_up.id"], name=op.f("fk_follow_up_step_call_id")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_follow_up_step_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_step")),
        sa.UniqueConstraint(
            "visit_id", "item", "days", name=op.f("uq_follow_up_step_visit_id_item_days")
        ),
    )
    op.create_index("ix_follow_up_step_call_id", "follow_up_step", ["call_id"], unique=False)


def _tries() -> None:
    op.create_table(
        "follow_up_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("call_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("satisfaction", sa.String(length=24), nullable=True),
        sa.Column("willingness", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "willingness BETWEEN 0 AND 10", name=op.f("ck_follow_up_attempt_willingness")
        ),
        sa.ForeignKeyConstraint(
            ["call_id"], ["follow_up.id"], name=op.f("fk_follow_up_attempt_call_id")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_follow_up_attempt_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_attempt")),
    )
    op.create_index("ix_follow_up_attempt_call_id", "follow_up_attempt", ["call_id"], unique=False)
    op.create_index(
        "ix_follow_up_attempt_day", "follow_up_attempt", ["day", "staff_id"], unique=False
    )
    op.create_table(
        "recovery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("escalated_at", sa.DateTime(), nullable=True),
        sa.Column("escalated_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["follow_up_attempt.id"], name=op.f("fk_recovery_attempt_id")
        ),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name=op.f("fk_recovery_closed_by")),
        sa.ForeignKeyConstraint(
            ["escalated_by"], ["staff.id"], name=op.f("fk_recovery_escalated_by")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_recovery_patient_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery")),
        sa.UniqueConstraint("attempt_id", name=op.f("uq_recovery_attempt_id")),
    )
    op.create_index("ix_recovery_day", "recovery", ["day"], unique=False)
    op.create_index(
        "ix_recovery_open",
        "recovery",
        ["opened_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index("ix_recovery_patient_id", "recovery", ["patient_id"], unique=False)
