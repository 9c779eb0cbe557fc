"""The dossier of a doubtful referral: what a manager looks at to decide (DOMAIN.md §5.8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import age
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Entry
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.referrals.rows import Referral, ReferralItem
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import patients, referral_steps
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_STEPS = 6
"""What somebody did lately, at most."""
MOST_OTHERS = 20
"""Registrations of one member of staff on one day that are listed; all are counted."""

Step = Visit | Referral | Entry


@dataclass(frozen=True, slots=True)
class Party:
    """A file as the review needs it.

    ``first_visit`` and ``last_visit`` are clinic days, the roster's included; ``sent`` counts the
    referrals of this patient by their state; ``steps`` come newest first.
    """

    file: Patient
    age: int | None
    first_visit: date | None
    last_visit: date | None
    sent: Mapping[State, int]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Both files, who else registered the friend, and what else the desk entered that day.

    ``others`` is what the same member of staff registered on the same day, ``other_count`` how
    much that was in all.
    """

    item: ReferralItem
    referrer: Party
    friend: Party | None
    rivals: tuple[ReferralItem, ...]
    others: tuple[ReferralItem, ...]
    other_count: int


@use_case(Role.RECEPTIONIST)
def dossier(work: Work, *, referral: ReferralId) -> Dossier:
    """Return all there is to see about a referral.

    Raises:
        Refusal: there is no such referral.

    """
    this = referral_steps.known(work, referral)
    rivals = [] if this.visit is None else work.referrals.at_visit(this.visit)
    items = work.referral_lists.items_of([referral, *(one.id for one in rivals)])
    others, count = work.referral_lists.entered_beside(this, MOST_OTHERS)
    return Dossier(
        item=items[referral],
        referrer=_party(work, this.referrer),
        friend=None if this.friend is None else _party(work, this.friend),
        rivals=tuple(items[one.id] for one in rivals if one.id != referral),
        others=tuple(others),
        other_count=count,
    )


def _party(work: Work, patient: PatientId) -> Party:
    file = patients.file(work, patient)
    visits = work.visits.of_patient(patient)
    came = [one.day for one in visits if one.state is not VisitState.CANCELLED]
    roster = [day for day in (file.first_visit_on, file.last_visit_on) if day is not None]
    return Party(
        file=file,
        age=None if file.birthday is None else age(file.birthday, work.day),
        first_visit=min([*came, *roster], default=None),
        last_visit=max([*came, *roster], default=None),
        sent=work.referral_lists.sent_by_state(patient),
        steps=_steps(work, patient, visits),
    )


def _steps(work: Work, patient: PatientId, visits: list[Visit]) -> tuple[Step, ...]:
    dated: list[tuple[date, Step]] = [
        *((one.day, one) for one in work.points.entries(patient, MOST_STEPS)),
        *((one.registered_on, one) for one in work.referral_lists.newest_of(patient, MOST_STEPS)),
        *((one.day, one) for one in visits[:MOST_STEPS]),
    ]
    newest = sorted(dated, key=lambda step: step[0], reverse=True)
    return tuple(step for _, step in newest[:MOST_STEPS])
