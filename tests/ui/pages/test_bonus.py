"""Staff bonus under Manage: the notice first, then the switch."""

from pytestqt.qtbot import QtBot

from frontdesk.services import bonuses, staff
from frontdesk.services.desk import Desk
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.bonus import BonusSection
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import ADMIN, TinyClinic


def opened(clinic: TinyClinic, desk: Desk, remembered: Remembered, qtbot: QtBot) -> BonusSection:
    jobs = InlineJobs(desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    around = Surroundings(jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs))
    made = BonusSection(around)
    qtbot.addWidget(made)
    made.retranslate()
    made.reload(desk.read(staff.myself))
    made.show()
    return made


def test_an_administrator_reads_the_notice_and_switches_it_on(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    section = opened(clinic, clinic.admin, remembered, qtbot)
    assert section.first_focus() is section.amount_line
    assert "医务人员" in section.notice.text()
    section.on.click()
    assert section.amount.sentence()
    section.amount_line.setText("5x")
    section.amount_line.setText("50.5.5")
    section.on.click()
    assert section.amount.sentence()
    section.amount_line.setText("50")
    section.on.click()
    assert section.acknowledged.sentence()
    section.read.setChecked(True)
    assert not section.acknowledged.sentence()
    section.on.click()
    kept = clinic.admin.read(bonuses.standing)
    assert kept is not None
    assert (kept.per_friend, kept.switched_on_by) == (5000, ADMIN)
    assert ADMIN in section.who.text()
    assert not section.on.isVisible()


def test_switching_it_off_asks_for_the_notice_again(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    clinic.admin.write(bonuses.switch_on, per_friend=5000, acknowledged=True)
    section = opened(clinic, clinic.admin, remembered, qtbot)
    assert section.first_focus() is section.off
    section.off.click()
    assert clinic.admin.read(bonuses.standing) is None
    assert section.on.isVisible()
    assert not section.read.isChecked()


def test_a_manager_looks_and_a_receptionist_is_told_whom_to_ask(
    clinic: TinyClinic, remembered: Remembered, qtbot: QtBot
) -> None:
    for desk in (clinic.manager, clinic.desk):
        section = opened(clinic, desk, remembered, qtbot)
        assert section.first_focus() is None
        assert not section.on.isVisible()
        assert not section.off.isVisible()
        assert "管理员" in section.who.text()
