"""What a successful referral earns: versioned policies and the award they make (DOMAIN.md §6)."""
