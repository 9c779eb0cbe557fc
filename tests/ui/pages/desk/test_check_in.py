"""A known patient, a scanned card, an expected visitor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import Scanned, grouped
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.search import MOST_RESULTS
from frontdesk.domain.visits import VisitState
from frontdesk.services import counter, erasure, files, patients
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.desk.gestures import PHONE, answer, board, press, type_in


def test_a_known_patient_is_checked_in_with_initials_and_two_enters(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("张三")
    type_in(qtbot, window, "zs\n\n")
    assert board(page) == [("张三", VisitState.WAITING)]
    assert "张三" in window.toast.sentence()
    assert window.focusWidget() is window.top.search
    assert window.top.search.text() == ""
    assert page.card.isVisible()


def test_arrows_choose_another_result_and_its_card_shows(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("张三")
    other = clinic.patient("张珊珊")
    type_in(qtbot, window, "zhangs")
    first = page.card.sheet()
    press(qtbot, window, Qt.Key.Key_Down)
    second = page.card.sheet()
    assert first is not None
    assert second is not None
    assert {first.file.name, second.file.name} == {"张三", "张珊珊"}
    type_in(qtbot, window, "\n\n")
    assert [name for name, _ in board(page)] == [second.file.name]
    assert clinic.desk.read(files.card, patient=other).file.name == "张珊珊"


def test_a_restricted_file_says_so_among_the_results_and_on_its_card(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    patient = clinic.patient("张三")
    clinic.manager.write(erasure.restrict, patient=patient)
    type_in(qtbot, window, "zs")
    assert "限制处理" in page.results.list.rows.index(0, 0).data()
    mark = next(one for one in page.card.findChildren(Chip) if one.accessibleName() == "限制处理")
    assert mark.isVisible()


def test_a_scanned_card_needs_one_enter(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    file = clinic.desk.read(patients.get, patient=clinic.patient("张三"))
    window.scanner.scanned.emit(Scanned.CARD, file.card_number)
    assert page.scanned(Scanned.CARD, file.card_number)
    page.card.reason.setText("洁牙")
    page.card.insured.setChecked(True)
    type_in(qtbot, window, "\n")
    [visit] = clinic.desk.read(counter.today)
    assert (visit.reason, visit.insured) == ("洁牙", True)
    assert page.card.reason.text() == ""


def test_undo_takes_a_check_in_back(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("张三")
    type_in(qtbot, window, "zs\n\n")
    assert window.toast.undo()
    assert board(page) == [("张三", VisitState.CANCELLED)]


def test_a_second_visit_on_one_day_is_asked_about(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.old_patient("张三")
    page.reload()
    type_in(qtbot, window, "zs\n\n")
    assert len(board(page)) == 1
    answer(page)
    assert [state for _, state in board(page)] == [VisitState.WAITING, VisitState.COMPLETED]


def test_an_expected_visitor_is_checked_in_from_the_search(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", PHONE)
    page.reload()
    type_in(qtbot, window, "ls\n")
    assert (page.form.name_edit.text(), page.form.phone_edit.text()) == ("李四", PHONE)
    type_in(qtbot, window, "\n")
    assert "500" in window.toast.sentence()
    assert clinic.balance(referrer) == 500
    assert page.expected.list.rows.rowCount() == 0
    assert page.board.model.rows()[0].line.sent_by == "王桂芳"


def test_a_new_patients_card_is_printed_from_the_desk(
    page: DeskPage, clinic: TinyClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    page.arrive(clinic.patient("王丽芳", PHONE))
    page.card.print.click()
    card, *_ = page.papers.menu.actions()
    card.trigger()
    (panel,) = page.window().findChildren(PrintPanel)
    assert "王丽芳" in panel.windowTitle()
    panel.reject()


def test_a_file_that_never_came_asks_whether_it_is_the_expected_friend(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", None)
    clinic.patient("李四", PHONE)
    page.reload()
    type_in(qtbot, window, "ls\n\n")
    assert board(page)[0][0] == "王桂芳"
    assert window.focusWidget() is page.card.check_in
    type_in(qtbot, window, "\n")
    assert clinic.balance(referrer) == 500
    assert not page.card.first_time.isVisible()


def test_who_sent_a_file_that_never_came_is_said_on_its_card(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.patient("李四", PHONE)
    type_in(qtbot, window, "ls\n")
    line = page.card.first_time.sender_line
    line.edit.setFocus()
    type_in(qtbot, window, "zz\n")
    assert line.field.sentence()
    line.edit.clear()
    type_in(qtbot, window, "wg")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.card.isVisible()
    type_in(qtbot, window, "f\n\n")
    assert clinic.balance(referrer) == 500


def test_a_list_that_is_full_says_how_to_find_the_others(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    for number in range(MOST_RESULTS):
        clinic.patient("王伟", f"1380000{1000 + number}")
    type_in(qtbot, window, "ww")
    assert [one.text() for one in page.results.findChildren(Label) if "尾号" in one.text()]
    type_in(qtbot, window, "1007")
    assert page.results.list.rows.rowCount() == 1
    assert not any(
        one.isVisible() for one in page.results.findChildren(Label) if "尾号" in one.text()
    )


def test_a_result_says_that_an_earlier_card_was_typed(clinic: TinyClinic, page: DeskPage) -> None:
    patient = clinic.patient("张三", PHONE)
    old = clinic.desk.read(patients.get, patient=patient).card_number
    new = clinic.desk.write(patients.replace_card, patient=patient).value
    page.searched(old)
    line = page.results.list.rows.index(0, 0).data()
    assert "旧卡" in line
    assert grouped(new) in line
    page.searched(new[:6])
    assert "旧卡" not in page.results.list.rows.index(0, 0).data()


def test_an_expected_friend_is_found_by_name_and_the_end_of_the_phone(
    clinic: TinyClinic, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", PHONE)
    clinic.register(referrer, "李四", "13900001111")
    page.searched("ls 1111")
    [found] = page.results.list.rows.rows()
    assert isinstance(found, ReferralItem)
    assert found.referral.friend_phone == "+8613900001111"
