"""Rejected before: a manager has said no to this referrer and this friend (DOMAIN.md §5.8)."""

from frontdesk.domain.referrals.facts import Check

REJECTED_BEFORE = Check(
    code="rejected_before",
    holds=lambda facts: facts.rejected_before,
)
