"""The words of calls: outcomes, satisfaction, days, and what to say."""

from datetime import date

from frontdesk.domain.followups import Call, CallState, Outcome, Satisfaction
from frontdesk.reports.call_words import treatments
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


_SECOND, _THIRD, _FOURTH, _FIFTH = 15, 30, 90, 180


def opening(call: Call, *, clinic: str, member: str) -> str:
    """Return what to say first, by the days since the treatment (§10.1)."""
    step = call.steps[0]
    if step.days < _SECOND:
        said = translate(
            "FollowUpsPage",
            "Hello, this is {member} of {clinic}. You had “{treatment}” on {day}. How has it "
            "healed, does anything hurt? May we have a photo to compare? Let us find a day for "
            "your next visit.",
        )
    elif step.days < _THIRD:
        said = translate(
            "FollowUpsPage",
            "Hello, this is {member} of {clinic}, about “{treatment}” of {day}. Is everything as "
            "you had hoped? I note your questions, and the doctor answers them today.",
        )
    elif step.days < _FOURTH:
        said = translate(
            "FollowUpsPage",
            "Hello, this is {member} of {clinic}. It is a month since “{treatment}”. We would "
            "like to invite you to our next gathering, and to tell you what friends you "
            "recommend bring you.",
        )
    elif step.days < _FIFTH:
        said = translate(
            "FollowUpsPage",
            "Hello, this is {member} of {clinic}. Three months ago you had “{treatment}”. Are you "
            "satisfied? How likely is it, from 0 to 10, that you recommend us?",
        )
    else:
        said = translate(
            "FollowUpsPage",
            "Hello, this is {member} of {clinic}. Half a year ago you had “{treatment}”; it is "
            "time for a check. We have an offer for you, and a day whenever you like.",
        )
    return said.format(
        member=member,
        clinic=clinic,
        treatment=treatments(call.steps),
        day=step.visit_day.isoformat(),
    )


def reply(satisfaction: Satisfaction | None) -> str:
    """Return what to say once it is known how satisfied somebody is (§10.3)."""
    match satisfaction:
        case Satisfaction.SATISFIED:
            return translate(
                "FollowUpsPage",
                "“Thank you, I am glad to hear it. Is there anybody you would like to recommend "
                "us to? You both get something out of it.”",
            )
        case Satisfaction.NEUTRAL:
            return translate(
                "FollowUpsPage",
                "“Thank you for being frank. What could we do better? And do you know what a "
                "recommendation is worth here?”",
            )
        case Satisfaction.DISSATISFIED:
            return translate(
                "FollowUpsPage",
                "“I am very sorry. I pass it on at once, and somebody calls you within half an "
                "hour.” Do not ask for a recommendation.",
            )
        case None:
            return translate("FollowUpsPage", "Ask how satisfied she is, then press S, N or U.")
