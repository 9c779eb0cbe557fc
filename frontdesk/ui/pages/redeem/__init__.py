"""Redeem: points into gifts, vouchers, hand-over (DOMAIN.md §8)."""
