"""The patient's file as the desk sees it: the list, the card, and one timeline of it all."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from frontdesk.domain.calendar import age
from frontdesk.domain.consents import Consent, Notice
from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level, level
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Standing
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.rows import Referral, ReferralItem
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Visit, VisitState
from frontdesk.services import claims, consents, erasure, patients, points, referrals, telling
from frontdesk.services.timelines import MOST_MOMENTS, Moment, timeline
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_ON_CARD = 10
"""Referrals a card holds; the timeline goes further back."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the desk sees of a patient at one glance.

    ``successful`` counts referrals, ``visited`` visits that were not cancelled; visits and the
    newest referrals come newest first. ``checked_in`` is today's open visit, ``privilege`` what the
    level brings, in the clinic's words; it may be empty. ``never_came`` tells that a check-in now
    would be that of a new patient; ``expected`` are the friends she may then be, the likeliest
    first (§4.5).
    """

    file: Patient
    standing: Standing
    level: Level
    privilege: str
    successful: int
    visited: int
    visits: tuple[Visit, ...]
    referrals: tuple[Referral, ...]
    vouchers: tuple[Redemption, ...]
    checked_in: Visit | None
    never_came: bool
    expected: tuple[ReferralItem, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to be corrected: what is agreed to now, and the privacy notice in force."""

    file: Patient
    agreed: frozenset[Consent]
    notice: Notice


@dataclass(frozen=True, slots=True)
class Line:
    """A file in the list: how old the patient is today, and the last visit, if known."""

    file: Patient
    age: int | None
    last_visit: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A whole file on clinic day ``day``: the card and the timeline, the newest first.

    ``more`` tells that the timeline goes further back than ``moments``;
    ``window_days`` is how long a registration is valid, which the sentences about referrals say;
    ``claimable`` whether it may still be said who sent this patient (§5.5).
    """

    card: Card
    moments: tuple[Moment, ...]
    more: bool
    window_days: int
    time_zone: str
    day: date
    claimable: bool


@use_case(Role.RECEPTIONIST)
def card(work: Work, *, patient: PatientId) -> Card:
    """Return the card of a patient.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    came = tuple(work.visits.of_patient(patient))
    successful = work.referral_facts.successful(patient)
    reached = level(successful, work.clinic.level_starts)
    visited = sum(one.state is not VisitState.CANCELLED for one in came)
    never_came = visited == 0 and not erasure.known_before(work, file)
    return Card(
        file=file,
        standing=points.standing(work, patient=patient),
        level=reached,
        privilege=work.clinic.privilege(reached),
        successful=successful,
        visited=visited,
        visits=came,
        referrals=tuple(telling.progress(work, referrer=patient, most=MOST_ON_CARD)),
        vouchers=tuple(work.redemptions.of_patient(patient)),
        checked_in=work.visits.open_of(patient),
        never_came=never_came,
        expected=tuple(_expected(work, file)) if never_came else (),
    )


def _expected(work: Work, file: Patient) -> list[ReferralItem]:
    """Return the friends this patient may be, the likeliest first."""
    found = {
        item.referral.id: item
        for phone in file.phones or (None,)
        for item in referrals.suggested(work, name=file.name, phone=phone)
    }
    return list(found.values())


@use_case(Role.RECEPTIONIST)
def lines(work: Work, *, text: str = "") -> list[Line]:
    """Return files with age and last visit, as ``patients.listed`` orders them."""
    found = patients.listed(work, text=text)
    seen = work.search.last_visits({file.id for file in found})
    return [
        Line(file, age(file.birthday, work.day) if file.birthday else None, seen.get(file.id))
        for file in found
    ]


@use_case(Role.RECEPTIONIST)
def record(work: Work, *, patient: PatientId, most: int = MOST_MOMENTS) -> Record:
    """Return all the desk shows of one file, its timeline back to ``most`` entries.

    Raises:
        Refusal: there is no such patient.

    """
    shown = card(work, patient=patient)
    moments = timeline(work, patient=patient, most=most + 1)
    return Record(
        card=shown,
        moments=tuple(moments[:most]),
        more=len(moments) > most,
        window_days=work.clinic.window_days,
        time_zone=work.clinic.time_zone,
        day=work.day,
        claimable=claims.is_open(work, shown.file),
    )


@use_case(Role.RECEPTIONIST)
def reveal_phone(work: Work, *, patient: PatientId) -> tuple[str, ...]:
    """Return the full phones of a patient in E.164; started by ``Desk.write``, each look is noted.

    Raises:
        Refusal: there is no such patient, or the file is restricted.

    """
    file = patients.file(work, patient)
    patients.check_unrestricted(file)
    work.touched(patient=patient)
    return file.phones


@use_case(Role.RECEPTIONIST)
def begin_correction(work: Work, *, patient: PatientId) -> Sheet:
    """Return a file as its form shows it, phones in full; each look is noted, as a phone's is.

    Raises:
        Refusal: there is no such patient, or the file was erased or is restricted.

    """
    file = patients.living(work, patient)
    patients.check_unrestricted(file)
    work.touched(patient=patient)
    return Sheet(file, consents.given_now(work, patient), work.consents.notice())


@use_case(Role.RECEPTIONIST)
def open_new(work: Work, *, filled: Filled, seen: Collection[PatientId] = ()) -> PatientId:
    """Open a file from the whole form; ``seen`` are the files it was found not to double.

    Raises:
        Refusal: something in the form cannot be, or it may double a file that was not seen
            (FILE_DOUBLED).

    """
    return patients.open_single(work, filled, seen=seen)
