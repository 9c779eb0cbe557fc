"""The shelf of the printed sheets, written by hand."""

from frontdesk.reports import (
    bonus_sheet,
    day_sheet,
    kpi,
    leaderboard_list,
    leaderboard_poster,
    liability,
    patient_card,
    patient_copy,
    progress_slip,
    referral_cards,
    statement,
    thank_you,
    voucher_slip,
)

SHELF = (
    leaderboard_poster,
    leaderboard_list,
    voucher_slip,
    progress_slip,
    patient_card,
    referral_cards,
    day_sheet,
    statement,
    patient_copy,
    liability,
    thank_you,
    kpi,
    bonus_sheet,
)
"""The sheets, in the order in which they are offered."""
