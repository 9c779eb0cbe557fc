"""Patients: new files and search."""

from datetime import date

from frontdesk.domain import names, phones
from frontdesk.domain.ids import PatientId, Scanned, draw_number
from frontdesk.domain.patients import Channel, NewPatient, Patient, Sex, check_new
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.search import MOST_RESULTS, Found, best_first, probes
from frontdesk.domain.staff import Role
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work


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


def open_file(work: Work, new: NewPatient, *, no_phone: bool) -> PatientId:
    """Store a file whose name and phones are normalised already.

    Raises:
        Refusal: no phone and no tick, or a birthday in the future.

    """
    check_new(new, no_phone=no_phone, day=work.day)
    patient = work.patients.add(
        new,
        card_number=draw_number(Scanned.CARD, work.randbelow),
        referral_code=draw_number(Scanned.REFERRAL_CODE, work.randbelow),
    )
    work.points.open_account(patient)
    work.touched(patient=patient)
    return patient


def file(work: Work, patient: PatientId) -> Patient:
    """Return a file.

    Raises:
        Refusal: there is none with this id.

    """
    found = work.patients.get(patient)
    if found is None:
        raise Refusal(Reason.PATIENT_UNKNOWN)
    return found
