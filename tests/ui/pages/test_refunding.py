"""Money given back from the file: by key, on the visit one stands on, refused beside the field."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import PatientId
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import reversals, visits
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.pages.patients.refund_dialog import RefundDialog
from frontdesk.ui.points.dialog import PointsDialog
from frontdesk.ui.state import Remembered
from tests.services.test_paid_policies import begin
from tests.tiny_clinic import TinyClinic

OpenFile = Callable[[Desk, PatientId], PatientsPage]


@pytest.fixture
def open_file(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered
) -> Iterator[Callable[[Desk, PatientId], PatientsPage]]:
    """Return what opens a file at a desk, in English."""
    speech().use(Language.ENGLISH)
    started: list[InlineJobs] = []

    def make(desk: Desk, patient: PatientId) -> PatientsPage:
        started.append(jobs := InlineJobs(desk))
        folder, key = clinic.opened.folder, clinic.opened.key
        drafts = Drafts(folder, key, jobs)
        page = PatientsPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.arrive(patient)
        return page

    yield make
    for jobs in started:
        jobs.close()


@pytest.fixture
def friend(clinic: TinyClinic) -> PatientId:
    """Return a friend who paid 900 yuan, which brought her referrer points."""
    begin(clinic)
    came = clinic.friend_arrives(clinic.old_patient("张三"), "李四").visit
    clinic.desk.write(visits.complete, visit=came.id, items="补牙", amount=900_00)
    return came.patient


def asked(page: PatientsPage) -> RefundDialog:
    return next(one for one in page.findChildren(RefundDialog) if one.isVisible())


def test_a_third_given_back_takes_back_a_third_of_the_points(
    open_file: OpenFile, clinic: TinyClinic, friend: PatientId, qtbot: QtBot
) -> None:
    page = open_file(clinic.manager, friend)
    page.deeds.refund.click()
    dialog = asked(page)
    assert dialog.visits.currentText() == "2026-03-03 · 补牙 · ¥900 paid"
    assert dialog.amount_line.text() == "900"
    dialog.amount_line.setText("300")
    dialog.words_line.setText("过敏")
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(dialog.words_line, Qt.Key.Key_Return)
    # of 500 for the referrer 166, of 30 for the friend 10
    assert "300 yuan are given back, and 176 points" in said.args[0]
    told = [one.sentence for one in page.history.timeline.rows.rows()]
    assert "¥300 of the visit of 2026-03-03 given back: 过敏" in told


def test_what_cannot_be_given_back_is_said_beside_the_field(
    open_file: OpenFile, clinic: TinyClinic, friend: PatientId
) -> None:
    page = open_file(clinic.manager, friend)
    page.deeds.refund.click()
    dialog = asked(page)
    dialog.give()
    assert dialog.words.sentence()
    dialog.words_line.setText("过敏")
    dialog.amount_line.setText("900.01")
    dialog.give()
    assert "900" in dialog.amount.sentence()
    dialog.amount_line.setText("1.2.3")
    dialog.give()
    assert "160.50" in dialog.amount.sentence()
    assert dialog.isVisible()


def test_enter_on_a_paid_visit_in_the_timeline_asks_for_it(
    open_file: OpenFile, clinic: TinyClinic, friend: PatientId, qtbot: QtBot
) -> None:
    again = clinic.check_in(friend, second_visit=True).visit
    clinic.desk.write(visits.complete, visit=again.id, amount=100_00)
    page = open_file(clinic.manager, friend)
    rows = page.history.timeline.rows
    first = max(place for place, one in enumerate(rows.rows()) if one.visit is not None)
    page.history.timeline.setCurrentIndex(rows.index(first, 0))
    qtbot.keyClick(page.history.timeline, Qt.Key.Key_Return)
    assert asked(page).amount_line.text() == "900"


def test_a_receptionist_is_told_who_may(
    open_file: OpenFile, clinic: TinyClinic, friend: PatientId, qtbot: QtBot
) -> None:
    page = open_file(clinic.desk, friend)
    with qtbot.waitSignal(page.said):
        page.deeds.refund.click()
    assert page.findChildren(RefundDialog) == []


def test_the_file_opens_the_entries_of_the_points(
    open_file: OpenFile, clinic: TinyClinic, friend: PatientId
) -> None:
    page = open_file(clinic.desk, friend)
    page.head.why.click()
    dialog = page.window().findChildren(PointsDialog)[0]
    assert [line.entry.points for line in dialog.model.rows()] == [30]
    dialog.accept()


def test_only_what_is_left_may_be_given_back(clinic: TinyClinic, friend: PatientId) -> None:
    visit = clinic.manager.read(reversals.refundable, patient=friend)[0].visit
    clinic.manager.write(reversals.refund, visit=visit, amount=600_00, words="过敏")
    assert clinic.manager.read(reversals.refundable, patient=friend)[0].left == 300_00
    clinic.manager.write(reversals.refund, visit=visit, amount=300_00, words="过敏")
    with pytest.raises(Refusal) as no:
        clinic.manager.read(reversals.refundable, patient=friend)
    assert no.value.reason is Reason.NOTHING_PAID
