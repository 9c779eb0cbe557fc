"""Many in a day: from the 6th credited arrival of one referrer on (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

DAY_LIMIT = Check(
    code="day_limit",
    in_old_books=True,
    holds=lambda facts: facts.credited_in_day >= facts.day_limit,
)
