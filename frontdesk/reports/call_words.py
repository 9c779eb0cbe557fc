"""The words of calls that page, file and copy share: outcomes, satisfaction, what was done."""

from collections.abc import Iterable

from frontdesk.domain.followups import Outcome, Satisfaction, Step
from frontdesk.domain.treatments import BETWEEN
from frontdesk.system.translate import Language, spoken, translate


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
