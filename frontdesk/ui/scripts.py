"""What is said on the phone: the clinic's own texts, or the usual ones; on several pages."""

from collections.abc import Mapping

from frontdesk.domain.followups import Call
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.scripts import Part, Place
from frontdesk.domain.templates import fill
from frontdesk.reports.call_words import treatments
from frontdesk.services.followups import WorkList
from frontdesk.system.translate import Language, translate

OPENINGS: dict[Occasion, str] = {
    Occasion.FOLLOW_UP_7: "Hello, this is {member} of {clinic}. You had “{treatment}” on {day}. "
    "How has it healed, does anything hurt? May we have a photo to compare? Let us find a day for "
    "your next visit.",
    Occasion.FOLLOW_UP_15: "Hello, this is {member} of {clinic}, about “{treatment}” of {day}. Is "
    "everything as you had hoped? I note your questions, and the doctor answers them today.",
    Occasion.FOLLOW_UP_30: "Hello, this is {member} of {clinic}. It is a month since “{treatment}”."
    " We would like to invite you to our next gathering, and to tell you what friends you "
    "recommend bring you.",
    Occasion.FOLLOW_UP_90: "Hello, this is {member} of {clinic}. Three months ago you had "
    "“{treatment}”. Are you satisfied? How likely is it, from 0 to 10, that you recommend us?",
    Occasion.FOLLOW_UP_180: "Hello, this is {member} of {clinic}. Half a year ago you had "
    "“{treatment}”; it is time for a check. We have an offer for you, and a day whenever you like.",
}
REPLIES: dict[Part, str] = {
    Part.SATISFIED: "Thank you, I am glad to hear it. Is there anybody you would like to recommend "
    "us to? You both get something out of it.",
    Part.NEUTRAL: "Thank you for being frank. What could we do better? And do you know what a "
    "recommendation is worth here?",
    Part.DISSATISFIED: "I am very sorry. I pass it on at once, and somebody calls you within "
    "{minutes} minutes.",
}


def usual(place: Place) -> str:
    """Return what is said where the clinic has no text of its own (§10.1, §10.3)."""
    language = Language(place.language)
    if place.part is Part.OPENING:
        return translate("Scripts", OPENINGS[place.occasion], language=language)
    return translate("Scripts", REPLIES[place.part], language=language)


def said(call: Call, place: Place, work: WorkList) -> str:
    """Return what to say in a call."""
    return fill(work.scripts.text(place) or usual(place), values(call, work))


def values(call: Call, work: WorkList) -> Mapping[str, str]:
    """Return what stands in the place of placeholders."""
    return {
        "patient": call.name,
        "clinic": work.clinic,
        "member": work.member,
        "treatment": treatments(call.steps),
        "day": call.steps[0].visit_day.isoformat(),
        "minutes": str(work.care.recovery_minutes),
    }


def part_word(part: Part) -> str:
    """Return what a part of a call is called."""
    return {
        Part.OPENING: translate("Calls", "Opening"),
        Part.SATISFIED: translate("Calls", "To somebody satisfied"),
        Part.NEUTRAL: translate("Calls", "To somebody neutral"),
        Part.DISSATISFIED: translate("Calls", "To somebody unhappy"),
    }[part]
