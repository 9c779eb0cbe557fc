"""Telling: how a patient's referrals stand, and the news nobody has told yet (DOMAIN.md §5.9)."""

from dataclasses import dataclass

from frontdesk.domain.ids import NewsId, PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.message import check_template
from frontdesk.domain.referrals.rows import News, Referral
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services import patients, referral_steps
from frontdesk.services.referrals import MOST_LISTED
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_TOLD = 20
"""Referrals that are told one by one; who brought more hears of the newest."""


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
def progress(work: Work, *, referrer: PatientId, most: int = MOST_TOLD) -> list[Referral]:
    """Return the newest referrals of a patient, at most so many, the newest first (§5.9)."""
    return work.referral_lists.newest_of(referrer, most)


@use_case(Role.RECEPTIONIST)
def outbox(work: Work, *, most: int = MOST_LISTED) -> list[News]:
    """Return the news nobody has told yet, the oldest first, at most so many (§5.9)."""
    return work.outbox.waiting(most)


@use_case(Role.RECEPTIONIST)
def mark_told(work: Work, *, news: NewsId) -> None:
    """Mark news as told.

    Raises:
        Refusal: there is no such news, or it was told already.

    """
    if not work.outbox.mark_told(news, told=True):
        raise Refusal(Reason.NEWS_TOLD)
    work.touched(news=news)


@use_case(Role.RECEPTIONIST)
def mark_untold(work: Work, *, news: NewsId) -> None:
    """Put news back that was marked as told by mistake.

    Raises:
        Refusal: there is no such news, or it is still to be told.

    """
    if not work.outbox.mark_told(news, told=False):
        raise Refusal(Reason.NEWS_TOLD)
    work.touched(news=news)


@use_case(Role.MANAGER)
def export_news(work: Work) -> list[News]:
    """Return the news for referrers who have a phone and agreed to be called; an export (§12)."""
    found = [one for one in work.outbox.waiting() if one.phone and one.may_be_called]
    work.touched(rows=len(found))
    return found


@use_case(Role.RECEPTIONIST)
def template(work: Work, *, language: str) -> str | None:
    """Return the clinic's own text of the message in a language, if it has one."""
    return work.settings.message(language)


@use_case(Role.MANAGER)
def save_template(work: Work, *, language: str, text: str) -> None:
    """Store the clinic's own text of the message in a language; empty for the usual one.

    Raises:
        Refusal: a placeholder is unknown or the progress is missing.

    """
    if text.strip():
        check_template(text)
    work.settings.save_message(language, text.strip())
    work.touched(template=language)
