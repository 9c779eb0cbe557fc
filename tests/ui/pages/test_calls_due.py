"""Calls due and who is to be answered, on the front desk."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from frontdesk.domain.followups import Answer, Outcome, Satisfaction, Segment
from frontdesk.services import followups
from frontdesk.ui.pages.desk.page import DeskPage
from tests.services.test_aftercare import agreed, treated
from tests.tiny_clinic import BEGIN, TinyClinic
from tests.ui.pages.conftest import ShowPage


@pytest.fixture
def page(clinic: TinyClinic, show_page: ShowPage) -> DeskPage:
    """Open the front desk a week after two patients were treated."""
    for name in ("张三", "李四"):
        treated(clinic, agreed(clinic, name))
    clinic.new_day(BEGIN + timedelta(7))
    return show_page(DeskPage, clinic.desk, size=(1180, 640))


def test_calls_due_and_the_time_of_a_dissatisfied_patient_stand_on_the_desk(
    clinic: TinyClinic, page: DeskPage, qtbot: QtBot
) -> None:
    calls = page.calls
    assert calls.open.words() == "2 个回访到期"
    assert calls.rows[0].isHidden()
    first = clinic.desk.read(followups.listed, segment=Segment.TODAY).calls[0]
    angry = Answer(Satisfaction.DISSATISFIED)
    page.jobs.write(followups.log, call=first.id, outcome=Outcome.REACHED, answer=angry).then()
    assert (calls.open.words(), calls.rows[0].isHidden()) == ("1 个回访到期", False)
    with qtbot.waitSignal(page.wanted) as wanted:
        calls.open.click()
    assert wanted.args == ["followups", None]


def test_where_nothing_is_due_nothing_stands_there(
    clinic: TinyClinic, page: DeskPage, qtbot: QtBot
) -> None:
    for call in clinic.desk.read(followups.listed, segment=Segment.TODAY).calls:
        page.jobs.write(followups.log, call=call.id, outcome=Outcome.REACHED).then()
    assert page.calls.isHidden()
    page.resize(900, 560)
    qtbot.waitUntil(page.expected.isVisible)
