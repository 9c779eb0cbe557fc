"""The page of the files: list, file, timeline, form."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.services import files, patients
from frontdesk.system.translate import Language
from frontdesk.ui.dialogs.print_panel import PrintPanel
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.filing.day_edit import read_day
from frontdesk.ui.jobs import InlineJobs, Jobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.patients.page import PatientsPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.field import FormField
from tests.tiny_clinic import TinyClinic

PHONE = "13812345678"


@pytest.fixture
def page(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered) -> Iterator[PatientsPage]:
    """Return the page at the receptionist's desk, in English."""
    speech().use(Language.ENGLISH)
    clinic.old_patient("张三", PHONE)
    clinic.patient("李四")
    jobs = InlineJobs(clinic.desk)
    yield _shown(qtbot, clinic, remembered, jobs)
    jobs.close()


def _shown(qtbot: QtBot, clinic: TinyClinic, remembered: Remembered, jobs: Jobs) -> PatientsPage:
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    page = PatientsPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _names(page: PatientsPage) -> list[str]:
    return [line.file.name for line in page.listing.model.rows()]


def _type(field: FormField, text: str) -> None:
    assert isinstance(field.control, QLineEdit)
    field.control.setText(text)


def _enter(qtbot: QtBot, field: FormField) -> None:
    qtbot.keyClick(field.control, Qt.Key.Key_Return)


def _open(page: PatientsPage, qtbot: QtBot, text: str) -> None:
    page.listing.filter.setText(text)
    qtbot.keyClick(page.listing.filter, Qt.Key.Key_Return)


def test_files_are_listed_by_name_and_filtered_as_one_types(
    page: PatientsPage, qtbot: QtBot
) -> None:
    assert _names(page) == ["李四", "张三"]
    qtbot.keyClicks(page.listing.filter, "zs")
    assert _names(page) == ["张三"]
    page.listing.filter.setText("nobody")
    assert "nobody" in page.listing.empty.accessibleName()
    assert page.back()
    assert len(_names(page)) == 2
    assert not page.back()


