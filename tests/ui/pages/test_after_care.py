"""After-care under Manage: plans, closed days and limits as text, refused beside the field."""

from datetime import date

from pytestqt.qtbot import QtBot

from frontdesk.domain.followups import AfterCare, Plan
from frontdesk.services import aftercare, staff
from frontdesk.services.desk import Desk
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.after_care import AfterCareSection
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import TinyClinic


def opened(
    clinic: TinyClinic, desk: Desk, remembered: Remembered, qtbot: QtBot
) -> AfterCareSection:
    jobs = InlineJobs(desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    around = Surroundings(jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs))
    made = AfterCareSection(around)
    qtbot.addWidget(made)
    made.retranslate()
    made.reload(desk.read(staff.myself))
    return made


def test_a_manager_writes_plans_and_closed_days(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    section = opened(clinic, clinic.manager, remembered, qtbot)
    assert section.usual_line.text() == "7、15、30、90、180"
    section.usual_line.setText("7, 30")
    section.plans_edit.setPlainText("检查：\n种植牙: 1、7")
    section.closed_edit.setPlainText("2027-2-6\n2027-02-05")
    section.weekdays[6].setChecked(True)
    section.save.click()
    assert clinic.desk.read(aftercare.settings) == AfterCare(
        plans=(Plan("检查", ()), Plan("种植牙", (1, 7))),
        usual=(7, 30),
        closed_weekdays=(6,),
        closed_days=(date(2027, 2, 5), date(2027, 2, 6)),
    )
    assert section.plans_edit.toPlainText() == "检查：\n种植牙：1、7"


def test_what_cannot_be_is_said_beside_it_and_stays(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    section = opened(clinic, clinic.manager, remembered, qtbot)
    for edit, field, wrong in (
        (section.closed_edit, section.closed, "2027-02-30"),
        (section.plans_edit, section.plans, "种植牙：三天"),
        (section.plans_edit, section.plans, "种植牙：30、7"),
    ):
        kept = edit.toPlainText()
        edit.setPlainText(wrong)
        section.save.click()
        assert field.sentence()
        assert edit.toPlainText() == wrong
        edit.setPlainText(kept)
    section.usual_line.setText("0")
    section.save.click()
    assert section.usual.sentence()
    section.undo.click()
    assert section.usual_line.text() == "7、15、30、90、180"
    assert clinic.desk.read(aftercare.settings) == AfterCare()


def test_a_receptionist_only_looks(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    section = opened(clinic, clinic.desk, remembered, qtbot)
    assert section.save.isHidden()
    assert not section.why.isHidden()
