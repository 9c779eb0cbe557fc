"""Same resident ID: referrer and friend are one person (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

SAME_RESIDENT_ID = Check(
    code="same_resident_id",
    blocks=True,
    holds=lambda facts: facts.same_resident_id,
)
