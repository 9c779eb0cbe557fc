"""The sentences of the front desk, and how it writes days, people and states."""

from datetime import date, datetime, timedelta

from frontdesk import words
from frontdesk.domain import phones
from frontdesk.domain.calendar import age
from frontdesk.domain.leaderboards import Level
from frontdesk.domain.patients import Sex
from frontdesk.domain.referrals.lifecycle import OPEN, State, valid_until
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.visits import VisitState
from frontdesk.services.arrivals import Arrival
from frontdesk.services.undo import Undone
from frontdesk.services.visits import CheckedIn
from frontdesk.system.translate import translate
from frontdesk.ui.language import month_name
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone

DOT = " · "
_NEAR = timedelta(days=300)
_TONES = {
    State.ARRIVED: (Tone.INFO, "clock"),
    State.UNDER_REVIEW: (Tone.ATTENTION, "hourglass"),
    State.REWARDED: (Tone.GOOD, "check"),
    State.CAPPED: (Tone.GOOD, "check"),
}


def short_day(day: date, today: date) -> str:
    """Return a day as it is said at the desk: 10月12日; one of earlier years with its year."""
    if day.year == today.year or today < day < today + _NEAR:
        written = translate("DeskPage", "{day} {month}")
    else:
        written = translate("DeskPage", "{day} {month} {year}")
    return written.format(day=day.day, month=month_name(day), number=day.month, year=day.year)


def clock_time(moment: datetime) -> str:
    """Return the time of day of a local ``moment``: 09:42."""
    return f"{moment:%H:%M}"


def sex_and_age(sex: Sex | None, birthday: date | None, today: date) -> str:
    """Return what is known: 女 · 34 岁."""
    years = "" if birthday is None else translate("DeskPage", "%n years", n=age(birthday, today))
    return DOT.join(part for part in (sex_word(sex), years) if part)


def sex_word(sex: Sex | None) -> str:
    """Return the word for a sex, or nothing."""
    match sex:
        case Sex.FEMALE:
            return translate("DeskPage", "female")
        case Sex.MALE:
            return translate("DeskPage", "male")
        case None:
            return ""


def shown_phone(e164: str | None) -> str:
    """Return a phone of which only the ends show."""
    return translate("DeskPage", "no phone") if e164 is None else phones.masked(e164)


def restricted_look() -> Look:
    """Return the mark of a file whose processing the person restricted (§3.8)."""
    return Look(translate("DeskPage", "restricted"), Tone.ATTENTION, "ban")


def level_look(level: Level) -> Look | None:
    """Return the honour level as a chip."""
    match level:
        case Level.NONE:
            return None
        case Level.BRONZE:
            return Look(translate("DeskPage", "bronze referrer"), Tone.ATTENTION, "medal")
        case Level.SILVER:
            return Look(translate("DeskPage", "silver referrer"), Tone.NEUTRAL, "medal")
        case Level.GOLD:
            return Look(translate("DeskPage", "gold referrer"), Tone.ATTENTION, "medal")
        case Level.DIAMOND:
            return Look(translate("DeskPage", "diamond referrer"), Tone.INFO, "medal")


def visit_look(state: VisitState, *, late: bool = False) -> Look:
    """Return the state of a visit as a chip; ``late`` has waited for long."""
    match state:
        case VisitState.WAITING:
            tone = Tone.ATTENTION if late else Tone.INFO
            return Look(translate("DeskPage", "waiting"), tone, "clock")
        case VisitState.IN_TREATMENT:
            return Look(translate("DeskPage", "treating"), Tone.ACCENT, "stethoscope")
        case VisitState.COMPLETED:
            return Look(translate("DeskPage", "done"), Tone.GOOD, "check")
        case VisitState.LEFT:
            return Look(translate("DeskPage", "left"), Tone.NEUTRAL, "door-exit")
        case VisitState.CANCELLED:
            return Look(translate("DeskPage", "cancelled"), Tone.NEUTRAL, "ban")


def referral_look(referral: Referral, window_days: int, today: date) -> Look:
    """Return the state of a referral as a chip; an open one says how many days are left."""
    if referral.state in OPEN:
        left = (valid_until(referral.renewed_on, window_days) - today).days
        if left >= 0:
            return Look(translate("DeskPage", "%n days left", n=left), Tone.INFO, "clock")
    tone, icon = _TONES.get(referral.state, (Tone.NEUTRAL, "ban"))
    return Look(words.state(referral.state), tone, icon)


def checked_in_sentence(done: CheckedIn, name: str, referrer: str) -> str:
    """Return what a check-in brought, for the toast; ``referrer`` is the name of who sent."""
    if done.repeated:
        said = translate("DeskPage", "{name} is checked in already, number {number}.")
        return said.format(name=name, number=done.visit.number)
    said = translate("DeskPage", "{name} is checked in, number {number}.")
    sentences = [said.format(name=name, number=done.visit.number)]
    if done.refused_by:
        said = translate("DeskPage", "The recommendation does not count: {why}.")
        sentences.append(said.format(why=words.check(done.refused_by)))
    if done.arrival is not None:
        sentences.append(_arrival_sentence(done.arrival, referrer))
    return translate("DeskPage", " ").join(sentences)


def undone_sentence(done: Undone, name: str) -> str:
    """Return what an undone move led back to."""
    match done.move.old:
        case VisitState.WAITING:
            said = translate("DeskPage", "Undone: {name} is waiting again.")
        case VisitState.IN_TREATMENT:
            said = translate("DeskPage", "Undone: {name} is in treatment again.")
        case _:
            said = translate("DeskPage", "Undone: the visit of {name} counts again.")
    sentences = [said.format(name=name)]
    if done.arrival is not None and done.arrival.points:
        said = translate("DeskPage", "The {points} points are granted anew.")
        sentences.append(said.format(points=f"{done.arrival.points:,}"))
    return translate("DeskPage", " ").join(sentences)


def _arrival_sentence(arrival: Arrival, referrer: str) -> str:
    if arrival.points is None:
        said = translate("DeskPage", "{referrer} sent; a manager must look first: {why}.")
    elif arrival.points == 0:
        said = translate("DeskPage", "{referrer} sent; it counts, but is not paid.")
    else:
        said = translate("DeskPage", "{referrer} gets {points} points.")
    why = translate("DeskPage", ", ").join(words.check(code) for code in arrival.checks)
    return said.format(referrer=referrer, why=why, points=f"{arrival.points or 0:,}")
