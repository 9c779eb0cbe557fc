"""The editor of policies: what is typed is told in sentences, costed, and stored."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frontdesk.domain.rewards.policy import Event, Policy, Span
from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers
from frontdesk.services import adjustments, rewards, settings, staff
from frontdesk.services.desk import Desk
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.policy import PolicySection
from frontdesk.ui.state import Remembered
from tests.tiny_clinic import TinyClinic


def opened(clinic: TinyClinic, qtbot: QtBot, remembered: Remembered, desk: Desk) -> PolicySection:
    jobs = InlineJobs(desk)
    folder, key = clinic.opened.folder, clinic.opened.key
    drafts = Drafts(folder, key, jobs)
    made = PolicySection(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(900, 560)
    made.reload(desk.read(staff.myself))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def section(clinic: TinyClinic, qtbot: QtBot, remembered: Remembered) -> Iterator[PolicySection]:
    """Return the section at the manager's desk, after two friends came for one patient."""
    referrer = clinic.old_patient("张三")
    for name in ("李四", "王五"):
        clinic.friend_arrives(referrer, name)
    made = opened(clinic, qtbot, remembered, clinic.manager)
    yield made
    made.jobs.close()


def picture(section: PolicySection, name: str) -> None:
    """Keep a picture where somebody wants to look."""
    folder = os.environ.get("FRONTDESK_PICTURES")
    if folder:
        for _ in range(9):
            QApplication.processEvents()
        section.grab().save(str(Path(folder) / f"{name}.png"))


def told(section: PolicySection) -> str:
    return " ".join(fact.sentence() for fact in section.editor.facts)


def test_the_form_begins_with_the_terms_in_force_from_tomorrow(section: PolicySection) -> None:
    section.new.click()
    editor = section.editor
    assert (editor.policy(), editor.day_line.text()) == (
        Policy(rule=Tiers(((1, 500), (2, 1000)))),
        "2026-03-03",
    )
    assert "500" in told(section)
    assert [label.text() for label in editor.what_if.then] == ["2", "2", "1,500", "1,500", "750"]
    picture(section, "editor")


def test_every_number_typed_is_told_and_costed_beside_the_one_in_force(
    section: PolicySection, qtbot: QtBot
) -> None:
    section.new.click()
    editor = section.editor
    editor.tiers.lines[0].points.setFocus()
    editor.tiers.lines[0].points.selectAll()
    qtbot.keyClicks(editor.tiers.lines[0].points, "300")
    assert "300" in told(section)
    assert editor.what_if.then[2].text() == "…"
    qtbot.waitUntil(lambda: editor.what_if.then[2].text() == "1,300")
    assert editor.what_if.now[2].text() == "1,500"


def test_tiers_are_added_and_removed_by_keyboard(section: PolicySection, qtbot: QtBot) -> None:
    section.new.click()
    tiers = section.editor.tiers
    qtbot.keyClick(tiers.lines[-1].points, Qt.Key.Key_Return)
    qtbot.keyClicks(tiers.lines[2].start, "5")
    qtbot.keyClicks(tiers.lines[2].points, "1500")
    assert tiers.tiers() == Tiers(((1, 500), (2, 1000), (5, 1500)))
    picture(section, "editor-tiers")
    tiers.lines[1].remove.click()
    assert tiers.tiers() == Tiers(((1, 500), (5, 1500)))
    qtbot.keyClick(tiers.lines[0].points, Qt.Key.Key_Return)
    assert not tiers.lines[0].remove.isEnabled()


def test_numbers_that_are_no_policy_are_said_so_and_nothing_is_stored(
    section: PolicySection,
) -> None:
    section.new.click()
    editor = section.editor
    editor.tiers.lines[1].start.setText("1")
    editor.tiers.changed.emit()
    assert editor.wrong.text()
    assert editor.what_if.then[0].text() == "–"
    editor.save.click()
    assert section.stack.currentIndex() == 1


