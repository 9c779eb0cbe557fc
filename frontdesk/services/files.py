"""The patient's file as the desk sees it: the list, the card, and one timeline of it all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain import names, phones
from frontdesk.domain.calendar import age
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level, level
from frontdesk.domain.patients import NewPatient, Patient, Sex
from frontdesk.domain.points import Entry, Kind, Standing
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import patients, points
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Card:
    """What the desk sees of a patient at one glance.

    ``successful`` counts referrals, ``visited`` visits that were not cancelled; visits and
    referrals come newest first. ``checked_in`` is today's open visit.
    """

    file: Patient
    standing: Standing
    level: Level
    successful: int
    visited: int
    visits: tuple[Visit, ...]
    referrals: tuple[Referral, ...]
    vouchers: tuple[Redemption, ...]
    checked_in: Visit | None


class Happened(StrEnum):
    """What an entry of the timeline is about."""

    FILE_OPENED = auto()
    VISIT = auto()
    REFERRAL = auto()
    POINTS = auto()
    REDEMPTION = auto()


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline: on which clinic day, about what, and the value itself."""

    day: date
    what: Happened
    about: Patient | Visit | Referral | Entry | Redemption


@dataclass(frozen=True, slots=True)
class Line:
    """A file in the list: how old the patient is today, and the last visit, if known."""

    file: Patient
    age: int | None
    last_visit: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A whole file on clinic day ``day``: the card and the timeline, the newest first.

    ``window_days`` is how long a registration is valid, which the sentences about referrals say.
    """

    card: Card
    moments: tuple[Moment, ...]
    window_days: int
    day: date


@use_case(Role.RECEPTIONIST)
def card(work: Work, *, patient: PatientId) -> Card:
    """Return the card of a patient.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    came = tuple(work.visits.of_patient(patient))
    sent = tuple(reversed(work.referrals.of_referrer(patient)))
    successful = sum(one.state in SUCCESSFUL for one in sent)
    return Card(
        file=file,
        standing=points.standing(work, patient=patient),
        level=level(successful),
        successful=successful,
        visited=sum(one.state is not VisitState.CANCELLED for one in came),
        visits=came,
        referrals=sent,
        vouchers=tuple(work.redemptions.of_patient(patient)),
        checked_in=work.visits.open_of(patient),
    )


@use_case(Role.RECEPTIONIST)
def timeline(work: Work, *, patient: PatientId) -> list[Moment]:
    """Return all that happened to a patient, the newest first.

    What a redemption took is told by the redemption, so its ledger entry does not come twice.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    entries = work.points.entries(patient)
    moments = [
        *(Moment(one.day, Happened.POINTS, one) for one in entries if one.kind is not Kind.REDEEM),
        *(
            Moment(one.redeemed_on, Happened.REDEMPTION, one)
            for one in work.redemptions.of_patient(patient)
        ),
        *(
            Moment(one.registered_on, Happened.REFERRAL, one)
            for one in work.referrals.of_referrer(patient)
        ),
        *(Moment(one.day, Happened.VISIT, one) for one in work.visits.of_patient(patient)),
        Moment(file.first_visit_on or file.created_on, Happened.FILE_OPENED, file),
    ]
    return sorted(moments, key=lambda moment: moment.day, reverse=True)


@use_case(Role.RECEPTIONIST)
def lines(work: Work, *, text: str = "") -> list[Line]:
    """Return files with age and last visit, as ``patients.listed`` orders them."""
    found = patients.listed(work, text=text)
    seen = work.patients.last_visits({file.id for file in found})
    return [
        Line(file, age(file.birthday, work.day) if file.birthday else None, seen.get(file.id))
        for file in found
    ]


@use_case(Role.RECEPTIONIST)
def record(work: Work, *, patient: PatientId) -> Record:
    """Return all the desk shows of one file.

    Raises:
        Refusal: there is no such patient.

    """
    return Record(
        card=card(work, patient=patient),
        moments=tuple(timeline(work, patient=patient)),
        window_days=work.clinic.window_days,
        day=work.day,
    )


@use_case(Role.RECEPTIONIST)
def reveal_phone(work: Work, *, patient: PatientId) -> tuple[str, ...]:
    """Return the full phones of a patient in E.164; started by ``Desk.write``, each look is noted.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    work.touched(patient=patient)
    return file.phones


@use_case(Role.RECEPTIONIST)
def open_new(
    work: Work,
    *,
    name: str,
    phones_typed: Sequence[str],
    no_phone: bool = False,
    sex: Sex | None = None,
    birthday: date | None = None,
    note: str = "",
) -> PatientId:
    """Open a file from the whole form, with as many phones and as much note as ``correct`` takes.

    Raises:
        Refusal: the name, a phone or the birthday cannot be.

    """
    new = NewPatient(
        name=names.normal(name),
        phones=tuple(phones.read(one).e164 for one in phones_typed if one.strip()),
        sex=sex,
        birthday=birthday,
        note=note.strip(),
    )
    return patients.open_file(work, new, no_phone=no_phone)
