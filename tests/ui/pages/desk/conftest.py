"""What tests of the front desk share: the window with the desk in front."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.system.folders import DataFolder
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.navigation import PageEntry
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def around(
    qtbot: QtBot, clinic: TinyClinic, remembered: Remembered, tmp_path: Path
) -> Iterator[Surroundings]:
    """Return the surroundings of the receptionist."""
    del qtbot
    jobs = InlineJobs(clinic.desk)
    folder = DataFolder(tmp_path)
    key = clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    yield Surroundings(jobs, clinic.clock, folder, key, remembered, drafts)
    jobs.close()


@pytest.fixture
def window(qtbot: QtBot, around: Surroundings) -> Iterator[Window]:
    """Return the window with the front desk in front."""
    found = Window(around, (PageEntry("desk", "home", str, DeskPage),))
    qtbot.addWidget(found)
    found.resize(1366, 768)
    with qtbot.waitActive(found):
        found.show()
    found.focus_front()
    yield found
    found.scanner.release()


@pytest.fixture
def page(window: Window) -> DeskPage:
    found = window.front()
    assert isinstance(found, DeskPage)
    return found
