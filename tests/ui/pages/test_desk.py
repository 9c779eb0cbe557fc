"""The front desk: everything by keyboard, on a real clinic, with jobs that answer at once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import PatientId, Scanned
from frontdesk.domain.patients import Channel
from frontdesk.domain.visits import VisitState
from frontdesk.services import audit, counter, erasure, files, patients, visits
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.filing.day_edit import read_day
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.money import fen
from frontdesk.ui.navigation import PageEntry
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.desk.columns import COLUMNS
from frontdesk.ui.pages.desk.completing import CompleteDialog
from frontdesk.ui.pages.desk.late import LateDialog
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.pages.desk.treatments import TreatmentsEdit
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"


@pytest.fixture
def around(
    qtbot: QtBot, clinic: TinyClinic, remembered: Remembered, tmp_path: Path
) -> Iterator[Surroundings]:
    """Return the surroundings of the receptionist."""
    del qtbot
    jobs = InlineJobs(clinic.desk)
    folder = DataFolder(tmp_path)
    key = clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    yield Surroundings(jobs, clinic.clock, folder, key, remembered, drafts)
    jobs.close()


@pytest.fixture
def window(qtbot: QtBot, around: Surroundings) -> Iterator[Window]:
    """Return the window with the front desk in front."""
    found = Window(around, (PageEntry("desk", "home", str, DeskPage),))
    qtbot.addWidget(found)
    found.resize(1366, 768)
    with qtbot.waitActive(found):
        found.show()
    found.focus_front()
    yield found
    found.scanner.release()


@pytest.fixture
def page(window: Window) -> DeskPage:
    found = window.front()
    assert isinstance(found, DeskPage)
    return found


def type_in(qtbot: QtBot, window: Window, keys: str) -> None:
    for key in keys:
        where = window.focusWidget() or window
        if key == "\n":
            qtbot.keyClick(where, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(where, key)
    # digits are held back for a blink, in case a scanner types them
    window.scanner.release()


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    qtbot.keyClick(window.focusWidget() or window, key)


def board(page: DeskPage) -> list[tuple[str, VisitState]]:
    return [(row.line.name, row.line.state) for row in page.board.model.rows()]


def dialog(page: DeskPage, kind: type[QWidget] = Message) -> QWidget:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def answer(page: DeskPage) -> None:
    """Press what Enter presses."""
    dialog(page).findChildren(PrimaryButton)[0].click()


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


def test_who_is_not_found_becomes_a_new_patient_with_two_fields(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    page.searched("李四")
    page.search_accepted()
    assert page.form.name_edit.text() == "李四"
    assert window.focusWidget() is page.form.phone_edit
    type_in(qtbot, window, PHONE + "\n")
    assert board(page) == [("李四", VisitState.WAITING)]
    assert not page.form.isVisible()
    assert page.form.is_empty()
    assert clinic.desk.read(patients.search, text=PHONE)[0].name == "李四"


def test_a_phone_typed_into_the_search_stands_in_the_phone_field(
    qtbot: QtBot, window: Window, page: DeskPage
) -> None:
    type_in(qtbot, window, PHONE)
    type_in(qtbot, window, "\n")
    assert (page.form.phone_edit.text(), page.form.name_edit.text()) == (PHONE, "")
    assert window.focusWidget() is page.form.name_edit


def test_a_missing_phone_is_said_beside_its_field_until_the_tick_is_set(
    qtbot: QtBot, window: Window, page: DeskPage
) -> None:
    page.form.name_edit.setText("李四")
    page.begin_new()
    type_in(qtbot, window, "\n")
    assert page.form.phone.sentence()
    assert page.form.name_edit.text() == "李四"
    page.form.no_phone.setChecked(True)
    page.form.save.click()
    assert board(page) == [("李四", VisitState.WAITING)]


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


def test_an_expected_visitor_is_recognised_by_name_and_phone(
    clinic: TinyClinic, page: DeskPage
) -> None:
    referral = clinic.register(clinic.old_patient("王桂芳"), "李四", PHONE).referral
    page.begin_new()
    page.form.name_edit.setText("李四")
    assert page.form.likely.picked() is None
    assert page.form.likely.expected.rows.rowCount() == 1
    page.form.phone_edit.setText("138 1234 5678")
    assert page.form.likely.picked() == referral
    page.form.likely.expected.choose(0)
    page.form.likely.expected.take()
    assert page.form.likely.picked() is None


def test_a_referral_code_opens_the_form_with_who_sent(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    code = clinic.desk.read(patients.get, patient=referrer).referral_code
    assert page.scanned(Scanned.REFERRAL_CODE, code)
    assert page.form.sender_line.chosen() == referrer
    page.form.name_edit.setText("李四")
    page.form.phone_edit.setText(PHONE)
    type_in(qtbot, window, "\n")
    assert clinic.balance(referrer) == 500
    assert not page.scanned(Scanned.VOUCHER, "1")


def test_who_sent_you_is_one_line(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    page.begin_new()
    page.form.name_edit.setText("李四")
    page.form.phone_edit.setText(PHONE)
    page.form.sender_line.edit.setFocus()
    type_in(qtbot, window, "zz\n")
    assert page.form.sender_line.field.sentence()
    page.form.sender_line.edit.clear()
    type_in(qtbot, window, "wg\n")
    assert page.form.sender_line.chosen() == referrer
    visitors: list[Channel] = []
    page.form.saving.connect(lambda visitor: visitors.append(visitor.filled.channel))
    type_in(qtbot, window, "\n")
    assert visitors == [Channel.REFERRAL]
    assert clinic.balance(referrer) == 500


def test_a_double_is_offered_and_can_be_overridden(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    known = clinic.patient("李四", PHONE)
    page.begin_new()
    page.form.name_edit.setText("李四")
    page.form.phone_edit.setText(PHONE)
    type_in(qtbot, window, "\n")
    asked = dialog(page)
    asked.close()
    assert page.form.save.isEnabled()
    page.form.save.click()
    answer(page)
    sheet = page.card.sheet()
    assert sheet is not None
    assert sheet.file.id == known
    assert board(page) == []


def test_esc_leaves_the_form_and_keeps_what_was_typed(
    qtbot: QtBot, window: Window, page: DeskPage
) -> None:
    page.begin_new()
    page.form.name_edit.setText("李四")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert window.focusWidget() is window.top.search
    page.begin_new()
    assert page.form.name_edit.text() == "李四"
    page.searched("王五")
    page.search_accepted()
    assert page.form.name_edit.text() == "王五"
    window.toast.undo()
    assert page.form.name_edit.text() == "李四"


def test_a_draft_left_by_a_crash_is_offered(qtbot: QtBot, around: Surroundings) -> None:
    around.drafts.keep("desk.new", {"name": "李四", "phone": "138"})
    page = DeskPage(around)
    qtbot.addWidget(page)
    page.show()
    assert page.form.isVisible()
    assert (page.form.name_edit.text(), page.form.phone_edit.text()) == ("李四", "138")


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
    clinic.check_in(clinic.patient("张三"), doctor="王医生")
    page.reload()
    since = COLUMNS[-1]
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


def test_the_buttons_of_the_card_lead_to_other_pages(clinic: TinyClinic, page: DeskPage) -> None:
    patient = clinic.patient("张三")
    page.arrive(patient)
    wanted: list[tuple[str, object]] = []
    page.wanted.disconnect()  # the other pages are not here
    page.wanted.connect(lambda key, message: wanted.append((key, message)))
    for button in (page.card.refer, page.card.redeem, page.card.file):
        button.click()
    assert wanted == [("referrals", patient), ("redeem", patient), ("patients", patient)]


def test_esc_goes_back_step_by_step(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("张三")
    type_in(qtbot, window, "zs\n")
    assert not page.results.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.results.isVisible()
    assert window.focusWidget() is window.top.search
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.nobody.isVisible()
    assert not page.back()


def test_letters_typed_anywhere_go_to_the_search(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    page.arrive(PatientId(clinic.patient("张三")))
    page.card.check_in.setFocus()
    type_in(qtbot, window, "ls")
    assert window.top.search.text() == "ls"


def test_everything_speaks_both_languages_and_fits_a_small_screen(
    clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.friend_arrives(clinic.old_patient("王桂芳"), "李四")
    page.reload()
    speech().use(Language.ENGLISH)
    assert page.board.heading.text() == "Today"
    window.resize(1093, 614)
    assert page.expected.maximumHeight() < 200
    window.resize(1366, 768)
    assert page.expected.maximumHeight() > 200
    page._tick()


def test_days_and_amounts_are_read_as_people_type_them() -> None:
    assert [read_day(one) for one in ("", "1990-5-12", "1990.05.12", "19900512")] == [
        None,
        *[date(1990, 5, 12)] * 3,
    ]
    for wrong in ("1990-13-01", "12", "1990-5"):
        with pytest.raises(ValueError, match=r"month|\d"):
            read_day(wrong)
    assert [fen(one) for one in ("", "160", "0.5")] == [None, 16000, 50]
    for wrong in (".", "1.234", "99999999999"):
        with pytest.raises(ValueError, match=r"\d|\."):
            fen(wrong)


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
    assert window.toast.undo()
    assert board(page) == [("张三", VisitState.CANCELLED)]


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


def test_who_sent_a_new_patient_is_said_later_from_the_board(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    sent = clinic.friend_arrives(clinic.old_patient("王五"), "李四")
    walked_in = clinic.check_in(clinic.patient("张三"))
    page.reload()
    page.wanted.disconnect(window.go)
    page.board.table.choose(sent.visit.id)
    assert page.board.claim.isHidden()
    page.board.table.choose(walked_in.visit.id)
    with qtbot.waitSignal(page.wanted) as asked:
        page.board.claim.click()
    assert asked.args == ["referrals", ("claim", walked_in.visit.patient, "张三")]
