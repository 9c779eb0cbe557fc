"""A referrer's progress is printed or turned to the customer from where it is told."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.reports import papers_of_patient
from frontdesk.reports.tokens import Paper
from frontdesk.services import papers
from frontdesk.services.telling import MOST_TOLD
from frontdesk.ui import printing
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.pages.referrals.columns import Segment
from frontdesk.ui.pages.referrals.facing import MOST_SHOWN, Facing
from frontdesk.ui.pages.referrals.page import ReferralsPage
from tests.reports import reading
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
    assert "张三" in document.title
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
    known = clinic.desk.read(papers.of_patient, patient=referrer)
    assert (len(known.referrals), known.registered) == (MOST_TOLD, 30)
    assert known.referrals[0].friend_name == "友29"
    text = reading.text(papers_of_patient.progress(known, Paper.ROLL))
    assert "（30 位）" in text
    assert "以上是最近的几位" in text


def test_the_customer_sees_the_newest_and_how_many_more(clinic: TinyClinic, qtbot: QtBot) -> None:
    referrer = clinic.old_patient("张三")
    for number in range(6):
        clinic.register(referrer, f"友{number}", None)
    window = QWidget()
    qtbot.addWidget(window)
    facing = Facing(window, clinic.desk.read(papers.of_patient, patient=referrer))
    assert len(facing.friends) == MOST_SHOWN + 1
    assert "2" in facing.friends[-1].text()


def test_whoever_sent_nobody_yet_is_invited(clinic: TinyClinic, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    known = clinic.desk.read(papers.of_patient, patient=clinic.old_patient("张三"))
    [line] = Facing(window, known).friends
    assert line.text()
