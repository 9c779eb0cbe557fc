"""Patients: new files and search."""

from collections.abc import Callable, Sequence
from datetime import date

from frontdesk.domain import names, phones
from frontdesk.domain.ids import PatientId, Scanned, bare, draw_number
from frontdesk.domain.patients import Channel, NewPatient, Patient, Sex, check_new
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.search import MOST_RESULTS, Found, best_first, probes
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_LISTED = 200
"""Files a list shows before anything is typed."""


@use_case(Role.RECEPTIONIST)
def new_patient(
    work: Work,
    *,
    name: str,
    phone: str | None = None,
    no_phone: bool = False,
    sex: Sex | None = None,
    birthday: date | None = None,
    channel: Channel = Channel.UNKNOWN,
    may_appear: bool = False,
    may_be_called: bool = False,
) -> PatientId:
    """Open a file with a card number, a referral code and an account of points (§3.1, §3.5).

    Args:
        work: this gesture's work.
        name: as typed; stored as ``names.normal`` makes it.
        phone: as typed; stored as E.164.
        no_phone: the tick "no phone".
        sex: as it stands on the identity card.
        birthday: not in the future.
        channel: how a new patient found the clinic.
        may_appear: agrees to appear, masked, on the public leaderboard.
        may_be_called: agrees to be called.

    Raises:
        Refusal: the name, the phone or the birthday cannot be.

    """
    return open_file(
        work,
        NewPatient(
            name=names.normal(name),
            phones=(phones.read(phone).e164,) if phone else (),
            sex=sex,
            birthday=birthday,
            channel=channel,
            may_appear=may_appear,
            may_be_called=may_be_called,
        ),
        no_phone=no_phone,
    )


@use_case(Role.RECEPTIONIST)
def search(work: Work, *, text: str) -> list[Found]:
    """Return up to 20 patients that match ``text``, the best first (§4.1)."""
    hits = work.patients.hits(probes(text))
    seen = work.patients.last_visits({hit.patient for hit in hits})
    return work.patients.found(best_first(hits, seen)[:MOST_RESULTS], seen)


@use_case(Role.RECEPTIONIST)
def get(work: Work, *, patient: PatientId) -> Patient:
    """Return a patient's file.

    Raises:
        Refusal: there is none with this id.

    """
    return file(work, patient)


@use_case(Role.RECEPTIONIST)
def listed(work: Work, *, text: str = "") -> list[Patient]:
    """Return files in the order of their names, or those that match ``text``, the best first."""
    if not text.strip():
        return work.patients.listed(MOST_LISTED)
    return [file(work, one.patient) for one in search(work, text=text)]


@use_case(Role.RECEPTIONIST)
def by_code(work: Work, *, code: str) -> PatientId:
    """Return who handed out a referral code: "new patient, sent by …" (§3.5).

    Raises:
        Refusal: nobody did.

    """
    found = work.patients.by_code(bare(code))
    if found is None:
        raise Refusal(Reason.PATIENT_UNKNOWN, field="code")
    return found


@use_case(Role.RECEPTIONIST)
def by_card(work: Work, *, number: str) -> PatientId:
    """Return whose card was scanned (§3.5).

    Raises:
        Refusal: it is nobody's.

    """
    found = work.patients.by_card(bare(number))
    if found is None:
        raise Refusal(Reason.PATIENT_UNKNOWN, field="number")
    return found


@use_case(Role.RECEPTIONIST)
def alike(work: Work, *, name: str, phone: str | None = None) -> list[Patient]:
    """Return the files a new one may double: same phone, or same name (§3.6).

    Raises:
        Refusal: the name or the phone cannot be.

    """
    wanted = names.normal(name)
    number = phones.read(phone).e164 if phone else None
    same_phone = work.patients.with_phone(number) if number else []
    same_name = [one for one in work.patients.named(wanted) if one not in same_phone]
    return [*same_phone, *same_name]


@use_case(Role.RECEPTIONIST)
def correct(
    work: Work,
    *,
    patient: PatientId,
    name: str,
    phones_typed: Sequence[str],
    no_phone: bool,
    sex: Sex | None,
    birthday: date | None,
    note: str,
) -> None:
    """Correct a file; the audit row names the fields that changed, not their values (§3.8).

    Raises:
        Refusal: there is no such patient, or the name, a phone or the birthday cannot be.

    """
    old = living(work, patient)
    if old.restricted_on is not None:
        raise Refusal(Reason.PATIENT_RESTRICTED, on=old.restricted_on)
    numbers = tuple(phones.read(one).e164 for one in phones_typed if one.strip())
    new = NewPatient(
        name=names.normal(name), phones=numbers, sex=sex, birthday=birthday, note=note.strip()
    )
    check_new(new, no_phone=no_phone, day=work.day)
    fields = ("name", "phones", "sex", "birthday", "note")
    changed = [one for one in fields if getattr(old, one) != getattr(new, one)]
    work.patients.change(
        patient, name=new.name, phones=numbers, sex=sex, birthday=birthday, note=new.note
    )
    work.touched(patient=patient, fields=changed)


def open_file(work: Work, new: NewPatient, *, no_phone: bool) -> PatientId:
    """Store a file whose name and phones are normalised already.

    Raises:
        Refusal: no phone and no tick, or a birthday in the future.

    """
    check_new(new, no_phone=no_phone, day=work.day)
    patient = work.patients.add(
        new,
        card_number=draw_free(work, Scanned.CARD, work.patients.by_card),
        referral_code=draw_free(work, Scanned.REFERRAL_CODE, work.patients.by_code),
    )
    work.points.open_account(patient)
    work.touched(patient=patient)
    return patient


def draw_free(work: Work, kind: Scanned, find: Callable[[str], object]) -> str:
    """Draw numbers of ``kind`` until ``find`` knows nobody who has one.

    The lock of the transaction keeps it free; the constraint in the database stays the promise.
    """
    while find(number := draw_number(kind, work.randbelow)) is not None:
        pass
    return number


def file(work: Work, patient: PatientId) -> Patient:
    """Return a file.

    Raises:
        Refusal: there is none with this id, or it was merged into another.

    """
    found = work.patients.get(patient)
    if found is None:
        raise Refusal(Reason.PATIENT_UNKNOWN)
    if found.merged_into is not None:
        survivor = file(work, found.merged_into)
        raise Refusal(Reason.PATIENT_MERGED, name=survivor.name, card=survivor.card_number)
    return found


def living(work: Work, patient: PatientId) -> Patient:
    """Return a file of somebody who can come, be registered, redeem.

    Raises:
        Refusal: as ``file``, or the file was erased.

    """
    found = file(work, patient)
    if found.erased_on is not None:
        raise Refusal(Reason.PATIENT_ERASED, on=found.erased_on)
    return found
