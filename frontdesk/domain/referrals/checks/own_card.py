"""Own card: nobody refers herself, nor a second file of her own (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import Check

OWN_CARD = Check(
    code="own_card",
    blocks=True,
    holds=lambda facts: facts.same_person,
)
