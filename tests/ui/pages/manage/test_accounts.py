"""The accounts of the staff: opened, closed, changed, and the new recovery code."""

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.ids import StaffId
from frontdesk.domain.staff import Role
from frontdesk.services import staff
from frontdesk.services.clinic import open_clinic
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.pages.manage.account_change import AccountChange
from frontdesk.ui.pages.manage.page import ManagePage
from frontdesk.ui.pages.manage.recovery import RecoveryDialog
from frontdesk.ui.pages.manage.staff import StaffSection
from frontdesk.ui.widgets.button import Button
from tests.conftest import CHEAP
from tests.tiny_clinic import ADMIN, MANAGER, RECEPTIONIST, TinyClinic
from tests.ui.pages.manage.gestures import Open, type_in


def _fill_account(qtbot: QtBot, page: ManagePage, name: str, password: str, again: str) -> None:
    form = page.section(StaffSection).form
    form.name_line.setText(name)
    type_in(qtbot, form.new.line, password)
    type_in(qtbot, form.new.again_line, again)
    qtbot.keyClick(form.new.again_line, Qt.Key.Key_Return)


def test_the_accounts_are_listed_with_role_and_state(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.admin)
    assert [row.name for row in page.section(StaffSection).model.rows()] == [
        ADMIN,
        MANAGER,
        RECEPTIONIST,
    ]
    assert "管理员" in page.section(StaffSection).model.as_text([0])


