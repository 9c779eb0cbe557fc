"""The words of the work list: how urgent a call is, what a try brought, how to go on."""

from datetime import date

from frontdesk.domain.followups import Call, CallState, Outcome, Satisfaction
from frontdesk.services.followups import Logged
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Tone


def due_look(call: Call, today: date) -> Look:
    """Return how urgent a call is."""
    late = (today - call.due_on).days
    if late > 0:
        word = translate("FollowUpsPage", "%n day(s) late", n=late)
        return Look(word, Tone.ATTENTION, "alert-circle")
    if late == 0:
        return Look(translate("FollowUpsPage", "today"), Tone.ACCENT, "phone")
    return Look(translate("FollowUpsPage", "in %n day(s)", n=-late), Tone.NEUTRAL, "calendar")


def logged(name: str, outcome: Outcome, done: Logged, comes_on: date | None) -> str:
    """Return the sentence that tells what a try brought."""
    match outcome, done.state:
        case Outcome.NO_ANSWER, CallState.OPEN:
            said = translate("FollowUpsPage", "{name}: no answer; on the list again on {day}.")
        case Outcome.NO_ANSWER, _:
            said = translate("FollowUpsPage", "{name} is unreachable; this call is closed.")
        case Outcome.REFUSED, _:
            said = translate("FollowUpsPage", "{name} is not called any more.")
        case Outcome.WRONG_NUMBER, _:
            said = translate("FollowUpsPage", "{name}: wrong number; please correct the file.")
        case _, CallState.BOOKED:
            said = translate("FollowUpsPage", "{name}: reached; comes on {comes}.")
        case _:
            said = translate("FollowUpsPage", "{name}: reached.")
    return said.format(name=name, day=done.due_on.isoformat(), comes=comes_on)


def advice(satisfaction: Satisfaction | None) -> str:
    """Return how to go on once it is known how satisfied somebody is (§10.3)."""
    match satisfaction:
        case Satisfaction.SATISFIED:
            return translate("FollowUpsPage", "Appreciation first, then ask for a recommendation.")
        case Satisfaction.NEUTRAL:
            return translate("FollowUpsPage", "Explain what a recommendation brings.")
        case Satisfaction.DISSATISFIED:
            return translate("FollowUpsPage", "Do not ask for a recommendation.")
        case None:
            return translate("FollowUpsPage", "Ask how satisfied she is, then press S, N or U.")
