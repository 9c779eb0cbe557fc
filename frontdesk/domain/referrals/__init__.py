"""Referrals: their life, who is credited when the friend arrives, and what is doubtful (§5)."""
