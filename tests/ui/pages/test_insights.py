"""The page of insights: figures, charts with their tables, spending, files, the report."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk.domain.calendar import Month
from frontdesk.domain.insights import Period
from frontdesk.domain.patients import Channel
from frontdesk.domain.staff import Role
from frontdesk.services import insights, spending
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage.work import Work
from frontdesk.ui import printing
from frontdesk.ui.dialogs.print_panel import Document
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.insights.page import InsightsPage
from frontdesk.ui.state import Remembered
from frontdesk.ui.widgets.chart import Chart
from tests.tiny_clinic import RECEPTIONIST, TinyClinic

MARCH = Month(2026, 3)
Make = Callable[[Desk], InsightsPage]


@use_case(Role.RECEPTIONIST)
def _audited(work: Work) -> str:
    return " ".join(str(link) for link in work.audit.chain())


@pytest.fixture
def make(qtbot: QtBot, clinic: TinyClinic, tmp_path: Path) -> Iterator[Make]:
    """Open the page at a desk in the middle of March, after one friend has come."""
    clinic.friend_arrives(clinic.old_patient("张三丰", "13800000001"), "李四")
    clinic.new_day(date(2026, 3, 20))
    opened: list[InlineJobs] = []

    def open_page(desk: Desk) -> InsightsPage:
        jobs = InlineJobs(desk)
        opened.append(jobs)
        folder, key = clinic.opened.folder, clinic.opened.key
        remembered = Remembered(tmp_path / "window.ini")
        drafts = Drafts(folder, key, jobs)
        page = InsightsPage(Surroundings(jobs, clinic.clock, folder, key, remembered, drafts))
        qtbot.addWidget(page)
        page.resize(1100, 640)
        with qtbot.waitActive(page):
            page.show()
        return page

    yield open_page
    for jobs in opened:
        jobs.close()


def spent(clinic: TinyClinic) -> int:
    return clinic.manager.read(spending.of_month, month=MARCH)[Channel.ONLINE_AD]


def test_figures_stand_beside_their_target_and_definition(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    rate = page.board.figures["referral_rate"].accessibleName()
    assert "50.0 %" in rate
    assert "30 %" in rate
    assert "÷" in rate
    assert "–" in page.board.figures["advertising_cost"].accessibleName()


def test_another_period_is_a_key_away(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    picker = page.board.picker
    assert not picker.after.isEnabled()
    picker.before.click()
    assert "–" in page.board.figures["referral_rate"].accessibleName()
    picker.lengths.setCurrentIndex(1)
    assert picker.name.text() == "2025-12 – 2026-02"
    picker.after.click()
    assert page.shown is not None
    assert page.shown.period.last == MARCH
    assert page.shown.now.figures.new == 2


def test_the_arrow_keys_tell_the_numbers_of_a_chart(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    chart = make(clinic.manager).board.charts["rate"].chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("2026-03")
    assert "50.0 %" in chart.told()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.told().startswith("2025-04")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.told().startswith("2026-03")


def test_months_that_are_over_are_counted_once_before_they_show(
    clinic: TinyClinic, make: Make
) -> None:
    page = make(clinic.manager)
    assert clinic.manager.read(insights.missing, period=Period(MARCH.plus(-12), MARCH)) == []
    page.reload()
    assert clinic.admin.read(_audited).count("insights.keep") == 12
    assert not page.counting.isVisible()


class Held:
    """An answer that does not come by itself."""

    def __init__(self) -> None:
        self.wanted: Callable[[], bool] = lambda: True

    def if_still(self, wanted: Callable[[], bool]) -> "Held":
        self.wanted = wanted
        return self

    def then(self, _answered: object) -> None:
        assert self.wanted()


def test_counting_can_be_stopped(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, held = make(clinic.manager), Held()
    monkeypatch.setattr(page.jobs, "write", lambda *_, **__: held)
    page.counting.count([MARCH.plus(-50 + n) for n in range(3)], pytest.fail)
    assert page.counting.isVisible()
    page.counting.stop.click()
    assert not page.counting.isVisible()
    assert not held.wanted()


def move_over(chart: Chart, place: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    modifiers = Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, place, chart.mapToGlobal(place), none, none, modifiers)
    chart.mouseMoveEvent(event)


def test_the_mouse_tells_them_too_and_takes_them_along(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    for key, part in (("rate", 0.99), ("points", 0.99), ("funnel", 0.5)):
        chart = page.board.charts[key].chart
        assert chart.width() > 0
        move_over(chart, QPointF(chart.width() * part, chart.height() * 0.6))
        chart.grab()
        assert chart.told()
        chart.leaveEvent(None)
        assert not chart.told()


def test_a_table_stands_behind_every_chart(clinic: TinyClinic, make: Make, qtbot: QtBot) -> None:
    page = make(clinic.manager)
    for card in page.board.charts.values():
        qtbot.keyClick(card.chart, Qt.Key.Key_T)
        assert card.faces.currentWidget() is card.table
        assert card.model.rowCount() > 0
        card.turn.click()
        assert card.faces.currentWidget() is card.chart


def test_without_anything_to_show_a_chart_says_so(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.manager)
    page.board.picker.before.click()
    card = page.board.charts["funnel"]
    assert isinstance(card.chart.grab(), QPixmap)
    assert card.model.rowCount() == 0
    assert page.board.attribution.model.rowCount() == 0


def test_effects_are_put_down_to_staff_and_filtered(clinic: TinyClinic, make: Make) -> None:
    table = make(clinic.manager).board.attribution
    table.ways.setCurrentIndex(1)
    assert [row.name for row in table.model.rows()] == [RECEPTIONIST]
    table.filter.setText("nobody")
    assert table.model.rowCount() == 0


def test_spending_is_kept_on_enter_and_taken_back(
    clinic: TinyClinic, make: Make, qtbot: QtBot
) -> None:
    page = make(clinic.manager)
    line = page.board.spending.lines[Channel.ONLINE_AD]
    line.setFocus()
    qtbot.keyClicks(line, "2000.50")
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert spent(clinic) == 2000_50
    assert page.board.spending.lines[Channel.PLATFORM].hasFocus()
    assert said.args is not None
    said.args[2]()
    assert spent(clinic) == 0


@pytest.mark.parametrize("typed", ["1.2.3", "99999999"])
def test_an_amount_that_cannot_be_stays_with_its_reason(
    clinic: TinyClinic, make: Make, qtbot: QtBot, typed: str
) -> None:
    page = make(clinic.manager)
    page.board.spending.lines[Channel.ONLINE_AD].setFocus()
    line = page.board.spending.lines[Channel.ONLINE_AD]
    qtbot.keyClicks(line, f"{typed}99" if typed.isdigit() else typed)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.board.spending.fields[Channel.ONLINE_AD].sentence()
    assert line.text().startswith(typed)
    assert spent(clinic) == 0


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_files_hold_figures_and_are_noted(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"figures.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = make(clinic.manager)
    getattr(page.board, suffix).click()
    assert path.read_bytes()[:2] in {b"PK", b"\xef\xbb"}


def test_the_report_goes_to_the_panel(
    clinic: TinyClinic, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Document] = []
    monkeypatch.setattr(printing, "offer", lambda _parent, document, *_: offered.append(document))
    make(clinic.manager).board.print.click()
    [document] = offered
    assert next(iter(document.papers.values()))().startswith(b"%PDF")


def test_a_receptionist_is_told_whom_to_ask(clinic: TinyClinic, make: Make) -> None:
    page = make(clinic.desk)
    assert page.closed.isVisible()
    assert page.first_focus() is None
    assert page.shown is None
