"""Consents, the privacy notice, old values of corrections, owners of phones, guardians, lost cards.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEPT = {
    "notice": ("version", "text", "at", "day", "staff_id"),
    "consent": ("id", "what", "given", "notice_version", "by_guardian", "at", "day", "staff_id"),
    "patient_change": (
        *("seq", "patient_id", "field", "seal", "at", "day", "staff_id", "previous", "digest"),
    ),
}
"""Columns that are never changed; rows are never deleted."""

APPEAR_BEFORE = """
INSERT INTO consent (patient_id, what, given, notice_version, by_guardian, at, day, staff_id)
SELECT id, 'appear', 1, 1, 0, created_at, created_on, created_by
FROM patient WHERE may_appear ORDER BY id
"""
CALLS_BEFORE = """
INSERT INTO consent (patient_id, what, given, notice_version, by_guardian, at, day, staff_id)
SELECT id, 'calls', 1, 1, 0, created_at, created_on, created_by
FROM patient WHERE may_be_called ORDER BY id
"""
"""What was agreed to before there was a history."""


def upgrade() -> None:
    """Bring the schema forward."""
    _consents()
    _changes()
    op.add_column("card", sa.Column("blocked_on", sa.Date(), nullable=True))
    version = sa.Column("version", sa.Integer(), server_default="1", nullable=False)
    op.add_column("patient", version)
    op.add_column("patient", sa.Column("guardian_name", sa.String(), nullable=True))
    op.add_column("patient", sa.Column("guardian_phone", sa.String(), nullable=True))
    owner = sa.Column("owner", sa.String(length=24), server_default="self", nullable=False)
    op.add_column("phone", owner)
    for statement in (APPEAR_BEFORE, CALLS_BEFORE):
        op.execute(statement)
    for table, columns in KEPT.items():
        refused = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        of = ", ".join(columns)
        op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {of} ON {table} {refused}")
        op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refused}")


def _consents() -> None:
    op.create_table(
        "notice",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_notice_staff_id")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_notice")),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("notice_version", sa.Integer(), nullable=False),
        sa.Column("by_guardian", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_consent_patient_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_consent_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index("ix_consent_patient_id", "consent", ["patient_id"], unique=False)


def _changes() -> None:
    patient, staff = "fk_patient_change_patient_id", "fk_patient_change_staff_id"
    op.create_table(
        "patient_change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("old", sa.String(), nullable=True),
        sa.Column("salt", sa.String(), nullable=True),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f(patient)),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f(staff)),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_patient_change")),
        sa.UniqueConstraint("digest", name=op.f("uq_patient_change_digest")),
    )
    op.create_index("ix_patient_change_patient_id", "patient_change", ["patient_id"], unique=False)
