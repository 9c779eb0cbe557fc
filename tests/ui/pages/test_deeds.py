"""Rare deeds on a file: a lost card, a copy of the data; and the notice under Manage."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from frontdesk.domain.ids import PatientId, Scanned, scanned
from frontdesk.services import consents, patients
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Page, Surroundings
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.manage.notice import NoticeSection
from frontdesk.ui.pages.manage.page import ManagePage
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import Button, PrimaryButton
from tests.tiny_clinic import TinyClinic

Opener = Callable[[type[Page], Desk], Page]


@pytest.fixture
def open_page(
    qtbot: QtBot, clinic: TinyClinic, remembered: Remembered
) -> Iterator[Callable[[type[Page], Desk], Page]]:
    """Return what opens a page at a desk, in English."""
    speech().use(Language.ENGLISH)
    clinic.old_patient("张三", "13812345678")
    started: list[InlineJobs] = []

    def make(kind: type[Page], desk: Desk) -> Page:
        jobs = InlineJobs(desk)
        started.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        drafts = Drafts(folder, key, jobs)
        page = kind(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        return page

    yield make
    for jobs in started:
        jobs.close()


def answer(page: Page) -> None:
    """Press what Enter presses."""
    dialog = next(one for one in page.findChildren(Message) if one.isVisible())
    dialog.findChildren(PrimaryButton)[0].click()


def opened_file(open_page: Opener, desk: Desk) -> PatientsPage:
    page = open_page(PatientsPage, desk)
    assert isinstance(page, PatientsPage)
    page.arrive(1)
    return page


def test_a_lost_card_is_blocked_after_one_question(
    open_page: Opener, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = opened_file(open_page, clinic.desk)
    before = clinic.desk.read(patients.get, patient=PatientId(1)).card_number
    page.deeds.lost.click()
    with qtbot.waitSignal(page.said) as said:
        answer(page)
    after = clinic.desk.read(patients.get, patient=PatientId(1)).card_number
    assert before != after
    assert scanned(after) is Scanned.CARD
    assert "张三" in said.args[0]
    assert any("lost" in one.sentence for one in page.history.timeline.rows.rows())


def test_a_blocked_card_says_so_at_the_desk_and_leads_to_the_file(
    open_page: Opener, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(DeskPage, clinic.desk)
    lost = clinic.desk.read(patients.get, patient=PatientId(1)).card_number
    clinic.desk.write(patients.replace_card, patient=PatientId(1))
    with qtbot.waitSignal(page.wanted) as wanted, qtbot.waitSignal(page.said) as said:
        page.scanned(Scanned.CARD, lost)
    assert wanted.args == ["patients", 1]
    assert "reported lost on 2026-03-02" in said.args[0]


def test_a_manager_makes_a_copy_to_print_or_for_another_program(
    open_page: Opener,
    clinic: TinyClinic,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = opened_file(open_page, clinic.manager)
    page.deeds.copy.click()
    answer(page)
    made = next(
        one for one in page.findChildren(Message) if "2 entries" in one.accessibleDescription()
    )
    for name in ("a.json", "a.xlsx"):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, to=path: (str(to), ""))
        with qtbot.waitSignal(page.said) as said:
            next(one for one in made.findChildren(Button) if "JSON" in one.words()).click()
        assert name in said.args[0]
    assert "张三" in (tmp_path / "a.json").read_text("utf-8")
    file = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert ["Name", "张三"] in file
    made.findChildren(PrimaryButton)[0].click()
    panel = page.window().findChildren(PrintPanel)[0]
    assert panel.isVisible()
    panel.reject()


def test_a_receptionist_is_told_who_makes_copies(
    open_page: Opener, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = opened_file(open_page, clinic.desk)
    page.deeds.copy.click()
    with qtbot.waitSignal(page.said) as said:
        answer(page)
    assert "manager" in said.args[0]


def test_a_manager_writes_the_notice_and_a_receptionist_reads_it(
    open_page: Opener, clinic: TinyClinic
) -> None:
    page = open_page(ManagePage, clinic.manager)
    assert isinstance(page, ManagePage)
    section = page.section(NoticeSection)
    section.edit.setPlainText("新的告知")
    assert section.save.isEnabled()
    section.undo.click()
    assert not section.save.isEnabled()
    section.edit.setPlainText("")
    section.save.click()
    assert section.text.sentence()
    section.edit.setPlainText("新的告知")
    section.save.click()
    assert clinic.desk.read(consents.notice).version == 2
    assert not section.save.isEnabled()
    reader = open_page(ManagePage, clinic.desk)
    assert isinstance(reader, ManagePage)
    assert reader.section(NoticeSection).edit.isReadOnly()
