"""Settling: which open calls a visit makes needless, and when the desk is asked (DOMAIN.md §10.1).

A visit that takes place and a day on which a patient means to come follow the same rule: exactly
one call that fits is settled by itself, of several the desk says which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from frontdesk.domain.ids import CallId, PatientId, QuestionId, VisitId

NEAR_DAYS = 3
"""A visit makes a call needless that is due so many days later, or was due before."""


@dataclass(frozen=True, slots=True)
class OpenCall:
    """An open call: when it is due, and the days of the visits it is about."""

    call: CallId
    due_on: date
    about: frozenset[date]


@dataclass(frozen=True, slots=True)
class Question:
    """Which of several calls a visit on ``day`` settles.

    ``visit`` is the one that took place; without it the patient means to come on ``day``.
    """

    id: QuestionId
    patient: PatientId
    name: str
    visit: VisitId | None
    day: date
    answered: bool


def needless(calls: Iterable[OpenCall], day: date) -> list[CallId]:
    """Return the calls that a visit on ``day`` makes needless.

    Those are due about then or were due before; a call about a treatment of that very day is none.
    """
    last = day + timedelta(NEAR_DAYS)
    return [one.call for one in calls if one.due_on <= last and day not in one.about]
