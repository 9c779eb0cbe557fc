"""Erased match: a phone of an identity that was erased or merged away (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

ERASED_MATCH = Check(
    code="erased_match",
    holds=lambda facts: facts.erased_match,
)
