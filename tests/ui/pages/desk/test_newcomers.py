"""The form of a new patient, beside the search it came from."""

from PySide6.QtCore import QSignalBlocker, Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import Scanned
from frontdesk.domain.patients import Channel
from frontdesk.domain.visits import VisitState
from frontdesk.services import patients
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.window import Window
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.desk.gestures import PHONE, answer, board, dialog, press, type_in


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


def test_enter_names_who_is_typed_not_who_showed_for_fewer_letters(
    qtbot: QtBot, clinic: TinyClinic, page: DeskPage
) -> None:
    clinic.old_patient("王桂芳")
    meant = clinic.old_patient("王丽")
    page.begin_new()
    line, today = page.form.sender_line, page.today()
    line.show_found("w", clinic.desk.read(patients.search, text="w"), today)
    with QSignalBlocker(line):
        # as if the books took their time
        qtbot.keyClicks(line.edit, "wl")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.chosen() is None
    line.show_found("wl", clinic.desk.read(patients.search, text="wl"), today)
    assert line.chosen() == meant


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


def test_who_sent_goes_along_to_the_file_somebody_has_already(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.patient("李四", PHONE)
    code = clinic.desk.read(patients.get, patient=referrer).referral_code
    assert page.scanned(Scanned.REFERRAL_CODE, code)
    page.form.name_edit.setText("李四")
    page.form.phone_edit.setText(PHONE)
    page.form.doctor_edit.setText("张医生")
    type_in(qtbot, window, "\n")
    answer(page)
    assert page.card.first_time.sender_line.edit.text() == "王桂芳"
    type_in(qtbot, window, "\n")
    assert clinic.balance(referrer) == 500
    assert page.board.model.rows()[0].line.doctor == "张医生"


def test_the_expected_visitor_goes_along_to_the_file_she_has_already(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    referrer = clinic.old_patient("王桂芳")
    clinic.register(referrer, "李四", "13900009999")
    clinic.patient("李四", PHONE)
    page.reload()
    page.newcomers.expect(page.expected.list.rows.rows()[0])
    page.form.likely.files.choose(0)
    page.form.likely.files.take()
    assert page.card.isVisible()
    type_in(qtbot, window, "\n")
    assert clinic.balance(referrer) == 500


def test_a_file_that_another_desk_opens_meanwhile_is_asked_about(
    qtbot: QtBot, clinic: TinyClinic, window: Window, page: DeskPage
) -> None:
    clinic.patient("李四", PHONE)
    page.begin_new()
    page.form.name_edit.setText("李四")
    page.form.phone_edit.setText(PHONE)
    type_in(qtbot, window, "\n")
    asked = dialog(page)
    clinic.patient("李四", PHONE)
    asked.findChildren(Button)[0].click()
    assert board(page) == []
    dialog(page).findChildren(Button)[0].click()
    assert board(page) == [("李四", VisitState.WAITING)]
