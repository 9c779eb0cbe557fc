"""Figures of months that are over, kept until something they count changes.

Revision: 0009, after 0008.
"""

from string import Template

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FIRST_MONTHS = "SELECT $M(day) FROM visit WHERE patient_id = $patient AND new_patient"
FRIEND_MONTHS = "SELECT $M(registered_on) FROM referral WHERE friend_id = $patient"
MOVED_MONTHS = "SELECT $M(day) FROM referral_move WHERE referral_id = $X.id"

OF_VISIT = f"""
  piece = 'crowd' AND month >= $M($X.day)
  OR piece = 'arrivals' AND month = $M($X.day)
  OR piece IN ('cohort', 'revenue') AND month IN ({FIRST_MONTHS} UNION {FRIEND_MONTHS})
"""
OF_REFERRAL = f"""
  piece IN ('cohort', 'crowd') AND month = $M($X.registered_on)
  OR piece IN ('arrivals', 'revenue') AND month IN
     (SELECT $M($X.arrived_on) UNION {FIRST_MONTHS} UNION {MOVED_MONTHS})
"""
OF_LEDGER = """
  piece = 'arrivals' AND month = $M($X.day)
  OR piece = 'crowd' AND month >= $M($X.day)
  OR piece = 'revenue' AND month IN
     (SELECT $M(visit.day) FROM visit JOIN ledger ON ledger.seq IN ($X.seq, $X.reverses)
      WHERE ledger.cause LIKE 'visit:%'
      AND visit.id = CAST(substr(ledger.cause, 7) AS INTEGER))
"""
OF_REFUND = f"""
  piece IN ('cohort', 'revenue') AND month IN ({FIRST_MONTHS} UNION {FRIEND_MONTHS})
"""
OF_PATIENT = f"""
  piece = 'crowd' OR piece = 'arrivals' AND month IN ({FIRST_MONTHS})
"""

STALE = (
    # table, changes, whose patient, what is no longer true
    ("visit", ("INSERT", "UPDATE", "DELETE"), "$X.patient_id", OF_VISIT),
    ("referral", ("INSERT", "UPDATE", "DELETE"), "$X.friend_id", OF_REFERRAL),
    ("ledger", ("INSERT",), "", OF_LEDGER),
    (
        *("refund", ("INSERT",)),
        "(SELECT patient_id FROM visit WHERE id = $X.visit_id)",
        OF_REFUND,
    ),
    (
        *("redemption", ("INSERT", "UPDATE")),
        "",
        "piece = 'arrivals' AND month = $M($X.handed_over_on)",
    ),
    (
        *("patient", ("INSERT", "UPDATE OF channel, first_visit_on, last_visit_on")),
        "$X.id",
        OF_PATIENT,
    ),
    ("setting", ("INSERT", "UPDATE"), "", "$X.name = 'clinic'"),
)
"""A change deletes what it may have made untrue; what is left is exact."""

ONLY = {
    "patient_INSERT": "WHEN NEW.first_visit_on IS NOT NULL OR NEW.last_visit_on IS NOT NULL",
    "patient_UPDATE": "WHEN OLD.channel <> NEW.channel OR OLD.first_visit_on IS NOT "
    "NEW.first_visit_on OR OLD.last_visit_on IS NOT NEW.last_visit_on",
}


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "month_figure",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("piece", sa.String(length=24), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("month", "piece", name=op.f("pk_month_figure")),
    )
    op.create_index(op.f("ix_referral_friend_id"), "referral", ["friend_id"], unique=False)
    op.create_index("ix_visit_day", "visit", ["day", "patient_id", "state"], unique=False)
    op.create_index(
        *("ix_visit_new", "visit", ["day", "patient_id", "state"]),
        unique=False,
        sqlite_where=sa.text("new_patient"),
    )
    for table, changes, patient, stale in STALE:
        for change in changes:
            op.execute(_trigger(table, change, patient, stale))


def _trigger(table: str, change: str, patient: str, stale: str) -> str:
    """Return the statement that makes a trigger; an update may make two months stale."""
    verb = change.split(maxsplit=1)[0]
    sides = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[verb]
    body = " ".join(_delete(side, patient, stale) for side in sides)
    return (
        f"CREATE TRIGGER {table}_stale_{verb.lower()} AFTER {change} ON {table} "
        f"{ONLY.get(f'{table}_{verb}', '')} BEGIN {body} END"
    )


def _delete(side: str, patient: str, stale: str) -> str:
    text = f"DELETE FROM month_figure WHERE {stale};".replace("$patient", patient)  # noqa: S608
    # the first day of a month, as SQLAlchemy stores a date
    text = text.replace("$M(", "strftime('%Y-%m-01', ")
    return " ".join(Template(text).substitute(X=side).split())
