"""Complaints: the manager finds what she is to take over, settles it, and sees how soon."""

from datetime import timedelta

import pytest

from frontdesk.domain.followups import Answer, Outcome, Satisfaction, Segment
from frontdesk.domain.recoveries import Recovery
from frontdesk.services import followups, recoveries
from frontdesk.ui.pages.followups.complaints import ComplaintsRoom
from frontdesk.ui.pages.followups.page import FollowUpsPage
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.keys import press
from tests.ui.pages.conftest import ShowPage


@pytest.fixture
def page(clinic: TinyClinic, show_page: ShowPage) -> FollowUpsPage:
    """Return the page as a manager sees it; two complained, the second call was escalated."""
    for name in ("张三", "李四"):
        treated(clinic, agreed(clinic, name))
    clinic.new_day(BEGIN + timedelta(7))
    for call in clinic.desk.read(followups.listed, segment=Segment.TODAY).calls:
        angry = Answer(Satisfaction.DISSATISFIED, note="还疼")
        clinic.desk.write(followups.log, call=call.id, outcome=Outcome.REACHED, answer=angry)
        clinic.clock.wait(minutes=1)
    [_, last] = clinic.desk.read(recoveries.waiting)
    clinic.desk.write(recoveries.escalate, recovery=last.id)
    return show_page(FollowUpsPage, clinic.manager)


def names(room: ComplaintsRoom) -> list[str]:
    return [one.name for one in room.model.rows()]


def figures(room: ComplaintsRoom) -> list[str]:
    return [tile.accessibleName() for tile in room.tiles]


def test_the_chip_leads_to_what_a_manager_is_to_take_over(page: FollowUpsPage) -> None:
    page.arrive(Recovery)
    assert names(page.room(ComplaintsRoom)) == ["李四", "张三"]


def test_what_is_settled_has_its_outcome_and_its_time(
    clinic: TinyClinic, page: FollowUpsPage
) -> None:
    room = page.turn_to(ComplaintsRoom)
    clinic.clock.wait(minutes=20)
    room.recovering.card.rows[0].settle.click()
    room.recovering.card.words.setText("免费复查")
    room.recovering.card.save.click()
    page.reload()
    settled = room.model.rows()[-1]
    assert (settled.name, settled.words, settled.taken) == ("张三", "免费复查", 22)
    assert figures(room) == [
        "个投诉: 2",
        "个已答复: 1",
        "分钟中位数（目标 30）: 22",
        "按时答复: 100%",
    ]
    shown = [column.text(settled) for column in room.model.columns]
    assert shown[1] == "2026-03-09 09:00"
    assert room.model.columns[2].chip is not None


def test_without_complaints_the_list_says_so(clinic: TinyClinic, show_page: ShowPage) -> None:
    room = show_page(FollowUpsPage, clinic.desk).turn_to(ComplaintsRoom)
    assert room.empty.isVisible()
    assert figures(room)[2:] == ["分钟中位数（目标 30）: –", "按时答复: –"]


def test_the_rooms_take_turns_by_keyboard(page: FollowUpsPage) -> None:
    page.tabs.setCurrentIndex(1)
    assert page.room(ComplaintsRoom).isVisible()
    assert page.back()
    assert page.calls.isVisible()
    press("1")
    assert page.calls.listing.model.rowCount() == 0
