"""A roster taken over later: looked at, stored, and the rows left out saved as a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk.services import patients
from frontdesk.ui.pages.manage.page import SECTIONS
from frontdesk.ui.pages.manage.roster import RosterSection
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.manage.gestures import Open

ROSTER = "姓名,手机号,出生日期\n张三,13812345678,1990-03-05\n李四,13812345679,1990-13-05\n"


@pytest.fixture
def roster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a roster with one good row and one bad; it is chosen when asked for."""
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def test_a_roster_is_taken_over_later_by_two_enters(
    open_page: Open, clinic: TinyClinic, roster: Path, qtbot: QtBot
) -> None:
    page = open_page(clinic.manager)
    page.choose(SECTIONS.index(RosterSection))
    section = page.section(RosterSection)
    assert roster.exists()
    qtbot.keyClick(section.first_focus(), Qt.Key.Key_Return)
    assert clinic.desk.read(patients.search, text="张三") == []
    with qtbot.waitSignal(section.said) as said:
        qtbot.keyClick(section.next, Qt.Key.Key_Return)
    assert said.args == ["已导入 1 位患者"]
    assert clinic.desk.read(patients.search, text="张三")
    assert section.step.preview is None


def test_the_rows_left_out_are_saved_as_a_file(
    open_page: Open,
    clinic: TinyClinic,
    roster: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = tmp_path / "left.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    step = open_page(clinic.manager).section(RosterSection).step
    step.look_at(roster)
    step.found.save.click()
    head, row = kept.read_text("utf-8-sig").splitlines()
    assert head == "行,未导入原因"
    assert row.startswith("3,")
    assert str(kept) in step.found.saved.text()
    step.look_at(roster)
    assert step.found.saved.isHidden()


def test_receptionists_take_over_no_roster(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.desk)
    page.choose(SECTIONS.index(RosterSection))
    assert not page.section(RosterSection).next.isVisible()
