"""The tables, one file a feature: mapped classes and constraints, no methods.

A promise of uniqueness is a constraint here, never a look-up before an insert.
"""

from frontdesk.storage.columns import Base
from frontdesk.storage.tables import (
    audit,
    changes,
    clinic,
    consents,
    followups,
    gifts,
    insights,
    merges,
    months,
    patients,
    points,
    redemptions,
    referrals,
    rewards,
    scripts,
    search,
    staff,
    visits,
    willingness,
)

metadata = Base.metadata

__all__ = [
    "audit",
    "changes",
    "clinic",
    "consents",
    "followups",
    "gifts",
    "insights",
    "merges",
    "metadata",
    "months",
    "patients",
    "points",
    "redemptions",
    "referrals",
    "rewards",
    "scripts",
    "search",
    "staff",
    "visits",
    "willingness",
]
