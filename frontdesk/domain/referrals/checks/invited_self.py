"""Invited by herself: the inviting member of staff is the referrer (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

INVITED_SELF = Check(
    code="invited_self",
    holds=lambda facts: facts.inviter_is_referrer,
)
