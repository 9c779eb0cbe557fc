"""Days noted, friends found by pinyin, who told the news, doubts about what was paid.

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

from frontdesk.domain.pinyin import toneless

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OPEN = sa.text("state IN ('registered', 'contacted', 'booked')")
TOLD_BY = """
ALTER TABLE outbox
ADD COLUMN told_by INTEGER CONSTRAINT fk_outbox_told_by REFERENCES staff (id)
"""


def upgrade() -> None:
    """Bring the schema forward."""
    _paid_checks()
    op.execute(TOLD_BY)
    key = sa.Column("friend_key", sa.String(), server_default="", nullable=False)
    op.add_column("referral", key)
    op.add_column("referral", sa.Column("booked_for", sa.Date(), nullable=True))
    op.add_column("referral_move", sa.Column("booked_for", sa.Date(), nullable=True))
    _fill_keys()
    op.create_index("ix_referral_list", "referral", ["state", "renewed_on"], unique=False)
    op.create_index(
        *("ix_referral_friend", "referral", ["friend_key"]),
        unique=False,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )


def _fill_keys() -> None:
    referral = sa.table("referral", sa.column("friend_name"), sa.column("friend_key"))
    connection = op.get_bind()
    names = connection.scalars(sa.select(referral.c.friend_name).distinct()).all()
    fill = (
        sa.update(referral)
        .where(referral.c.friend_name == sa.bindparam("name"))
        .values(friend_key=sa.bindparam("key"))
    )
    if names:
        op.execute("CREATE INDEX ix_referral_filling ON referral (friend_name)")
        connection.execute(fill, [{"name": name, "key": toneless(name)} for name in names])
        op.execute("DROP INDEX ix_referral_filling")


def _paid_checks() -> None:
    unique = "uq_paid_check_referral_id_visit_id_reason"
    op.create_table(
        "paid_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("cleared_by", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["cleared_by"], ["staff.id"], name="fk_paid_check_cleared_by"),
        sa.ForeignKeyConstraint(["referral_id"], ["referral.id"], name="fk_paid_check_referral_id"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_paid_check_visit_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paid_check")),
        sa.UniqueConstraint("referral_id", "visit_id", "reason", name=op.f(unique)),
    )
    op.create_index("ix_paid_check_cleared_by", "paid_check", ["cleared_by"], unique=False)
