"""The controls, one by one: what they accept, what they show, what they say to a screen reader."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.ui.look import Look, chip_size
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Scheme, Tone, theme
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight, shown_keys
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.code_edit import CodeEdit, FoldedEdit, PhoneEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label
from frontdesk.ui.widgets.search_box import SearchBox
from frontdesk.ui.widgets.toast import Toast


def _compose(edit: QLineEdit, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(edit, event)


@pytest.mark.parametrize(
    ("make", "typed", "kept"),
    [
        (partial(CodeEdit, 4), "１２a３4567", "1234"),
        (PhoneEdit, "＋86 １３８-0000x", "+86 138-0000"),
        (FoldedEdit, "零12", "12"),
    ],
    ids=["code", "phone", "digits"],
)
def test_digits_are_folded_to_half_width(
    qtbot: QtBot, make: Callable[[], FoldedEdit], typed: str, kept: str
) -> None:
    edit = make()
    qtbot.addWidget(edit)
    for character in typed:
        edit.insert(character)
        edit.textEdited.emit(edit.text())
    assert edit.text() == kept
    assert edit.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_the_search_hears_letters_still_being_composed(qtbot: QtBot) -> None:
    heard: list[str] = []
    box = SearchBox()
    qtbot.addWidget(box)
    box.sought.connect(heard.append)
    _compose(box, "z")
    _compose(box, "z's")
    _compose(box, "", "张三")
    assert heard == ["z", "zs", "张三"]
    assert box.text() == "张三"


def test_composed_letters_count_where_the_cursor_stands(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.setText("张伟")
    box.setCursorPosition(1)
    _compose(box, "wm")
    assert box.text_sought() == "张wm伟"


def test_full_width_letters_are_sought_as_half_width(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.setText("ｚｓ１")
    assert box.text_sought() == "zs1"


def test_the_keys_of_the_search_box_move_take_clear_and_leave(qtbot: QtBot) -> None:
    heard: list[int | str] = []
    box = SearchBox()
    qtbot.addWidget(box)
    box.moved.connect(heard.append)
    box.accepted.connect(lambda: heard.append("taken"))
    box.left.connect(lambda: heard.append("left"))
    box.setText("zs")
    box.answer("zs")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(box, key)
    assert box.text() == ""
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert heard == [1, -1, "taken", "left"]


def test_enter_before_the_answer_waits_for_it_unless_one_types_on(qtbot: QtBot) -> None:
    heard: list[str] = []
    box = SearchBox()
    qtbot.addWidget(box)
    box.accepted.connect(lambda: heard.append(box.text()))
    box.answer("")
    box.setText("z")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.setText("zs")
    box.answer("z")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == []
    box.answer("zs")
    assert heard == ["zs"]


def test_a_refusal_stands_beside_its_field_and_goes_when_one_types(qtbot: QtBot) -> None:
    name, phone = FormField(QLineEdit()), FormField(PhoneEdit())
    elsewhere: list[str] = []
    holder = QWidget()
    qtbot.addWidget(holder)
    for field in (name, phone):
        field.setParent(holder)
    show = beside({"name": name, "phone": phone}, elsewhere.append)
    show(Refusal(Reason.NAME_MISSING, field="name"))
    assert name.sentence()
    show(Refusal(Reason.PHONE_UNREADABLE, field="phone", text="x"))
    assert not name.sentence()
    assert "x" in phone.sentence()
    assert phone.control.accessibleDescription() == phone.sentence()
    qtbot.keyClicks(phone.control, "1")
    assert not phone.sentence()
    show(Refusal(Reason.PATIENT_UNKNOWN))
    assert len(elsewhere) == 1


@pytest.mark.parametrize("control", [QComboBox, QDateEdit, QLineEdit])
def test_the_name_of_a_field_is_the_name_of_its_input(qtbot: QtBot, control: type[QWidget]) -> None:
    field = FormField(control())
    qtbot.addWidget(field)
    field.set_label("Birthday", "any")
    assert field.control.accessibleName() == "Birthday"


def test_a_button_shows_its_shortcut_and_keeps_it_in_another_language(qtbot: QtBot) -> None:
    button = Button(shortcut="F3")
    qtbot.addWidget(button)
    button.set_words("Refer & go")
    narrow = button.sizeHint().width()
    assert button.shortcut().toString() == "F3"
    button.hint = "Ctrl+Shift+F3"
    assert button.sizeHint().width() > narrow
    assert button.words() == button.accessibleName() == "Refer & go"
    assert shown_keys("Ctrl+L") == "Ctrl+L"


@pytest.mark.parametrize("weight", list(Weight))
@pytest.mark.parametrize("enabled", [True, False])
def test_a_button_paints_in_every_state(qtbot: QtBot, weight: Weight, enabled: bool) -> None:  # noqa: FBT001
    button = Button(weight, hint="Enter", icon="plus")
    qtbot.addWidget(button)
    button.set_words("Add")
    button.setEnabled(enabled)
    button.setDown(True)
    assert not button.grab().isNull()


def test_a_chip_says_its_word_and_hides_without_one(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chip = Chip(Look("done", Tone.GOOD, "check"))
    QVBoxLayout(holder).addWidget(chip)
    assert chip.accessibleName() == "done"
    assert chip_size(Look("done", Tone.GOOD)).width() < chip.sizeHint().width()
    assert not chip.grab().isNull()
    chip.show_look(None)
    assert chip.isHidden()


def test_a_figure_is_grouped_and_named(qtbot: QtBot) -> None:
    tile = FigureTile()
    qtbot.addWidget(tile)
    tile.set_word("points")
    tile.show_figure(12500)
    assert tile.accessibleName() == "points: 12,500"


def test_a_label_shows_a_name_as_it_is(qtbot: QtBot) -> None:
    label = Label("<b>A</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_card_without_heading_wastes_no_line(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    low = card.sizeHint().height()
    card.set_heading("Today", "3")
    assert card.sizeHint().height() > low


@pytest.mark.parametrize(
    ("name", "given", "letter"),
    [("张三", False, "张"), ("陈晓燕", True, "燕"), ("anna", True, "A"), ("", False, "")],
)
def test_the_circle_shows_one_character(qtbot: QtBot, name: str, given: bool, letter: str) -> None:  # noqa: FBT001
    avatar = Avatar(28, given=given)
    qtbot.addWidget(avatar)
    avatar.show_name(name)
    assert avatar._letter == letter
    assert not avatar.grab().isNull()


def test_a_toast_undoes_once(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(800, 400)
    holder.show()
    toast, undone = Toast(holder), []
    toast.show_sentence("checked in", undo=lambda: undone.append(1), undo_words="Undo")
    assert toast.sentence() == "checked in"
    right = toast.geometry().right()
    holder.resize(900, 400)
    assert toast.geometry().right() == right + 100
    assert toast.undo()
    assert not toast.undo()
    assert undone == [1]
    assert toast.sentence() == ""


def test_everything_repaints_when_it_gets_dark(qtbot: QtBot) -> None:
    button = PrimaryButton()
    qtbot.addWidget(button)
    button.set_words("Go")
    before = button.grab().toImage().pixelColor(20, 6)
    theme().use(Scheme.DARK)
    assert button.grab().toImage().pixelColor(20, 6) != before


def test_a_chip_in_no_layout_yet_opens_no_window(qtbot: QtBot) -> None:
    chip = Chip(Look("done", Tone.GOOD, "check"))
    assert not chip.isVisible()
    chip.show_look(None)
    chip.show_look(Look("done", Tone.GOOD, "check"))
    assert not chip.isVisible()
    place = QWidget()
    qtbot.addWidget(place)
    QVBoxLayout(place).addWidget(chip)
    place.show()
    assert chip.isVisible()
    chip.show_look(None)
    assert not chip.isVisible()
