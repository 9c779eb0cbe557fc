"""Shared phone: the friend's phone is also the referrer's, as in families (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

SHARED_PHONE = Check(
    code="shared_phone",
    in_old_books=True,
    holds=lambda facts: facts.friend_has_referrers_phone,
)
