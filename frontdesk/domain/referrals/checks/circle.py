"""Circle: whom the friend sent cannot send the friend (DOMAIN.md §5.4)."""

from frontdesk.domain.referrals.facts import Check

CIRCLE = Check(
    code="circle",
    blocks=True,
    holds=lambda facts: facts.friend_sent_referrer,
)
