"""Lists: one model for all, sorted, searched and copied."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from frontdesk.system.translate import Language
from frontdesk.ui.language import speech
from frontdesk.ui.look import Look
from frontdesk.ui.rows import Column, Role, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.empty import EmptyState
from tests.ui.gallery import COLUMNS, LINES


@dataclass(frozen=True, slots=True)
class Person:
    """A row."""

    name: str
    key: str
    points: int | None


PEOPLE = [Person("张三", "zs", 20), Person("李四", "ls", 3), Person("王五", "ww", None)]
HERE: tuple[Column[Person], ...] = (
    Column(
        key="name",
        title=lambda: "Name",
        value=lambda row: row.name,
        sort=lambda row: row.key,
        strong=True,
        width=0,
    ),
    Column(
        key="points",
        title=lambda: "Points",
        value=lambda row: row.points,
        chip=lambda row: Look("many", Tone.GOOD) if (row.points or 0) > 9 else None,
    ),
)


@pytest.fixture
def model(qtbot: QtBot) -> RowsModel[Person]:
    """Return a model, watched by Qt's own tester, with three people."""
    del qtbot
    found = RowsModel(HERE)
    QAbstractItemModelTester(
        found, QAbstractItemModelTester.FailureReportingMode.Warning, parent=found
    )
    found.show(PEOPLE)
    return found


def _names(model: RowsModel[Person]) -> list[str]:
    return [row.name for row in model.rows()]


def test_rows_come_in_their_own_order(model: RowsModel[Person]) -> None:
    assert _names(model) == ["张三", "李四", "王五"]
    assert model.index(1, 1).data() == "3"
    assert model.index(2, 1).data() == ""
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_names_are_sorted_by_their_pinyin(model: RowsModel[Person]) -> None:
    model.sort(0)
    assert _names(model) == ["李四", "王五", "张三"]
    model.sort(-1)
    assert _names(model) == ["张三", "李四", "王五"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_empty_cells_come_last_both_ways(model: RowsModel[Person], order: Qt.SortOrder) -> None:
    model.sort(1, order)
    assert _names(model)[-1] == "王五"


def test_new_rows_keep_the_chosen_order(model: RowsModel[Person]) -> None:
    model.sort(0)
    model.show([*PEOPLE, Person("陈六", "cl", 1)])
    assert _names(model)[0] == "陈六"


def test_a_list_can_be_narrowed(model: RowsModel[Person]) -> None:
    model.keep("李")
    assert _names(model) == ["李四"]
    model.keep("")
    assert model.rowCount() == 3


def test_numbers_stand_right_and_words_left(model: RowsModel[Person]) -> None:
    sides = [model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)]
    assert not sides[0] & Qt.AlignmentFlag.AlignRight.value
    assert sides[1] & Qt.AlignmentFlag.AlignRight.value


def test_a_state_has_a_word_for_who_cannot_see_it(model: RowsModel[Person]) -> None:
    cell = model.index(0, 1)
    assert cell.data(Role.CHIP) == Look("many", Tone.GOOD)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "20 many"
    assert cell.data(Role.ROW) == PEOPLE[0]


def test_rows_are_copied_as_spreadsheets_take_them(model: RowsModel[Person]) -> None:
    assert model.as_text([0, 1], heading=True) == "Name\tPoints\n张三\t20 many\n李四\t3"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_copied_cell_never_becomes_a_formula(model: RowsModel[Person], name: str) -> None:
    model.show([Person(name, "a", 1)])
    assert model.as_text([0]) == f"'{name}\t1"


def test_headings_follow_the_language() -> None:
    model = RowsModel(COLUMNS)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "姓名"
    spy = QSignalSpy(model.headerDataChanged)
    speech().use(Language.ENGLISH)
    model.retranslate()
    assert spy.count() == 1
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_a_table_keeps_its_place_when_rows_come_anew(
    qtbot: QtBot, model: RowsModel[Person]
) -> None:
    table = Table(model, identity=lambda row: row.key)
    qtbot.addWidget(table)
    assert table.choose("ls")
    model.show(reversed(PEOPLE))
    assert table.current() == PEOPLE[1]
    assert not table.choose("nobody")


def test_enter_opens_a_row_and_ctrl_c_copies_it(qtbot: QtBot, model: RowsModel[Person]) -> None:
    table = Table(model, identity=lambda row: row.key)
    qtbot.addWidget(table)
    table.choose_first()
    with qtbot.waitSignal(table.opened) as caught:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert caught.args == [PEOPLE[0]]
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "张三\t20 many"


def test_end_and_home_go_to_the_last_row_and_the_first(
    qtbot: QtBot, model: RowsModel[Person]
) -> None:
    table = Table(model, identity=lambda row: row.key)
    qtbot.addWidget(table)
    for key, person in ((Qt.Key.Key_End, PEOPLE[-1]), (Qt.Key.Key_Home, PEOPLE[0])):
        qtbot.keyClick(table.view, key)
        assert table.current() == person


def test_an_empty_list_says_what_to_do(qtbot: QtBot, model: RowsModel[Person]) -> None:
    empty = EmptyState("inbox")
    table = Table(model, identity=lambda row: row.key, empty=empty)
    qtbot.addWidget(table)
    table.show()
    assert not empty.isVisible()
    model.show([])
    assert empty.isVisible()


def test_twelve_rows_are_visible_on_the_smallest_window(qtbot: QtBot) -> None:
    model = RowsModel(COLUMNS)
    model.show(LINES)
    table = Table(model, identity=lambda row: row.number)
    qtbot.addWidget(table)
    table.resize(420, 614 - 56 - 2 * 16 - 60)  # 768 lines at 125 %, without bar and card
    table.show()
    foot = table.view.rowViewportPosition(11) + table.view.rowHeight(11)
    assert foot <= table.view.viewport().height()


@pytest.mark.parametrize("width", [360, 420, 900])
def test_the_name_can_be_read_however_narrow_the_list_is(qtbot: QtBot, width: int) -> None:
    model = RowsModel(COLUMNS)
    model.show(LINES)
    table = Table(model, identity=lambda row: row.number)
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    assert table.view.columnWidth(1) >= 90
    table.resize(900, 400)
    assert table.view.columnWidth(3) == COLUMNS[3].width


def test_a_column_that_was_left_out_comes_back_as_wide_as_it_was(
    qtbot: QtBot, model: RowsModel[Person]
) -> None:
    table = Table(model, identity=lambda row: row.name)
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    last = len(model.columns) - 1
    wide = table.view.columnWidth(last)
    table.view.hideColumn(last)
    table.resize(901, 300)
    table.view.showColumn(last)
    table.resize(900, 300)
    assert table.view.columnWidth(last) == wide


def test_a_cell_that_is_cut_off_shows_all_of_it_on_hover(
    qtbot: QtBot, model: RowsModel[Person]
) -> None:
    model.show([Person("<b>" + "很长的名字" * 20, "a", 1)])
    table = Table(model, identity=lambda row: row.key)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    place = table.view.visualRect(model.index(0, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, table.view.mapToGlobal(place))
    QCoreApplication.sendEvent(table.view.viewport(), event)
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()
