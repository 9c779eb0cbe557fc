"""The first schema: staff, patients, visits, referrals, points, gifts, audit.

Revision: 0001, after none.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("ledger", "take", "audit")


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "channel_cost",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_channel_cost_amount")),
        sa.PrimaryKeyConstraint("month", "channel", name=op.f("pk_channel_cost")),
    )
    op.create_table(
        "gift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("cost", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("per_person", sa.Integer(), nullable=True),
        sa.Column("per_year", sa.Integer(), nullable=True),
        sa.Column("needs_approval", sa.Boolean(), nullable=False),
        sa.Column("voucher_days", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_gift_points")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_gift_stock")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift")),
        sa.UniqueConstraint("name", name=op.f("uq_gift_name")),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("role", sa.Integer(), nullable=False),
        sa.Column("has_account", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("pin", sa.String(), nullable=True),
        sa.Column("pin_failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("login", name=op.f("uq_staff_login")),
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_audit_staff_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
        sa.UniqueConstraint("digest", name=op.f("uq_audit_digest")),
    )
    op.create_table(
        "patient",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("sex", sa.String(length=24), nullable=True),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("resident_id", sa.String(), nullable=True),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("own_file_of", sa.Integer(), nullable=True),
        sa.Column("referral_code", sa.String(), nullable=False),
        sa.Column("may_appear", sa.Boolean(), nullable=False),
        sa.Column("may_be_called", sa.Boolean(), nullable=False),
        sa.Column("in_roster", sa.Boolean(), nullable=False),
        sa.Column("first_visit_on", sa.Date(), nullable=True),
        sa.Column("last_visit_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name=op.f("fk_patient_created_by")),
        sa.ForeignKeyConstraint(["own_file_of"], ["staff.id"], name=op.f("fk_patient_own_file_of")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patient")),
        sa.UniqueConstraint("own_file_of", name=op.f("uq_patient_own_file_of")),
        sa.UniqueConstraint("referral_code", name=op.f("uq_patient_referral_code")),
    )
    op.create_index(op.f("ix_patient_name"), "patient", ["name"], unique=False)
    op.create_index(op.f("ix_patient_resident_id"), "patient", ["resident_id"], unique=False)
    op.create_index(op.f("ix_patient_sort_key"), "patient", ["sort_key"], unique=False)
    op.create_table(
        "policy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name=op.f("fk_policy_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy")),
        sa.UniqueConstraint("effective_from", name=op.f("uq_policy_effective_from")),
    )
    op.create_table(
        "account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_account_patient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
    )
    op.create_index(op.f("ix_account_patient_id"), "account", ["patient_id"], unique=False)
    op.create_table(
        "card",
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_card_patient_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_card")),
    )
    op.create_index(
        "uq_card_patient_id",
        "card",
        ["patient_id"],
        unique=True,
        sqlite_where=sa.text("NOT blocked"),
        postgresql_where=sa.text("NOT blocked"),
    )
    op.create_table(
        "phone",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_phone_patient_id")),
        sa.PrimaryKeyConstraint("patient_id", "number", name=op.f("pk_phone")),
    )
    op.create_index(op.f("ix_phone_number"), "phone", ["number"], unique=False)
    op.create_table(
        "redemption",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("gift_id", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("birthday_year", sa.Integer(), nullable=True),
        sa.Column("redeemed_at", sa.DateTime(), nullable=False),
        sa.Column("redeemed_on", sa.Date(), nullable=False),
        sa.Column("redeemed_by", sa.Integer(), nullable=False),
        sa.Column("approved_by", sa.Integer(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("handed_over_at", sa.DateTime(), nullable=True),
        sa.Column("handed_over_on", sa.Date(), nullable=True),
        sa.Column("handed_over_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["staff.id"], name=op.f("fk_redemption_approved_by")
        ),
        sa.ForeignKeyConstraint(["gift_id"], ["gift.id"], name=op.f("fk_redemption_gift_id")),
        sa.ForeignKeyConstraint(
            ["handed_over_by"], ["staff.id"], name=op.f("fk_redemption_handed_over_by")
        ),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_redemption_patient_id")
        ),
        sa.ForeignKeyConstraint(
            ["redeemed_by"], ["staff.id"], name=op.f("fk_redemption_redeemed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redemption")),
        sa.UniqueConstraint("serial", name=op.f("uq_redemption_serial")),
    )
    op.create_index(op.f("ix_redemption_gift_id"), "redemption", ["gift_id"], unique=False)
    op.create_index(
        "ix_redemption_patient_id_gift_id", "redemption", ["patient_id", "gift_id"], unique=False
    )
    op.create_table(
        "search_key",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_search_key_patient_id")
        ),
        sa.PrimaryKeyConstraint("key", "patient_id", name=op.f("pk_search_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_search_key_patient_id"), "search_key", ["patient_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("doctor", sa.String(), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("insured", sa.Boolean(), nullable=False),
        sa.Column("new_patient", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("arrived_at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_visit_amount")),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_visit_patient_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_visit_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint("day", "number", name=op.f("uq_visit_day_number")),
    )
    op.create_index("ix_visit_patient_id_day", "visit", ["patient_id", "day"], unique=False)
    op.create_index(
        "uq_visit_open",
        "visit",
        ["patient_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('waiting', 'in_treatment')"),
        postgresql_where=sa.text("state IN ('waiting', 'in_treatment')"),
    )
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("part", sa.String(length=24), nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=True),
        sa.Column("reverses", sa.Integer(), nullable=True),
        sa.Column("available_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.CheckConstraint("points <> 0", name=op.f("ck_ledger_points")),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_ledger_account_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["policy.id"], name=op.f("fk_ledger_policy_id")),
        sa.ForeignKeyConstraint(["reverses"], ["ledger.seq"], name=op.f("fk_ledger_reverses")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_ledger_staff_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_ledger")),
        sa.UniqueConstraint(
            "cause", "account_id", "part", name=op.f("uq_ledger_cause_account_id_part")
        ),
        sa.UniqueConstraint("digest", name=op.f("uq_ledger_digest")),
        sa.UniqueConstraint("reverses", name=op.f("uq_ledger_reverses")),
    )
    op.create_index("ix_ledger_account_id_points", "ledger", ["account_id", "points"], unique=False)
    op.create_index("ix_ledger_expires_on", "ledger", ["expires_on"], unique=False)
    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referrer_id", sa.Integer(), nullable=False),
        sa.Column("friend_name", sa.String(), nullable=False),
        sa.Column("friend_phone", sa.String(), nullable=True),
        sa.Column("friend_agreed", sa.Boolean(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("renewed_on", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("from_books", sa.Boolean(), nullable=False),
        sa.Column("occasion", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("friend_id", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.Column("points", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entered_by"], ["staff.id"], name=op.f("fk_referral_entered_by")),
        sa.ForeignKeyConstraint(["friend_id"], ["patient.id"], name=op.f("fk_referral_friend_id")),
        sa.ForeignKeyConstraint(["invited_by"], ["staff.id"], name=op.f("fk_referral_invited_by")),
        sa.ForeignKeyConstraint(
            ["referrer_id"], ["patient.id"], name=op.f("fk_referral_referrer_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_referral_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_index(
        "ix_referral_board", "referral", ["arrived_on", "state", "referrer_id"], unique=False
    )
    op.create_index(op.f("ix_referral_friend_phone"), "referral", ["friend_phone"], unique=False)
    op.create_index("ix_referral_referrer", "referral", ["referrer_id", "state"], unique=False)
    op.create_index(op.f("ix_referral_registered_on"), "referral", ["registered_on"], unique=False)
    op.create_index(op.f("ix_referral_visit_id"), "referral", ["visit_id"], unique=False)
    op.create_index(
        "uq_referral_credited",
        "referral",
        ["friend_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('arrived', 'under_review', 'rewarded', 'capped')"),
        postgresql_where=sa.text("state IN ('arrived', 'under_review', 'rewarded', 'capped')"),
    )
    op.create_table(
        "visit_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("old", sa.String(length=24), nullable=True),
        sa.Column("new", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_visit_move_staff_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_visit_move_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_move")),
    )
    op.create_index(op.f("ix_visit_move_visit_id"), "visit_move", ["visit_id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_outbox_patient_id")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_outbox_referral_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_open", "outbox", ["told_at", "patient_id"], unique=False)
    op.create_index(op.f("ix_outbox_referral_id"), "outbox", ["referral_id"], unique=False)
    op.create_table(
        "referral_flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("check", sa.String(), nullable=False),
        sa.Column("raised_at", sa.DateTime(), nullable=False),
        sa.Column("cleared_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cleared_by"], ["staff.id"], name=op.f("fk_referral_flag_cleared_by")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_flag_referral_id")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_referral_flag_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_flag")),
        sa.UniqueConstraint(
            "referral_id",
            "visit_id",
            "check",
            name=op.f("uq_referral_flag_referral_id_visit_id_check"),
        ),
    )
    op.create_table(
        "referral_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("old", sa.String(length=24), nullable=True),
        sa.Column("new", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_referral_move_referral_id")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_referral_move_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_move")),
    )
    op.create_index(
        op.f("ix_referral_move_referral_id"), "referral_move", ["referral_id"], unique=False
    )
    op.create_table(
        "take",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_seq", sa.Integer(), nullable=False),
        sa.Column("lot_seq", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_take_points")),
        sa.ForeignKeyConstraint(["entry_seq"], ["ledger.seq"], name=op.f("fk_take_entry_seq")),
        sa.ForeignKeyConstraint(["lot_seq"], ["ledger.seq"], name=op.f("fk_take_lot_seq")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take")),
    )
    op.create_index("ix_take_entry_seq_points", "take", ["entry_seq", "points"], unique=False)
    op.create_index("ix_take_lot_seq_points", "take", ["lot_seq", "points"], unique=False)
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