def test_an_administrator_opens_an_account(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.section(StaffSection).form.role_box.setCurrentIndex(1)
    with qtbot.waitSignal(page.said):
        _fill_account(qtbot, page, "赵敏", "long enough", "long enough")
    found = {one.name: one.role for one in clinic.admin.read(staff.everybody)}
    assert found["赵敏"] is Role.MANAGER
    assert "赵敏" in [row.name for row in page.section(StaffSection).model.rows()]
    assert page.section(StaffSection).form.new.line.text() == ""
    folder, clock = clinic.opened.folder, clinic.clock
    open_clinic(folder, user="赵敏", password="long enough", clock=clock).close()


@pytest.mark.parametrize(
    "wrong",
    [
        (MANAGER, "long enough", "long enough", "name"),
        ("赵敏", "short", "short", "new.field"),
        ("赵敏", "long enough", "long enouhg", "new.again"),
    ],
)
def test_what_is_wrong_with_an_account_stands_beside_the_field(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot, wrong: tuple[str, str, str, str]
) -> None:
    name, password, again, field = wrong
    page = open_page(clinic.admin)
    _fill_account(qtbot, page, name, password, again)
    form = page.section(StaffSection).form
    assert attrgetter(field)(form).sentence()
    assert (form.name_line.text(), form.new.again_line.text()) == (name, again)
    assert form.add.isEnabled()
    assert len(clinic.admin.read(staff.everybody)) == 3


def test_an_account_is_closed_after_a_question(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.section(StaffSection).table.choose(clinic.desk.staff)
    assert page.section(StaffSection).close_button.isEnabled()
    page.section(StaffSection).close_button.click()
    dialog = page.window().findChildren(Message)[-1]
    close = dialog.findChildren(Button)[0]
    with qtbot.waitSignal(page.said):
        close.click()
    closed = {one.name: one.active for one in clinic.admin.read(staff.everybody)}
    assert closed == {ADMIN: True, MANAGER: True, RECEPTIONIST: False}
    page.section(StaffSection).table.choose(clinic.desk.staff)
    assert not page.section(StaffSection).close_button.isEnabled()


def test_nobody_closes_her_own_account(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.admin)
    page.section(StaffSection).table.choose(clinic.admin.staff)
    assert not page.section(StaffSection).close_button.isEnabled()
    assert page.section(StaffSection).why.text()


def _account(clinic: TinyClinic) -> StaffId:
    opened = clinic.opened
    return staff.open_account(
        *(opened.desk, opened.folder, opened.key),
        name="赵敏",
        role=Role.RECEPTIONIST,
        password="long enough",
        cost=CHEAP,
    )


def _opens(clinic: TinyClinic, user: str, password: str) -> None:
    folder, clock = clinic.opened.folder, clinic.clock
    open_clinic(folder, user=user, password=password, clock=clock).close()


def test_everybody_changes_her_own_password(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form = open_page(clinic.opened.desk.of(_account(clinic))).section(StaffSection).password
    for line, text in (
        (form.present_line, "long enough"),
        (form.new.line, "another one"),
        (form.new.again_line, "another one"),
    ):
        type_in(qtbot, line, text)
    with qtbot.waitSignal(form.kept):
        qtbot.keyClick(form.new.again_line, Qt.Key.Key_Return)
    assert not form.present_line.text()
    _opens(clinic, "赵敏", "another one")


def test_a_wrong_present_password_is_said_beside_it_and_the_fifth_makes_one_wait(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form = open_page(clinic.admin).section(StaffSection).password
    form.submit()
    assert form.present_line.hasFocus()
    for line, text in ((form.present_line, "not it"), (form.new.line, "another one")):
        type_in(qtbot, line, text)
    form.submit()
    assert form.new.again_line.hasFocus()
    type_in(qtbot, form.new.again_line, "another one")
    for _ in range(4):
        form.submit()
        qtbot.waitUntil(form.change.isEnabled)
        assert form.present.sentence() == "现在的密码不对。"
    form.submit()
    assert "5" in form.present.sentence()
    assert not form.change.isEnabled()
    form.submit()
    assert form.new.line.text() == "another one"


def test_a_damaged_key_file_is_trouble_and_what_was_typed_stays(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    form = page.section(StaffSection).password
    clinic.opened.folder.key.write_text("{}", "utf-8")
    form.present_line.setText("long enough")
    form.new.line.setText("another one")
    form.new.again_line.setText("another one")
    with qtbot.waitSignal(page.jobs.troubled):
        form.submit()
    assert form.change.isEnabled()
    assert form.present_line.text()


def test_an_administrator_changes_role_and_forgotten_password(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    who = _account(clinic)
    page = open_page(clinic.admin)
    page.section(StaffSection).table.choose(who)
    page.section(StaffSection).change_button.click()
    dialog = page.window().findChildren(AccountChange)[-1]
    dialog.role_box.setCurrentIndex(1)
    type_in(qtbot, dialog.new.line, "short")
    dialog.submit()
    assert dialog.keep.isEnabled()
    type_in(qtbot, dialog.new.again_line, "short")
    dialog.submit()
    assert dialog.new.field.sentence()
    for line in (dialog.new.line, dialog.new.again_line):
        type_in(qtbot, line, "another one")
    with qtbot.waitSignal(page.said):
        dialog.submit()
    assert clinic.admin.of(who).read(staff.myself).member.role is Role.MANAGER
    _opens(clinic, "赵敏", "another one")


def test_what_cannot_be_changed_is_said_in_the_dialog(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    who = _account(clinic)
    page = open_page(clinic.admin)
    page.section(StaffSection).table.choose(who)
    page.section(StaffSection).change_button.click()
    clinic.admin.write(staff.deactivate, staff=who)
    dialog = page.window().findChildren(AccountChange)[-1]
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.wrong.text()))
    assert dialog.keep.isEnabled()


def test_a_new_recovery_code_holds_once_its_last_group_was_typed(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.section(StaffSection).recovery_button.click()
    dialog = page.window().findChildren(RecoveryDialog)[-1]
    dialog.step.print.click()
    assert page.window().findChildren(PrintPanel)
    type_in(qtbot, dialog.step.line, dialog.code.split()[-1])
    with qtbot.waitSignal(page.said):
        dialog.hold.click()
    _opens(clinic, ADMIN, dialog.code)


def test_a_code_that_is_declined_leaves_the_old_one(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    who = _account(clinic)
    clinic.admin.write(staff.change, staff=who, role=Role.ADMINISTRATOR)
    page = open_page(clinic.admin.of(who))
    page.section(StaffSection).recovery_button.click()
    dialog = page.window().findChildren(RecoveryDialog)[-1]
    clinic.admin.write(staff.change, staff=who, role=Role.MANAGER)
    type_in(qtbot, dialog.step.line, dialog.code.split()[-1])
    with qtbot.waitSignal(dialog.complained):
        dialog.hold.click()


def test_a_key_file_that_cannot_be_read_leaves_both_dialogs_to_be_tried_again(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    who, path = _account(clinic), clinic.opened.folder.key
    whole = path.read_bytes()
    page = open_page(clinic.admin)
    section = page.section(StaffSection)
    section.table.choose(who)
    section.change_button.click()
    change = page.window().findChildren(AccountChange)[-1]
    for line in (change.new.line, change.new.again_line):
        type_in(qtbot, line, "another one")
    section.recovery_button.click()
    recovery = page.window().findChildren(RecoveryDialog)[-1]
    type_in(qtbot, recovery.step.line, recovery.code.split()[-1])
    for submit in (change.submit, recovery.step.accept):
        path.write_text("{}", "utf-8")
        with qtbot.waitSignal(page.jobs.troubled):
            submit()
        path.write_bytes(whole)
        with qtbot.waitSignal(page.said):
            submit()
        whole = path.read_bytes()
    _opens(clinic, "赵敏", "another one")
    _opens(clinic, ADMIN, recovery.code)
