"""The words of calls that page, file and copy share: outcomes, satisfaction, what was done."""

from collections.abc import Iterable

from frontdesk.domain.followups import Call, CallState, Outcome, Satisfaction, Step, Try
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.treatments import BETWEEN
from frontdesk.domain.willingness import Asked
from frontdesk.system.translate import Language, spoken, translate

_DOT = " · "


def outcome_word(outcome: Outcome) -> str:
    """Return what came of a try."""
    return {
        Outcome.REACHED: translate("Calls", "Reached"),
        Outcome.NO_ANSWER: translate("Calls", "No answer"),
        Outcome.WRONG_NUMBER: translate("Calls", "Wrong number"),
        Outcome.REFUSED: translate("Calls", "Not again"),
    }[outcome]


def satisfaction_word(satisfaction: Satisfaction) -> str:
    """Return what a patient says about the treatment."""
    return {
        Satisfaction.SATISFIED: translate("Calls", "Satisfied"),
        Satisfaction.NEUTRAL: translate("Calls", "Neutral"),
        Satisfaction.DISSATISFIED: translate("Calls", "Unhappy"),
    }[satisfaction]


def treatments(steps: Iterable[Step]) -> str:
    """Return what was done, each treatment once."""
    between = BETWEEN if spoken() is Language.CHINESE else ", "
    return between.join(dict.fromkeys(step.item for step in steps))


def try_sentence(tried: Try) -> str:
    """Return what came of a try and what was said, as a file tells it."""
    said = tried.answer
    parts = [treatments(tried.steps), outcome_word(tried.outcome)]
    if said.satisfaction is not None:
        parts.append(satisfaction_word(said.satisfaction))
    if said.willingness is not None:
        willing = translate("Calls", "would recommend: {n} of 10")
        parts.append(willing.format(n=said.willingness))
    return _DOT.join(filter(None, (*parts, said.note)))


def call_sentence(call: Call) -> str:
    """Return what is owed: about what and how long after, and when the patient comes."""
    after = translate("Calls", "%n day(s) after", n=call.steps[0].days)
    parts = [translate("Calls", "due"), treatments(call.steps), after]
    if call.state is CallState.BOOKED and call.booked_for is not None:
        comes = translate("Calls", "not needed if she comes on {day}")
        parts.append(comes.format(day=call.booked_for.isoformat()))
    return _DOT.join(parts)


def complaint_sentence(complaint: Recovery) -> str:
    """Return what somebody complained about, and how and how soon it was settled."""
    if complaint.taken is None:
        return _DOT.join(filter(None, (complaint.said, translate("Calls", "not answered yet"))))
    after = translate("Calls", "answered after %n minute(s)", n=complaint.taken)
    return _DOT.join(filter(None, (complaint.said, after, complaint.words)))


def ask_sentence(asked: Asked) -> str:
    """Return that somebody was asked to recommend, and whether she wants to."""
    parts = [translate("Calls", "asked to recommend")]
    if asked.wants:
        parts.append(translate("Calls", "wants to"))
    return _DOT.join(parts)
