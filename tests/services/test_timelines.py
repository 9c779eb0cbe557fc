"""A day's entries stand in the timeline in the order in which they happened."""

from frontdesk.domain.consents import Consent, Given
from frontdesk.domain.filing import Change, Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.services import patients, reversals, timelines, visits
from frontdesk.services.timelines import Happened
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"


def correct(clinic: TinyClinic, patient: PatientId, note: str, *consents: Consent) -> None:
    clinic.clock.wait(minutes=1)
    filled = Filled(
        name="张三", phones=(TypedPhone(PHONE),), note=note, consents=frozenset(consents)
    )
    version = clinic.desk.read(patients.get, patient=patient).version
    clinic.desk.write(patients.correct, patient=patient, filled=filled, version=version)


def test_what_was_said_last_stands_on_top(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", PHONE)
    correct(clinic, patient, "", Consent.CALLS)
    correct(clinic, patient, "一")
    correct(clinic, patient, "二")
    told = clinic.desk.read(timelines.timeline, patient=patient)
    said = [one.about.given for one in told if isinstance(one.about, Given)]
    before = [one.about.old for one in told if isinstance(one.about, Change)]
    assert (said, before) == ([False, True], ["一", ""])


def test_kinds_of_entries_stand_among_each_other(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三", PHONE)
    first = clinic.check_in(patient).visit
    clinic.desk.write(visits.complete, visit=first.id, amount=20_000)
    clinic.clock.wait(minutes=1)
    clinic.manager.write(reversals.refund, visit=first.id, amount=5_000, words="多收")
    correct(clinic, patient, "怕痛")
    clinic.register(patient, "李四", None)
    clinic.check_in(patient, second_visit=True)
    told = clinic.desk.read(timelines.timeline, patient=patient)
    assert [one.what for one in told] == [
        *(Happened.VISIT, Happened.REFERRAL, Happened.CORRECTION),
        *(Happened.REFUND, Happened.VISIT, Happened.FILE_OPENED),
    ]
