"""Booked days, which of several calls they settle, and the clinic's own words on the phone.

Revision: 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("follow_up", sa.Column("booked_for", sa.Date(), nullable=True))
    booked = sa.text("state = 'booked'")
    op.create_index(
        *("ix_follow_up_booked", "follow_up", ["booked_for"]),
        unique=False,
        sqlite_where=booked,
        postgresql_where=booked,
    )
    _questions()
    _scripts()


def _questions() -> None:
    name = "fk_call_question_{}".format
    op.create_table(
        "call_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("booked_for", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(visit_id IS NULL) <> (booked_for IS NULL)", name=op.f("ck_call_question_about_one")
        ),
        sa.ForeignKeyConstraint(["answered_by"], ["staff.id"], name=op.f(name("answered_by"))),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f(name("patient_id"))),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f(name("visit_id"))),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_question")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_call_question_visit_id")),
    )
    unanswered = sa.text("answered_at IS NULL")
    op.create_index(
        *("ix_call_question_open", "call_question", ["id"]),
        unique=False,
        sqlite_where=unanswered,
        postgresql_where=unanswered,
    )
    op.create_index("ix_call_question_patient_id", "call_question", ["patient_id"], unique=False)


def _scripts() -> None:
    op.create_table(
        "call_script",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occasion", sa.String(length=24), nullable=False),
        sa.Column("part", sa.String(length=24), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_call_script_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_script")),
        sa.UniqueConstraint(
            *("occasion", "part", "language", "version"),
            name=op.f("uq_call_script_occasion_part_language_version"),
        ),
    )
    refused = "BEGIN SELECT RAISE(ABORT, 'call_script is append-only'); END"
    for verb in ("UPDATE", "DELETE"):
        name = f"call_script_no_{verb.lower()}"
        op.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON call_script {refused}")
