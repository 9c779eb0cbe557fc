"""The chip of a month that waits for its close: where it leads, and who sees it."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.calendar import Month
from frontdesk.domain.referrals.lifecycle import State
from frontdesk.services.desk import Desk
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.month_end import CHIP, MonthEnd
from frontdesk.ui.topbar import TopBar
from tests.tiny_clinic import TinyClinic

Wanted = list[tuple[str, object]]
Begin = Callable[[Desk], tuple[TopBar, Wanted]]


@pytest.fixture
def begin(qtbot: QtBot, clinic: TinyClinic) -> Iterator[Begin]:
    """Return what shows the top bar of a member of staff in April."""
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    made: list[InlineJobs] = []

    def begin_as(desk: Desk) -> tuple[TopBar, Wanted]:
        clinic.new_day(date(2026, 4, 1))
        jobs, top, wanted = InlineJobs(desk), TopBar(), Wanted()
        made.append(jobs)
        qtbot.addWidget(top)
        MonthEnd(jobs, top, lambda key, message: wanted.append((key, message)), top).look()
        return top, wanted

    yield begin_as
    for jobs in made:
        jobs.close()


def test_it_leads_to_the_sheets_of_the_month(
    begin: Begin, clinic: TinyClinic, qtbot: QtBot
) -> None:
    top, wanted = begin(clinic.manager)
    look = top.state(CHIP)
    assert look is not None
    assert look.word == "3 月未月结"
    qtbot.mouseClick(top.chip(CHIP), Qt.MouseButton.LeftButton)
    assert wanted == [("boards", Month(2026, 3))]


def test_undecided_reviews_come_first(begin: Begin, clinic: TinyClinic, qtbot: QtBot) -> None:
    clinic.register(clinic.old_patient("赵六"), "登记的名字", phone := clinic.a_phone())
    clinic.check_in(clinic.patient("来的名字", phone))
    top, wanted = begin(clinic.manager)
    assert "1" in top.chip(CHIP).toolTip()
    qtbot.mouseClick(top.chip(CHIP), Qt.MouseButton.LeftButton)
    assert wanted == [("referrals", State.UNDER_REVIEW)]


def test_receptionists_do_not_see_it(begin: Begin, clinic: TinyClinic) -> None:
    top, _ = begin(clinic.desk)
    assert top.state(CHIP) is None
