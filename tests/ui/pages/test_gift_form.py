"""The catalogue under Manage: a gift's terms, stock and picture, by keyboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from frontdesk.domain.gifts import Gift
from frontdesk.domain.pictures import GIFT_PIXELS
from frontdesk.domain.stock import Why
from frontdesk.services import catalogue, staff
from frontdesk.system.translate import Language
from frontdesk.ui.drafts import Drafts
from frontdesk.ui.jobs import InlineJobs
from frontdesk.ui.language import speech
from frontdesk.ui.page import Surroundings
from frontdesk.ui.pages.manage.catalogue import CatalogueSection
from frontdesk.ui.pages.manage.gift_picture import small_png
from frontdesk.ui.state import Remembered
from tests.services.test_gifts import gift
from tests.tiny_clinic import TinyClinic


@pytest.fixture
def section(clinic: TinyClinic, qtbot: QtBot, remembered: Remembered) -> Iterator[CatalogueSection]:
    """Return the section as the manager sees it, in English."""
    speech().use(Language.ENGLISH)
    jobs = InlineJobs(clinic.manager)
    folder, key = clinic.opened.folder, clinic.opened.key
    around = Surroundings(jobs, clinic.clock, folder, key, remembered, Drafts(folder, key, jobs))
    made = CatalogueSection(around)
    made.retranslate()
    qtbot.addWidget(made)
    made.resize(960, 620)
    with qtbot.waitActive(made):
        made.show()
    made.reload(clinic.manager.read(staff.myself))
    jobs.changed.connect(lambda _: made.reload(clinic.manager.read(staff.myself)))
    yield made
    jobs.close()


def stored(clinic: TinyClinic, name: str) -> Gift:
    return next(one for one in clinic.manager.read(catalogue.listed) if one.name == name)


def fill(qtbot: QtBot, section: CatalogueSection, **texts: str) -> None:
    for name, text in texts.items():
        section.form.lines[name].clear()
        qtbot.keyClicks(section.form.lines[name], text)


def test_a_new_gift_is_typed_and_stored_with_enter(
    section: CatalogueSection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    section.open_new()
    fill(qtbot, section, name="Toothbrush", points="450", cost="89.5", stock="12", per_year="2")
    fill(qtbot, section, first_day="2026-03-01", last_day="2026-12-31")
    qtbot.keyClick(section.form.lines["last_day"], Qt.Key.Key_Return)
    made = stored(clinic, "Toothbrush")
    assert (made.points, made.cost, made.stock, made.per_year) == (450, 89_50, 12, 2)
    assert (made.first_day, made.last_day) == (date(2026, 3, 1), date(2026, 12, 31))
    assert section.table.current() == made
    section.open_new()
    assert section.form.lines["name"].text() == ""


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("points", "0", "look at it again"),
        ("cost", "1.2.3", "look at it again"),
        ("last_day", "2026-13-01", "2026-13-01"),
        ("per_person", "0", "look at it again"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_stays(
    section: CatalogueSection, qtbot: QtBot, name: str, text: str, said: str
) -> None:
    section.open_new()
    fill(qtbot, section, name="Cup", points="10")
    fill(qtbot, section, **{name: text})
    qtbot.keyClick(section.form.lines["name"], Qt.Key.Key_Return)
    assert said in section.form.fields[name].sentence()
    assert section.form.lines[name].text() == text


def test_a_price_is_changed_and_esc_keeps_what_was_typed(
    section: CatalogueSection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    wanted = gift(clinic, 800)
    section.reload(clinic.manager.read(staff.myself))
    section.table.choose(wanted)
    qtbot.keyClick(section.table.view, Qt.Key.Key_Return)
    fill(qtbot, section, points="900")
    qtbot.keyClick(section.form.lines["points"], Qt.Key.Key_Escape)
    assert section.table.view.hasFocus()
    qtbot.keyClick(section.table.view, Qt.Key.Key_Return)
    assert section.form.lines["points"].text() == "900"
    qtbot.keyClick(section.form.lines["points"], Qt.Key.Key_Return)
    assert {one.points for one in clinic.manager.read(catalogue.listed) if one.id == wanted} == {
        900
    }


def test_archiving_and_offering_again_by_key(
    section: CatalogueSection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    section.table.choose_first()
    section.table.setFocus()
    name = section.model.rows()[0].name
    with qtbot.waitSignal(section.said):
        qtbot.keyClick(section.table.view, Qt.Key.Key_X)
    assert stored(clinic, name).archived_on == date(2026, 3, 2)
    assert section.model.rows()[-1].name == name
    with qtbot.waitSignal(section.said):
        qtbot.keyClick(section.table.view, Qt.Key.Key_R)
    assert stored(clinic, name).archived_on is None


def test_stock_is_counted_and_delivered_and_its_history_shows(
    section: CatalogueSection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    wanted = gift(clinic, stock=5)
    section.reload(clinic.manager.read(staff.myself))
    section.table.choose(wanted)
    section.edit.click()
    qtbot.keyClicks(section.stock.words_line, "one is broken")
    qtbot.keyClicks(section.stock.count_line, "4")
    qtbot.keyClick(section.stock.count_line, Qt.Key.Key_Return)
    qtbot.keyClicks(section.stock.came_line, "10")
    qtbot.keyClick(section.stock.came_line, Qt.Key.Key_Return)
    moves = [(row.move.why, row.move.left) for row in section.stock.model.rows()]
    assert moves == [(Why.DELIVERED, 14), (Why.COUNTED, 4), (Why.COUNTED, 5)]
    assert "one is broken" in section.stock.model.as_text([1])
    qtbot.keyClick(section.stock.came_line, Qt.Key.Key_Return)
    assert section.stock.came.sentence()
    section.stock.unlimit.click()
    assert not section.stock.came.isEnabled()


def test_an_empty_count_changes_nothing(
    section: CatalogueSection, clinic: TinyClinic, qtbot: QtBot
) -> None:
    wanted = gift(clinic, stock=5)
    section.reload(clinic.manager.read(staff.myself))
    section.table.choose(wanted)
    section.edit.click()
    qtbot.keyClick(section.stock.count_line, Qt.Key.Key_Return)
    assert len(section.stock.model.rows()) == 1


def test_a_photograph_is_scaled_and_kept_and_other_files_are_refused(
    section: CatalogueSection,
    clinic: TinyClinic,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photograph, other = tmp_path / "a.jpg", tmp_path / "b.png"
    image = QImage(1600, 800, QImage.Format.Format_RGB32)
    image.fill(QColor("#0f766e"))
    image.save(str(photograph))
    other.write_text("no picture")
    section.table.choose_first()
    section.edit.click()
    chosen = [str(other), "", str(photograph)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    with qtbot.waitSignal(section.complained):
        section.picture.choose.click()
    section.picture.choose.click()
    section.picture.choose.click()
    png = clinic.desk.read(catalogue.picture, gift=section.form.gift().id)
    assert png is not None
    assert QImage.fromData(png).size().toTuple() == (GIFT_PIXELS, GIFT_PIXELS // 2)
    section.picture.remove.click()
    assert clinic.desk.read(catalogue.picture, gift=section.form.gift().id) is None


def test_a_small_picture_keeps_its_size(tmp_path: Path) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(tmp_path / "a.png"))
    png = small_png(tmp_path / "a.png")
    assert png is not None
    assert QImage.fromData(png).size().toTuple() == (20, 10)
