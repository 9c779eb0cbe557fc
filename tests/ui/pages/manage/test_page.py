"""The page of management: its sections, and who is offered what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from frontdesk.services import staff
from frontdesk.ui.pages.manage.catalogue import CatalogueSection
from frontdesk.ui.pages.manage.clinic import ClinicSection
from frontdesk.ui.pages.manage.staff import StaffSection
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.manage.gestures import Open, type_in


def test_everybody_sets_her_own_pin(open_page: Open, clinic: TinyClinic, qtbot: QtBot) -> None:
    page = open_page(clinic.desk)
    pin = page.section(StaffSection).pin
    type_in(qtbot, pin.pin_line, "24")
    type_in(qtbot, pin.again_line, "24")
    qtbot.keyClick(pin.again_line, Qt.Key.Key_Return)
    assert pin.pin.sentence()
    type_in(qtbot, pin.pin_line, "2468")
    qtbot.keyClick(pin.pin_line, Qt.Key.Key_Return)
    assert pin.again.sentence()
    type_in(qtbot, pin.again_line, "2468")
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
