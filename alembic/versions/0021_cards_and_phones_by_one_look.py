"""The card in hand and the phones of a file are found by one look into one tree, not by two.

Revision: 0021, after 0020.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward: both tables are written anew, ordered by their keys."""
    _cards()
    _phones()


def _cards() -> None:
    op.rename_table("card", "card_before")
    for index in ("uq_card_patient_id", "ix_card_lost"):
        op.drop_index(index, "card_before")
    op.create_table(
        "card",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("blocked_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_card_patient_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_card")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO card SELECT number, patient_id, blocked, blocked_on FROM card_before "
        "ORDER BY number"
    )
    op.drop_table("card_before")
    op.create_index(
        "uq_card_in_hand",
        "card",
        ["patient_id", "blocked"],
        unique=True,
        sqlite_where=sa.text("NOT blocked"),
    )
    op.create_index(
        "ix_card_lost", "card", ["patient_id"], unique=False, sqlite_where=sa.text("blocked")
    )


def _phones() -> None:
    op.rename_table("phone", "phone_before")
    op.drop_index("ix_phone_number", "phone_before")
    op.create_table(
        "phone",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=24), server_default="self", nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_phone_patient_id")),
        sa.PrimaryKeyConstraint("patient_id", "number", name=op.f("pk_phone")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO phone SELECT patient_id, number, position, owner FROM phone_before "
        "ORDER BY patient_id, number"
    )
    op.drop_table("phone_before")
    op.create_index(op.f("ix_phone_number"), "phone", ["number"], unique=False)
