"""Why these points? The dialog tells every entry, and what a manager does there is stored."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import PatientId
from frontdesk.domain.points import Kind
from frontdesk.services import patients
from frontdesk.services.desk import Desk
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.points.dialog import PointsDialog
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.label import Label
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def referrer(clinic: TinyClinic) -> PatientId:
    """Return a patient with two rewards."""
    patient = clinic.old_patient("张三")
    for name in ("李四", "王五"):
        clinic.friend_arrives(patient, name)
    return patient


class Opener:
    """Opens the dialog at a desk."""

    def __init__(self, clinic: TinyClinic, qtbot: QtBot, remembered: Remembered) -> None:
        self._clinic, self._qtbot, self._remembered = clinic, qtbot, remembered
        self.jobs: list[InlineJobs] = []

    def __call__(self, desk: Desk, patient: PatientId) -> PointsDialog:
        jobs = InlineJobs(desk)
        self.jobs.append(jobs)
        folder, key = self._clinic.opened.folder, self._clinic.opened.key
        drafts = Drafts(folder, key, jobs)
        around = Surroundings(jobs, self._clinic.clock, folder, key, self._remembered, drafts)
        window = Label()
        self._qtbot.addWidget(window)
        file = desk.read(patients.get, patient=patient)
        made = PointsDialog(window, around, file)
        made.open()
        return made


@pytest.fixture
def opener(clinic: TinyClinic, qtbot: QtBot, remembered: Remembered) -> Iterator[Opener]:
    made = Opener(clinic, qtbot, remembered)
    yield made
    for jobs in made.jobs:
        jobs.close()


def picture(dialog: PointsDialog, name: str) -> None:
    folder = os.environ.get("FRONTDESK_PICTURES")
    if folder:
        dialog.grab().save(str(Path(folder) / f"{name}.png"))


def test_the_newest_entry_is_explained_at_once(
    opener: Opener, clinic: TinyClinic, referrer: PatientId
) -> None:
    dialog = opener(clinic.desk, referrer)
    assert [line.balance for line in dialog.model.rows()] == [1500, 500]
    assert "王五" in dialog.heading.text()
    assert "第 2 位" in dialog.detail.text()
    assert "2028-03-02" in dialog.lots.text()
    assert dialog.deciding.isHidden()
    picture(dialog, "points")


def test_another_entry_is_explained_when_it_is_chosen(
    opener: Opener, clinic: TinyClinic, referrer: PatientId
) -> None:
    dialog = opener(clinic.desk, referrer)
    dialog.table.choose(1)
    assert "李四" in dialog.heading.text()


def test_a_manager_adjusts_with_a_reason_and_sees_the_entry(
    opener: Opener, clinic: TinyClinic, referrer: PatientId
) -> None:
    dialog = opener(clinic.manager, referrer)
    dialog.deciding.points_line.setText("-1600")
    dialog.deciding.adjust.click()
    assert dialog.deciding.words.sentence()
    dialog.deciding.words_line.setText("多发了")
    dialog.deciding.adjust.click()
    assert dialog.note.text() == "需另一位店长同意后生效"
    dialog.deciding.points_line.setText("+200")
    dialog.deciding.words_line.setText("活动")
    dialog.deciding.adjust.click()
    assert [line.entry.points for line in dialog.model.rows()] == [200, 1000, 500]
    picture(dialog, "points-manager")


def test_a_debt_is_written_off_and_a_reward_taken_back(
    opener: Opener, clinic: TinyClinic, referrer: PatientId
) -> None:
    dialog = opener(clinic.manager, referrer)
    for points in ("-900", "-"):
        dialog.deciding.points_line.setText(points)
        dialog.deciding.words_line.setText("多发了")
        dialog.deciding.adjust.click()
    assert dialog.deciding.points.sentence()
    dialog.table.choose(1)
    assert dialog.deciding.take_back.isEnabled()
    dialog.deciding.words_line.setText("冒名")
    dialog.deciding.take_back.click()
    dialog.table.choose(2)
    dialog.deciding.words_line.setText("冒名")
    dialog.deciding.take_back.click()
    assert clinic.balance(referrer) == -900
    dialog.deciding.words_line.setText("算了")
    dialog.deciding.write_off.click()
    kinds = [line.entry.kind for line in dialog.model.rows()]
    assert kinds[:3] == [Kind.WRITE_OFF, Kind.REVERSE, Kind.REVERSE]
    assert clinic.balance(referrer) == 0


def test_the_statement_is_offered_for_printing(
    opener: Opener, clinic: TinyClinic, referrer: PatientId
) -> None:
    dialog = opener(clinic.desk, referrer)
    dialog.print.click()
    [panel] = dialog.findChildren(PrintPanel)
    panel.reject()


def test_who_has_no_points_finds_an_empty_list(opener: Opener, clinic: TinyClinic) -> None:
    dialog = opener(clinic.desk, clinic.patient("周八"))
    assert not dialog.print.isEnabled()
    assert not dialog.heading.text()
