"""The chips of what waits: who sees them, and where they lead."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.followups import Answer, Outcome, Satisfaction, Segment
from frontdesk.domain.recoveries import Recovery
from frontdesk.services import adjustments, followups
from frontdesk.services.desk import Desk
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.topbar import TopBar
from frontdesk.ui.waiting_chip import ADJUSTMENTS, COMPLAINTS, Waiting, WaitingChip
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic

Wanted = list[tuple[str, object]]
Show = Callable[[Waiting, Desk], tuple[TopBar, Wanted]]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Return what shows the top bar of a member of staff."""
    made: list[InlineJobs] = []

    def show_to(waiting: Waiting, desk: Desk) -> tuple[TopBar, Wanted]:
        top, jobs, wanted = TopBar(), InlineJobs(desk), Wanted()
        made.append(jobs)
        qtbot.addWidget(top)
        go = lambda key, message: wanted.append((key, message))  # noqa: E731
        WaitingChip(waiting, jobs, top, go, top).look()
        return top, wanted

    yield show_to
    for jobs in made:
        jobs.close()


def test_the_other_manager_is_led_to_what_waits(
    show: Show, clinic: TinyClinic, qtbot: QtBot
) -> None:
    patient = clinic.patient("张三")
    clinic.manager.write(adjustments.adjust, patient=patient, points=1500, words="活动补发")
    top, wanted = show(ADJUSTMENTS, clinic.admin)
    look = top.state(ADJUSTMENTS.name)
    assert look is not None
    assert look.word == "1 条调整待批"
    qtbot.mouseClick(top.chip(ADJUSTMENTS.name), Qt.MouseButton.LeftButton)
    assert wanted == [("manage", Asked.WAITING)]
    for desk in (clinic.manager, clinic.desk):
        assert show(ADJUSTMENTS, desk)[0].state(ADJUSTMENTS.name) is None


def test_a_manager_sees_at_once_which_complaints_are_hers(
    show: Show, clinic: TinyClinic, qtbot: QtBot
) -> None:
    treated(clinic, agreed(clinic))
    clinic.new_day(BEGIN + timedelta(7))
    [call] = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
    angry = Answer(Satisfaction.DISSATISFIED)
    clinic.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=angry)
    clinic.clock.wait(minutes=31)
    top, wanted = show(COMPLAINTS, clinic.manager)
    look = top.state(COMPLAINTS.name)
    assert look is not None
    assert look.word == "1 个投诉待处理"
    qtbot.mouseClick(top.chip(COMPLAINTS.name), Qt.MouseButton.LeftButton)
    assert wanted == [("followups", Recovery)]
    assert show(COMPLAINTS, clinic.desk)[0].state(COMPLAINTS.name) is None
