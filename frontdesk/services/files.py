"""The patient's file as the desk sees it: the card, and one timeline of all that happened."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from frontdesk.domain.gifts import Redemption
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level, level
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Kind, Standing
from frontdesk.domain.referrals.lifecycle import SUCCESSFUL
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import patients, points
from frontdesk.services.use_case import use_case
from frontdesk.storage.stores.points import Entry
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
        vouchers=tuple(work.gifts.of_patient(patient)),
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
    entries = work.points.entries(work.points.account_of(patient))
    moments = [
        *(Moment(one.day, Happened.POINTS, one) for one in entries if one.kind is not Kind.REDEEM),
        *(
            Moment(one.redeemed_on, Happened.REDEMPTION, one)
            for one in work.gifts.of_patient(patient)
        ),
        *(
            Moment(one.registered_on, Happened.REFERRAL, one)
            for one in work.referrals.of_referrer(patient)
        ),
        *(Moment(one.day, Happened.VISIT, one) for one in work.visits.of_patient(patient)),
        Moment(file.first_visit_on or file.created_on, Happened.FILE_OPENED, file),
    ]
    return sorted(moments, key=lambda moment: moment.day, reverse=True)
