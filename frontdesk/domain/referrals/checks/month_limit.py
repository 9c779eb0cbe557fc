"""Many in a month: from the 11th credited arrival of one referrer on (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

MONTH_LIMIT = Check(
    code="month_limit",
    in_old_books=True,
    holds=lambda facts: facts.credited_in_month >= facts.month_limit,
)
