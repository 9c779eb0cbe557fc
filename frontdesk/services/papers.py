"""What the papers of a patient say: card, referral cards, progress (DOMAIN.md §3.5, §5.9)."""

from dataclasses import dataclass

from frontdesk.domain.ids import PatientId
from frontdesk.domain.leaderboards import Level, level
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.rows import Referral
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.staff import Role
from frontdesk.services import patients, points, rewards, settings, telling
from frontdesk.services.settings import AtTheDesk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class Papers:
    """All that is printed about a patient, or turned to her on the screen.

    Attributes:
        balance: points; may be below zero (§6.6).
        level: what her successful referrals earned (§6.9).
        referrals: the newest, those that are told; ``registered`` is how many there are.
        policy: what is promised today; ``window_days`` how long a registration is valid.

    """

    who: AtTheDesk
    file: Patient
    balance: int
    level: Level
    referrals: tuple[Referral, ...]
    registered: int
    policy: Policy
    window_days: int


@use_case(Role.RECEPTIONIST)
def of_patient(work: Work, *, patient: PatientId) -> Papers:
    """Return what the papers of ``patient`` say today.

    Raises:
        Refusal: there is no such patient.

    """
    file = patients.get(work, patient=patient)
    successful = work.referral_facts.successful(file.id)
    return Papers(
        who=settings.at_the_desk(work),
        file=file,
        balance=points.standing(work, patient=file.id).balance,
        level=level(successful, work.clinic.level_starts),
        referrals=tuple(telling.progress(work, referrer=file.id)),
        registered=work.referral_lists.count_of(file.id),
        policy=rewards.policy(work).policy,
        window_days=work.clinic.window_days,
    )
