"""The window without a screen, a small clinic, and no trace of this PC's own settings."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.clinic import Clinic
from frontdesk.services.clinic import Opened, create, open_clinic
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language, speak
from frontdesk.system.vault import Cost
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme

USER, PASSWORD = "王丽娟", "practice-2026"


class Noon:
    """A clock that stands at noon of 26 October 2026 in Shanghai."""

    def now(self) -> datetime:
        """Return that moment."""
        return datetime(2026, 10, 26, 4, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _plain_look(qapp: object) -> Iterator[None]:
    del qapp
    theme().use(Scheme.LIGHT)
    speech().use(Language.CHINESE)
    yield
    theme().use(Scheme.LIGHT)
    speak(Language.CHINESE)


@pytest.fixture(autouse=True)
def _held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold the widgets of a test: pytest-qt does not, and one collected while it paints crashes."""
    held: list[QWidget] = []
    add = QtBot.addWidget

    def add_and_hold(self: QtBot, widget: QWidget) -> None:
        held.append(widget)
        add(self, widget)

    monkeypatch.setattr(QtBot, "addWidget", add_and_hold)
    yield
    held.clear()


@pytest.fixture(scope="session")
def clinic_folder(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """Make a clinic once; tests that write take a copy."""
    folder = DataFolder(tmp_path_factory.mktemp("clinic") / "data")
    create(
        folder,
        clinic=Clinic("康美口腔"),
        admin=USER,
        password=PASSWORD,
        clock=Noon(),
        cost=Cost(passes=1, memory=64, lanes=1),
    )
    return folder


@pytest.fixture
def opened(clinic_folder: DataFolder) -> Iterator[Opened]:
    """Open the clinic as its administrator."""
    found = open_clinic(clinic_folder, user=USER, password=PASSWORD, clock=Noon())
    yield found
    found.close()


@pytest.fixture
def remembered(tmp_path: Path) -> Remembered:
    """Return what a new PC remembers: nothing."""
    return Remembered(tmp_path / "window.ini")


@pytest.fixture
def surroundings(
    qtbot: QtBot, opened: Opened, remembered: Remembered, tmp_path: Path
) -> Iterator[Surroundings]:
    """Return what a page gets, with jobs that answer at once."""
    del qtbot
    jobs = InlineJobs(opened.desk)
    folder = DataFolder(tmp_path)
    yield Surroundings(
        jobs=jobs,
        clock=Noon(),
        folder=folder,
        key=opened.key,
        remembered=remembered,
        drafts=Drafts(folder, opened.key, jobs),
    )
    jobs.close()
