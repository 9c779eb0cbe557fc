"""A referrer's progress is printed or turned to the customer from where it is told."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.reports.tokens import Paper
from frontdesk.services import telling
from frontdesk.ui import printing
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.pages.referrals.columns import Segment
from frontdesk.ui.pages.referrals.facing import MOST_SHOWN, Facing
from frontdesk.ui.pages.referrals.page import ReferralsPage
from frontdesk.ui.pages.referrals.slip import draw
from tests.tiny_clinic import TinyClinic
from tests.ui.pages.conftest import ShowPage


@pytest.fixture
def page(clinic: TinyClinic, show_page: ShowPage) -> ReferralsPage:
    clinic.friend_arrives(clinic.old_patient("张三"), "李四")
    made = show_page(ReferralsPage, clinic.desk)
    made.listing.turn_to(Segment.NEWS)
    return made


def test_the_slip_is_offered_to_the_printer(
    page: ReferralsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Document] = []
    monkeypatch.setattr(printing, "offer", lambda _page, document, *_: offered.append(document))
    page.outbox.telling.slip.click()
    [document] = offered
    assert document.title == "张三 的转介绍"
    assert document.papers[Paper.ROLL]().startswith(b"%PDF")


def test_the_customer_reads_it_on_the_whole_screen(page: ReferralsPage) -> None:
    page.outbox.telling.facing.click()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, Facing)]
    [facing] = [one for one in shown if one.isVisible()]
    assert facing.isFullScreen()
    assert facing.code.text().replace(" ", "").isdigit()
    assert "李*" in facing.friends[0].text()
    facing.leave.click()
    assert not facing.isVisible()


def test_who_brought_very_many_reads_the_newest(clinic: TinyClinic) -> None:
    referrer = clinic.old_patient("张三")
    for number in range(30):
        clinic.register(referrer, f"友{number}", None)
    progress = clinic.desk.read(telling.progress_sheet, referrer=referrer)
    assert len(progress.referrals) == 30
    assert draw(progress, Paper.ROLL).startswith(b"%PDF")


def test_the_customer_sees_the_newest_and_how_many_more(clinic: TinyClinic, qtbot: QtBot) -> None:
    referrer = clinic.old_patient("张三")
    for number in range(6):
        clinic.register(referrer, f"友{number}", None)
    window = QWidget()
    qtbot.addWidget(window)
    facing = Facing(window, clinic.desk.read(telling.progress_sheet, referrer=referrer))
    assert len(facing.friends) == MOST_SHOWN + 1
    assert "2" in facing.friends[-1].text()


def test_whoever_sent_nobody_yet_is_invited(clinic: TinyClinic, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    progress = clinic.desk.read(telling.progress_sheet, referrer=clinic.old_patient("张三"))
    [line] = Facing(window, progress).friends
    assert line.text()
