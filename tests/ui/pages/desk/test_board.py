"""Today's board: states, undo, corrections, what was forgotten."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from frontdesk.domain.visits import VisitState
from frontdesk.services import audit, counter, visits
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.pages.desk.columns import COLUMNS
from frontdesk.ui.pages.desk.completing import CompleteDialog
from frontdesk.ui.pages.desk.late import LateDialog
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.desk.treatments import TreatmentsEdit
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.desk.gestures import PHONE, answer, board, dialog, press


def test_the_board_moves_on_by_key(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.check_in(clinic.patient("张三"))
    page.reload()
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, Qt.Key.Key_Return)
    assert board(page) == [("张三", VisitState.IN_TREATMENT)]
    press(qtbot, window, Qt.Key.Key_F8)
    # a button pressed by its key shows that for a moment
    qtbot.waitUntil(lambda: bool(page.findChildren(CompleteDialog)))
    asked = dialog(page, CompleteDialog)
    assert isinstance(asked, CompleteDialog)
    asked.note._amount.setText("1.2.3")
    asked.save.click()
    assert asked.note.amount.sentence()
    asked.note._amount.setText("160.50")
    asked.save.click()
    [visit] = clinic.desk.read(counter.today)
    assert (visit.state, visit.amount) == (VisitState.COMPLETED, 16050)


def test_the_board_says_how_long_one_waits_and_then_who_treats(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.check_in(clinic.patient("张三"), doctor="王医生", reason="洁牙")
    page.reload()
    since, reason = COLUMNS[-1], next(one for one in COLUMNS if one.key == "reason")
    assert [reason.text(row) for row in page.board.model.rows()] == ["洁牙 王医生"]
    assert [since.text(row) for row in page.board.model.rows()] == ["0 分"]
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, Qt.Key.Key_Return)
    assert [since.text(row) for row in page.board.model.rows()] == ["王医生"]


def test_a_mistake_is_asked_about_and_leaving_is_not(clinic: TinyClinic, page: DeskPage) -> None:
    clinic.check_in(clinic.patient("张三"))
    clinic.check_in(clinic.patient("李四"))
    page.reload()
    page.board.table.choose_first()
    page.board.leave.click()
    assert board(page)[0] == ("李四", VisitState.LEFT)
    page.board.cancel.click()
    answer(page)
    assert board(page) == [("张三", VisitState.WAITING), ("李四", VisitState.CANCELLED)]


def test_the_last_step_is_undone_at_the_board_and_in_the_toast(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.check_in(clinic.patient("张三"))
    page.reload()
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.toast.undo()
    assert board(page) == [("张三", VisitState.WAITING)]
    assert page.board.back.isHidden()
    page.board.done.click()
    asked = dialog(page, CompleteDialog)
    assert isinstance(asked, CompleteDialog)
    asked.note.treatments.keys[1].click()
    asked.note._amount.setText("160.5")
    asked.save.click()
    page.board.back.click()
    assert "候诊" in window.toast.sentence()
    page.board.done.click()
    again = dialog(page, CompleteDialog)
    assert isinstance(again, CompleteDialog)
    assert (again.note.treatments.line.text(), again.note._amount.text()) == ("洁牙", "160.50")


def test_what_was_noted_is_corrected(clinic: TinyClinic, page: DeskPage) -> None:
    visit = clinic.check_in(clinic.patient("张三")).visit.id
    clinic.desk.write(visits.complete, visit=visit, items="洁牙", amount=1600)
    page.reload()
    page.board.table.choose_first()
    page.board.correct.click()
    asked = dialog(page, CompleteDialog)
    assert isinstance(asked, CompleteDialog)
    asked.note._amount.setText("160")
    asked.note.insured.setChecked(True)
    asked.save.click()
    [line] = clinic.desk.read(counter.board)
    assert (line.items, line.amount, line.insured) == ("洁牙", 16000, True)


def test_a_visit_is_entered_late_after_one_look_at_the_day(
    clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    patient = clinic.old_patient("张三")
    clinic.new_day(date(2026, 3, 5))
    page.reload()
    page.arrive(patient)
    page.card.late.click()
    asked = dialog(page, LateDialog)
    assert isinstance(asked, LateDialog)
    assert asked._day.text() == "2026-03-04"
    for day, wrong in (("morgen", True), ("2026-03-05", True), ("2026-03-02", True)):
        asked._day.setText(day)
        asked.save.click()
        assert bool(asked.day.sentence()) is wrong
    asked.save.click()
    [line] = clinic.desk.read(counter.board)
    assert (line.day, line.back_dated) == (date(2026, 3, 2), True)
    [row], since = page.board.model.rows(), COLUMNS[-1]
    chip = next(one.chip for one in COLUMNS if one.key == "state")
    look = chip(row) if chip else None
    assert look is not None
    assert (since.text(row), look.word) == ("3月2日", "补录")
    assert window.toast.undo()
    assert board(page) == [("张三", VisitState.CANCELLED)]


def test_a_first_visit_entered_late_arrives_as_the_expected_friend_said_on_the_card(
    clinic: TinyClinic, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", None)
    friend = clinic.patient("李四")
    clinic.new_day(date(2026, 3, 5))
    page.reload()
    page.arrive(friend)
    page.card.first_time.likely.expected.take()
    page.card.late.click()
    asked = dialog(page, LateDialog)
    assert isinstance(asked, LateDialog)
    asked.save.click()
    assert clinic.balance(referrer) == 500


def test_visits_left_open_are_named_in_the_morning_until_they_are_seen(
    clinic: TinyClinic, page: DeskPage
) -> None:
    for name in ("张三", "李四", "王五", "赵六", "钱七"):
        clinic.check_in(clinic.patient(name))
    clinic.new_day(date(2026, 3, 3))
    page.reload()
    assert page.forgotten.isVisible()
    assert page.forgotten.accessibleName().startswith("有 5 次")
    for amount in (1000, 2000):
        page.forgotten.note.click()
        asked = dialog(page, CompleteDialog)
        assert isinstance(asked, CompleteDialog)
        asked.note._amount.setText(f"{amount // 100}")
        asked.save.click()
    noted = [one.amount for one in clinic.desk.read(counter.look).forgotten]
    assert noted == [1000, 2000, None, None, None]
    page.forgotten.seen.click()
    page.reload()
    assert not page.forgotten.isVisible()


def test_treatments_go_in_and_out_and_complete_the_last_one(qtbot: QtBot) -> None:
    edit = TreatmentsEdit()
    qtbot.addWidget(edit)
    edit.offer(("洁牙", "拔牙"))
    edit.toggle("洁牙")
    edit.toggle("拔牙")
    assert edit.line.text() == "洁牙、拔牙"
    edit.toggle("洁牙")
    assert edit.line.text() == "拔牙"
    edit.line.setText("拔牙, 洁")
    completer = edit.line.completer()
    assert completer.splitPath(edit.line.text()) == ["洁"]
    completer.setCompletionPrefix("洁")
    assert completer.pathFromIndex(completer.currentIndex()) == "拔牙, 洁牙"


def test_the_day_sheet_is_printed_from_the_board_and_noted(
    page: DeskPage, clinic: TinyClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    before = clinic.desk.read(audit.heads).audit_rows
    page.board.sheet.click()
    today, yesterday = page.closing.menu.actions()
    today.trigger()
    (panel,) = page.window().findChildren(PrintPanel)
    assert "2026-03-02" in panel.windowTitle()
    assert "2026-03-01" in yesterday.text()
    assert clinic.desk.read(audit.heads).audit_rows == before + 1
    panel.reject()


def test_space_on_an_expected_visitor_leads_to_what_can_be_noted(
    clinic: TinyClinic, page: DeskPage, window: Window, qtbot: QtBot
) -> None:
    sent = clinic.register(clinic.old_patient("王桂芳"), "李四", PHONE).referral
    page.reload()
    # this window has the one page only
    page.wanted.disconnect(window.go)
    page.expected.list.setFocus()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(page.expected.list, Qt.Key.Key_Space)
    assert asked.args == ["referrals", ("look", sent)]
