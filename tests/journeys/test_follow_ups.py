"""Calls through the real window: real threads, keys only, keys counted (DESK.md, DOMAIN.md §10)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frontdesk.domain.followups import Satisfaction, Segment
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.services import followups, recoveries, telling
from frontdesk.system.translate import Language
from frontdesk.ui.page import Page
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.followups.page import FollowUpsPage
from frontdesk.ui.pages.referrals.page import ReferralsPage
from frontdesk.ui.start import Credentials, Program
from frontdesk.ui.state import Remembered
from tests.journeys.hands import CTRL, Hands
from tests.services.test_aftercare import agreed, due, treated
from tests.tiny_clinic import BEGIN, PASSWORD, RECEPTIONIST, TinyClinic

ALT = Qt.KeyboardModifier.AltModifier
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
PEOPLE = ("张三", "李四", "王五", "赵六", "钱七")
P = TypeVar("P", bound=Page)


@dataclass
class Shift:
    """The program in front of a receptionist, and the books to look things up in."""

    program: Program
    clinic: TinyClinic
    hands: Hands = field(default_factory=Hands)

    def front(self, kind: type[P]) -> P:
        """Wait for a page of this kind in front, and return it."""
        found: list[P] = []

        def look() -> bool:
            window = self.program.window
            page = window.front() if window is not None else None
            if isinstance(page, kind):
                found.append(page)
            return bool(found)

        self.hands.until(look, f"{kind.__name__} is in front")
        return found[-1]

    def go_to_calls(self, first: str) -> FollowUpsPage:
        """Go to the page of follow-ups, and wait until the list begins with ``first``."""
        self.hands.press(Qt.Key.Key_5, held=CTRL)
        page = self.front(FollowUpsPage)
        self.wait_for(page, first)
        return page

    def wait_for(self, page: FollowUpsPage, name: str) -> None:
        """Wait until the cursor is on a call."""

        def there() -> bool:
            call = page.calls.panel.call()
            return call is not None and call.name == name

        self.hands.until(there, f"the cursor is on {name}")


@pytest.fixture
def shift(qtbot: QtBot, clinic: TinyClinic, tmp_path: Path) -> Iterator[Shift]:
    """Start the program a week after five people were treated, one of them twice."""
    patients = {name: agreed(clinic, name) for name in PEOPLE}
    treated(clinic, patients["钱七"], "补牙")
    clinic.new_day(BEGIN + timedelta(1))
    for name in PEOPLE:
        treated(clinic, patients[name])
    clinic.new_day(BEGIN + timedelta(8))
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
    found = Shift(program, clinic)
    found.front(DeskPage)
    yield found
    program.frame.close()


def test_calls_are_logged_booked_and_led_on_by_keys(shift: Shift) -> None:
    hands, clinic = shift.hands, shift.clinic
    page = shift.go_to_calls("张三")
    with hands.gesture("log a call", at_most=2):
        hands.press(DOWN)
        shift.wait_for(page, "李四")
        hands.type("1")
        shift.wait_for(page, "王五")
    with hands.gesture("comes on a day", at_most=12):
        hands.type("B")
        hands.until(page.calls.panel.answering.day.hasFocus, "the day is asked")
        hands.type("2026-03-14")
        hands.press(ENTER)
        shift.wait_for(page, "赵六")
    with hands.gesture("dissatisfied", at_most=2):
        hands.type("U")
        hands.until(
            lambda: page.calls.panel.answering.satisfaction is Satisfaction.DISSATISFIED,
            "she is unhappy",
        )
        hands.type("1")
        hands.until(page.calls.recovering.card.isVisible, "the timer runs")
    [waits] = clinic.desk.read(recoveries.waiting)
    assert (waits.name, waits.minutes) == ("赵六", 30)
    with hands.gesture("settled", at_most=1 + len("Free check") + 1):
        hands.press(Qt.Key.Key_S, held=ALT)
        hands.until(page.calls.recovering.card.words.hasFocus, "it asks how")
        hands.type("Free check")
        hands.press(ENTER)
        hands.until(page.calls.recovering.card.isHidden, "nobody waits")
    left = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls
    assert {call.name for call in left}.isdisjoint({"李四", "王五", "赵六"})
    print(f"\nkeys pressed: {hands.counted}")  # noqa: T201 - the counts


def test_who_recommends_on_the_phone_is_led_to_the_form_with_the_occasion(shift: Shift) -> None:
    hands, clinic = shift.hands, shift.clinic
    page = shift.go_to_calls("张三")
    call = page.calls.panel.call()
    assert call is not None
    with hands.gesture("recommends", at_most=1 + len("Li Si") + 1 + 11 + 1):
        hands.type("R")
        form = shift.front(ReferralsPage).form
        hands.until(form.friend_name.hasFocus, "the form asks for the friend's name")
        hands.write("Li Si")
        hands.press(ENTER)
        hands.type("13700000001")
        hands.press(ENTER)
        hands.until(form.telling.isVisible, "the friend is registered")
    [known] = clinic.desk.read(telling.progress, referrer=call.patient)
    assert known.friend_name == "Li Si"
    assert form.occasion.currentData() == Occasion.FOLLOW_UP_7


def test_an_arrival_asks_quietly_and_is_answered_by_one_key(shift: Shift) -> None:
    hands, clinic = shift.hands, shift.clinic
    desk = shift.front(DeskPage)
    before = len(due(clinic))
    with hands.gesture("known patient, check in", at_most=6):
        hands.type("qq")
        hands.press(ENTER)
        hands.until(desk.card.check_in.hasFocus, "the card is there")
        hands.press(ENTER)
        hands.until(desk.asking.card.isVisible, "the desk is asked")
    with hands.gesture("which call", at_most=1):
        hands.press(Qt.Key.Key_A, held=ALT)
        hands.until(desk.asking.card.isHidden, "the question is answered")
    QApplication.processEvents()
    assert len(due(clinic)) == before - 1
