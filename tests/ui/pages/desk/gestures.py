"""What somebody does and sees at the front desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from frontdesk.domain.visits import VisitState
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.pages.desk.page import DeskPage
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.window import Window

PHONE = "13812345678"


def type_in(qtbot: QtBot, window: Window, keys: str) -> None:
    for key in keys:
        where = window.focusWidget() or window
        if key == "\n":
            qtbot.keyClick(where, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(where, key)
    # digits are held back for a blink, in case a scanner types them
    window.scanner.release()


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    qtbot.keyClick(window.focusWidget() or window, key)


def board(page: DeskPage) -> list[tuple[str, VisitState]]:
    return [(row.line.name, row.line.state) for row in page.board.model.rows()]


def dialog(page: DeskPage, kind: type[QWidget] = Message) -> QWidget:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def answer(page: DeskPage) -> None:
    """Press what Enter presses."""
    dialog(page).findChildren(PrimaryButton)[0].click()
