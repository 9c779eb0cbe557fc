"""After-care under Manage: plans, closed days and limits as text, refused beside the field."""

from datetime import date

from frontdesk.domain.followups import AfterCare, Caller, Plan
from frontdesk.services import aftercare, staff
from frontdesk.ui.pages.manage.after_care import AfterCareSection
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.conftest import ShowSection


def test_a_manager_writes_plans_and_closed_days(
    clinic: TinyClinic, show_section: ShowSection
) -> None:
    section = show_section(AfterCareSection, clinic.manager)
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
    clinic: TinyClinic, show_section: ShowSection
) -> None:
    section = show_section(AfterCareSection, clinic.manager)
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


def test_a_receptionist_only_looks(clinic: TinyClinic, show_section: ShowSection) -> None:
    section = show_section(AfterCareSection, clinic.desk)
    assert section.save.isHidden()
    assert not section.why.isHidden()


def test_a_manager_says_who_calls(clinic: TinyClinic, show_section: ShowSection) -> None:
    section = show_section(AfterCareSection, clinic.manager)
    box = section.caller_box
    assert [box.itemText(place) for place in range(box.count())] == [
        *("完成到诊的人", "所有人", "管理员甲", "店长乙", "前台丙"),
    ]
    box.setCurrentIndex(3)
    section.save.click()
    care = clinic.desk.read(aftercare.settings)
    assert (care.caller, care.adviser) == (Caller.ADVISER, clinic.manager.staff)
    again = show_section(AfterCareSection, clinic.manager)
    assert again.caller_box.currentText() == "店长乙"
    clinic.admin.write(staff.deactivate, staff=clinic.manager.staff)
    gone = show_section(AfterCareSection, clinic.admin)
    assert gone.caller_box.currentText() == "所有人"
