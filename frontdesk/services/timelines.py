"""The timeline of a patient: all that happened, the newest first (DOMAIN.md §3.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum, auto

from frontdesk.domain.consents import Given
from frontdesk.domain.filing import Change
from frontdesk.domain.followups import Call, Try
from frontdesk.domain.ids import PatientId
from frontdesk.domain.merging import Merge
from frontdesk.domain.patients import Patient
from frontdesk.domain.points import Entry, Kind
from frontdesk.domain.recoveries import Recovery
from frontdesk.domain.redemptions import Redemption
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.staff import Role
from frontdesk.domain.visits import Refund, Visit
from frontdesk.domain.willingness import Asked
from frontdesk.services import patients
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_MOMENTS = 200
"""Entries of a timeline, unless more are asked for."""

_BEGINNING = datetime.min.replace(tzinfo=UTC)


class Happened(StrEnum):
    """What an entry of the timeline is about."""

    FILE_OPENED = auto()
    VISIT = auto()
    REFERRAL = auto()
    POINTS = auto()
    REDEMPTION = auto()
    CORRECTION = auto()
    CONSENT = auto()
    LOST_CARD = auto()
    MERGE = auto()
    REFUND = auto()
    CALL = auto()
    COMPLAINT = auto()


@dataclass(frozen=True, slots=True)
class LostCard:
    """A card was reported lost and blocked."""


About = (
    Patient | Visit | Referral | Entry | Redemption | Change | Given | LostCard | Merge | Refund
) | (Call | Try | Recovery | Asked)
"""What an entry of the timeline may be about."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline: on which clinic day, about what, and the value itself.

    ``at`` is when it was entered (UTC), where that is known to the second.
    """

    day: date
    what: Happened
    about: About
    at: datetime | None = None


@use_case(Role.RECEPTIONIST)
def timeline(work: Work, *, patient: PatientId, most: int = MOST_MOMENTS) -> list[Moment]:
    """Return what happened to a patient, the newest first, at most so many entries.

    What a redemption took is told by the redemption, so its ledger entry does not come twice.
    Corrections, lost cards and merges of a file that was merged into this one are told here. Of
    the calls that are owed only the next one is.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.file(work, patient)
    moments = [
        *_points(work, patient, most),
        *_referrals(work, patient, most),
        *_visits(work, patient),
        *_of_the_file(work, patient),
        *_calls(work, patient),
        Moment(file.first_visit_on or file.created_on, Happened.FILE_OPENED, file),
    ]
    return sorted(moments, key=_place, reverse=True)[:most]


def _place(moment: Moment) -> tuple[date, datetime]:
    return moment.day, moment.at or _BEGINNING


def _points(work: Work, patient: PatientId, most: int) -> Iterator[Moment]:
    entries = [one for one in work.points.entries(patient, most) if one.kind is not Kind.REDEEM]
    posted = work.ledger.posted_at([one.seq for one in entries])
    for entry in entries:
        yield Moment(entry.day, Happened.POINTS, entry, posted[entry.seq])
    redeemed = work.redemptions.redeemed_at(patient)
    for voucher in work.redemptions.of_patient(patient):
        yield Moment(voucher.redeemed_on, Happened.REDEMPTION, voucher, redeemed[voucher.id])


def _referrals(work: Work, patient: PatientId, most: int) -> Iterator[Moment]:
    sent = work.referral_lists.newest_of(patient, most)
    entered = work.referral_lists.entered_at([one.id for one in sent])
    for one in sent:
        yield Moment(one.registered_on, Happened.REFERRAL, one, entered[one.id])


def _visits(work: Work, patient: PatientId) -> Iterator[Moment]:
    for visit in work.visits.of_patient(patient):
        yield Moment(visit.day, Happened.VISIT, visit, visit.arrived_at)
    for refund in work.visits.refunds_of(patient):
        yield Moment(refund.day, Happened.REFUND, refund, refund.at)


def _of_the_file(work: Work, patient: PatientId) -> Iterator[Moment]:
    for said in work.consents.history(patient):
        yield Moment(said.day, Happened.CONSENT, said, said.at)
    for part in work.erasure.files(patient):
        for change in work.changes.of_patient(part):
            yield Moment(change.day, Happened.CORRECTION, change, change.at)
        for day in work.patients.lost_cards(part):
            yield Moment(day, Happened.LOST_CARD, LostCard())
        for merge in work.merges.of(part):
            yield Moment(merge.day, Happened.MERGE, merge, merge.at)


def _calls(work: Work, patient: PatientId) -> Iterator[Moment]:
    """Yield the next call that is owed, the tries, the complaints, and when she was asked."""
    for owed in work.follow_ups.of_patient(patient)[:1]:
        yield Moment(owed.due_on, Happened.CALL, owed)
    for tried in work.tries.of_patient(patient):
        yield Moment(tried.day, Happened.CALL, tried, tried.at)
    for complaint in work.recoveries.of_patient(patient):
        yield Moment(complaint.day, Happened.COMPLAINT, complaint, complaint.opened_at)
    for asked in work.willingness.asks_of(patient):
        yield Moment(asked.day, Happened.CALL, asked, asked.at)
