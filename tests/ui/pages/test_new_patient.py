"""The new-patient form of the front desk: slips passed with Enter, the folded part, doubles."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from frontdesk.domain.consents import Consent
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Channel, Owner, Sex
from frontdesk.services import files, patients
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.desk.form import NewPatientForm
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import TinyClinic

PHONE, UNLISTED = "13812345678", "15400000000"


@pytest.fixture
def page(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[DeskPage]:
    """Return the front desk with an empty form, in English."""
    speech().use(Language.ENGLISH)
    jobs = InlineJobs(clinic.desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    found = DeskPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    found.begin_new()
    yield found
    jobs.close()


@pytest.fixture
def form(page: DeskPage) -> NewPatientForm:
    """Return the form with the two compulsory fields filled in."""
    page.form.name_edit.setText("王宝")
    page.form.phone_edit.setText(PHONE)
    return page.form


def enter(qtbot: QtBot, form: NewPatientForm) -> None:
    qtbot.keyClick(form.name_edit, Qt.Key.Key_Return)


def count(clinic: TinyClinic) -> int:
    return len(clinic.desk.read(patients.listed))


def test_an_unlisted_phone_is_pointed_out_and_passed_with_one_enter(
    form: NewPatientForm, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form.phone_edit.setText(UNLISTED)
    enter(qtbot, form)
    assert UNLISTED in form.cautions.sentences()
    assert count(clinic) == 0
    enter(qtbot, form)
    assert count(clinic) == 1
    assert not form.cautions.isVisible()


def test_enter_on_back_goes_back_and_stores_nobody(
    page: DeskPage, form: NewPatientForm, clinic: TinyClinic, qtbot: QtBot
) -> None:
    qtbot.keyClick(form.leave, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert page.nobody.isVisible()
    assert count(clinic) == 0


def test_what_was_changed_after_a_caution_is_looked_at_anew(
    form: NewPatientForm, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form.phone_edit.setText(UNLISTED)
    enter(qtbot, form)
    form.phone_edit.setText("15400000001")
    enter(qtbot, form)
    assert "15400000001" in form.cautions.sentences()
    assert count(clinic) == 0


def test_the_folded_part_is_stored_with_the_file(
    form: NewPatientForm, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form.more.unfold.click()
    form.more.lines["resident_id"].setText("11010519491231002X")
    form.phones.edit.setText("13900000000")
    form.phones.box.choose(Owner.SPOUSE)
    form.note_edit.setText("怕痛")
    form.more.ticks[Consent.NOTICE].setChecked(True)
    form.more.ticks[Consent.CALLS].setChecked(True)
    enter(qtbot, form)
    sheet = clinic.desk.write(files.begin_correction, patient=PatientId(1)).value
    assert sheet.agreed == {Consent.NOTICE, Consent.CALLS}
    assert (sheet.file.sex, sheet.file.note) == (Sex.FEMALE, "怕痛")
    assert sheet.file.owners == (Owner.SELF, Owner.SPOUSE)
    assert form.more.inside.isHidden()


def test_a_child_needs_a_guardian_to_consent(
    form: NewPatientForm, clinic: TinyClinic, qtbot: QtBot
) -> None:
    form.birthday_edit.setText("20200101")
    form.more.ticks[Consent.NOTICE].setChecked(True)
    enter(qtbot, form)
    assert "guardian" in form.more.fields["guardian_name"].sentence()
    assert form.more.fields["guardian_name"].isVisible()
    form.more.lines["guardian_name"].setText("王父")
    form.more.lines["guardian_phone"].setText("13900000000")
    enter(qtbot, form)
    assert count(clinic) == 1


def test_a_second_phone_that_cannot_be_is_named_where_it_stands(
    form: NewPatientForm, qtbot: QtBot
) -> None:
    form.more.unfold.click()
    form.phones.edit.setText("12")
    enter(qtbot, form)
    assert form.phones.second.sentence()
    assert not form.phone.sentence()


def test_only_a_likely_double_is_asked_about(
    form: NewPatientForm, page: DeskPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    clinic.patient("王父", PHONE)
    enter(qtbot, form)
    assert count(clinic) == 2
    page.begin_new()
    form.name_edit.setText("汪宝")
    form.phone_edit.setText(PHONE)
    enter(qtbot, form)
    dialog = next(one for one in page.findChildren(Message) if one.isVisible())
    assert "sounds the same" in dialog.accessibleDescription()
    dialog.reject()
    assert count(clinic) == 2
    assert form.name_edit.text() == "汪宝"


def test_a_resident_id_fills_birthday_and_sex_as_soon_as_it_is_whole(
    form: NewPatientForm, qtbot: QtBot
) -> None:
    line = form.more.lines["resident_id"]
    qtbot.keyClicks(line, "11010519491231002")
    assert form.birthday_edit.text() == ""
    qtbot.keyClicks(line, "x")
    assert form.birthday_edit.text() == "1949-12-31"
    assert form.sex.currentData() == Sex.FEMALE


def test_a_resident_id_changes_nothing_that_was_typed_and_a_wrong_one_fills_nothing(
    form: NewPatientForm, qtbot: QtBot
) -> None:
    line = form.more.lines["resident_id"]
    qtbot.keyClicks(line, "110105194912310021")
    assert form.birthday_edit.text() == ""
    line.clear()
    form.birthday_edit.setText("1950-01-01")
    form.sex.setCurrentIndex(form.sex.findData(Sex.MALE))
    qtbot.keyClicks(line, "11010519491231002X")
    assert form.birthday_edit.text() == "1950-01-01"
    assert form.sex.currentData() == Sex.MALE


def test_ticks_and_choices_survive_a_crash_like_what_was_typed(
    form: NewPatientForm, page: DeskPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    sender = clinic.patient("李四")
    form.insured.setChecked(True)
    form.more.ticks[Consent.CALLS].setChecked(True)
    form.sex.setCurrentIndex(form.sex.findData(Sex.MALE))
    form.channel.setCurrentIndex(form.channel.findData(Channel.EVENT))
    form.phones.first.choose(Owner.PARENT)
    form.phones.edit.setText("13900000000")
    form.phones.box.choose(Owner.SPOUSE)
    form.sender_line.choose(sender, "李四")
    page.surroundings.drafts.save()
    folder, key = clinic.opened.folder, clinic.opened.key
    again = DeskPage(replace(page.surroundings, drafts=Drafts(folder, key, page.jobs)))
    qtbot.addWidget(again)
    again.show()
    assert again.form.values() == form.values()
    assert (again.form.insured.isChecked(), again.form.phones.box.owner()) == (True, Owner.SPOUSE)
    assert again.form.sender_line.chosen() == sender
    assert again.form.more.inside.isVisibleTo(again.form)


def test_an_emptied_form_leaves_no_draft(form: NewPatientForm, page: DeskPage) -> None:
    form.no_phone.setChecked(True)
    assert not form.is_empty()
    form.clear()
    assert form.is_empty()
    assert page.surroundings.drafts.get("desk.new") == {}


def test_a_choice_that_is_known_no_more_is_the_usual_one(form: NewPatientForm) -> None:
    form.fill({"name": "王宝", "channel": "pigeon", "sex": "male"})
    assert form.channel.currentData() == Channel.UNKNOWN
    assert form.sex.currentData() == Sex.MALE
