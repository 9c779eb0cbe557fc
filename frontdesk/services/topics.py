"""Topics: what a gesture changed, so that screens know when they are stale."""

from collections.abc import Iterable
from enum import StrEnum, auto


class Topic(StrEnum):
    """What may have changed."""

    CLINIC = auto()
    STAFF = auto()
    PATIENTS = auto()
    VISITS = auto()
    REFERRALS = auto()
    POLICIES = auto()
    POINTS = auto()
    GIFTS = auto()
    MONTHS = auto()
    FOLLOWUPS = auto()


_OF_TABLE = {
    "setting": Topic.CLINIC,
    "channel_cost": Topic.CLINIC,
    "staff": Topic.STAFF,
    "patient": Topic.PATIENTS,
    "phone": Topic.PATIENTS,
    "card": Topic.PATIENTS,
    "search_file": None,
    "search_key": None,
    "consent": Topic.PATIENTS,
    "patient_change": Topic.PATIENTS,
    "notice": Topic.CLINIC,
    "visit": Topic.VISITS,
    "visit_move": Topic.VISITS,
    "referral": Topic.REFERRALS,
    "referral_move": Topic.REFERRALS,
    "referral_flag": Topic.REFERRALS,
    "outbox": Topic.REFERRALS,
    "paid_check": Topic.REFERRALS,
    "policy": Topic.POLICIES,
    "account": Topic.POINTS,
    "ledger": Topic.POINTS,
    "take": Topic.POINTS,
    "give": Topic.POINTS,
    "open_lot": None,
    "entry_words": Topic.POINTS,
    "adjustment": Topic.POINTS,
    "refund": Topic.VISITS,
    "gift": Topic.GIFTS,
    "gift_picture": Topic.GIFTS,
    "stock_move": Topic.GIFTS,
    "redemption": Topic.GIFTS,
    "merge": Topic.PATIENTS,
    "merge_item": Topic.PATIENTS,
    "erased_phone": Topic.PATIENTS,
    "void_slip": Topic.GIFTS,
    "month_close": Topic.MONTHS,
    "month_sheet": Topic.MONTHS,
    "month_figure": None,
    "month_presence": None,
    "follow_up": Topic.FOLLOWUPS,
    "follow_up_step": None,
    "follow_up_attempt": Topic.FOLLOWUPS,
    "recovery": Topic.FOLLOWUPS,
    "call_question": Topic.FOLLOWUPS,
    "call_script": Topic.FOLLOWUPS,
    "willingness": None,
    "ask": Topic.FOLLOWUPS,
    "willingness_weights": Topic.FOLLOWUPS,
    "audit": None,
}


def topics_of(tables: Iterable[str]) -> frozenset[Topic]:
    """Return the topics of the tables that were written; some are nobody's page."""
    return frozenset(topic for table in tables if (topic := _OF_TABLE[table]) is not None)
