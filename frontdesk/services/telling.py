"""Telling: how a patient's referrals stand, and the news nobody has told yet (DOMAIN.md §5.9)."""

from dataclasses import dataclass

from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.rows import News, Referral
from frontdesk.domain.staff import Role
from frontdesk.services import patients, referral_steps
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Standing:
    """A referral with what its progress sentence and a message to the referrer need."""

    referral: Referral
    referrer: Patient
    clinic: str
    window_days: int


@use_case(Role.RECEPTIONIST)
def standing(work: Work, *, referral: ReferralId) -> Standing:
    """Return a referral with what tells its referrer how it stands (§5.9).

    Raises:
        Refusal: there is no such referral.

    """
    known = referral_steps.known(work, referral)
    referrer = patients.file(work, known.referrer)
    return Standing(known, referrer, work.clinic.name, work.clinic.window_days)


@use_case(Role.RECEPTIONIST)
def progress(work: Work, *, referrer: PatientId) -> list[Referral]:
    """Return all referrals of a patient, the oldest first (§5.9)."""
    return work.referrals.of_referrer(referrer)


@use_case(Role.RECEPTIONIST)
def outbox(work: Work) -> list[News]:
    """Return the news nobody has told the referrers yet (§5.9)."""
    return work.referrals.news()
