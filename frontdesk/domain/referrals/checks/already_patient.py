"""Already a patient: only people who are new to the clinic count (DOMAIN.md §5.4)."""

from frontdesk.domain.referrals.facts import Check

ALREADY_PATIENT = Check(
    code="already_patient",
    blocks=True,
    holds=lambda facts: facts.friend_is_patient,
)
