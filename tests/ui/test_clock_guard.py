"""A doubtful clock is asked about at the start, and stays a chip until a manager confirms it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.services import clock
from frontdesk.services.desk import Desk
from frontdesk.ui.clock_guard import CHIP
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic

Make = Callable[[Desk], Window]


@pytest.fixture
def make(qtbot: QtBot, clinic: TinyClinic, tmp_path: Path) -> Iterator[Make]:
    """Open the window at a desk whose clock is forty days ahead."""
    opened: list[InlineJobs] = []
    clinic.clock.wait(days=40)

    def open_window(of: Desk) -> Window:
        desk = Desk(of.database, clock=clinic.clock, staff=of.staff)
        jobs = InlineJobs(desk)
        opened.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        window = Window(
            Surroundings(
                jobs=jobs,
                clock=clinic.clock,
                folder=folder,
                key=key,
                remembered=Remembered(tmp_path / "window.ini"),
                drafts=Drafts(folder, key, jobs),
            ),
            (),
        )
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_window
    for jobs in opened:
        jobs.close()


def offered(window: Window) -> list[Button]:
    dialog = window.clock_guard.dialog()
    assert dialog is not None
    return dialog.findChildren(Button)


def test_it_asks_at_the_start_and_again_when_the_chip_is_pressed(
    make: Make, clinic: TinyClinic
) -> None:
    window = make(clinic.manager)
    offered(window)[-1].click()
    window.clock_guard.look()
    assert window.clock_guard.dialog() is None
    window.top.chip(CHIP).click()
    assert len(offered(window)) == 2


def test_a_manager_says_that_the_clock_is_right_and_the_day_begins(
    make: Make, clinic: TinyClinic
) -> None:
    window = make(clinic.manager)
    offered(window)[0].click()
    assert clinic.manager.read(clock.look).doubt is None
    assert window.top.state(CHIP) is None


def test_a_receptionist_is_told_who_may(make: Make, clinic: TinyClinic) -> None:
    assert len(offered(make(clinic.desk))) == 1


def test_a_clock_set_back_is_told_in_other_words(make: Make, clinic: TinyClinic) -> None:
    clinic.clock.wait(days=-80)
    dialog = make(clinic.desk).clock_guard.dialog()
    assert dialog is not None
    assert "还早" in dialog.accessibleDescription()
