"""The first start: from an empty folder to the desk, and what is left open for later."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.progress import Progress, Stage
from frontdesk.services import clinic as clinics
from frontdesk.services import patients, settings
from frontdesk.services.clinic import Opened, open_clinic
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import Cost
from frontdesk.ui import first_start
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.first_start import roster_wait
from frontdesk.ui.first_start.recovery_sheet import recovery_sheet
from frontdesk.ui.first_start.remaining import Remaining
from frontdesk.ui.first_start.roster_wait import RosterWait
from frontdesk.ui.first_start.wizard import FirstStart, Place
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.start import Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import Button
from tests.domain.test_logo import png
from tests.ui.conftest import PASSWORD, USER, Noon
from tests.ui.gallery import ENTRIES

ROSTER = "姓名,手机号,出生日期\n张三,13812345678,1990-03-05\n李四,13812345679,1990-13-05\n"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cost = Cost(passes=1, memory=8, lanes=1)
    monkeypatch.setattr(clinics, "create", partial(clinics.create, cost=cost))


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, remembered: Remembered) -> Iterator[Place]:
    """Return an empty folder with jobs that answer at once."""
    del qtbot
    jobs = InlineJobs()
    yield Place(jobs, DataFolder(tmp_path / "data"), Noon(), remembered)
    jobs.close()


@pytest.fixture
def wizard(qtbot: QtBot, place: Place) -> Iterator[FirstStart]:
    """Return the wizard at its first question."""
    found = FirstStart(place)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    yield found
    found.shut()


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """Return a roster with one good row and one bad."""
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, "utf-8")
    return path


def _enter(qtbot: QtBot, wizard: FirstStart) -> None:
    focused = wizard.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Return)


def _to_the_code(qtbot: QtBot, wizard: FirstStart) -> None:
    qtbot.keyClicks(wizard.focusWidget(), "Kangmei")
    _enter(qtbot, wizard)
    step = wizard.administrator
    step.name_line.setText(USER)
    step.password_line.setText(PASSWORD)
    step.again_line.setText(PASSWORD)
    _enter(qtbot, wizard)


def _confirm(qtbot: QtBot, wizard: FirstStart) -> None:
    qtbot.keyClicks(wizard.recovery.line, wizard.recovery.plate.accessibleName()[-5:])
    _enter(qtbot, wizard)


def _to_the_roster(qtbot: QtBot, wizard: FirstStart) -> None:
    _to_the_code(qtbot, wizard)
    _confirm(qtbot, wizard)
    _enter(qtbot, wizard)


def _opened(place: Place, password: str = PASSWORD) -> Opened:
    return open_clinic(place.folder, user=USER, password=password, clock=place.clock)


def test_a_clinic_is_set_up_by_keys_alone(
    qtbot: QtBot, wizard: FirstStart, place: Place, roster: Path
) -> None:
    wizard.clinic.logo.show_png(png())
    _to_the_code(qtbot, wizard)
    code = wizard.recovery.plate.accessibleName()
    _confirm(qtbot, wizard)
    assert "24" in wizard.value._rules.text()
    wizard.value.choices[50].setChecked(True)
    wizard.value.choices[50].setFocus()
    _enter(qtbot, wizard)
    wizard.roster.look_at(roster)
    with qtbot.waitSignal(wizard.done):
        wizard.next.click()
    assert (wizard.user, wizard.password) == (USER, PASSWORD)
    opened = _opened(place, code)
    known = opened.desk.read(settings.get)
    assert (known.name, known.point_value) == ("Kangmei", 50)
    assert opened.desk.read(settings.logo) == png()
    assert [one.name for one in opened.desk.read(patients.search, text="zs")] == ["张三"]
    opened.close()
    assert Remaining(place.remembered, place.folder).open_steps() == ()


def test_a_clinic_needs_a_name(qtbot: QtBot, wizard: FirstStart) -> None:
    _enter(qtbot, wizard)
    assert wizard.clinic.field.sentence()
    assert wizard.step() is wizard.clinic


def test_what_is_wrong_with_the_administrator_stands_beside_the_field(
    qtbot: QtBot, wizard: FirstStart, place: Place
) -> None:
    qtbot.keyClicks(wizard.focusWidget(), "Kangmei")
    _enter(qtbot, wizard)
    step = wizard.administrator
    _enter(qtbot, wizard)
    assert step.name_field.sentence()
    step.name_line.setText(USER)
    _enter(qtbot, wizard)
    assert step.password_line.hasFocus()
    step.password_line.setText("short")
    _enter(qtbot, wizard)
    assert step.password_field.sentence()
    step.password_line.setText(PASSWORD)
    step.again_line.setText("something else")
    _enter(qtbot, wizard)
    assert step.again_field.sentence()
    assert not place.folder.root.exists()


def test_escape_goes_back_and_keeps_what_was_typed(qtbot: QtBot, wizard: FirstStart) -> None:
    qtbot.keyClicks(wizard.focusWidget(), "Kangmei")
    _enter(qtbot, wizard)
    wizard.administrator.name_line.setText(USER)
    qtbot.keyClick(wizard.administrator.name_line, Qt.Key.Key_Escape)
    assert wizard.step() is wizard.clinic
    assert wizard.clinic.line.text() == "Kangmei"
    _enter(qtbot, wizard)
    assert wizard.administrator.name_line.text() == USER


def test_a_folder_that_holds_something_is_left_alone(
    qtbot: QtBot, wizard: FirstStart, place: Place
) -> None:
    place.folder.root.mkdir()
    (place.folder.root / "letter.txt").write_text("mine")
    with qtbot.waitSignal(place.jobs.troubled) as heard:
        _to_the_code(qtbot, wizard)
    assert heard.args is not None
    assert isinstance(heard.args[0], Trouble)
    assert heard.args[0].kind is Kind.FOLDER_TAKEN
    assert wizard.step() is wizard.administrator
    assert wizard.next.isEnabled()


def test_the_code_must_be_kept_before_one_goes_on(qtbot: QtBot, wizard: FirstStart) -> None:
    _to_the_code(qtbot, wizard)
    _enter(qtbot, wizard)
    qtbot.keyClicks(wizard.recovery.line, "00000")
    _enter(qtbot, wizard)
    assert wizard.recovery.field.sentence()
    assert wizard.step() is wizard.recovery
    assert not wizard.back.isVisible()


def test_the_window_does_not_close_on_a_code_that_is_not_kept(
    qtbot: QtBot, wizard: FirstStart
) -> None:
    _to_the_code(qtbot, wizard)
    assert not wizard.close()
    dialog = wizard.findChildren(Message)[-1]
    stay, leave = dialog.findChildren(Button)[1], dialog.findChildren(Button)[0]
    stay.click()
    assert wizard.isVisible()
    leave.click()
    assert not wizard.isVisible()


def test_the_code_is_printed_as_a_page_that_can_be_read(qtbot: QtBot, wizard: FirstStart) -> None:
    _to_the_code(qtbot, wizard)
    wizard.recovery.print.click()
    (panel,) = wizard.window().findChildren(PrintPanel)
    document = pypdfium2.PdfDocument(panel.view.pdf())
    panel.reject()
    assert len(document) == 1
    assert document.get_page_size(0) == pytest.approx((595, 842), abs=1)
    assert recovery_sheet("康美口腔", USER, "12345 67890", date(2026, 10, 26))[:4] == b"%PDF"


def test_the_value_of_a_point_may_be_left_open(
    qtbot: QtBot, wizard: FirstStart, place: Place
) -> None:
    _to_the_code(qtbot, wizard)
    _confirm(qtbot, wizard)
    wizard.skip.setFocus()
    _enter(qtbot, wizard)
    assert wizard.step() is wizard.roster
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert wizard.step() is wizard.value
    assert Remaining(place.remembered, place.folder).open_steps() == ("roster",)


def test_a_roster_is_looked_at_before_anything_is_stored(
    qtbot: QtBot, wizard: FirstStart, place: Place, roster: Path
) -> None:
    _to_the_roster(qtbot, wizard)
    wizard.roster.look_at(roster)
    preview = wizard.roster.preview
    assert preview is not None
    assert (preview.taken, [one.row for one in preview.problems]) == (1, [3])
    assert "1" in wizard.next.words()
    opened = _opened(place)
    assert opened.desk.read(patients.search, text="zs") == []
    opened.close()
    with qtbot.waitSignal(wizard.done):
        wizard.skip.click()


def test_a_roster_can_be_stopped_and_nothing_of_it_is_stored(
    qtbot: QtBot, wizard: FirstStart, place: Place, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _to_the_roster(qtbot, wizard)
    wizard.roster.look_at(roster)
    monkeypatch.setattr(roster_wait, "Progress", partial(Progress, stopped=True))
    wizard.next.click()
    assert wizard.roster.wait.progress.stopped
    assert wizard.roster.wrong.text() == ""
    assert wizard.next.isEnabled()
    opened = _opened(place)
    assert opened.desk.read(patients.search, text="zs") == []
    opened.close()


def test_waiting_for_a_roster_says_how_far_it_is(qtbot: QtBot) -> None:
    wait = RosterWait()
    qtbot.addWidget(wait)
    progress, said = wait.begin(), []
    for stage, done, of in (
        *((Stage.READING, 0, 0), (Stage.READING, 2_000, 0), (Stage.CHECKING, 3, 9)),
        *((Stage.WRITING, 4, 9), (Stage.WRITING, 9, 9)),
    ):
        progress.stage, progress.done, progress.of = stage, done, of
        wait.look()
        said.append(wait.doing.text())
    assert len(set(said)) == len(said)
    assert "2,000" in said[1]
    assert (wait.bar.value(), wait.bar.maximum()) == (9, 9)
    qtbot.keyClick(wait.stop, Qt.Key.Key_Space)
    assert progress.stopped


def test_a_file_that_is_no_roster_is_refused_in_words(
    qtbot: QtBot, wizard: FirstStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _to_the_roster(qtbot, wizard)
    strange = tmp_path / "strange.csv"
    strange.write_text("a,b\n1,2\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(strange), ""))
    wizard.next.click()
    assert "姓名" in wizard.roster.wrong.text()
    assert wizard.roster.preview is None
    assert wizard.next.isEnabled()


def test_every_control_has_a_name(qtbot: QtBot, wizard: FirstStart) -> None:
    _to_the_roster(qtbot, wizard)
    kinds: tuple[type[QWidget], ...] = (QLineEdit, QPushButton, QRadioButton)
    assert [
        control
        for kind in kinds
        for control in wizard.findChildren(kind)
        if not control.accessibleName() and control is not wizard.skip
    ] == []


def test_an_empty_folder_leads_to_the_desk_and_the_rest_is_offered_once(
    qtbot: QtBot, tmp_path: Path, remembered: Remembered
) -> None:
    folder, views = DataFolder(tmp_path / "data"), list[FirstStart]()

    def set_up(program: Program) -> QWidget:
        view = first_start.set_up(program)
        assert isinstance(view, FirstStart)
        views.append(view)
        return view

    program = _program(folder, remembered, set_up)
    qtbot.addWidget(program.frame)
    with qtbot.waitActive(program.frame):
        program.begin()
    qtbot.waitUntil(lambda: bool(views), timeout=10_000)
    _to_the_code(qtbot, views[0])
    qtbot.waitUntil(lambda: views[0].step() is views[0].recovery, timeout=10_000)
    _confirm(qtbot, views[0])
    qtbot.waitUntil(lambda: views[0].step() is views[0].value, timeout=10_000)
    program.frame.close()

    again = _program(folder, remembered, set_up)
    first_start.watch(again)
    qtbot.addWidget(again.frame)
    with qtbot.waitActive(again.frame):
        again.begin()
    again.log_in(USER, PASSWORD)
    front = again.inside.stack.currentWidget
    qtbot.waitUntil(lambda: isinstance(front(), FirstStart), timeout=10_000)
    rest = front()
    assert isinstance(rest, FirstStart)
    assert [step.key for step in rest.steps] == ["value", "roster"]
    rest.skip.click()
    rest.skip.click()
    assert front() is again.window
    assert Remaining(remembered, folder).open_steps() == ()
    again.frame.close()


def _program(folder: DataFolder, remembered: Remembered, set_up: object) -> Program:
    return Program(
        *(folder, Noon()),
        shelf=lambda: ENTRIES,
        remembered=remembered,
        set_up=set_up,  # type: ignore[arg-type]
    )
