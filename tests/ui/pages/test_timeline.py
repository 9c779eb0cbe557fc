"""The timeline in words: late visits bear their mark, and points say which way they went."""

from dataclasses import replace
from datetime import date

import pytest

from frontdesk.domain.ids import EntrySeq, PatientId
from frontdesk.domain.points import Entry, Kind, Part
from frontdesk.services import files, late_entries, merging
from frontdesk.services.files import Record
from frontdesk.services.timelines import Happened, Moment
from frontdesk.system.translate import Language
from frontdesk.ui.language import speech
from frontdesk.ui.pages.patients.sentences import tell
from frontdesk.ui.pages.patients.told import Told
from tests.tiny_clinic import TinyClinic


@pytest.fixture(autouse=True)
def _english(qapp: object, _plain_look: None) -> None:
    del qapp
    speech().use(Language.ENGLISH)


def record(clinic: TinyClinic, patient: PatientId) -> Record:
    return clinic.desk.read(files.record, patient=patient)


def told(clinic: TinyClinic, patient: PatientId) -> list[Told]:
    return tell(record(clinic, patient))


def test_a_visit_that_was_entered_late_bears_its_mark(clinic: TinyClinic) -> None:
    patient = clinic.patient("张三")
    clinic.new_day(date(2026, 3, 5))
    clinic.desk.write(late_entries.enter, patient=patient, day=date(2026, 3, 4))
    [visit] = [one for one in told(clinic, patient) if one.what == "Visit"]
    assert visit.icon == "history"
    assert visit.sentence == "First visit · completed · entered late"


def test_points_paid_again_after_an_undone_merge_are_not_called_taken_back(
    clinic: TinyClinic,
) -> None:
    referrer, friend = clinic.old_patient("张三"), clinic.old_patient("李四")
    clinic.friend_arrives(referrer, "李斯")
    same = clinic.friend_arrives(referrer, "王五").visit.patient
    merge = clinic.manager.write(merging.merge, survivor=friend, other=same).value
    clinic.manager.write(merging.unmerge, merge=merge)
    said = [one.sentence for one in told(clinic, referrer) if one.what == "Points"]
    assert said == [
        "+1,000 points paid again: a reversal was taken back",
        "-1,000 points taken back",
        "+1,000 points for a friend who came",
        "+500 points for a friend who came",
    ]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_entry_has_its_sentence(clinic: TinyClinic, kind: Kind) -> None:
    patient = clinic.patient("张三")
    known = record(clinic, patient)
    entry = Entry(EntrySeq(1), patient, kind, 50, "unexpired:1", known.day, None, Part.HOLDER)
    moment = Moment(known.day, Happened.POINTS, entry)
    [one] = tell(replace(known, moments=(moment,)))
    assert one.sentence.startswith("+50")


def test_an_entry_tells_the_time_of_day_where_it_was_entered_on_that_day(
    clinic: TinyClinic,
) -> None:
    patient = clinic.patient("张三")
    clinic.new_day(date(2026, 3, 5))
    clinic.desk.write(late_entries.enter, patient=patient, day=date(2026, 3, 4))
    clinic.check_in(patient)
    today, late, opened = told(clinic, patient)
    assert (today.when, late.when, opened.when) == ("2026-03-05 09:02", "2026-03-04", "2026-03-02")
