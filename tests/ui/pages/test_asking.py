"""Which of several calls a visit settles: asked quietly, answered by one key."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from frontdesk.domain.ids import PatientId
from frontdesk.services import settling
from frontdesk.ui.pages.desk.booking import BookingDialog
from frontdesk.ui.pages.desk.page import DeskPage
from tests.services.test_aftercare import CALLED, agreed, due, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.pages.conftest import ShowPage

Undo = Callable[[], None]
IN_13_DAYS = BEGIN + timedelta(13)


@pytest.fixture
def patient(clinic: TinyClinic) -> PatientId:
    """Return somebody who was treated on the first day."""
    patient = agreed(clinic)
    treated(clinic, patient)
    return patient


def told(page: DeskPage) -> list[tuple[str, Undo]]:
    """Return what the page says from now on, with what undoes it."""
    heard: list[tuple[str, Undo]] = []
    page.said.connect(lambda sentence, _kind, undo: heard.append((sentence, undo)))
    return heard


def test_a_question_is_answered_by_one_key_and_taken_back(
    clinic: TinyClinic, patient: PatientId, show_page: ShowPage
) -> None:
    clinic.new_day(IN_13_DAYS)
    clinic.check_in(patient)
    page = show_page(DeskPage, clinic.desk)
    heard, card = told(page), page.asking.card
    assert card.asked() == "张三 到诊：这算完成了哪个回访？"
    assert [one.words() for one in card.calls if one.isVisible()] == ["洁牙，7 天", "洁牙，15 天"]
    card.calls[1].click()
    assert due(clinic) == [7, 30, 90, 180]
    assert card.isHidden()
    heard[0][1]()
    assert tuple(due(clinic)) == CALLED
    for button, left in ((card.every, CALLED[2:]), (card.none, CALLED)):
        button.click()
        assert tuple(due(clinic)) == left
        heard[-1][1]()
    assert len({sentence for sentence, _ in heard}) == 3


def test_an_arrival_does_not_steal_the_keyboard(
    clinic: TinyClinic, patient: PatientId, show_page: ShowPage
) -> None:
    clinic.new_day(IN_13_DAYS)
    page = show_page(DeskPage, clinic.desk)
    page.choose(patient)
    assert page.card.check_in.hasFocus()
    page.card.reason.setFocus()
    clinic.check_in(patient)
    page.reload()
    assert page.asking.card.isVisible()
    assert page.card.reason.hasFocus()


def test_questions_wait_behind_each_other(clinic: TinyClinic, show_page: ShowPage) -> None:
    people = [agreed(clinic, name) for name in ("张三", "李四")]
    for one in people:
        treated(clinic, one)
    clinic.new_day(IN_13_DAYS)
    for one in people:
        clinic.check_in(one)
    page = show_page(DeskPage, clinic.desk)
    card = page.asking.card
    assert card.asked().endswith("还有 1 个问题")
    card.none.click()
    assert card.asked() == "李四 到诊：这算完成了哪个回访？"


def booking(page: DeskPage) -> BookingDialog:
    [dialog] = [one for one in page.findChildren(BookingDialog) if one.isVisible()]
    return dialog


def enter(dialog: BookingDialog, day: str) -> None:
    dialog.line.setText(day)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)


def test_a_day_is_noted_from_the_card_refused_beside_it_and_taken_back(
    clinic: TinyClinic, patient: PatientId, show_page: ShowPage
) -> None:
    page = show_page(DeskPage, clinic.desk)
    heard = told(page)
    page.choose(patient)
    page.card.book.click()
    dialog = booking(page)
    for typed in ("2026-13-01", "2026-03-03", "2026-03-01"):
        enter(dialog, typed)
        assert dialog.day.sentence()
    enter(dialog, "2026-03-09")
    assert heard[0][0] == "张三 2026-03-09 来；在那之前的回访不用打了。"
    assert tuple(due(clinic)) == CALLED[1:]
    heard[0][1]()
    assert tuple(due(clinic)) == CALLED


def test_a_day_that_several_calls_fit_is_asked_about(
    clinic: TinyClinic, patient: PatientId, show_page: ShowPage
) -> None:
    page = show_page(DeskPage, clinic.desk)
    page.choose(patient)
    page.card.book.click()
    enter(booking(page), IN_13_DAYS.isoformat())
    card = page.asking.card
    assert card.asked() == "张三 约了 2026-03-15 来：算完成了哪个回访？"
    card.calls[0].click()
    clinic.new_day(IN_13_DAYS)
    page.reload()
    assert "张三" in page.calls.coming()
    assert clinic.desk.read(settling.expected) == ["张三"]
