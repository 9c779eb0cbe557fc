"""The weights of the willingness score: what they would change, and how well they did (§10.4)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from heapq import nlargest

from frontdesk.domain.backtest import BackTest, Band, ahead, back_test, latest
from frontdesk.domain.ids import PatientId
from frontdesk.domain.insights import active_since
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.willingness import Median, Weights, may_be_asked, score
from frontdesk.services import willingness
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

Cases = Counter[tuple[int, int, bool]]
"""How many had which score without the part of spending, had spent how much, and recommended."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What other weights would change: both back-tests, and how much of today's list stays."""

    now: BackTest
    then: BackTest
    stay: int
    listed: int


@use_case(Role.RECEPTIONIST)
def current(work: Work) -> Weights:
    """Return the weights in force."""
    return work.willingness.weights()


@use_case(Role.MANAGER)
def save(work: Work, *, weights: Weights) -> None:
    """Put new weights in force; the old ones stay on record. All scores are made afresh."""
    old = asdict(work.willingness.weights())
    changed = [part for part, weight in asdict(weights).items() if weight != old[part]]
    work.willingness.save_weights(weights)
    work.willingness.forget()
    willingness.settle(work)
    work.touched(fields=changed)


@use_case(Role.MANAGER)
def judged(work: Work, *, day: date | None = None) -> BackTest:
    """Return how the scores of a past day did; the last day that can be told of by default.

    Raises:
        Refusal: the 90 days after ``day`` are not over.

    """
    [found] = _tests(work, [work.willingness.weights()], day or latest(work.day))
    return found


@use_case(Role.MANAGER)
def preview(work: Work, *, weights: Weights) -> Preview:
    """Return what ``weights`` would change, before they are put in force."""
    old = work.willingness.weights()
    now, then = _tests(work, [old, weights], latest(work.day))
    shown = willingness.whom(work)
    listed = _listed(work, weights, shown.median)
    stay = listed & {one.patient for one in shown.candidates}
    return Preview(now, then, stay=len(stay), listed=len(listed))


def _tests(work: Work, several: Sequence[Weights], day: date) -> list[BackTest]:
    """Test several weights by one look at all patients who were active on ``day``.

    The median is known only at the end, so scores are counted without the part it decides.
    """
    if day > latest(work.day):
        raise Refusal(Reason.DAY_NOT_PAST, field="day", day=day)
    since = active_since(day, work.clinic.active_days)
    spent: Counter[int] = Counter()
    cases: list[Cases] = [Counter() for _ in several]
    for first, last in willingness.ranges(work):
        recommended = work.facts.recommended(first, last, ahead(day))
        for patient, facts in work.facts.known(first, last, day).items():
            spent[facts.spent] += 1
            if facts.last_on is None or facts.last_on < since:
                continue
            for weights, counted in zip(several, cases, strict=True):
                still = score(facts, weights, day=day, median=Median())
                counted[still, facts.spent, patient in recommended] += 1
    median = Median.of(spent.elements())
    return [
        back_test(day, _bands(counted, weights, median))
        for weights, counted in zip(several, cases, strict=True)
    ]


def _bands(cases: Cases, weights: Weights, median: Median) -> list[Band]:
    patients: Counter[int] = Counter()
    recommended: Counter[int] = Counter()
    for (still, spent, did), many in cases.items():
        reached = still + median.points(weights.spending, spent)
        patients[reached] += many
        recommended[reached] += many * did
    return [Band(reached, many, recommended[reached]) for reached, many in patients.items()]


def _listed(work: Work, weights: Weights, median: Median) -> set[PatientId]:
    """Return whom ``weights`` would list today; it looks at everybody."""
    since = active_since(work.day, work.clinic.active_days)
    scored = (
        (score(facts, weights, day=work.day, median=median), -patient)
        for first, last in willingness.ranges(work)
        for patient, facts in work.facts.now(first, last).items()
        if may_be_asked(facts, since=since, day=work.day)
    )
    return {PatientId(-patient) for _, patient in nlargest(willingness.MOST_LISTED, scored)}
