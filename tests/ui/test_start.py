"""From the first paint to the desk, the lock, and the end: the real window with real threads."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language, spoken
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.ui import launch
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.frame import Frame
from frontdesk.ui.idle import LOCK_AFTER, IdleWatch
from frontdesk.ui.lock import LockScreen
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Type, theme
from tests.ui.conftest import PASSWORD, USER, Noon
from tests.ui.gallery import ENTRIES, Gallery

HEAVY = ("sqlalchemy", "alembic", "reportlab", "pypinyin", "PIL", "numpy", "pypdfium2")

PAINTS = """
import sys
from pathlib import Path
from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder
from frontdesk.ui.launch import run
from frontdesk.ui.state import Remembered

def leave(number):
    print(number, *sorted(sys.modules), flush=True)

def make(frame, remembered):
    leave("frame")
    from frontdesk.ui.start import Program
    program = Program(DataFolder(root), SystemClock(), remembered=remembered, frame=frame)
    program.jobs.call = lambda *_: frame.close()
    frame.painted.connect(lambda: leave("door"))
    return program

root = Path(sys.argv[1])
run(DataFolder(root), make, remembered=Remembered(root / "window.ini"))
"""

ANSWERS = """
import sys
import frontdesk.ui.start
from frontdesk.services import entrance
from frontdesk import trouble_words
print(*sorted(sys.modules))
"""

MANY_CALLS = """
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label, thing = QLabel(), QObject()
for number in range(20_000):
    label.setToolTip("x")
    thing.setObjectName("y")
    label.update()
print("alive")
"""


def _alone(code: str, *arguments: str | Path) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
        env=environment,
    )
    return done.stdout


def _packages(line: str) -> set[str]:
    return {name.partition(".")[0] for name in line.split()}


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    frame, door = _alone(PAINTS, tmp_path).splitlines()
    for seen, loaded in ((frame, "frontdesk.ui.launch"), (door, "frontdesk.ui.sign_in")):
        assert loaded in seen.split()
        assert not _packages(seen) & set(HEAVY)
    assert not {"frontdesk.ui.theme", "PySide6.QtNetwork"} & set(frame.split())


def test_the_door_answers_without_the_database() -> None:
    seen = _alone(ANSWERS)
    assert "argon2" in seen.split()
    assert not _packages(seen) & {*HEAVY, "phonenumbers", "stdnum"}


def test_twenty_thousand_calls_of_qt_lose_no_reference() -> None:
    assert _alone(MANY_CALLS).strip() == "alive"


@pytest.fixture
def program(qtbot: QtBot, clinic_folder: DataFolder, remembered: Remembered) -> Iterator[Program]:
    """Return the running program before the log-in."""
    found = Program(
        clinic_folder,
        Noon(),
        shelf=lambda: ENTRIES,
        remembered=remembered,
        language=Language.CHINESE,
    )
    qtbot.addWidget(found.frame)
    with qtbot.waitActive(found.frame):
        found.begin()
    yield found
    found.frame.close()


def _log_in(program: Program, qtbot: QtBot, password: str = PASSWORD) -> None:
    door = program.door
    door.name_line.setText(USER)
    door.password_line.setFocus()
    qtbot.keyClicks(door.password_line, password)
    qtbot.keyClick(door.password_line, Qt.Key.Key_Return)


def _in_front(program: Program) -> QWidget | None:
    return program.inside.stack.currentWidget()


def _at_desk(program: Program, qtbot: QtBot) -> None:
    _log_in(program, qtbot)
    qtbot.waitUntil(lambda: program.window is not None and bool(program._member), timeout=10_000)


def test_who_knows_the_password_gets_to_the_desk(program: Program, qtbot: QtBot) -> None:
    assert program.door.name_line.hasFocus()
    _at_desk(program, qtbot)
    assert _in_front(program) is program.window
    assert "康美口腔" in program.frame.windowTitle()
    qtbot.waitUntil(lambda: program._member == USER)


def test_the_pages_are_made_ahead_while_nobody_waits(program: Program, qtbot: QtBot) -> None:
    _at_desk(program, qtbot)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: len(window._pages) == len(ENTRIES), timeout=10_000)
    assert window.pages.currentWidget() is window.front()
    qtbot.waitUntil(lambda: not window._ahead.isActive(), timeout=5000)


class OwnWindows(QObject):
    """Notes what is shown as a window of its own, were it for the blink of an eye."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and let pass."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_but_the_frame_is_a_window_while_the_pages_are_made(
    qtbot: QtBot, qapp: QApplication, clinic_folder: DataFolder, remembered: Remembered
) -> None:
    shown = OwnWindows(qapp)
    practice = Credentials(USER, PASSWORD)
    program = Program(clinic_folder, Noon(), remembered=remembered, practice=practice)
    qtbot.addWidget(program.frame)
    program.begin()
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    window = program.window
    assert window is not None
    keys = window.keys()
    for key in keys:
        window.go(key)
    qapp.removeEventFilter(shown)
    assert shown.seen == ["Frame"]
    program.frame.close()


def test_what_was_imported_is_not_looked_at_by_collections(program: Program, qtbot: QtBot) -> None:
    _at_desk(program, qtbot)
    assert gc.get_freeze_count() > len(gc.get_objects())


def test_a_wrong_password_is_said_beside_it(program: Program, qtbot: QtBot) -> None:
    _log_in(program, qtbot, "something else")
    qtbot.waitUntil(lambda: bool(program.door.password.sentence()), timeout=10_000)
    assert program.door.password_line.text() == ""
    assert _in_front(program) is program.door


