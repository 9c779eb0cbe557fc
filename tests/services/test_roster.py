"""The roster in bulk: the same files as one by one, and every line that cannot be named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from frontdesk.domain import ids
from frontdesk.domain.history import RosterLine
from frontdesk.domain.ids import PatientId
from frontdesk.domain.progress import Progress, Stage
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import audit, history, patients, points, roster
from frontdesk.services.history import Summary
from frontdesk.services.topics import Topic
from tests.tiny_clinic import TinyClinic

LINE = RosterLine(
    2, "单晓霞", "+8613812345678", None, date(1980, 3, 1), date(2024, 1, 5), None, 300
)
BARE = RosterLine(3, "老甲", None, None, date(1950, 1, 1), None, date(2024, 2, 5), 0)


def take(clinic: TinyClinic, *lines: RosterLine) -> Summary:
    return clinic.manager.write(history.import_roster, lines=lines).value


def refused(summary: Summary) -> list[tuple[int, Reason]]:
    return [(one.row, one.reason) for one in summary.problems]


def test_files_are_found_by_every_key_and_hold_their_opening_points(clinic: TinyClinic) -> None:
    assert take(clinic, LINE, BARE).patients == 2
    for text in ("单晓霞", "danxx", "shanxiaoxia", "5678"):
        [found] = clinic.desk.read(patients.search, text=text)
        assert (found.name, found.phone) == (LINE.name, LINE.phone)
    file = clinic.desk.read(patients.get, patient=found.patient)
    assert (file.in_roster, file.first_visit_on) == (True, LINE.first_visit_on)
    assert (file.birthday, file.created_on) == (LINE.birthday, clinic.clock.moment.date())
    assert clinic.desk.read(patients.by_card, number=file.card_number) == file.id
    assert clinic.desk.read(points.standing, patient=file.id).available == 300
    [bare] = clinic.desk.read(patients.search, text="laojia")
    assert bare.last_visit == BARE.last_visit_on


def test_the_chain_of_the_ledger_holds_over_openings_posted_at_once(clinic: TinyClinic) -> None:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    many = [replace(LINE, row=row, name=f"单{chr(0x4E00 + row)}") for row in range(2, 30)]
    assert take(clinic, *many).patients == 28
    assert all(verdict.whole for verdict in clinic.admin.read(audit.verify))


def test_a_line_twice_in_the_file_is_taken_once(clinic: TinyClinic) -> None:
    again = [replace(LINE, row=12), replace(BARE, row=13), replace(LINE, row=14, phone=None)]
    assert refused(take(clinic, LINE, BARE, *again)) == [
        (row, Reason.PATIENT_THERE) for row in (12, 13, 14)
    ]


def test_who_has_a_file_already_is_listed_and_the_rest_is_taken(clinic: TinyClinic) -> None:
    clinic.patient("单晓霞", "13812345678")
    other = replace(LINE, row=4, phone="+8613812345679")
    done = take(clinic, LINE, other)
    assert (done.patients, refused(done)) == (1, [(2, Reason.PATIENT_THERE)])


def test_nobody_new_writes_nothing(clinic: TinyClinic) -> None:
    take(clinic, LINE)
    assert take(clinic, LINE).patients == take(clinic).patients == 0


@pytest.mark.parametrize("stage", [Stage.CHECKING, Stage.WRITING])
def test_who_stops_the_import_has_stored_nothing(clinic: TinyClinic, stage: Stage) -> None:
    class Impatient(Progress):
        def reach(self, done: int) -> None:
            self.stopped = self.stage is stage and done > 0
            super().reach(done)

    with pytest.raises(Refusal, match=Reason.STOPPED):
        clinic.manager.write(history.import_roster, lines=[LINE, BARE], progress=Impatient())
    assert clinic.desk.read(patients.search, text="单晓霞") == []
    assert take(clinic, LINE, BARE).patients == 2


def test_the_window_hears_of_files_that_were_opened_in_bulk(clinic: TinyClinic) -> None:
    done = clinic.manager.write(history.import_roster, lines=[LINE])
    assert {Topic.PATIENTS, Topic.POINTS} <= done.topics
    assert not clinic.manager.write(history.import_roster, lines=[LINE]).topics


def test_a_birthday_to_come_is_a_problem_of_its_row(clinic: TinyClinic) -> None:
    done = take(
        clinic, replace(LINE, birthday=clinic.clock.moment.date() + timedelta(days=1)), BARE
    )
    assert (done.patients, refused(done)) == (1, [(2, Reason.BIRTHDAY_IN_FUTURE)])


def test_a_number_that_somebody_has_is_drawn_again(
    clinic: TinyClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = clinic.desk.read(patients.get, patient=PatientId(clinic.patient("张三", "13812345678")))
    drawn = iter([file.card_number, "1048220735", file.referral_code, "104822073512"])
    monkeypatch.setattr(roster, "draw_numbers", lambda *_: drawn)
    assert take(clinic, BARE).patients == 1
    assert ids.scanned(clinic.desk.read(patients.search, text="老甲")[0].card_number) is None
