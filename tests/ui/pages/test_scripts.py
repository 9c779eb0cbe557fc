"""Scripts under Manage: chosen, written with a live preview, refused beside, taken up again."""

from datetime import timedelta

import pytest

from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.domain.scripts import Part, Place
from frontdesk.services import scripts
from frontdesk.ui.pages.followups.page import FollowUpsPage
from frontdesk.ui.pages.manage.scripts import ScriptsSection
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.keys import press
from tests.ui.pages.conftest import ShowPage, ShowSection

OPENING = Place(Occasion.FOLLOW_UP_7, Part.OPENING, "zh_CN")


@pytest.fixture
def section(clinic: TinyClinic, show_section: ShowSection) -> ScriptsSection:
    """Return the section as a manager sees it."""
    return show_section(ScriptsSection, clinic.manager)


def write(section: ScriptsSection, text: str) -> None:
    section.edit.setPlainText(text)
    section.save.click()


def test_the_preview_follows_the_typing_and_says_what_is_wrong(
    clinic: TinyClinic, section: ScriptsSection
) -> None:
    assert "康美口腔" in section.preview.text()
    assert not section.save.isEnabled()
    section.edit.setPlainText("{patient}您好，我是{member}，{day} 的{treatment}怎么样？")
    assert section.preview.text() == "李四您好，我是店长乙，2026-02-23 的种植牙怎么样？"
    write(section, "{patient}，{phone}")
    assert "{phone}" in section.preview.text()
    assert "{phone}" in section.text.sentence()
    assert clinic.desk.read(scripts.versions, place=OPENING) == []


def test_a_saved_text_is_said_in_the_next_call(
    clinic: TinyClinic, section: ScriptsSection, show_page: ShowPage
) -> None:
    write(section, "{patient}，恢复得好吗？")
    section.part.setCurrentIndex(list(Part).index(Part.DISSATISFIED))
    write(section, "{patient}，对不起，{minutes} 分钟内给您回电。")
    treated(clinic, agreed(clinic))
    clinic.new_day(BEGIN + timedelta(7))
    page = show_page(FollowUpsPage, clinic.desk)
    assert page.calls.panel.script.text() == "张三，恢复得好吗？"
    press("U")
    first, last = page.calls.panel.reply.text().split("\n")
    assert (first, last) == ("张三，对不起，30 分钟内给您回电。", "此时不要请对方介绍朋友。")


def test_an_old_version_is_taken_up_again_and_the_usual_text_comes_back(
    clinic: TinyClinic, section: ScriptsSection
) -> None:
    usual = section.edit.toPlainText()
    for text in ("第一种", "第二种"):
        write(section, text)
    section.versions.lines[-1].take.click()
    assert section.edit.toPlainText() == "第一种"
    section.save.click()
    section.usual.click()
    section.save.click()
    assert section.edit.toPlainText() == usual
    texts = [one.text for one in clinic.desk.read(scripts.versions, place=OPENING)]
    assert texts == ["", "第一种", "第二种", "第一种"]
    assert clinic.desk.read(scripts.now).text(OPENING) is None


def test_what_was_typed_for_another_text_waits_there(section: ScriptsSection) -> None:
    section.edit.setPlainText("还没写完")
    section.occasion.setCurrentIndex(1)
    assert section.edit.toPlainText() != "还没写完"
    section.occasion.setCurrentIndex(0)
    assert section.edit.toPlainText() == "还没写完"
    section.undo.click()
    assert not section.save.isEnabled()


def test_both_languages_are_written_whichever_is_spoken(
    clinic: TinyClinic, section: ScriptsSection
) -> None:
    section.language.setCurrentIndex(1)
    assert section.edit.toPlainText().startswith("Hello, this is {member}")
    write(section, "Good morning, {patient}.")
    assert clinic.desk.read(scripts.now).text(OPENING) is None
    assert section.preview.text() == "Good morning, Li Si."


def test_the_desk_reads_scripts_and_does_not_write_them(
    clinic: TinyClinic, show_section: ShowSection
) -> None:
    section = show_section(ScriptsSection, clinic.desk)
    assert section.edit.isReadOnly()
    assert section.save.isHidden()
    assert not section.why.isHidden()
