"""Late claim: the friend came first, and was claimed within the days allowed (DOMAIN.md §5.5)."""

from frontdesk.domain.referrals.facts import Check

LATE_CLAIM = Check(
    code="late_claim",
    holds=lambda facts: facts.late_claim,
)
