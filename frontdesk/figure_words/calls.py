"""Calls and answers month by month, in words for a file (DOMAIN.md §11.5)."""

from collections.abc import Sequence

from frontdesk.domain.calendar import Month
from frontdesk.domain.overview import Voices
from frontdesk.exchange.spreadsheet import OutSheet
from frontdesk.system.translate import translate

PLACES = 4
"""Decimal places of a share: 0.1234 is 12.34 %."""


def line(month: Month, voices: Voices) -> dict[str, str | int | float | None]:
    """Return a month's figures by their lasting names; shares of too few answers are missing."""
    return {
        "month": str(month),
        "due": voices.due,
        "made": voices.made,
        "reached": voices.reached,
        "called": voices.called,
        "answered": voices.answered,
        "response_rate": rounded(voices.response_rate),
        "rated": voices.rated,
        "satisfaction": rounded(voices.satisfaction),
        "asked": voices.asked,
        "willingness": rounded(voices.willingness),
        "gap": rounded(voices.gap),
        "response_minutes": voices.response_time,
    }


def sheet(months: Sequence[tuple[Month, Voices]]) -> OutSheet:
    """Return the same as a table."""
    heads = (
        translate("Figures", "Month"),
        translate("Figures", "Calls due"),
        translate("Figures", "Calls made"),
        translate("Figures", "Calls reached"),
        translate("Figures", "Patients called"),
        translate("Figures", "Answered"),
        translate("Figures", "Response rate"),
        translate("Figures", "Rated"),
        translate("Figures", "Satisfaction"),
        translate("Figures", "Asked 0–10"),
        translate("Figures", "Willingness"),
        translate("Figures", "Satisfied but silent"),
        translate("Figures", "Minutes to answer complaints"),
    )
    rows = [tuple(line(month, voices).values()) for month, voices in months]
    return OutSheet(translate("Figures", "Follow-ups"), heads, rows)


def rounded(share: float | None) -> float | None:
    """Return a share as files carry it; nothing stays nothing."""
    return None if share is None else round(share, PLACES)
