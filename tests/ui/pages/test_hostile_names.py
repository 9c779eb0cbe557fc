"""Every name of the corpus through the window: form, list, file, tooltip, dialog and toast."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from frontdesk.services import patients
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.tips import plain_tip
from tests.corpus import REFUSED, STORED
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def page(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[PatientsPage]:
    """Return the page at the receptionist's desk, in English."""
    speech().use(Language.ENGLISH)
    jobs = InlineJobs(clinic.desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    found = PatientsPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    yield found
    jobs.close()


def enter(page: PatientsPage, name: str) -> None:
    page.begin_new()
    control = page.form.name.control
    assert isinstance(control, QLineEdit)
    control.setText(name)
    page.form.phones.none.setChecked(True)
    page.form.submit()


def test_the_form_stores_a_name_and_everything_shows_it_as_it_is(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    for typed, name in STORED.items():
        with qtbot.waitSignal(page.said) as said:
            enter(page, typed)
        assert typed in said.args[0]
        assert page.patient is not None
        assert clinic.desk.read(patients.get, patient=page.patient).name == name
        labels = {label.text(): label for label in page.head.findChildren(QLabel)}
        assert labels[name].textFormat() is Qt.TextFormat.PlainText
        page.back()


def test_the_list_shows_names_as_they_are(page: PatientsPage, clinic: TinyClinic) -> None:
    for typed in STORED:
        clinic.desk.write(patients.new_patient, name=typed, no_phone=True)
    page.reload()
    model = page.listing.model
    shown = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert shown == set(STORED.values())


def test_dialogs_and_tooltips_take_no_name_for_markup(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    for typed, name in STORED.items():
        patient = clinic.desk.write(patients.new_patient, name=typed, no_phone=True).value
        page.open_file(patient)
        page.deeds.lost.click()
        dialog = next(one for one in page.findChildren(Message) if one.isVisible())
        heading = next(one for one in dialog.findChildren(QLabel) if name in one.text())
        assert heading.textFormat() is Qt.TextFormat.PlainText
        dialog.reject()
        shown = QTextDocument()
        shown.setHtml(plain_tip(name))
        assert " ".join(shown.toPlainText().split()) == " ".join(name.split())


def test_refused_names_stay_in_the_form_with_the_reason(page: PatientsPage) -> None:
    for typed in REFUSED:
        if "\n" in typed or "\ud83d" in typed or "\x00" in typed or "\u2028" in typed:
            # a line takes none of these
            continue
        enter(page, typed)
        assert page.form.name.sentence()
        control = page.form.name.control
        assert isinstance(control, QLineEdit)
        assert control.text() == typed
        page.form.cleared.emit()
