"""Manage: what each role is offered, accounts, PIN, settings, this PC."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from frontdesk.domain.adjustments import Asked
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.ids import StaffId
from frontdesk.domain.pictures import Place
from frontdesk.domain.rewards.policy import Policy
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.domain.staff import Role
from frontdesk.services import posters, settings, staff
from frontdesk.services.clinic import open_clinic
from frontdesk.services.desk import Desk
from frontdesk.system.translate import Language, spoken
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage import terms
from frontdesk.ui.pages.manage.about import LicenceDialog, licences
from frontdesk.ui.pages.manage.account_change import AccountChange
from frontdesk.ui.pages.manage.catalogue import CatalogueSection
from frontdesk.ui.pages.manage.clinic import ClinicSection
from frontdesk.ui.pages.manage.page import ManagePage
from frontdesk.ui.pages.manage.policy import PolicySection
from frontdesk.ui.pages.manage.recovery import RecoveryDialog
from frontdesk.ui.pages.manage.staff import StaffSection
from frontdesk.ui.pages.manage.this_pc import ThisPcSection
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme
from frontdesk.ui.widgets.button import Button
from tests.conftest import CHEAP
from tests.domain.test_logo import png
from tests.reports.people import code
from tests.tiny_clinic import ADMIN, MANAGER, RECEPTIONIST, TinyClinic

Open = Callable[[Desk], ManagePage]


@pytest.fixture
def open_page(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered, tmp_path: Path
) -> Iterator[Open]:
    """Return what opens the page as the member of staff at a desk."""
    made: list[InlineJobs] = []

    def open_as(desk: Desk) -> ManagePage:
        jobs = InlineJobs(desk)
        made.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        drafts = Drafts(folder, key, jobs)
        page = ManagePage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
        qtbot.addWidget(page)
        page.resize(1100, 620)
        with qtbot.waitActive(page):
            page.show()
        return page

    del tmp_path
    yield open_as
    for jobs in made:
        jobs.close()


def _type(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)


def _fill_account(qtbot: QtBot, page: ManagePage, name: str, password: str, again: str) -> None:
    form = page.section(StaffSection).form
    form.name_line.setText(name)
    _type(qtbot, form.new.line, password)
    _type(qtbot, form.new.again_line, again)
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


def test_everybody_sets_her_own_pin(open_page: Open, clinic: TinyClinic, qtbot: QtBot) -> None:
    page = open_page(clinic.desk)
    pin = page.section(StaffSection).pin
    _type(qtbot, pin.pin_line, "24")
    _type(qtbot, pin.again_line, "24")
    qtbot.keyClick(pin.again_line, Qt.Key.Key_Return)
    assert pin.pin.sentence()
    _type(qtbot, pin.pin_line, "2468")
    qtbot.keyClick(pin.pin_line, Qt.Key.Key_Return)
    assert pin.again.sentence()
    _type(qtbot, pin.again_line, "2468")
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(pin.again_line, Qt.Key.Key_Return)
    assert clinic.desk.read(staff.try_pin, staff=clinic.desk.staff, pin="2468").fits


def test_who_may_not_is_not_offered_and_told_why(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.desk)
    page.choose(0)
    assert page.section(StaffSection).form.isHidden()
    assert page.section(StaffSection).close_button.isHidden()
    assert page.section(StaffSection).why.text()
    assert page.section(CatalogueSection).stack.currentIndex() == 1
    assert page.section(ClinicSection).save.isHidden()
    assert not page.section(ClinicSection).name_line.isEnabled()
    assert page.section(ClinicSection).why.text()


def test_managers_see_the_catalogue_with_costs_and_notes(
    open_page: Open, clinic: TinyClinic
) -> None:
    page = open_page(clinic.manager)
    page.choose(2)
    assert page.section(CatalogueSection).model.rowCount() == 8
    gift = next(one for one in page.section(CatalogueSection).model.rows() if one.note)
    page.section(CatalogueSection).table.choose(gift.id)
    assert gift.note in page.section(CatalogueSection).note.text()


def test_the_policy_in_force_is_told_in_sentences(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.desk)
    said = page.section(PolicySection).facts["earning"].sentence()
    assert "500" in said
    assert "1,000" in said
    assert "2,500" in page.section(PolicySection).facts["example"].sentence()


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy(rule=Tiers(((1, 300),))), "300"),
        (Policy(rule=Tiers(((1, 300), (3, 400), (4, 700), (9, 900)))), "900"),
        (Policy(rule=Doubling(first=100, ceiling=1600)), "1,600"),
    ],
)
def test_every_rule_has_its_sentence(policy: Policy, expected: str) -> None:
    assert expected in " ".join(terms.earning(policy))


def test_every_term_has_its_sentence() -> None:
    plain = Policy(rule=Tiers(((1, 300),)), expiry_months=0)
    rich = Policy(rule=plain.rule, welcome=50, hold_days=7, monthly_cap=4)
    for say in (terms.life, terms.hold, terms.cap, terms.welcome):
        assert say(plain) != say(rich)
    clinic = Clinic("康美口腔")
    assert terms.insurance(clinic) != terms.insurance(Clinic("康美口腔", insured_earns=True))


def test_an_administrator_changes_the_settings(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.choose(3)
    assert not page.section(ClinicSection).save.isEnabled()
    page.section(ClinicSection).name_line.setText("仁和口腔")
    page.section(ClinicSection).value_box.setCurrentIndex(1)
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(page.section(ClinicSection).name_line, Qt.Key.Key_Return)
    stored = clinic.admin.read(settings.get)
    assert (stored.name, stored.point_value) == ("仁和口腔", 50)
    assert not page.section(ClinicSection).save.isEnabled()


def test_logo_and_treatments_are_settings_too(open_page: Open, clinic: TinyClinic) -> None:
    section = open_page(clinic.admin).section(ClinicSection)
    section.logo.picked.emit(png())
    assert clinic.admin.read(settings.logo) == png()
    section.treatments_edit.setPlainText("洁牙\n\n 拔牙\n洁牙")
    section.save.click()
    assert clinic.admin.read(settings.get).treatments == ("洁牙", "拔牙")
    section.treatments_edit.setPlainText("长" * 41)
    section.save.click()
    assert section.treatments.sentence()


def test_every_setting_of_the_clinic_has_its_input(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.admin)
    beside_the_policy = {"level_starts", "privileges", "grace_days", "adjust_cap"}
    fixed = {"time_zone"}
    inputs = {*page.section(ClinicSection).typed(), *beside_the_policy, *fixed}
    assert inputs == {field.name for field in fields(Clinic)}
    assert beside_the_policy == set(page.section(PolicySection).honours.fields())


def test_numbers_of_the_clinic_are_stored(open_page: Open, clinic: TinyClinic) -> None:
    section = open_page(clinic.admin).section(ClinicSection)
    section.sending.lines["late_claim_days"].setText("21")
    section.figures.lines["target_rate"].setText("35")
    section.save.click()
    stored = clinic.admin.read(settings.get)
    assert (stored.late_claim_days, stored.target_rate) == (21, 35)


def test_settings_that_cannot_be_are_refused_and_stay(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.choose(3)
    page.section(ClinicSection).name_line.setText("  ")
    qtbot.keyClick(page.section(ClinicSection).name_line, Qt.Key.Key_Return)
    assert page.section(ClinicSection).name.sentence()
    page.section(ClinicSection).name_line.setText("仁和口腔")
    numbers = page.section(ClinicSection).sending
    numbers.lines["late_claim_days"].setText("")
    qtbot.keyClick(numbers.lines["late_claim_days"], Qt.Key.Key_Return)
    assert numbers.fields["late_claim_days"].sentence()
    page.stale = True
    page.refresh()
    assert page.section(ClinicSection).name_line.text() == "仁和口腔"
    page.section(ClinicSection).undo.click()
    assert page.section(ClinicSection).name_line.text() == "康美口腔"


def test_language_and_look_are_chosen_and_remembered(
    open_page: Open, clinic: TinyClinic, remembered: Remembered
) -> None:
    page = open_page(clinic.desk)
    pc = page.section(ThisPcSection)
    pc.language_box.setCurrentIndex(1)
    pc.language_box.activated.emit(1)
    assert spoken() is Language.ENGLISH
    assert page.items[0].text() == "Staff"
    pc.scheme_box.setCurrentIndex(2)
    pc.scheme_box.activated.emit(2)
    assert theme().scheme is Scheme.DARK
    assert (remembered.text("language"), remembered.text("scheme")) == ("en", "dark")


def test_folders_and_licences_can_be_read(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.desk)
    assert page.section(ThisPcSection).data.line.text() == str(clinic.opened.folder.root)
    page.section(ThisPcSection).show_licences()
    dialog = page.window().findChildren(LicenceDialog)[-1]
    assert "MIT" in licences()
    assert "Noto Sans SC" in dialog.text.toPlainText()
    dialog.close()


def test_sections_are_reached_by_keys_and_left_by_escape(
    open_page: Open, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page = open_page(clinic.admin)
    page.first_focus().setFocus()
    assert not page.back()
    qtbot.keyClick(page.items[0], Qt.Key.Key_Down)
    assert page.items[1].isChecked()
    page.choose(3)
    page.first_focus().setFocus()
    qtbot.keyClick(page.items[3], Qt.Key.Key_Return)
    assert page.section(ClinicSection).name_line.hasFocus()
    assert page.back()
    assert page.items[3].hasFocus()


def test_every_control_has_a_name(open_page: Open, clinic: TinyClinic) -> None:
    page = open_page(clinic.admin)
    kinds = (QLineEdit, QComboBox, QPushButton, QPlainTextEdit)
    nameless = [
        control
        for kind in kinds
        for control in page.findChildren(kind)
        if not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []


def test_a_test_page_is_printed_on_the_papers_of_the_desk(
    open_page: Open, clinic: TinyClinic
) -> None:
    page = open_page(clinic.desk)
    page.section(ThisPcSection).proof.click()
    (panel,) = page.window().findChildren(PrintPanel)
    assert panel.paper_box.count() == 3
    assert panel.view.pages() == 1
    panel.reject()


def test_adjustments_that_wait_are_shown_where_they_are_decided(
    open_page: Open, clinic: TinyClinic
) -> None:
    page = open_page(clinic.admin)
    page.arrive(Asked.WAITING)
    chosen = [item.accessibleName() for item in page.items if item.isChecked()]
    assert any(PolicySection.title() in name for name in chosen)


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
        _type(qtbot, line, text)
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
        _type(qtbot, line, text)
    form.submit()
    assert form.new.again_line.hasFocus()
    _type(qtbot, form.new.again_line, "another one")
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
    _type(qtbot, dialog.new.line, "short")
    dialog.submit()
    assert dialog.keep.isEnabled()
    _type(qtbot, dialog.new.again_line, "short")
    dialog.submit()
    assert dialog.new.field.sentence()
    for line in (dialog.new.line, dialog.new.again_line):
        _type(qtbot, line, "another one")
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
    _type(qtbot, dialog.step.line, dialog.code.split()[-1])
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
    _type(qtbot, dialog.step.line, dialog.code.split()[-1])
    with qtbot.waitSignal(dialog.complained):
        dialog.hold.click()


def test_pictures_of_the_poster_are_kept_as_soon_as_they_are_chosen(
    clinic: TinyClinic, open_page: Open, tmp_path: Path
) -> None:
    section = open_page(clinic.admin).section(ClinicSection)
    edit = section.poster.edits[Place.CODE]
    (tmp_path / "code.png").write_bytes(code("https://example.org"))
    edit.read(tmp_path / "code.png")
    assert clinic.manager.read(posters.pictures).code
    assert edit.png() is not None
    edit.remove.click()
    assert not clinic.manager.read(posters.pictures).code
    looking = open_page(clinic.manager).section(ClinicSection).poster
    assert not looking.edits[Place.CODE].isEnabled()


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
        _type(qtbot, line, "another one")
    section.recovery_button.click()
    recovery = page.window().findChildren(RecoveryDialog)[-1]
    _type(qtbot, recovery.step.line, recovery.code.split()[-1])
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
