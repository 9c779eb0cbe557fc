"""Who may be asked to recommend: the kept part of the score, who was asked, the weights.

What a row of ``willingness`` is made of empties it when it changes; everybody who was ever treated
begins with an empty row, which is filled at the next start of a day.

Revision: 0015, after 0014.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

WEIGHTS = ("satisfaction", "answer", "days", "visits", "spending", "friends", "redeemed")

OF_VISIT = "(SELECT patient_id FROM visit WHERE id = {}.visit_id)"
OF_CALL = "(SELECT patient_id FROM follow_up WHERE id = {}.call_id)"
SAID = "{0}.satisfaction IS NOT NULL OR {0}.willingness IS NOT NULL"
TREATED = "{0}.state = 'completed'"
FILE = "may_be_called, erased_on, restricted_on, merged_into"

SOURCES = (
    # table, change, whose row, when only
    ("visit", "INSERT", "{}.patient_id", TREATED),
    ("visit", "UPDATE OF patient_id, day, amount, state", "{}.patient_id", TREATED),
    ("visit", "DELETE", "{}.patient_id", TREATED),
    ("refund", "INSERT", OF_VISIT, ""),
    ("follow_up_attempt", "INSERT", OF_CALL, SAID),
    ("follow_up_attempt", "UPDATE", OF_CALL, SAID),
    ("follow_up_attempt", "DELETE", OF_CALL, SAID),
    ("follow_up", "UPDATE OF patient_id", "{}.patient_id", ""),
    ("referral", "INSERT", "{}.referrer_id", ""),
    ("referral", "UPDATE OF referrer_id, state", "{}.referrer_id", ""),
    ("referral", "DELETE", "{}.referrer_id", ""),
    ("redemption", "INSERT", "{}.patient_id", ""),
    ("redemption", "UPDATE OF patient_id, state", "{}.patient_id", ""),
    ("ask", "INSERT", "{}.patient_id", ""),
    ("ask", "UPDATE OF patient_id", "{}.patient_id", ""),
    ("ask", "DELETE", "{}.patient_id", ""),
    ("patient", f"UPDATE OF {FILE}", "{}.id", ""),
)


def upgrade() -> None:
    """Bring the schema forward."""
    _kept()
    op.create_table(
        "ask",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("wants", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["patient.id"], name=op.f("fk_ask_patient_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_ask_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ask")),
    )
    op.create_index("ix_ask_patient_id_day", "ask", ["patient_id", "day"], unique=False)
    op.create_table(
        "willingness_weights",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in WEIGHTS),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_willingness_weights_staff_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_willingness_weights")),
    )
    for table, change, whose, only in SOURCES:
        op.execute(_trigger(table, change, whose, only))
    op.execute(
        "INSERT INTO willingness (patient_id) "
        "SELECT DISTINCT patient_id FROM visit WHERE state = 'completed'"
    )


def _kept() -> None:
    op.create_table(
        "willingness",
        sa.Column("patient_id", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("spent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("may_ask", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("may_call", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["patient_id"], ["patient.id"], name=op.f("fk_willingness_patient_id")
        ),
        sa.PrimaryKeyConstraint("patient_id", name=op.f("pk_willingness")),
    )
    for name, columns, only in (
        ("best", ["base", "last_on", "spent", "asked_on"], "may_ask"),
        ("expected", ["expected_on", "last_on"], "may_call"),
        ("spent", ["spent"], "spent > 0"),
        ("stale", ["base"], "base IS NULL"),
    ):
        op.create_index(
            *(f"ix_willingness_{name}", "willingness", columns),
            unique=False,
            sqlite_where=sa.text(only),
            postgresql_where=sa.text(only),
        )


def _trigger(table: str, change: str, whose: str, only: str) -> str:
    """Return the statement that makes a trigger; an update may concern two patients."""
    verb = change.split(maxsplit=1)[0]
    sides = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[verb]
    when = f"WHEN {' OR '.join(only.format(side) for side in sides)}" if only else ""
    body = " ".join(_empty(whose.format(side)) for side in sides)
    return (
        f"CREATE TRIGGER {table}_willing_{verb.lower()} AFTER {change} ON {table} {when} "
        f"BEGIN {body} END"
    )


def _empty(patient: str) -> str:
    return (
        f"DELETE FROM willingness WHERE patient_id = {patient}; "  # noqa: S608
        f"INSERT INTO willingness (patient_id) VALUES ({patient});"
    )
