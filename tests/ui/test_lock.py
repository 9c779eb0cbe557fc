"""The lock: a number, a PIN, Enter; whoever they belong to is at the desk."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frontdesk.domain.staff import Role
from frontdesk.services import staff
from frontdesk.system.folders import DataFolder
from frontdesk.ui import tries
from frontdesk.ui.lock import Somebody
from frontdesk.ui.pages import SHELF
from frontdesk.ui.pages.manage.page import ManagePage
from frontdesk.ui.pages.manage.staff import StaffSection
from frontdesk.ui.start import Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.window import Window
from tests.tiny_clinic import ADMIN, MANAGER, PASSWORD, RECEPTIONIST, TinyClinic

PIN, HER_PIN = "2468", "135790"
Press = Callable[[str], None]


@pytest.fixture
def program(
    qtbot: QtBot, clinic: TinyClinic, data_folder: DataFolder, remembered: Remembered
) -> Iterator[Program]:
    """Return the running program with the administrator at the desk; the manager has no PIN."""
    clinic.admin.write(staff.set_pin, pin=PIN)
    clinic.desk.write(staff.set_pin, pin=HER_PIN)
    found = Program(data_folder, clinic.clock, shelf=lambda: SHELF, remembered=remembered)
    qtbot.addWidget(found.frame)
    with qtbot.waitActive(found.frame):
        found.begin()
    found.log_in(ADMIN, PASSWORD)
    qtbot.waitUntil(lambda: found.window is not None and bool(found._member), timeout=10_000)
    yield found
    found.frame.close()


@pytest.fixture
def press(qtbot: QtBot, program: Program) -> Press:
    """Return what presses keys where the keyboard is; it counts them."""

    def press_all(keys: str) -> None:
        for key in keys:
            place = QApplication.focusWidget() or program.frame
            if key == "\r":
                qtbot.keyClick(place, Qt.Key.Key_Return)
            else:
                qtbot.keyClicks(place, key)

    return press_all


def _lock(program: Program, qtbot: QtBot) -> None:
    place = QApplication.focusWidget() or program.frame
    qtbot.keyClick(place, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(program.lock_screen.tiles), timeout=5000)


def _back(program: Program, qtbot: QtBot) -> Window:
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: program.inside.stack.currentWidget() is window, timeout=5000)
    return window


def test_every_account_has_a_tile_and_who_was_here_is_chosen(
    program: Program, qtbot: QtBot
) -> None:
    _lock(program, qtbot)
    tiles = program.lock_screen.tiles
    assert [(one.key, one.somebody.name) for one in tiles] == [
        ("1", ADMIN),
        ("2", MANAGER),
        ("3", RECEPTIONIST),
    ]
    assert [one.isChecked() for one in tiles] == [True, False, False]
    assert tiles[0].hasFocus()


def test_seven_keys_bring_her_back(program: Program, qtbot: QtBot, press: Press) -> None:
    _lock(program, qtbot)
    press(f"1{PIN}\r")
    window = _back(program, qtbot)
    assert 1 + len(f"1{PIN}\r") == 7
    assert window.surroundings.jobs.desk().read(staff.myself).member.name == ADMIN


def test_another_member_of_staff_takes_over_with_her_role(
    program: Program, qtbot: QtBot, press: Press
) -> None:
    assert program.window is not None
    page = program.window.go("manage")
    assert isinstance(page, ManagePage)
    program.window.say("stored", undo=lambda: None)
    qtbot.waitUntil(lambda: not page.section(StaffSection).form.isHidden(), timeout=5000)
    _lock(program, qtbot)
    press(f"3{HER_PIN}\r")
    window = _back(program, qtbot)
    me = window.surroundings.jobs.desk().read(staff.myself)
    assert (me.member.name, me.member.role) == (RECEPTIONIST, Role.RECEPTIONIST)
    qtbot.waitUntil(lambda: RECEPTIONIST in window.top._user.accessibleName(), timeout=5000)
    qtbot.waitUntil(page.section(StaffSection).form.isHidden, timeout=5000)
    qtbot.waitUntil(lambda: RECEPTIONIST in window.toast.sentence(), timeout=5000)
    assert not window.toast.undo()


def test_quick_fingers_may_begin_before_the_tiles_are_there(
    program: Program, qtbot: QtBot, press: Press
) -> None:
    program.lock()
    press("31")
    qtbot.waitUntil(lambda: bool(program.lock_screen.tiles), timeout=5000)
    press(f"{HER_PIN[1:]}\r")
    window = _back(program, qtbot)
    qtbot.waitUntil(lambda: RECEPTIONIST in window.top._user.accessibleName(), timeout=5000)


def test_who_has_no_pin_is_told_and_the_password_of_who_was_here_fits(
    program: Program, qtbot: QtBot, press: Press
) -> None:
    lock = program.lock_screen
    _lock(program, qtbot)
    press("21234\r")
    qtbot.waitUntil(lambda: MANAGER in lock.password.sentence(), timeout=5000)
    qtbot.keyClick(lock.password_line, Qt.Key.Key_Escape)
    assert lock.tiles[1].hasFocus()
    press("112\r")
    qtbot.waitUntil(lambda: bool(lock.password.sentence()), timeout=5000)
    press(f"{PASSWORD}\r")
    _back(program, qtbot)


def test_the_password_of_who_was_here_needs_no_key_before_it(
    program: Program, qtbot: QtBot, press: Press
) -> None:
    _lock(program, qtbot)
    press(f"{PASSWORD}\r")
    _back(program, qtbot)


def test_the_fifth_wrong_pin_costs_time_and_the_count_is_stored(
    program: Program, qtbot: QtBot, press: Press, clinic: TinyClinic
) -> None:
    me = clinic.desk.staff
    for _ in range(tries.FREE):
        clinic.admin.write(staff.try_pin, staff=me, pin="0000")
    lock = program.lock_screen
    _lock(program, qtbot)
    press("30000\r")
    qtbot.waitUntil(lambda: bool(lock.password.sentence()), timeout=5000)
    assert lock._wait == tries.wait_after(tries.FREE + 1) == 2 * tries.FIRST_WAIT
    assert not lock.free()
    press("1")
    assert lock.tiles[2].isChecked()


def test_the_delay_grows_up_to_five_minutes() -> None:
    waits = [tries.wait_after(failures) for failures in range(40)]
    assert waits == sorted(waits)
    assert waits[4] == 0
    assert waits[5] == tries.FIRST_WAIT
    assert waits[-1] == tries.LONGEST_WAIT


def test_more_people_than_figures_get_letters(program: Program, qtbot: QtBot, press: Press) -> None:
    lock = program.lock_screen
    _lock(program, qtbot)
    lock.offer([Somebody(100 + n, f"员工{n}") for n in range(12)], 100, has_pin=True)
    press("b")
    assert lock.tiles[10].isChecked()
    assert lock.password_line.hasFocus()
