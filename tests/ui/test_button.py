"""Buttons: their words are never cut off, and what may give way does so in its order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from frontdesk.ui.widgets.button import Button


def _made(qtbot: QtBot, *, yielding: bool) -> Button:
    room = QWidget()
    qtbot.addWidget(room)
    button = Button(shortcut="Ctrl+P", icon="printer", yielding=yielding)
    button.setParent(room)
    button.set_words("打印上月")
    return button


def test_a_button_is_as_wide_as_all_it_says(qtbot: QtBot) -> None:
    button = _made(qtbot, yielding=False)
    assert button.minimumSizeHint() == button.sizeHint()
    assert not button.grab().isNull()


def test_first_the_shortcut_goes_then_the_icon(qtbot: QtBot) -> None:
    button = _made(qtbot, yielding=True)
    least, wished = button.minimumSizeHint().width(), button.sizeHint().width()
    assert least < wished
    for width, parts in (
        (wished, (True, True)),
        (wished - 1, (True, False)),
        (least, (False,) * 2),
    ):
        button.resize(width, 36)
        assert button._parts() == parts
        assert not button.grab().isNull()


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot) -> None:
    button = _made(qtbot, yielding=False)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