def test_a_doubling_policy_for_payments_is_stored(
    section: PolicySection, clinic: TinyClinic
) -> None:
    section.new.click()
    editor = section.editor
    editor.growth.setCurrentIndex(1)
    editor.first.setText("500")
    editor.ceiling.setText("2000")
    editor.earned_when.setCurrentIndex(1)
    editor.counted.setCurrentIndex(1)
    for name, text in (("least_paid", "300"), ("welcome", "50"), ("monthly_cap", "3")):
        editor.numbers[name].setText(text)
        editor.numbers[name].textEdited.emit(text)
    assert "300" in told(section)
    picture(section, "editor-doubling")
    editor.day_line.setText("20260401")
    said: list[str] = []
    section.said.connect(said.append)
    editor.save.click()
    assert (section.stack.currentIndex(), len(said)) == (0, 1)
    [new, _] = clinic.manager.read(rewards.versions).versions
    assert (new.effective_from, new.policy) == (
        date(2026, 4, 1),
        Policy(
            rule=Doubling(first=500, ceiling=2000),
            welcome=50,
            monthly_cap=3,
            event=Event.PAID,
            least_paid=300_00,
            count=Span.CALENDAR_YEAR,
        ),
    )


@pytest.mark.parametrize("day", ["", "2026-03-02", "2026-13-01"])
def test_a_day_that_cannot_be_is_refused_beside_the_field(section: PolicySection, day: str) -> None:
    section.new.click()
    section.editor.day_line.setText(day)
    section.editor.save.click()
    assert section.editor.field("effective_from").sentence()


def test_what_was_typed_is_still_there_after_a_look_elsewhere(section: PolicySection) -> None:
    section.new.click()
    section.editor.name_line.setText("春季方案")
    section.stack.setCurrentIndex(0)
    section.new.click()
    assert section.editor.name_line.text() == "春季方案"
    section.editor.cancel.click()
    section.new.click()
    assert section.editor.name_line.text() != "春季方案"


def test_a_version_that_has_not_begun_is_withdrawn(
    section: PolicySection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    section.new.click()
    section.editor.save.click()
    section.reload(clinic.manager.read(staff.myself))
    picture(section, "versions")
    [version, _] = clinic.manager.read(rewards.versions).versions
    with qtbot.waitSignal(section.said):
        section.versions.withdrawn.emit(version)
    assert len(clinic.manager.read(rewards.versions).versions) == 1


def test_receptionists_read_the_policy_and_change_nothing(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered
) -> None:
    made = opened(clinic, qtbot, remembered, clinic.desk)
    assert made.new.isHidden()
    assert made.versions.isHidden()
    assert made.honours.save.isHidden()
    made.jobs.close()


def test_an_adjustment_that_waits_is_agreed_to_by_another_manager(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered
) -> None:
    patient = clinic.old_patient("张三")
    for points in (5000, 6000):
        clinic.admin.write(adjustments.adjust, patient=patient, points=points, words="补发")
    made = opened(clinic, qtbot, remembered, clinic.manager)
    assert made.waiting.isVisible()
    first, second = clinic.manager.read(adjustments.waiting)
    made.waiting.agreed.emit(first)
    made.waiting.dropped.emit(second)
    assert (clinic.balance(patient), made.waiting.isHidden()) == (5000, True)
    made.jobs.close()


def test_an_administrator_sets_levels_privileges_and_limits(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered
) -> None:
    made = opened(clinic, qtbot, remembered, clinic.admin)
    honours = made.honours
    honours.starts[3].setText("12")
    honours.privileges[3].setText("免排队")
    honours.limits["grace_days"].setText("45")
    made.reload(clinic.admin.read(staff.myself))
    assert honours.starts[3].text() == "12"
    picture(made, "honours")
    with qtbot.waitSignal(made.said):
        honours.save.click()
    stored = clinic.admin.read(settings.get)
    assert (stored.level_starts, stored.privileges[3], stored.grace_days) == (
        (1, 3, 5, 12),
        "免排队",
        45,
    )
    made.jobs.close()


def test_levels_that_do_not_rise_are_refused_beside_them(
    clinic: TinyClinic, qtbot: QtBot, remembered: Remembered
) -> None:
    made = opened(clinic, qtbot, remembered, clinic.admin)
    made.honours.starts[0].setText("9")
    made.honours.save.click()
    assert made.honours.wrong()
    assert clinic.admin.read(settings.get).level_starts == (1, 3, 5, 10)
    made.jobs.close()