def test_the_locked_window_asks_again_and_keeps_what_was_typed(
    program: Program, qtbot: QtBot
) -> None:
    _at_desk(program, qtbot)
    assert program.window is not None
    page = program.window.front()
    assert isinstance(page, Gallery)
    page.name.control.setText("half a na")  # type: ignore[attr-defined]
    program.window.locking.emit()
    lock = program.lock_screen
    assert _in_front(program) is lock
    for password in ("wrong", PASSWORD):
        qtbot.keyClicks(lock.password_line, password)
        qtbot.keyClick(lock.password_line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: lock.enter.isEnabled() or _in_front(program) is not lock)
    qtbot.waitUntil(lambda: _in_front(program) is program.window)
    assert page.name.control.text() == "half a na"  # type: ignore[attr-defined]


def test_somebody_else_starts_at_the_door(program: Program, qtbot: QtBot) -> None:
    _at_desk(program, qtbot)
    program.lock()
    program.lock_screen.left.emit()
    assert _in_front(program) is program.door
    assert program.window is None
    _at_desk(program, qtbot)
    assert _in_front(program) is program.window


def test_trouble_and_mistakes_open_a_dialog_that_says_what_to_do(
    program: Program, qtbot: QtBot
) -> None:
    program.jobs.troubled.emit(Trouble(Kind.DISK_FULL, path="x"))
    program._show_trouble(Trouble(Kind.DISK_FULL, path="E:\\"))
    dialogs = program.frame.findChildren(Message)
    words = [label.text() for dialog in dialogs for label in dialog.findChildren(QLabel)]
    assert any("E:\\" in word for word in words)
    for dialog in dialogs:
        dialog.close()
    del qtbot


def test_a_mistake_keeps_what_was_typed(
    program: Program, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    _at_desk(program, qtbot)
    assert program._drafts is not None
    program._drafts.keep("new patient", {"name": "张三"})
    program.jobs.broke.emit(ValueError("张三"))
    assert program._drafts.path.exists()
    assert "张三".encode() not in program._drafts.path.read_bytes()
    dialog = program.frame.findChildren(Message)[-1]
    dialog.close()
    program._drafts.drop("new patient")
    assert "ValueError" in capsys.readouterr().err


def test_the_door_speaks_the_other_language(program: Program) -> None:
    program.door.language_wanted.emit(Language.ENGLISH)
    assert spoken() is Language.ENGLISH
    assert program.door.enter.words() == "Log in"


def test_a_folder_without_clinic_leads_to_the_set_up(
    qtbot: QtBot, tmp_path: Path, remembered: Remembered
) -> None:
    views: list[QWidget] = []

    def set_up(program: Program) -> QWidget:
        del program
        views.append(QLabel("set up"))
        return views[0]

    program = Program(
        DataFolder(tmp_path / "data"),
        Noon(),
        shelf=lambda: ENTRIES,
        remembered=remembered,
        set_up=set_up,
    )
    qtbot.addWidget(program.frame)
    program.begin()
    qtbot.waitUntil(lambda: bool(views) and _in_front(program) is views[0], timeout=10_000)
    program.frame.close()


def test_practice_logs_itself_in_under_a_stripe(
    qtbot: QtBot, clinic_folder: DataFolder, remembered: Remembered
) -> None:
    program = Program(
        clinic_folder,
        Noon(),
        practice=Credentials(USER, PASSWORD),
        shelf=lambda: ENTRIES,
        remembered=remembered,
    )
    qtbot.addWidget(program.frame)
    program.begin()
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    assert program.inside.stripe.isVisible()
    assert not program.inside.stripe.grab().isNull()
    program.frame.close()


def test_nobody_at_the_desk_locks_the_window(qtbot: QtBot, program: Program) -> None:
    moment = [0.0]
    idle = IdleWatch(program, now=lambda: moment[0])
    heard: list[int] = []
    idle.idle.connect(lambda: heard.append(1))
    moment[0] = LOCK_AFTER - 1
    idle.look()
    assert not heard
    moment[0] = LOCK_AFTER
    idle.look()
    assert heard == [1]
    del qtbot


def test_five_wrong_passwords_cost_time(qtbot: QtBot) -> None:
    door = LockScreen()
    qtbot.addWidget(door)
    door.begin("王丽娟")
    door.refuse("wrong", 5)
    assert not door.enter.isEnabled()
    for _ in range(5):
        door._count_down()
    assert door.enter.isEnabled()


def test_the_type_scale_is_a_scale() -> None:
    sizes = [step.value[0] for step in Type]
    assert sizes == sorted(sizes)


def test_the_empty_window_is_painted_before_the_program_is_made(
    clinic_folder: DataFolder,
    remembered: Remembered,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    order: list[str] = []

    def make(frame: Frame, remembered: Remembered) -> Program:
        assert frame.isVisible()
        order.append("make")
        return Program(clinic_folder, Noon(), remembered=remembered, frame=frame)

    def until_the_end() -> int:
        order.append("exec")
        return 7

    monkeypatch.setattr(launch, "QApplication", lambda _: qapp)
    monkeypatch.setattr(qapp, "exec", until_the_end, raising=False)
    monkeypatch.setattr(Program, "begin", lambda _: order.append("begin"))
    assert launch.run(clinic_folder, make, remembered=remembered) == 7
    assert order == ["make", "begin", "exec"]


def test_the_next_first_paint_has_the_colour_of_the_last(
    program: Program, remembered: Remembered, qtbot: QtBot
) -> None:
    program.frame.close()
    frame = Frame(remembered)
    qtbot.addWidget(frame)
    assert frame.palette().window().color().name() == theme().colours.background
