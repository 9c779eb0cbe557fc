"""The settings of the clinic and of this PC."""

from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.clinic import Clinic
from frontdesk.domain.pictures import Place
from frontdesk.services import posters, settings
from frontdesk.system.translate import Language, spoken
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.pages.manage.about import LicenceDialog, licences
from frontdesk.ui.pages.manage.clinic import ClinicSection
from frontdesk.ui.pages.manage.policy import PolicySection
from frontdesk.ui.pages.manage.this_pc import ThisPcSection
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme
from tests.domain.test_logo import png
from tests.reports.people import code
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.manage.gestures import Open


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


def test_a_test_page_is_printed_on_the_papers_of_the_desk(
    open_page: Open, clinic: TinyClinic
) -> None:
    page = open_page(clinic.desk)
    page.section(ThisPcSection).proof.click()
    (panel,) = page.window().findChildren(PrintPanel)
    assert panel.paper_box.count() == 3
    assert panel.view.pages() == 1
    panel.reject()


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
