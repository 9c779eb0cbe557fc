"""Patients past their usual time: who may be lost soon unless somebody calls (DOMAIN.md §11.2)."""

from dataclasses import dataclass

from frontdesk.domain.habits import Habit
from frontdesk.domain.ids import PatientId
from frontdesk.domain.insights import active_since
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.stores.facts import Person
from frontdesk.storage.work import Work

MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class Overdue:
    """Somebody who is ``past`` days past her usual time."""

    patient: PatientId
    person: Person
    habit: Habit
    past: int


@dataclass(frozen=True, slots=True)
class AtRisk:
    """Who passed her usual time last comes first; ``many`` counts those not shown too."""

    patients: tuple[Overdue, ...]
    many: int
    active_days: int


@use_case(Role.RECEPTIONIST)
def listed(work: Work) -> AtRisk:
    """Return the active patients who are past their usual time and may be called."""
    since = active_since(work.day, work.clinic.active_days)
    fresh = work.facts.of(work.willingness.stale())
    fresh = {
        patient: facts
        for patient, facts in fresh.items()
        if facts.may_call and facts.habit and facts.habit.at_risk(since=since, day=work.day)
    }
    kept = work.facts.of(work.willingness.overdue(since, MOST_LISTED))
    habits = {one: facts.habit for one, facts in (kept | fresh).items() if facts.habit}
    shown = sorted(habits, key=lambda one: (habits[one].past(work.day), one))[:MOST_LISTED]
    people = work.facts.people(shown)
    return AtRisk(
        patients=tuple(
            Overdue(one, people[one], habits[one], habits[one].past(work.day)) for one in shown
        ),
        many=work.willingness.count_overdue(since) + len(fresh),
        active_days=work.clinic.active_days,
    )
