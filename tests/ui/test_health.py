"""The chips of the top bar: how database and backup are, and a backup by one press."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.services.desk import Desk
from frontdesk.system.trouble import Kind, Trouble
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.health import BACKUP, DATABASE, OLD, newest_backup
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Tone
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic
from tests.ui.gallery import ENTRIES

Open = Callable[[Desk], Window]


@pytest.fixture
def open_window(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[Open]:
    """Return what opens the window as the member of staff at a desk."""
    made: list[InlineJobs] = []

    def open_as(desk: Desk) -> Window:
        jobs = InlineJobs(desk)
        made.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        drafts = Drafts(folder, key, jobs)
        found = Window(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts), ENTRIES)
        qtbot.addWidget(found)
        return found

    yield open_as
    for jobs in made:
        jobs.close()


def _tone(window: Window, name: str) -> Tone | None:
    look = window.top.state(name)
    return look.tone if look is not None else None


def _press(window: Window, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(window.top.chip(name), Qt.MouseButton.LeftButton)


def test_an_administrator_makes_a_backup_by_one_press(
    open_window: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    window = open_window(clinic.admin)
    assert _tone(window, BACKUP) is Tone.ATTENTION
    _press(window, qtbot, BACKUP)
    made = newest_backup(clinic.opened.folder).made
    assert made == clinic.clock.now().replace(microsecond=0)
    assert _tone(window, BACKUP) is Tone.GOOD
    assert "backups" in window.toast.sentence()


def test_a_receptionist_is_told_who_makes_them(
    open_window: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    window = open_window(clinic.desk)
    _press(window, qtbot, BACKUP)
    assert window.toast.sentence()
    assert newest_backup(clinic.opened.folder).made is None


@pytest.mark.parametrize(
    ("age", "tone"), [(OLD - timedelta(hours=1), Tone.GOOD), (OLD * 2, Tone.ATTENTION)]
)
def test_a_backup_grows_old(
    open_window: Open, clinic: TinyClinic, age: timedelta, tone: Tone
) -> None:
    backups = clinic.opened.folder.backups
    for name in (f"frontdesk-{_stamp(clinic.clock.now() - age)}-2", ".frontdesk-x.unfinished"):
        (backups / name).mkdir(parents=True)
    assert _tone(open_window(clinic.desk), BACKUP) is tone


def test_trouble_shows_until_the_database_answers_again(
    open_window: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    window = open_window(clinic.desk)
    assert _tone(window, DATABASE) is Tone.GOOD
    window.surroundings.jobs.troubled.emit(Trouble(Kind.DISK_FULL, path="x"))
    assert _tone(window, DATABASE) is Tone.BAD
    window._ask_who()
    assert _tone(window, DATABASE) is Tone.GOOD
    _press(window, qtbot, DATABASE)
    assert "frontdesk.db" in window.toast.sentence()


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%d-%H%M%S}"
