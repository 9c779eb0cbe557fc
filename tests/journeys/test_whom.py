"""Whom to ask, through the real window: real threads, keys only, keys counted."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.followups import Satisfaction
from frontdesk.services import telling
from frontdesk.system.translate import Language
from frontdesk.ui.pages.followups.page import FollowUpsPage
from frontdesk.ui.pages.followups.whom import WhomRoom
from frontdesk.ui.pages.referrals.page import ReferralsPage
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from tests.journeys.hands import CTRL, Hands
from tests.services.test_aftercare import agreed, treated
from tests.services.test_willingness import says
from tests.tiny_clinic import BEGIN, PASSWORD, RECEPTIONIST, TinyClinic

ENTER, TAB, FOLLOW_UPS = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_5


@pytest.fixture
def program(qtbot: QtBot, clinic: TinyClinic, tmp_path: Path) -> Iterator[Program]:
    """Open the window a month after two patients were treated; one of them is satisfied."""
    for name in ("张三", "李四"):
        patient = agreed(clinic, name)
        treated(clinic, patient)
    clinic.new_day(BEGIN + timedelta(30))
    says(clinic, patient, Satisfaction.SATISFIED, 9)
    program = Program(
        clinic.opened.folder,
        clinic.clock,
        practice=Credentials(RECEPTIONIST, PASSWORD),
        remembered=Remembered(tmp_path / "window.ini"),
        language=Language.CHINESE,
    )
    qtbot.addWidget(program.frame)
    with qtbot.waitActive(program.frame):
        program.begin()
    Hands.until(lambda: program.window is not None, "the desk opens")
    yield program
    program.frame.close()


def test_the_likeliest_is_asked_by_one_key_and_recommends_by_one_more(
    program: Program, clinic: TinyClinic
) -> None:
    hands, window = Hands(), program.window
    assert window is not None
    with hands.gesture("open whom to ask", at_most=3):
        hands.press(FOLLOW_UPS, held=CTRL)
        hands.until(lambda: isinstance(window.front(), FollowUpsPage), "the page is in front")
        page = window.front()
        assert isinstance(page, FollowUpsPage)
        while page.tabs.tabText(page.tabs.currentIndex()) != WhomRoom.title():
            hands.press(TAB, held=CTRL)
    room = page.room(WhomRoom)
    hands.until(lambda: room.model.rowCount() == 2, "both are listed")
    line = room.panel.line()
    assert line is not None
    assert (line.one.person.name, line.one.score) == ("李四", 65)
    with hands.gesture("she wants to recommend somebody", at_most=1):
        hands.type("r")
        hands.until(lambda: isinstance(window.front(), ReferralsPage), "the form is there")
    form = window.front()
    assert isinstance(form, ReferralsPage)
    hands.until(form.form.friend_name.hasFocus, "the form waits for the friend's name")
    hands.write("王五")
    hands.press(ENTER)
    hands.type("13812345678")
    hands.press(ENTER)
    hands.until(lambda: not form.form.result_words.isHidden(), "the friend is registered")
    [sent] = clinic.desk.read(telling.progress, referrer=line.one.patient)
    assert sent.friend_name == "王五"
    hands.press(FOLLOW_UPS, held=CTRL)
    hands.until(lambda: room.model.rowCount() == 1, "she rests now")
    with hands.gesture("somebody was asked", at_most=1):
        hands.type("a")
    hands.until(lambda: room.model.rowCount() == 0, "nobody is left to ask")
    assert "张三" in window.toast.sentence()
