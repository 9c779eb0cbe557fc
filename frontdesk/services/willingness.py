"""Whom to ask this week, and who was asked (DOMAIN.md §10.4).

What stands still of everybody's score is kept; a patient of whom something changed is counted
afresh until the next start of a day keeps it again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.ids import AskId, PatientId
from frontdesk.domain.insights import active_since
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.domain.willingness import (
    Facts,
    Median,
    Part,
    Weights,
    may_be_asked,
    parts,
    score,
)
from frontdesk.services import patients
from frontdesk.services.use_case import use_case
from frontdesk.storage.stores.facts import Person
from frontdesk.storage.stores.willingness import BATCH, kept
from frontdesk.storage.work import Work

MOST_LISTED = 50
"""More than anybody asks in a week; who was asked makes room for the next."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody to ask, what is known of her, and how many points each part brings."""

    patient: PatientId
    person: Person
    facts: Facts
    parts: Mapping[Part, int]

    @property
    def score(self) -> int:
        """The willingness score, 0 to 100."""
        return sum(self.parts.values())


@dataclass(frozen=True, slots=True)
class WhomToAsk:
    """The list of a day, the highest score first; the names one speaks for."""

    candidates: tuple[Candidate, ...]
    day: date
    clinic: str
    member: str
    weights: Weights
    median: Median


@use_case(Role.RECEPTIONIST)
def whom(work: Work) -> WhomToAsk:
    """Return whom to ask this week, the likeliest first.

    Left out is who was never treated or not within the days of the setting (§11.2), who was
    dissatisfied, must not be called, or was asked within 30 days.
    """
    weights = work.willingness.weights()
    fresh = work.facts.of(work.willingness.stale())
    median = work.willingness.median([facts.spent for facts in fresh.values()])
    scores = work.willingness.best(weights, since=_since(work), median=median, most=MOST_LISTED) | {
        patient: score(facts, weights, day=work.day, median=median)
        for patient, facts in fresh.items()
        if _may_ask(work, facts)
    }
    best = sorted(scores, key=lambda patient: (-scores[patient], patient))[:MOST_LISTED]
    facts = work.facts.of([one for one in best if one not in fresh]) | fresh
    people = work.facts.people(best)
    return WhomToAsk(
        candidates=tuple(
            Candidate(
                one,
                people[one],
                facts[one],
                parts(facts[one], weights, day=work.day, median=median),
            )
            for one in best
        ),
        day=work.day,
        clinic=work.clinic.name,
        member=work.staff.name(work.stamp.staff),
        weights=weights,
        median=median,
    )


@use_case(Role.MANAGER)
def export(work: Work) -> WhomToAsk:
    """Return the same for a file or a sheet that leaves the program; the audit log notes it."""
    found = whom(work)
    work.touched(rows=len(found.candidates))
    return found


@use_case(Role.RECEPTIONIST)
def ask(work: Work, *, patient: PatientId, wants: bool = False) -> AskId:
    """Note that a patient was asked to recommend, and whether she wants to; she rests for 30 days.

    Raises:
        Refusal: there is no such patient, or she is not to be asked now.

    """
    file = patients.living(work, patient)
    facts = work.facts.of([patient]).get(patient, Facts())
    if not _may_ask(work, facts):
        raise Refusal(Reason.ASK_NOT, name=file.name)
    made = work.willingness.ask(patient, wants=wants)
    work.touched(patient=patient, ask=made)
    return made


@use_case(Role.RECEPTIONIST)
def take_back(work: Work, *, ask: AskId) -> None:
    """Take back that a patient was asked today: a wrong key.

    Raises:
        Refusal: there is nothing of today to take back.

    """
    known = work.willingness.asked(ask)
    if known is None or known[1] != work.day:
        raise Refusal(Reason.ASK_CLOSED)
    work.willingness.take_back(ask)
    work.touched(patient=known[0], ask=ask)


@use_case(Role.RECEPTIONIST)
def settle(work: Work) -> int:
    """Keep what stands still of the scores that changed; return how many they were."""
    stale, weights = work.willingness.stale(), work.willingness.weights()
    for begin in range(0, len(stale), BATCH):
        batch = stale[begin : begin + BATCH]
        work.willingness.keep(batch, work.facts.of(batch), weights)
    return len(stale)


@use_case(Role.ADMINISTRATOR)
def rebuild(work: Work) -> int:
    """Make all that is kept afresh; return of how many it was wrong (``verify --repair``)."""
    wrong = crooked(work)
    work.willingness.forget()
    work.touched(made=settle(work), wrong=wrong)
    return len(wrong)


def crooked(work: Work) -> list[PatientId]:
    """Return the patients of whom something is kept that is not so; there should be none."""
    weights, wrong = work.willingness.weights(), []
    for first, last in ranges(work):
        facts, rows = work.facts.now(first, last), work.willingness.rows(first, last)
        for patient in {*facts, *rows}:
            row = rows.get(patient, {})
            made = kept(patient, facts[patient], weights) if patient in facts else {}
            # an empty row says that it is to be made afresh
            if row.get("base", 0) is not None and row != made:
                wrong.append(patient)
    return wrong


def ranges(work: Work) -> Iterator[tuple[PatientId, PatientId]]:
    """Go through all patients in ranges of numbers, so that not all are held at once."""
    for first in range(1, work.facts.last_patient() + 1, BATCH):
        yield PatientId(first), PatientId(first + BATCH - 1)


def _since(work: Work) -> date:
    return active_since(work.day, work.clinic.active_days)


def _may_ask(work: Work, facts: Facts) -> bool:
    return may_be_asked(facts, since=_since(work), day=work.day)
