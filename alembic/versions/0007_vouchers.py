"""Moves of stock, pictures and archive of gifts, closed redemptions, replaced slips.

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_FOUND = """
INSERT INTO stock_move (gift_id, delta, why, redemption_id, words, at, day, staff_id)
SELECT id, stock + taken, 'counted', NULL, '', strftime('%Y-%m-%d %H:%M:%S.000000', 'now'),
    date('now'), (SELECT min(id) FROM staff)
FROM (
    SELECT id, stock, (SELECT count(*) FROM redemption WHERE gift_id = gift.id) AS taken
    FROM gift WHERE stock IS NOT NULL
)
WHERE stock + taken > 0 ORDER BY id
"""
_TAKEN = """
INSERT INTO stock_move (gift_id, delta, why, redemption_id, words, at, day, staff_id)
SELECT gift_id, -1, 'redeemed', redemption.id, '', redeemed_at, redeemed_on, redeemed_by
FROM redemption JOIN gift ON gift.id = gift_id WHERE stock IS NOT NULL ORDER BY redemption.id
"""


def upgrade() -> None:
    """Bring the schema forward."""
    op.add_column("gift", sa.Column("archived_on", sa.Date(), nullable=True))
    _close_redemptions()
    op.create_table(
        "gift_picture",
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name=op.f("fk_gift_picture_gift_id")),
        sa.PrimaryKeyConstraint("gift_id", name=op.f("pk_gift_picture")),
    )
    op.create_table(
        "void_slip",
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("redemption_id", sa.Integer(), nullable=False),
        sa.Column("voided_at", sa.DateTime(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=False),
        sa.Column("voided_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["redemption_id"], ["redemption.id"], name=op.f("fk_void_slip_redemption_id")
        ),
        sa.ForeignKeyConstraint(["voided_by"], ["staff.id"], name=op.f("fk_void_slip_voided_by")),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_void_slip")),
    )
    op.create_index(op.f("ix_void_slip_redemption_id"), "void_slip", ["redemption_id"])
    _stock_moves()


def _close_redemptions() -> None:
    columns = (
        sa.Column("cost", sa.Integer(), server_default="0", nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column(
            "closed_by",
            sa.Integer(),
            sa.ForeignKey("staff.id", name=op.f("fk_redemption_closed_by")),
            nullable=True,
        ),
        sa.Column("words", sa.String(), server_default="", nullable=False),
    )
    for column in columns:
        op.add_column("redemption", column, inline_references=True)
    op.create_index("ix_redemption_state_valid_until", "redemption", ["state", "valid_until"])
    op.create_index("ix_redemption_handed_over_on", "redemption", ["handed_over_on"])
    op.execute(
        "UPDATE redemption SET cost = (SELECT cost FROM gift WHERE gift.id = redemption.gift_id)"
    )


def _stock_moves() -> None:
    op.create_table(
        "stock_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("delta", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=24), nullable=False),
        sa.Column("redemption_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("delta <> 0", name=op.f("ck_stock_move_delta")),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name=op.f("fk_stock_move_gift_id")),
        sa.ForeignKeyConstraint(
            ["redemption_id"], ["redemption.id"], name=op.f("fk_stock_move_redemption_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_stock_move_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_move")),
    )
    op.create_index(op.f("ix_stock_move_gift_id"), "stock_move", ["gift_id"])
    op.create_index(op.f("ix_stock_move_redemption_id"), "stock_move", ["redemption_id"])
    # what was there before the first redemption, then every redemption: the sum is the stock
    op.execute(_FOUND)
    op.execute(_TAKEN)
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER stock_move_no_{verb.lower()} BEFORE {verb} ON stock_move "
            "BEGIN SELECT RAISE(ABORT, 'stock_move is append-only'); END"
        )
