"""Why somebody is asked to recommend, in words (DOMAIN.md §10.4)."""

from collections.abc import Callable

from frontdesk.domain.followups import Satisfaction
from frontdesk.domain.willingness import Part
from frontdesk.services.willingness import Candidate, WhomToAsk
from frontdesk.system.translate import Language, spoken, translate


def part_word(part: Part) -> str:
    """Return what a part of the score is called."""
    return {
        Part.SATISFACTION: translate("Willingness", "Satisfaction"),
        Part.ANSWER: translate("Willingness", "Answer 0–10"),
        Part.DAYS: translate("Willingness", "Days since the treatment"),
        Part.VISITS: translate("Willingness", "Treatments"),
        Part.SPENDING: translate("Willingness", "Spending"),
        Part.FRIENDS: translate("Willingness", "Friends recommended"),
        Part.REDEEMED: translate("Willingness", "Gifts redeemed"),
    }[part]


def part_rule(part: Part) -> str:
    """Return how a part brings its points."""
    return {
        Part.SATISFACTION: translate("Willingness", "satisfied: all; neutral: two fifths"),
        Part.ANSWER: translate("Willingness", "a tenth for each point of the answer"),
        Part.DAYS: translate("Willingness", "all on day 30; none on day 0 and from day 180 on"),
        Part.VISITS: translate("Willingness", "a fifth for each treatment, all from 5 on"),
        Part.SPENDING: translate("Willingness", "half from the median on, all from its double on"),
        Part.FRIENDS: translate("Willingness", "half for each who came, a quarter for others"),
        Part.REDEEMED: translate("Willingness", "all for one gift or more"),
    }[part]


def reasons(found: WhomToAsk, one: Candidate) -> list[str]:
    """Return why somebody is asked, with the points, what counts most first."""
    counting = sorted(one.parts.items(), key=lambda part: -part[1])
    return [f"{_REASONS[part](found, one)} +{points}" for part, points in counting if points]


def why(found: WhomToAsk, one: Candidate, *, most: int | None = None) -> str:
    """Return the same in one line, all or so many."""
    between = "；" if spoken() is Language.CHINESE else "; "
    return between.join(reasons(found, one)[:most])


def _satisfied(_: WhomToAsk, one: Candidate) -> str:
    if one.facts.satisfaction is Satisfaction.SATISFIED:
        return translate("Willingness", "satisfied")
    return translate("Willingness", "neutral")


def _answered(_: WhomToAsk, one: Candidate) -> str:
    said = translate("Willingness", "would recommend {answer}/10")
    return said.format(answer=one.facts.answer)


def _days(found: WhomToAsk, one: Candidate) -> str:
    days = (found.day - (one.facts.last_on or found.day)).days
    return translate("Willingness", "%n day(s) since the treatment", n=days)


def _visits(_: WhomToAsk, one: Candidate) -> str:
    return translate("Willingness", "%n treatment(s)", n=one.facts.visits)


def _spent(found: WhomToAsk, one: Candidate) -> str:
    if one.parts[Part.SPENDING] == found.weights.spending:
        return translate("Willingness", "spent twice the median or more")
    return translate("Willingness", "spent the median or more")


def _friends(_: WhomToAsk, one: Candidate) -> str:
    if one.facts.came:
        return translate("Willingness", "%n friend(s) came", n=one.facts.came)
    return translate("Willingness", "%n friend(s) named", n=one.facts.named)


def _redeemed(_: WhomToAsk, one: Candidate) -> str:
    return translate("Willingness", "%n gift(s) redeemed", n=one.facts.redeemed)


_REASONS: dict[Part, Callable[[WhomToAsk, Candidate], str]] = {
    Part.SATISFACTION: _satisfied,
    Part.ANSWER: _answered,
    Part.DAYS: _days,
    Part.VISITS: _visits,
    Part.SPENDING: _spent,
    Part.FRIENDS: _friends,
    Part.REDEEMED: _redeemed,
}
