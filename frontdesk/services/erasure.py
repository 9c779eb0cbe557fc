"""Erasing a person on her request, restricting what is done with a file (DOMAIN.md §3.8).

A backup that was made before cannot be rewritten: what was erased stands in it until it is deleted,
which the preview says.
"""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from frontdesk.domain.erasure import (
    ERASED,
    Erasure,
    Known,
    by_phone,
    certain,
    check_erase,
    known_as,
    marks,
    pseudonym,
)
from frontdesk.domain.ids import PatientId, ReferralId
from frontdesk.domain.patients import Patient
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.domain.staff import Role
from frontdesk.services import patients, referral_steps
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

_SALT_BYTES = 16


@use_case(Role.MANAGER)
def preview(work: Work, *, patient: PatientId) -> Erasure:
    """Return what an erasure would replace, and what would stay.

    Raises:
        Refusal: there is no such file, or it was merged into another.

    """
    return Erasure(
        file=patients.file(work, patient),
        merged=len(work.erasure.files(patient)) - 1,
        visits=len(work.visits.of_patient(patient)),
        entries=len(work.points.entries(patient)),
        referrals=work.referral_lists.count_of(patient),
        vouchers=len(work.redemptions.of_patient(patient)),
        friends=work.erasure.never_came(patient),
        balance=work.points.balance(patient),
    )


@use_case(Role.MANAGER)
def erase(work: Work, *, patient: PatientId, card_end: str) -> list[PatientId]:
    """Replace all that names a person; visits, points and counts stay under a pseudonym.

    Returns the files that were erased: what the desk still holds about them has to go, too.

    Args:
        work: this gesture's work.
        patient: whose file; those that were merged into it go with it.
        card_end: the last four digits of the card number, typed to confirm.

    Raises:
        Refusal: as ``domain.erasure.check_erase``.

    """
    asked = patients.file(work, patient)
    check_erase(asked, card_end, open_visit=work.visits.open_of(patient) is not None)
    salt = work.settings.salt() or work.settings.set_salt(secrets.token_hex(_SALT_BYTES))
    files = work.erasure.files(patient)
    # who only had a file was never a patient, and is new when she comes
    old = asked.in_roster or bool(work.visits.earlier(patient))
    naming: list[ReferralId] = []
    for one in files:
        known = known_as(work.patients.get(one) or asked, work.changes.of_patient(one))
        if old:
            work.erasure.remember(marks(known, salt))
        for referral in work.erasure.open_between(one, known):
            expected = referral_steps.known(work, referral)
            referral_steps.move(work, expected, State.CANCELLED, ERASED)
        naming += work.erasure.erase_referrals(one, known, pseudonym(patient))
        work.erasure.erase_file(one, pseudonym(patient))
        work.patients.rekey(one)
    work.months.forget_sheets(files, naming)
    work.touched(patient=patient)
    return files


@use_case(Role.MANAGER)
def restrict(work: Work, *, patient: PatientId) -> None:
    """Restrict the processing of a file, as the person asks (PIPL art. 44).

    It is shown, and visits and points go on; it is not edited, nobody is called or told, and the
    name is on no public leaderboard, nor on one of a month that is closed.

    Raises:
        Refusal: there is no such file, or it was erased.

    """
    patients.living(work, patient)
    work.erasure.restrict(patient, work.day)
    work.touched(patient=patient)


@use_case(Role.MANAGER)
def lift(work: Work, *, patient: PatientId) -> None:
    """Lift the restriction of a file.

    Raises:
        Refusal: there is no such file, or it was erased.

    """
    patients.living(work, patient)
    work.erasure.restrict(patient, None)
    work.touched(patient=patient)


def forget_strangers(work: Work) -> int:
    """Erase the friends who never came, when long enough has passed; return how many (§3.8).

    The days count from the end of the window in which the friend was expected.
    """
    kept = timedelta(work.clinic.window_days + work.clinic.forget_days)
    forgotten = work.erasure.forget_strangers(work.day - kept)
    work.months.forget_sheets([], forgotten)
    return len(forgotten)


def known_before(work: Work, file: Patient) -> bool:
    """Tell whether somebody is known from before our books: by the roster, or erased (§4.4)."""
    return file.in_roster or _was_here(work, known_as(file, ()))


def friend_was_here(work: Work, name: str, phone: str) -> bool:
    """Tell whether somebody of this name and phone was erased: she is not new again."""
    return _was_here(work, Known((name,), (phone,)))


def resembles(work: Work, patient: PatientId, phones: Sequence[str]) -> bool:
    """Tell whether one of these phones is that of an erased person or of another, merged file."""
    salt = work.settings.salt()
    erased = salt is not None and work.erasure.knows([by_phone(one, salt) for one in phones])
    return erased or work.erasure.merged_with(phones, patient)


def _was_here(work: Work, known: Known) -> bool:
    salt = work.settings.salt()
    return salt is not None and work.erasure.knows(certain(known, salt))
