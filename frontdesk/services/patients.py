"""Patients: new files, corrections, cards and search."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from frontdesk.domain import filing, names, phones
from frontdesk.domain.filing import Caution, Double, Filled, TypedPhone
from frontdesk.domain.ids import PatientId, Scanned, bare, draw_number
from frontdesk.domain.patients import Channel, NewPatient, Patient, Sex, check_new
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.search import Found
from frontdesk.domain.staff import Role
from frontdesk.services import consents, doubles
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work

MOST_LISTED = 200
"""Files a list shows before anything is typed."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a form should make one look at before it is saved."""

    cautions: tuple[Caution, ...]
    doubles: tuple[Double, ...]


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

    Raises:
        Refusal: the name, the phone or the birthday cannot be.

    """
    typed = (TypedPhone(phone),) if phone else ()
    return open_filled(
        work,
        Filled(
            name=name,
            phones=typed,
            no_phone=no_phone,
            sex=sex,
            birthday=birthday,
            channel=channel,
        ),
    )


@use_case(Role.RECEPTIONIST)
def search(work: Work, *, text: str) -> list[Found]:
    """Return up to 20 patients that match ``text``, the best first (§4.1)."""
    return work.search.found(work.search.find(text), text)


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
        Refusal: it is nobody's, or it was reported lost (CARD_BLOCKED with ``patient``).

    """
    card = bare(number)
    found = work.patients.by_card(card)
    if found is None:
        raise Refusal(Reason.PATIENT_UNKNOWN, field="number")
    lost = work.patients.lost_on(card)
    if lost is not None:
        name = file(work, found).name
        raise Refusal(Reason.CARD_BLOCKED, field="number", patient=found, name=name, day=lost)
    return found


@use_case(Role.RECEPTIONIST)
def replace_card(work: Work, *, patient: PatientId) -> str:
    """Give out a new card number for a lost card, which is blocked from now on (§3.5).

    So are the cards of files that were merged into this one: nobody can tell which was lost.

    Raises:
        Refusal: there is no such patient.

    """
    living(work, patient)
    number = draw_free(work, Scanned.CARD, work.patients.by_card)
    work.patients.block_card(patient, new_number=number)
    work.touched(patient=patient)
    return number


@use_case(Role.RECEPTIONIST)
def alike(work: Work, *, name: str, phone: str | None = None) -> list[Patient]:
    """Return the files a name and phone being typed may mean: same phone, or same name.

    Raises:
        Refusal: the name or the phone cannot be.

    """
    wanted = names.normal(name)
    number = phones.read(phone).e164 if phone else None
    same_phone = work.patients.with_phone(number) if number else []
    same_name = (doubles.survivor(work, one) for one in work.patients.named(wanted))
    return list({one.id: one for one in (*same_phone, *same_name)}.values())


@use_case(Role.RECEPTIONIST)
def look(work: Work, *, filled: Filled, patient: PatientId | None = None) -> Look:
    """Look at a form before it is saved: what may be a slip, and whom it may double (§3.6).

    Args:
        work: this gesture's work.
        filled: the form.
        patient: the file that is corrected, which is no double of itself.

    Raises:
        Refusal: something in the form cannot be.

    """
    new = filing.read(filled, day=work.day)
    others = tuple(one for one in doubles.of(work, new) if one.file.id != patient)
    return Look(tuple(filing.cautions(new, day=work.day)), others)


@use_case(Role.RECEPTIONIST)
def correct(work: Work, *, patient: PatientId, filled: Filled, version: int) -> None:
    """Correct a file; what stood there is kept apart, the audit row names fields only (§3.8).

    Args:
        work: this gesture's work.
        patient: whose file.
        filled: the whole form; a consent that is not ticked any more is withdrawn.
        version: of the file when it was opened.

    Raises:
        Refusal: there is no such patient, something cannot be, or the file was changed since
            (FILE_CHANGED).

    """
    old = living(work, patient)
    check_unrestricted(old)
    new = filing.read(filled, day=work.day)
    if old.version != version:
        raise Refusal(Reason.FILE_CHANGED, field="version", version=old.version)
    before = filing.corrected(old, new)
    for field, value in before.items():
        work.changes.append(patient, field, value)
    if before:
        work.patients.change(patient, new)
    said = consents.agree(work, file=file(work, patient), agreed=new.consents)
    work.touched(patient=patient, fields=[*before, *said])


def open_single(work: Work, filled: Filled, *, seen: Collection[PatientId]) -> PatientId:
    """Store a file from its form, unless it may double one the desk has not seen (§3.6).

    Another desk may have opened that one since this one looked.

    Raises:
        Refusal: something in the form cannot be, or there is such a file (FILE_DOUBLED).

    """
    new = filing.read(filled, day=work.day)
    unseen = next((one.file for one in doubles.of(work, new) if one.file.id not in seen), None)
    if unseen is not None:
        raise Refusal(Reason.FILE_DOUBLED, name=unseen.name)
    return open_file(work, new, no_phone=filled.no_phone)


def open_filled(work: Work, filled: Filled) -> PatientId:
    """Store a file from its form.

    Raises:
        Refusal: something in the form cannot be.

    """
    new = filing.read(filled, day=work.day)
    return open_file(work, new, no_phone=filled.no_phone)


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
    if new.consents:
        consents.agree(work, file=file(work, patient), agreed=new.consents)
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


def check_unrestricted(patient: Patient) -> None:
    """Let pass a file that may be edited and whose phones may be looked at (§3.8).

    Raises:
        Refusal: the person asked to have its processing restricted.

    """
    if patient.restricted_on is not None:
        raise Refusal(Reason.PATIENT_RESTRICTED, on=patient.restricted_on)


def living(work: Work, patient: PatientId) -> Patient:
    """Return a file of somebody who can come, be registered, redeem.

    Raises:
        Refusal: as ``file``, or the file was erased.

    """
    found = file(work, patient)
    if found.erased_on is not None:
        raise Refusal(Reason.PATIENT_ERASED, on=found.erased_on)
    return found
