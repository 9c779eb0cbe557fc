"""Staff: a file of staff, or sharing a phone with staff, is reviewed (DOMAIN.md §5.7, §12)."""

from frontdesk.domain.referrals.facts import Check

STAFF_FILE = Check(
    code="staff_file",
    holds=lambda facts: facts.staff_file,
)
