"""Printed sheets: rows in, PDF out, and nothing else speaks reportlab.

Every sheet is a plain function from facts to ``bytes``; nothing here reads the database or the
clock, or writes a file. Sheets do not know each other: what they share lives in ``sheet``,
``text``, ``fonts``, ``tokens``, ``shapes``, ``icons``, ``roll`` and ``words``.

Importing this package imports reportlab: do it when the first sheet is wanted, not at start.
"""

from frontdesk.reports import (
    day_sheet,
    leaderboard_list,
    leaderboard_poster,
    patient_card,
    patient_copy,
    progress_slip,
    referral_cards,
    statement,
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
)
"""The sheets, in the order in which they are offered."""
