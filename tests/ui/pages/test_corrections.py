"""Two desks at one file, cautions, guardians and the history in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.ids import PatientId
from frontdesk.domain.patients import Channel, Owner
from frontdesk.services import erasure, files, patients
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.patients.clash import ClashDialog
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"


@pytest.fixture
def page(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[PatientsPage]:
    """Return the page at the receptionist's desk with the file of 张三 open, in English."""
    speech().use(Language.ENGLISH)
    clinic.old_patient("张三", PHONE)
    jobs = InlineJobs(clinic.desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    found = PatientsPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    found.arrive(1)
    yield found
    jobs.close()


def fill(field: FormField, text: str) -> None:
    assert isinstance(field.control, QLineEdit)
    field.control.setText(text)


def theirs(clinic: TinyClinic, **typed: object) -> None:
    """Save a correction at another desk."""
    usual = {"name": "张三", "phones": (TypedPhone(PHONE),)}
    filled = Filled(**{**usual, **typed})  # type: ignore[arg-type]
    version = clinic.manager.read(patients.get, patient=1).version  # type: ignore[arg-type]
    clinic.manager.write(patients.correct, patient=1, filled=filled, version=version)  # type: ignore[arg-type]


def stored(clinic: TinyClinic) -> tuple[str, str, tuple[str, ...]]:
    file = clinic.desk.read(patients.get, patient=1)  # type: ignore[arg-type]
    return file.name, file.note, file.phones


def told(page: PatientsPage) -> list[str]:
    return [one.sentence for one in page.history.timeline.rows.rows()]


def clash(page: PatientsPage) -> ClashDialog:
    return next(one for one in page.findChildren(ClashDialog) if one.isVisible())


def test_the_second_save_shows_theirs_and_mine_and_loses_nothing(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    page.head.edit.click()
    fill(page.form.name, "章三")
    theirs(clinic, name="张珊", note="怕痛")
    page.form.save.click()
    dialog = clash(page)
    assert set(dialog.groups) == {"name", "note"}
    assert dialog.chosen() == {"name": "章三", "note": "怕痛"}
    dialog.findChildren(PrimaryButton)[0].click()
    assert stored(clinic) == ("章三", "怕痛", (f"+86{PHONE}",))


def test_theirs_may_be_taken_field_by_field(page: PatientsPage, clinic: TinyClinic) -> None:
    page.head.edit.click()
    fill(page.form.name, "章三")
    theirs(clinic, name="张珊")
    page.form.save.click()
    dialog = clash(page)
    dialog.groups["name"].button(0).click()
    dialog.findChildren(PrimaryButton)[0].click()
    assert stored(clinic)[0] == "张珊"


def test_back_to_the_form_keeps_what_was_typed(page: PatientsPage, clinic: TinyClinic) -> None:
    page.head.edit.click()
    fill(page.form.name, "章三")
    theirs(clinic, name="张珊")
    page.form.save.click()
    clash(page).reject()
    assert page.form.texts()["name"] == "章三"
    assert stored(clinic)[0] == "张珊"


def test_the_same_correction_at_both_desks_is_no_clash(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page.head.edit.click()
    fill(page.form.name, "章三")
    theirs(clinic, name="章三")
    with qtbot.waitSignal(page.said):
        page.form.save.click()
    assert stored(clinic)[0] == "章三"


def test_a_draft_over_an_older_file_is_compared_with_the_newer_one(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    page.head.edit.click()
    fill(page.form.name, "章三")
    page.back()
    theirs(clinic, note="怕痛")
    page.head.edit.click()
    page.form.save.click()
    assert clash(page).chosen() == {"name": "章三", "note": ""}


def test_a_draft_does_not_give_back_a_consent_that_was_withdrawn(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    theirs(clinic, consents=frozenset({Consent.CALLS}))
    page.reload()
    page.head.edit.click()
    page.form.note.setPlainText("怕痛")
    page.back()
    theirs(clinic)
    page.head.edit.click()
    page.form.submit()
    clash(page).findChildren(PrimaryButton)[0].click()
    assert stored(clinic)[1] == "怕痛"
    assert not clinic.desk.read(patients.get, patient=1).may_be_called  # type: ignore[arg-type]


def test_a_child_whose_consents_stand_needs_a_guardian(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    theirs(clinic, consents=frozenset({Consent.CALLS}))
    page.reload()
    page.head.edit.click()
    fill(page.form.birthday, "20200101")
    page.form.submit()
    assert "guardian" in page.form.more.fields["guardian_name"].sentence()
    assert clinic.desk.read(patients.get, patient=1).birthday is None  # type: ignore[arg-type]


def test_a_caution_is_passed_with_one_more_enter(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page.head.edit.click()
    fill(page.form.birthday, "1890-01-01")
    qtbot.keyClick(page.form.birthday.control, Qt.Key.Key_Return)
    assert "1890-01-01" in page.form.cautions.sentences()
    assert page.form.cautions.isVisible()
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(page.form.birthday.control, Qt.Key.Key_Return)
    assert clinic.desk.read(files.lines)[0].age == 136


def test_refusals_in_the_folded_part_unfold_it(page: PatientsPage) -> None:
    page.begin_new()
    fill(page.form.name, "王宝")
    page.form.phones.none.setChecked(True)
    fill(page.form.birthday, "20200101")
    page.form.more.ticks[Consent.NOTICE].setChecked(True)
    assert page.form.more.inside.isHidden()
    page.form.submit()
    guardian = page.form.more.fields["guardian_name"]
    assert guardian.isVisible()
    assert "guardian" in guardian.sentence()
    page.form.more.lines["resident_id"].setText("110105491231002")
    page.form.submit()
    assert "15 digits" in page.form.more.fields["resident_id"].sentence()


def test_the_timeline_tells_corrections_and_consents_with_numbers_masked(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    theirs(
        clinic,
        name="章三",
        phones=(TypedPhone("13900000000", Owner.PARENT),),
        consents=frozenset({Consent.NOTICE}),
        resident_id="11010519491231002X",
        guardian_phone=PHONE,
    )
    theirs(clinic, name="章三", sex=None)
    page.reload()
    said = told(page)
    assert any("before: 张三" in one for one in said)
    assert any("before: 138****5678" in one for one in said)
    assert any("before: 110***********002X" in one for one in said)
    assert any("before: female" in one for one in said)
    assert any(one.startswith("Agreed: Privacy notice") for one in said)
    assert any(one.startswith("Withdrawn: Privacy notice") for one in said)
    assert not any(PHONE in one for one in said)


def test_the_notice_can_be_read_from_the_form(page: PatientsPage) -> None:
    page.begin_new()
    page.form.more.unfold.click()
    page.form.more.read.click()
    dialog = next(one for one in page.findChildren(Message) if one.isVisible())
    assert "version 1" in dialog.windowTitle()
    dialog.reject()
    page.form.more.unfold.click()
    assert page.form.more.inside.isHidden()


def test_a_phone_keeps_its_owner(page: PatientsPage, clinic: TinyClinic) -> None:
    page.head.edit.click()
    page.form.phones.more.click()
    fill(page.form.phones.fields[1], "13900000000")
    page.form.phones.owners[1].choose(Owner.SPOUSE)
    page.form.submit()
    file = clinic.desk.read(patients.get, patient=1)  # type: ignore[arg-type]
    assert file.owners == (Owner.SELF, Owner.SPOUSE)


def test_what_was_typed_over_a_file_goes_when_it_is_erased(page: PatientsPage) -> None:
    page.begin_edit()
    fill(page.form.name, "张珊")
    drafts = page.surroundings.drafts
    assert drafts.get("patients/1")["name"] == "张珊"
    page.back()
    page.affairs.erased.emit([1])
    assert drafts.get("patients/1") == {}
    assert page.form.texts()["name"] == ""


def test_a_draft_of_a_file_erased_at_another_desk_goes_when_the_file_shows(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    page.begin_edit()
    fill(page.form.name, "张珊")
    card = clinic.desk.read(patients.get, patient=PatientId(1)).card_number
    clinic.manager.write(erasure.erase, patient=PatientId(1), card_end=card[-4:])
    page.back()
    page.reload()
    assert page.surroundings.drafts.get("patients/1") == {}
    page.begin_edit()
    assert page.stack.currentWidget() is page.whole


def test_a_restricted_file_is_not_edited_and_its_phone_stays_masked(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    clinic.manager.write(erasure.restrict, patient=PatientId(1))
    for button in (page.head.edit, page.head.reveal):
        with qtbot.waitSignal(page.said) as said:
            button.click()
        assert said.args is not None
        assert "restricted" in said.args[0]
    assert page.head.phones() == "138****5678"


def test_a_resident_id_typed_into_a_file_shows_birthday_and_sex(
    page: PatientsPage, qtbot: QtBot
) -> None:
    page.begin_edit()
    qtbot.keyClicks(page.form.more.lines["resident_id"], "11010519491231002X")
    texts = page.form.texts()
    assert (texts["birthday"], texts["sex"]) == ("1949-12-31", "female")


def test_how_she_found_the_clinic_is_corrected_shown_and_told(page: PatientsPage) -> None:
    page.head.edit.click()
    box = page.form.channel
    assert page.form.texts()["channel"] == ""
    box.setCurrentIndex(box.findText("event"))
    page.form.save.click()
    assert [one.text() for one in page.head.findChildren(Label) if one.text() == "event"]
    assert "How found entered by 前台丙" in told(page)
    page.head.edit.click()
    assert box.currentText() == "event"
    box.setCurrentIndex(box.findText("unknown"))
    page.form.save.click()
    assert "How found corrected by 前台丙; before: event" in told(page)


def test_two_desks_that_say_how_she_found_the_clinic_are_asked(
    page: PatientsPage, clinic: TinyClinic
) -> None:
    page.head.edit.click()
    page.form.channel.setCurrentIndex(page.form.channel.findText("event"))
    theirs(clinic, channel=Channel.ONLINE_AD)
    page.form.save.click()
    shown = [one.text() for one in clash(page).findChildren(QRadioButton)]
    assert any("online advertisement" in one for one in shown)
    assert any("event" in one for one in shown)
