"""Burst: one member of staff entered many registrations within a minute (DOMAIN.md §5.7)."""

from frontdesk.domain.referrals.facts import BURST_SIZE, Check

BURST = Check(
    code="burst",
    holds=lambda facts: facts.entered_in_minute >= BURST_SIZE,
)