def test_enter_opens_whom_one_typed_not_who_showed_before_the_answer(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    listing, opened = page.listing, list[str]()
    listing.opened.connect(lambda line: opened.append(line.file.name))
    with QSignalBlocker(listing.filter):
        # as if the books took their time
        listing.filter.setText("张三")
    qtbot.keyClick(listing.filter, Qt.Key.Key_Return)
    assert opened == []
    listing.show_lines("张三", clinic.desk.read(files.lines, text="张三"))
    assert opened == ["张三"]


def test_phones_in_the_list_are_masked(page: PatientsPage) -> None:
    assert "138****5678" in page.listing.model.as_text(range(2))
    assert PHONE not in page.listing.model.as_text(range(2))


def test_enter_opens_the_file_and_esc_returns_to_its_line(page: PatientsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.listing.filter, Qt.Key.Key_Down)
    qtbot.keyClick(page.listing.filter, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.whole
    assert [told.what for told in page.history.timeline.rows.rows()] == ["Visit", "File"]
    assert page.back()
    line = page.listing.table.current()
    assert line is not None
    assert line.file.name == "张三"


def test_the_full_phone_is_shown_on_demand_and_masked_again(
    page: PatientsPage, qtbot: QtBot
) -> None:
    _open(page, qtbot, "zs")
    assert page.head.phones() == "138****5678"
    qtbot.keyClick(page, Qt.Key.Key_F8)
    # a button pressed by its key clicks a moment later
    qtbot.waitUntil(lambda: page.head.phones() == "138 1234 5678")
    page.head.cover()
    assert page.head.phones() == "138****5678"
    page.head.reveal.click()
    page.back()
    assert page.head.phones() == "138****5678"


def test_the_timeline_tells_how_a_referral_stands(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    _open(page, qtbot, "zs")
    assert page.patient is not None
    clinic.friend_arrives(page.patient, "王五")
    page.reload()
    told = page.history.timeline.rows.rows()
    assert {"Referral", "Points"} <= {one.what for one in told}
    assert any("500 points were added" in one.sentence for one in told)


def test_a_long_timeline_goes_back_when_asked_and_stays_where_one_stands(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frontdesk.ui.pages.patients.page.MOST_MOMENTS", 3)
    _open(page, qtbot, "zs")
    assert page.patient is not None
    assert page.history.earlier.isHidden()
    for number in range(5):
        clinic.register(page.patient, f"友{number}", None)
    page.reload()
    timeline, earlier = page.history.timeline, page.history.earlier
    assert (len(timeline.rows.rows()), page.history.remark.text()) == (3, "the newest 3")
    timeline.setCurrentIndex(timeline.rows.index(2, 0))
    earlier.click()
    assert (len(timeline.rows.rows()), timeline.currentIndex().row()) == (6, 2)
    earlier.click()
    assert earlier.isHidden()
    assert page.history.remark.text() == "7 entries"


@pytest.mark.parametrize(
    ("button", "wanted"), [("check_in", "desk"), ("refer", "referrals"), ("redeem", "redeem")]
)
def test_a_file_leads_to_the_other_pages(
    page: PatientsPage, qtbot: QtBot, button: str, wanted: str
) -> None:
    _open(page, qtbot, "zs")
    pressed: Button = getattr(page.head, button)
    with qtbot.waitSignal(page.wanted) as sent:
        pressed.click()
    assert sent.args == [wanted, page.patient]


def test_a_new_patient_is_stored_and_opened(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page.listing.new.click()
    _type(page.form.name, "王芳")
    _type(page.form.phones.fields[0], "137 0000 0000")
    page.form.phones.more.click()
    _type(page.form.phones.fields[1], "057188888888")
    _type(page.form.birthday, "19900305")
    page.form.note.setPlainText("怕痛")
    with qtbot.waitSignal(page.said):
        _enter(qtbot, page.form.name)
    assert page.patient is not None
    file = clinic.desk.read(patients.get, patient=page.patient)
    assert (file.name, len(file.phones), file.birthday) == ("王芳", 2, date(1990, 3, 5))
    assert page.stack.currentWidget() is page.whole
    page.back()
    page.begin_new()
    assert not any(page.form.texts().values())


def test_tab_goes_through_the_whole_form_from_top_to_bottom(
    page: PatientsPage, qtbot: QtBot
) -> None:
    _open(page, qtbot, "zs")
    page.begin_edit()
    page.form.phones.more.click()
    page.form.more.unfold.click()
    qtbot.waitUntil(page.form.phones.fields[1].isVisible)
    form, more = page.form, page.form.more
    way: list[QWidget] = [form.name.control]
    for field, owner in zip(form.phones.fields, form.phones.owners, strict=True):
        way += [field.control, owner]
    way += [form.phones.none, form.phones.more, form.sex, form.birthday.control]
    way += [
        form.channel,
        form.note,
        more.unfold,
        *more.lines.values(),
        *more.ticks.values(),
        more.read,
        form.save,
    ]
    form.name.control.setFocus()
    for control in way:
        assert control.hasFocus()
        qtbot.keyClick(control, Qt.Key.Key_Tab)


def test_enter_saves_from_every_tick_and_choice_too(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    _open(page, qtbot, "zs")
    for control in (page.form.phones.none, page.form.sex, page.form.phones.owners[0]):
        page.head.edit.click()
        _type(page.form.name, f"{page.form.texts()['name']}好")
        qtbot.keyClick(control, Qt.Key.Key_Return)
        assert page.stack.currentWidget() is page.whole
    assert clinic.desk.read(patients.search, text="张三好好好")


def test_refusals_stand_beside_their_fields(page: PatientsPage, qtbot: QtBot) -> None:
    page.begin_new()
    _enter(qtbot, page.form.name)
    assert page.form.name.sentence()
    _type(page.form.name, "王芳")
    _enter(qtbot, page.form.name)
    assert page.form.phones.fields[0].sentence()
    page.form.phones.more.click()
    _type(page.form.phones.fields[0], PHONE[:-1] + "0")
    _type(page.form.phones.fields[1], "12")
    _enter(qtbot, page.form.name)
    assert page.form.phones.fields[1].sentence()
    _type(page.form.birthday, "5.3.")
    _enter(qtbot, page.form.birthday)
    assert "1990-03-05" in page.form.birthday.sentence()


def test_possible_doubles_are_offered_once_before_saving(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page.begin_new()
    _type(page.form.name, "章三")
    _type(page.form.phones.fields[0], PHONE)
    _enter(qtbot, page.form.name)
    assert page.form.doubles.isVisible()
    assert len(clinic.desk.read(files.lines)) == 2
    _enter(qtbot, page.form.name)
    assert len(clinic.desk.read(files.lines)) == 3


def test_a_double_that_another_desk_opens_meanwhile_is_offered_before_saving(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    page.begin_new()
    _type(page.form.name, "章三")
    _type(page.form.phones.fields[0], PHONE)
    _enter(qtbot, page.form.name)
    clinic.patient("章三", PHONE)
    _enter(qtbot, page.form.name)
    assert len(clinic.desk.read(files.lines)) == 3
    assert len(page.form.doubles.findChildren(Button)) >= 2
    _enter(qtbot, page.form.name)
    assert len(clinic.desk.read(files.lines)) == 4


def test_a_double_is_opened_instead(page: PatientsPage, clinic: TinyClinic, qtbot: QtBot) -> None:
    page.begin_new()
    _type(page.form.name, "张三")
    _type(page.form.phones.fields[0], PHONE)
    _enter(qtbot, page.form.name)
    page.form.doubles.findChildren(Button)[0].click()
    assert page.stack.currentWidget() is page.whole
    assert len(clinic.desk.read(files.lines)) == 2


def test_a_corrected_file_shows_again_though_the_change_reads_it_anew(
    qtbot: QtBot, clinic: TinyClinic, remembered: Remembered
) -> None:
    jobs = Jobs(clinic.desk)
    page = _shown(qtbot, clinic, remembered, jobs)
    page.open_file(clinic.patient("李四"))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.whole)
    page.begin_edit()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.form)
    _type(page.form.name, "李思")
    with qtbot.waitSignal(jobs.changed):
        page.form.submit()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.whole)
    jobs.close()


def test_a_file_is_corrected_and_what_was_typed_outlives_esc(
    page: PatientsPage, clinic: TinyClinic, qtbot: QtBot
) -> None:
    _open(page, qtbot, "zs")
    page.head.edit.click()
    _type(page.form.name, "章三")
    assert page.back()
    page.head.edit.click()
    assert page.form.texts()["name"] == "章三"
    page.form.clear.click()
    assert page.form.texts()["name"] == "张三"
    page.form.sex.setCurrentIndex(1)
    _type(page.form.name, "章三")
    with qtbot.waitSignal(page.said):
        page.form.save.click()
    assert page.patient is not None
    assert clinic.desk.read(patients.get, patient=page.patient).name == "章三"


def test_what_was_sought_in_vain_becomes_the_new_name_or_phone(page: PatientsPage) -> None:
    page.listing.filter.setText("赵六")
    page.listing.new.click()
    assert page.form.texts()["name"] == "赵六"
    page.form.clear.click()
    page.back()
    page.listing.filter.setText("1599")
    page.begin_new()
    assert page.form.phones.typed()[0].text == "1599"


def test_another_page_opens_a_file_or_hears_that_there_is_none(
    page: PatientsPage, qtbot: QtBot
) -> None:
    page.arrive(1)
    assert page.stack.currentWidget() is page.whole
    with qtbot.waitSignal(page.said):
        page.arrive(99)
    assert page.stack.currentWidget() is page.listing


def test_days_are_read_as_people_type_them() -> None:
    assert read_day(" ") is None
    for text in ("19900305", "1990-3-5", "1990.03.05", "1990/3/5"):
        assert read_day(text) == date(1990, 3, 5)
    for text in ("1990", "19901305", "1990-02-30", "--"):
        with pytest.raises(ValueError, match=r"."):
            read_day(text)


def test_card_referral_cards_and_progress_are_printed_from_the_file(
    page: PatientsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    _open(page, qtbot, "zs")
    page.head.print.click()
    entries = page.papers.menu.actions()
    assert [one.text() for one in entries] == ["Patient card", "Referral cards", "Progress slip"]
    for entry in entries:
        entry.trigger()
    panels = page.findChildren(PrintPanel)
    assert [one.view.pages() for one in panels] == [1, 1, 1]
    assert [one.paper_box.count() for one in panels] == [2, 1, 2]
    for panel in panels:
        panel.reject()
