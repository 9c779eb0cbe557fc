"""The chip of adjustments that wait: who sees it, and where it leads."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.adjustments import Asked
from frontdesk.services import adjustments
from frontdesk.services.desk import Desk
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.topbar import TopBar
from frontdesk.ui.waiting_points import CHIP, WaitingPoints
from tests.tiny_clinic import TinyClinic

Wanted = list[tuple[str, object]]
Show = Callable[[Desk], tuple[TopBar, Wanted]]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[Desk], tuple[TopBar, Wanted]]]:
    """Return what shows the top bar of a member of staff."""
    made: list[InlineJobs] = []

    def show_to(desk: Desk) -> tuple[TopBar, Wanted]:
        top, jobs, wanted = TopBar(), InlineJobs(desk), Wanted()
        made.append(jobs)
        qtbot.addWidget(top)
        WaitingPoints(jobs, top, lambda key, message: wanted.append((key, message)), top).look()
        return top, wanted

    yield show_to
    for jobs in made:
        jobs.close()


def test_the_other_manager_is_led_to_what_waits(
    show: Show, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient = clinic.patient("张三")
    clinic.manager.write(adjustments.adjust, patient=patient, points=1500, words="活动补发")
    top, wanted = show(clinic.admin)
    look = top.state(CHIP)
    assert look is not None
    assert look.word == "1 条调整待批"
    qtbot.mouseClick(top.chip(CHIP), Qt.MouseButton.LeftButton)
    assert wanted == [("manage", Asked.WAITING)]
    assert show(clinic.manager)[0].state(CHIP) is None
    assert show(clinic.desk)[0].state(CHIP) is None
