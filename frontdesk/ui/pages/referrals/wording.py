"""The words of the page of referrals that several of its parts share."""

from datetime import date

from frontdesk.domain.referrals.lifecycle import State
from frontdesk.system.translate import Language, spoken, translate
from frontdesk.ui.language import month_name
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone
from frontdesk.words import state as state_word

SOON = 7
"""An expected friend whose time runs out within so many days is shown with attention."""


def day_text(day: date | None, today: date) -> str:
    """Return a day as short as it can be told: 26 Oct, or with the year if it is another one."""
    if day is None:
        return ""
    chinese = spoken() is Language.CHINESE
    month = str(day.month) if chinese else month_name(day)[:3]
    if day.year == today.year:
        return translate("ReferralsPage", "{day} {month}").format(day=day.day, month=month)
    text = translate("ReferralsPage", "{day} {month} {year}")
    return text.format(day=day.day, month=month, year=day.year)


_LOOKS = {
    State.REGISTERED: (Tone.INFO, "clock"),
    State.CONTACTED: (Tone.INFO, "phone"),
    State.BOOKED: (Tone.ACCENT, "calendar"),
    State.ARRIVED: (Tone.ATTENTION, "hourglass"),
    State.UNDER_REVIEW: (Tone.ATTENTION, "hourglass"),
    State.REWARDED: (Tone.GOOD, "circle-check"),
    State.CAPPED: (Tone.GOOD, "check"),
    State.REJECTED: (Tone.BAD, "ban"),
    State.REVERSED: (Tone.BAD, "arrow-back-up"),
}


def state_look(state: State) -> Look:
    """Return how a state looks: colour, icon and word."""
    tone, icon = _LOOKS.get(state, (Tone.NEUTRAL, "circle-x"))
    return Look(state_word(state), tone, icon)
