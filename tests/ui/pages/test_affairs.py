"""What a manager does with a whole file: merge, undo, restrict, erase, all by keyboard."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.filing import Filled
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Patient
from frontdesk.services import patients
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.pages.patients.affairs import AffairsCard
from frontdesk.ui.pages.patients.erase_dialog import EraseDialog
from frontdesk.ui.pages.patients.merge_dialog import MergeDialog
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def people(clinic: TinyClinic) -> tuple[PatientId, PatientId]:
    """Return two files of one person, in English."""
    speech().use(Language.ENGLISH)
    one, two = clinic.old_patient("张三"), clinic.old_patient("张叁")
    clinic.friend_arrives(two, "李四")
    return one, two


@pytest.fixture
def card(
    qtbot: QtBot, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> Iterator[AffairsCard]:
    """Return the card on the first file, at the manager's desk."""
    jobs = InlineJobs(clinic.manager)
    found = AffairsCard(jobs)
    qtbot.addWidget(found)
    found.show_file(_file(clinic.manager, people[0]))
    yield found
    jobs.close()


def _file(desk: Desk, patient: PatientId) -> Patient:
    return desk.read(patients.get, patient=patient)


def _merge_dialog(card: AffairsCard) -> MergeDialog:
    card.merge.click()
    dialog: MergeDialog = card.findChildren(MergeDialog)[-1]
    return dialog


def _yes(qtbot: QtBot, card: AffairsCard) -> None:
    dialog: Message = card.findChildren(Message)[-1]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_a_file_is_found_previewed_and_merged_by_keyboard(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "zhangsan")
    assert "500" in [label.text() for label in dialog.sides.findChildren(type(dialog.happens))]
    with qtbot.waitSignal(card.done) as done:
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert done.args == ["The two files are one; this can be undone for 30 days."]
    assert clinic.balance(people[0]) == 500


def test_the_preview_says_what_is_reversed(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    friend = clinic.desk.read(patients.search, text="lisi")[0].patient
    card.show_file(_file(clinic.manager, people[1]))
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "lisi")
    assert "nobody can recommend herself" in dialog.happens.text()
    assert "500 points are taken back" in dialog.happens.text()
    found = dialog.table.current()
    assert found is not None
    assert found.patient == friend
    dialog.reject()


def test_the_preview_asks_whether_it_is_one_person(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    for patient, born in zip(people, ("1980-01-01", "1981-01-01"), strict=True):
        filled = Filled(name="张三", no_phone=True, birthday=date.fromisoformat(born))
        clinic.desk.write(patients.correct, patient=patient, filled=filled, version=1)
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "zhangsan")
    assert "Not the same in both files: Birthday. Is it one person?" in dialog.happens.text()
    dialog.reject()


def test_what_has_changed_since_the_preview_is_not_merged(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "zhangsan")
    clinic.check_in(people[1], second_visit=True)
    with qtbot.waitSignal(card.complained) as complained:
        dialog.confirm()
    assert "look at both files again" in complained.args[0]
    assert _file(clinic.manager, people[1]).name == "张叁"


def test_two_open_visits_are_refused_beside_the_list(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    for patient in people:
        clinic.check_in(patient, second_visit=True)
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "zhangsan")
    assert "under both files" in dialog.wrong.text()
    assert not dialog.merge.isEnabled()
    dialog.confirm()
    dialog.reject()


def test_a_merge_is_undone_on_the_file(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "zhangsan")
    dialog.confirm()
    card.show_file(_file(clinic.manager, people[0]))
    card.unmerge.click()
    with qtbot.waitSignal(card.done):
        _yes(qtbot, card)
    assert _file(clinic.manager, people[1]).name == "张叁"


def test_a_file_is_restricted_and_the_restriction_lifted(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    card.restrict.click()
    with qtbot.waitSignal(card.done):
        _yes(qtbot, card)
    file = _file(clinic.manager, people[0])
    card.show_file(file)
    assert (card.restrict.words(), file.restricted_on is not None) == ("Lift restriction", True)
    with qtbot.waitSignal(card.done):
        card.restrict.click()
    card.show_file(_file(clinic.manager, people[0]))
    assert card.restrict.words() == "Restrict"


def test_an_erasure_asks_for_the_end_of_the_card_number(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    number = _file(clinic.manager, people[0]).card_number
    card.erase.click()
    dialog: EraseDialog = card.findChildren(EraseDialog)[-1]
    qtbot.keyClicks(dialog.line, "12")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.field.sentence() == "These are not the last four digits of the card number."
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, number[-4:])
    with qtbot.waitSignal(card.done):
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    card.show_file(_file(clinic.manager, people[0]))
    assert card.line.text().startswith("Erased on")
    assert card.erase.isHidden()


def test_an_erasure_that_cannot_be_says_why(
    qtbot: QtBot, card: AffairsCard, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    number = _file(clinic.manager, people[0]).card_number
    clinic.check_in(people[0], second_visit=True)
    card.erase.click()
    dialog: EraseDialog = card.findChildren(EraseDialog)[-1]
    qtbot.keyClicks(dialog.line, number[-4:])
    dialog.erase()
    assert dialog.wrong.text() == "张三 is in the house; close the visit first."
    dialog.reject()


def test_a_receptionist_sees_only_how_the_file_stands(
    qtbot: QtBot, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    jobs = InlineJobs(clinic.desk)
    card = AffairsCard(jobs)
    qtbot.addWidget(card)
    card.show_file(_file(clinic.desk, people[0]))
    assert card.isHidden()
    jobs.close()


def test_a_long_preview_scrolls_on_a_small_screen(
    qtbot: QtBot, clinic: TinyClinic, people: tuple[PatientId, PatientId]
) -> None:
    window, jobs = QWidget(), InlineJobs(clinic.manager)
    card = AffairsCard(jobs)
    QVBoxLayout(window).addWidget(card)
    window.resize(1093, 614)
    qtbot.addWidget(window)
    window.show()
    card.show_file(_file(clinic.manager, people[1]))
    dialog = _merge_dialog(card)
    qtbot.keyClicks(dialog.box, "lisi")
    bar = dialog.room.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert dialog.height() <= window.height()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.box, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    dialog.reject()
    jobs.close()
