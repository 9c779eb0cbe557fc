"""Other name: who arrived does not bear the registered name (DOMAIN.md §5.3, §5.7)."""

from frontdesk.domain.referrals.facts import Check

OTHER_NAME = Check(
    code="other_name",
    in_old_books=True,
    holds=lambda facts: facts.other_name,
)
