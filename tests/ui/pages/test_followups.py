"""The page of follow-ups: the work list by keyboard, answers, and who waits for one."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.followups import Outcome, Segment
from frontdesk.domain.phones import national
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.services import followups, patients, recoveries
from frontdesk.services.desk import Desk
from frontdesk.ui.pages.followups.page import FollowUpsPage
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.keys import press
from tests.ui.pages.conftest import ShowPage

Make = Callable[[Desk], FollowUpsPage]
DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def make(clinic: TinyClinic, show_page: ShowPage) -> Make:
    """Open the page at a desk, a week after three patients were treated."""
    for name in ("张三", "李四", "王五"):
        treated(clinic, agreed(clinic, name))
    clinic.new_day(BEGIN + timedelta(7))
    return partial(show_page, FollowUpsPage)


def names(page: FollowUpsPage) -> list[str]:
    return [line.call.name for line in page.calls.listing.model.rows()]


def test_a_call_is_logged_by_an_arrow_and_one_key(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    assert names(page) == ["张三", "李四", "王五"]
    assert press(DOWN, "1") == 2
    assert names(page) == ["张三", "王五"]
    # the next call is under the cursor already
    call = page.calls.panel.call()
    assert call is not None
    assert call.name == "王五"


def test_each_outcome_has_its_key_and_its_sentence(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    told: list[str] = []
    page.said.connect(lambda sentence, _kind, _undo: told.append(sentence))
    press("2", "3", "4")
    assert told == [
        "张三：无人接听，2026-03-10 再联系。",
        "李四：号码错误，请更正档案中的电话。",
        "王五：以后不再回访。",
    ]
    assert names(page) == []


def test_a_wrong_key_is_undone_by_the_message(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    undo: list[Callable[[], None]] = []
    page.said.connect(lambda _sentence, _kind, back: undo.append(back))
    press("4")
    undo[0]()
    assert names(page) == ["张三", "李四", "王五"]


def test_satisfaction_by_one_key_says_what_to_say_next(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    assert "洁牙" in page.calls.panel.script.text()
    replies = []
    for key in ("S", "N", "U"):
        press(key)
        replies.append(page.calls.panel.reply.text())
    assert len(set(replies)) == 3
    assert not page.calls.panel.recommend.isEnabled()
    press("U")
    assert page.calls.panel.answering.satisfaction is None


def test_what_was_answered_is_stored_and_a_dissatisfied_patient_is_counted_down(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    press("U")
    page.calls.panel.answering.willing.setText("2")
    page.calls.panel.answering.note.setText("还疼")
    page.calls.panel.outcomes[Outcome.REACHED].click()
    [waits] = clinic.desk.read(recoveries.waiting)
    assert (waits.name, waits.said) == ("张三", "还疼")
    card = page.calls.recovering.card
    assert card.isVisible()
    clinic.clock.wait(minutes=12, seconds=5)
    card.tick(clinic.clock.now())
    [row, *_] = card.rows
    row.escalate.click()
    assert row.escalate.isHidden()
    row.settle.click()
    press(ENTER)
    assert "原因" in card.words_field.sentence()
    press("免费复查", ENTER)
    assert card.isHidden()


def test_an_answer_without_a_conversation_is_refused_and_kept(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    press("S", "2")
    assert names(page) == ["张三", "李四", "王五"]
    assert page.calls.panel.answering.satisfaction is not None


def test_a_willingness_above_10_is_said_beside_it(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    page.calls.panel.answering.willing.setText("11")
    press("1")
    assert page.calls.panel.answering.willing_field.sentence()


def test_what_was_typed_for_a_call_waits_there(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    page.calls.panel.answering.note.setText("说晚上再打")
    press(DOWN)
    assert page.calls.panel.answering.note.text() == ""
    press(Qt.Key.Key_Up)
    assert page.calls.panel.answering.note.text() == "说晚上再打"


def test_a_call_is_put_off_and_a_past_day_is_refused_beside_it(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    undo: list[Callable[[], None]] = []
    page.said.connect(lambda _sentence, _kind, back: undo.append(back))
    for typed in ("2026-03-01", "2026-13-01"):
        press("D", typed, ENTER)
        assert page.calls.panel.day_field.sentence()
        press(ESC)
    press("D", "2026-03-12", ENTER)
    assert names(page) == ["李四", "王五"]
    undo[-1]()
    assert names(page) == ["张三", "李四", "王五"]


def test_who_says_when_she_comes_is_reached_and_off_the_list(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.desk)
    told: list[str] = []
    page.said.connect(lambda sentence, _kind, _undo: told.append(sentence))
    for typed in ("2026-13-01", "2026-03-01"):
        press("B", typed, ENTER)
        assert page.calls.panel.answering.day_field.sentence()
        page.calls.listing.table.setFocus()
    press("B")
    page.calls.panel.answering.day.clear()
    press("2026-03-12", ENTER)
    assert told == ["张三：已接通，约 2026-03-12 来。"]
    assert names(page) == ["李四", "王五"]
    clinic.new_day(BEGIN + timedelta(11))
    page.reload()
    page.calls.listing.turn_to(Segment.TODAY)
    assert names(page) == ["张三"]
    assert "2026-03-12" in page.calls.panel.facts()


def test_the_parts_of_the_list_and_one_s_own_calls(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    whose = page.calls.listing.whose
    assert [whose.itemText(number) for number in range(whose.count())] == [
        *("所有人的回访", "只看我的", "管理员甲", "前台丙"),
    ]
    for number, found in ((1, 0), (3, 3)):
        whose.setCurrentIndex(number)
        assert len(names(page)) == found
    page.reload()
    assert whose.currentIndex() == 3
    whose.setCurrentIndex(0)
    page.calls.listing.turn_to(Segment.OVERDUE)
    assert names(page) == []
    assert page.calls.panel.call() is None
    page.calls.listing.turn_to(Segment.TODAY)
    assert len(names(page)) == 3


def test_the_full_phone_is_shown_on_demand(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    call = page.calls.panel.call()
    assert call is not None
    file = clinic.desk.read(patients.get, patient=call.patient)
    number = national(file.phones[0])
    assert page.calls.panel.phone() != number
    press("P")
    assert page.calls.panel.phone() == number
    press(DOWN)
    assert page.calls.panel.phone() != number


def test_who_wants_to_recommend_is_the_referrer_of_the_form(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    page = make(clinic.desk)
    call = page.calls.panel.call()
    assert call is not None
    with qtbot.waitSignal(page.wanted) as wanted:
        press("R")
    assert wanted.args == ["referrals", ("recommends", call.patient, Occasion.FOLLOW_UP_7)]


def test_a_call_that_a_colleague_made_meanwhile_is_said(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    call = page.calls.panel.call()
    assert call is not None
    clinic.manager.write(followups.log, call=call.id, outcome=Outcome.WRONG_NUMBER)
    told: list[str] = []
    page.said.connect(lambda sentence, _kind, _undo: told.append(sentence))
    press("1")
    assert told == ["这条回访已经结束，没有改动。"]


def test_esc_goes_back_to_the_list(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    page.calls.panel.answering.note.setFocus()
    assert page.back()
    assert page.calls.listing.table.view.hasFocus()
    assert not page.back()


def test_every_control_has_a_name(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    for control in page.findChildren(QWidget):
        if control.focusPolicy() != Qt.FocusPolicy.NoFocus and control.isVisibleTo(page):
            assert control.accessibleName(), control
