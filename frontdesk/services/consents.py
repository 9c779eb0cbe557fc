"""Consents and the privacy notice (DOMAIN.md §3.9)."""

from collections.abc import Mapping

from frontdesk.domain.consents import Consent, Notice, needs_guardian
from frontdesk.domain.filing import check_guardian
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


@use_case(Role.RECEPTIONIST)
def notice(work: Work) -> Notice:
    """Return the privacy notice as it reads now."""
    return work.consents.notice()


@use_case(Role.MANAGER)
def write_notice(work: Work, *, text: str) -> int:
    """Store another text of the privacy notice as its next version; the same text stays as it is.

    Raises:
        Refusal: the text is empty.

    """
    plain = text.strip()
    if not plain:
        raise Refusal(Reason.NOTICE_MISSING, field="text")
    current = work.consents.notice()
    if plain == current.text.strip():
        return current.version
    version = work.consents.add_notice(plain)
    work.touched(notice=version)
    return version


def given_now(work: Work, patient: PatientId) -> frozenset[Consent]:
    """Return what a patient agrees to now; the notice only in the version that is in force."""
    version = work.consents.notice().version
    return frozenset(
        what
        for what, last in work.consents.now(patient).items()
        if last.given and (what is not Consent.NOTICE or last.notice_version == version)
    )


def agree(work: Work, *, file: Patient, agreed: frozenset[Consent]) -> list[Consent]:
    """Store what a patient agrees to from now on, withdrawing the rest; return what changed.

    Raises:
        Refusal: there is something new and the guardian of a child is missing.

    """
    return say(work, file=file, said={what: what in agreed for what in Consent})


def say(work: Work, *, file: Patient, said: Mapping[Consent, bool]) -> list[Consent]:
    """Append to the history what ``said`` changes, and return that.

    Raises:
        Refusal: something new is given and the guardian of a child is missing.

    """
    now = given_now(work, file.id)
    changed = [what for what, given in said.items() if given != (what in now)]
    if any(said[what] for what in changed):
        check_guardian(file.birthday, file.guardian_name, file.guardian_phone, day=work.day)
    version = work.consents.notice().version
    for what in changed:
        work.consents.add(
            file.id,
            what,
            given=said[what],
            version=version,
            by_guardian=needs_guardian(file.birthday, work.day),
        )
    return changed
