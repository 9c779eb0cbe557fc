"""Fingers for tests of pages: words and keys, pressed wherever the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from frontdesk.ui.widgets.button import Button


def press(*keys: Qt.Key | str) -> int:
    """Type words and press keys, and return how many of either."""
    for key in keys:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if isinstance(key, str) and not key.isascii():
            # QTest has no keys for these: an input method brings them
            assert isinstance(target, QLineEdit)
            target.insert(key)
        elif isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)
        # a button pressed by its key clicks a moment later
        while any(button.isDown() for button in target.window().findChildren(Button)):
            QTest.qWait(10)
    return len(keys)
