"""What somebody does at the page of management."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from frontdesk.services.desk import Desk
from frontdesk.ui.pages.manage.page import ManagePage

Open = Callable[[Desk], ManagePage]


def type_in(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)
