"""Points in money under Manage: the month's figures, month by month, and the sheet."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk.domain.calendar import Month
from frontdesk.services import staff
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language
from frontdesk.ui import printing
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.liability import LiabilitySection
from frontdesk.ui.state import Remembered
from tests.services.test_gifts import rich
from tests.tiny_clinic import TinyClinic


def opened(
    clinic: TinyClinic, desk: Desk, remembered: Remembered, qtbot: QtBot
) -> LiabilitySection:
    """Return the section as somebody sees it, in English."""
    speech().use(Language.ENGLISH)
    jobs = InlineJobs(desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    around = Surroundings(jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs))
    made = LiabilitySection(around)
    qtbot.addWidget(made)
    made.retranslate()
    made.reload(desk.read(staff.myself))
    return made


def said(section: LiabilitySection) -> str:
    return " ".join(line.accessibleName() for line in section.lines)


def test_a_manager_sees_what_is_open_and_what_it_is_worth(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    rich(clinic, 1000)
    section = opened(clinic, clinic.manager, remembered, qtbot)
    assert "1,000 points worth 1,000 yuan" in said(section)
    assert not section.after.isEnabled()
    section.before.click()
    assert section.month == Month(2026, 2)
    assert "Open at the end of the month: 0 points" in said(section)
    section.after.click()
    assert "1,000 points worth 1,000 yuan" in said(section)


def test_its_sheet_goes_to_the_panel(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = opened(clinic, clinic.manager, remembered, qtbot)
    offered: list[Document] = []
    monkeypatch.setattr(printing, "offer", lambda _parent, document, *_: offered.append(document))
    section.print.click()
    [document] = offered
    assert document.kind == "liability"
    assert next(iter(document.papers.values()))().startswith(b"%PDF")


def test_the_desk_is_told_that_it_is_for_managers(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    section = opened(clinic, clinic.desk, remembered, qtbot)
    assert section.stack.currentIndex() == 1
    assert section.shown is None


def test_every_entry_of_the_month_goes_to_a_file_for_a_spreadsheet(
    clinic: TinyClinic,
    remembered: Remembered,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    rich(clinic, 1000)
    section = opened(clinic, clinic.manager, remembered, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.csv"), ""))
    with qtbot.waitSignal(section.said) as told:
        section.save.click()
    assert "1 entry" in told.args[0]
    header, line = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert header.startswith("Entry,Day,Name")
    assert ",1000," in line
    section.before.click()
    section.save.click()
    assert len((tmp_path / "a.csv").read_text("utf-8-sig").splitlines()) == 1
