"""Sheets kept at a close name nobody who was erased or may not be shown any more (§9.4)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from frontdesk.domain.calendar import Month
from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.months import POSTERS, SheetKind
from frontdesk.services import erasure, leaderboards, merging, months, patients, settings, visits
from tests.tiny_clinic import TinyClinic

MARCH, APRIL = Month(2026, 3), Month(2026, 4)
OFFICE = set(SheetKind) - POSTERS
APPEAR = frozenset({Consent.APPEAR})


def close(clinic: TinyClinic, month: Month) -> None:
    checksum = clinic.manager.read(months.draft, month=month).snapshot.checksum
    sheets = {kind: f"%PDF {kind}".encode() for kind in SheetKind}
    clinic.manager.write(months.close, month=month, checksum=checksum, sheets=sheets)


def kept(clinic: TinyClinic, month: Month = MARCH) -> set[SheetKind]:
    return set(clinic.manager.write(months.sheets, month=month).value)


def on_the_wall(clinic: TinyClinic) -> list[str | None]:
    return [row.name for row in clinic.manager.write(leaderboards.public, month=MARCH).value]


def correct(
    clinic: TinyClinic,
    patient: PatientId,
    *,
    consents: frozenset[Consent] = APPEAR,
    birthday: date | None = None,
) -> None:
    file = clinic.desk.read(patients.get, patient=patient)
    phones = tuple(TypedPhone(one) for one in file.phones)
    filled = Filled(name=file.name, phones=phones, consents=consents, birthday=birthday)
    clinic.desk.write(patients.correct, patient=patient, filled=filled, version=file.version)


@pytest.fixture
def sender(clinic: TinyClinic) -> PatientId:
    """Return 张三丰, who agreed to appear and stands on the boards of March, which is closed."""
    patient = clinic.old_patient("张三丰")
    correct(clinic, patient)
    clinic.friend_arrives(patient, "友甲")
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    return patient


@pytest.mark.parametrize("who", ["referrer", "friend"])
def test_the_list_that_names_a_change_goes_with_whom_it_names(clinic: TinyClinic, who: str) -> None:
    sender = clinic.old_patient("张三")
    came = clinic.friend_arrives(sender, "友甲").visit
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.friend_arrives(clinic.old_patient("李四"), "友乙")
    clinic.manager.write(visits.cancel, visit=came.id)
    clinic.new_day(date(2026, 5, 2))
    close(clinic, APRIL)
    assert kept(clinic, APRIL) == set(SheetKind)
    erased = sender if who == "referrer" else came.patient
    card = clinic.desk.read(patients.get, patient=erased).card_number
    clinic.manager.write(erasure.erase, patient=erased, card_end=card[-4:])
    assert SheetKind.INTERNAL not in kept(clinic, APRIL)


def test_so_it_does_with_a_friend_who_is_forgotten_after_a_year(clinic: TinyClinic) -> None:
    came = clinic.friend_arrives(clinic.old_patient("张三"), "友甲").visit
    clinic.new_day(date(2026, 4, 2))
    close(clinic, MARCH)
    clinic.manager.write(visits.cancel, visit=came.id)
    clinic.new_day(date(2026, 5, 2))
    close(clinic, APRIL)
    clinic.new_day(date(2029, 5, 2))
    assert SheetKind.INTERNAL not in kept(clinic, APRIL)


GESTURES: dict[str, Callable[[TinyClinic, PatientId], object]] = {
    "withdraws": lambda clinic, sender: correct(clinic, sender, consents=frozenset()),
    "is restricted": lambda clinic, sender: clinic.manager.write(erasure.restrict, patient=sender),
    "is merged into who said no": lambda clinic, sender: clinic.manager.write(
        merging.merge, survivor=_who_said_no(clinic), other=sender
    ),
}


def _who_said_no(clinic: TinyClinic) -> PatientId:
    patient = clinic.old_patient("张三峰")
    correct(clinic, patient)
    correct(clinic, patient, consents=frozenset())
    return patient


@pytest.mark.parametrize("what", GESTURES)
def test_posters_are_drawn_anew_once_somebody_on_them(
    clinic: TinyClinic, sender: PatientId, what: str
) -> None:
    assert (on_the_wall(clinic), kept(clinic)) == (["张*丰"], set(SheetKind))
    GESTURES[what](clinic, sender)
    assert (on_the_wall(clinic), kept(clinic)) == ([None], OFFICE)


def test_who_turns_out_to_be_a_child_is_on_no_poster(clinic: TinyClinic, sender: PatientId) -> None:
    correct(clinic, sender, birthday=date(2000, 1, 1))
    assert (on_the_wall(clinic), kept(clinic)) == (["张*丰"], set(SheetKind))
    correct(clinic, sender, birthday=date(2011, 1, 1))
    assert (on_the_wall(clinic), kept(clinic)) == ([], OFFICE)


def test_who_withdraws_is_left_out_where_the_clinic_leaves_out(
    clinic: TinyClinic, sender: PatientId
) -> None:
    plain = clinic.admin.read(settings.get)
    clinic.admin.write(settings.save, clinic=replace(plain, unnamed_left_out=True))
    assert (on_the_wall(clinic), kept(clinic)) == (["张*丰"], set(SheetKind))
    correct(clinic, sender, consents=frozenset())
    assert (on_the_wall(clinic), kept(clinic)) == ([], OFFICE)
