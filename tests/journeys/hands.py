"""The hands of a receptionist: real key events on whatever has the keyboard, each one counted."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 20.0
"""Seconds until a journey gives up waiting for the threads behind the window."""
_NAP = 0.004
_PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Count:
    """How many keys a gesture took."""

    keys: int = 0


class Hands:
    """Press keys where the keyboard is, never on a widget chosen by the test.

    Attributes:
        counted: the keys of every gesture that was measured, by its name.

    """

    def __init__(self) -> None:
        self.counted: dict[str, int] = {}
        self._keys = 0

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press keys one after the other, each with the keys ``held``."""
        for key in keys:
            self._keys += 1
            QTest.keyClick(self.place(), key, held)

    def type(self, text: str) -> None:
        """Type letters, digits and blanks as they stand on the keyboard."""
        for letter in text:
            self._keys += 1
            QTest.keyClicks(self.place(), letter)

    def write(self, name: str) -> None:
        """Type a name; Chinese comes from the input method, composed and then committed."""
        if name.isascii():
            self.type(name)
            return
        self._keys += len(name) + 1
        for event in (_composed("z's", ""), _composed("", name)):
            QCoreApplication.sendEvent(self.place(), event)

    def scan(self, number: str) -> None:
        """Let the scanner type a number and its Enter, faster than anybody; it counts no keys."""
        QTest.keyClicks(self.place(), number)
        QTest.keyClick(self.place(), Qt.Key.Key_Return)

    def tab_to(self, goal: QWidget, *, back: bool = False, most: int = 12) -> None:
        """Go to ``goal`` with Tab, or back with Shift+Tab."""
        for _ in range(most):
            if QApplication.focusWidget() is goal:
                return
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is goal, f"{goal} is not reached by {most} times Tab"

    def place(self) -> QWidget:
        """Return what has the keyboard."""
        place = QApplication.focusWidget() or QApplication.activeWindow()
        assert place is not None, "nothing has the keyboard"
        return place

    @contextmanager
    def gesture(self, name: str, at_most: int | None = None) -> Iterator[Count]:
        """Count the keys of a gesture and hold them against its budget."""
        before, count = self._keys, Count()
        yield count
        count.keys = self._keys - before
        self.counted[name] = count.keys
        if at_most is not None:
            assert count.keys <= at_most, f"{name}: {count.keys} keys, the budget is {at_most}"

    @staticmethod
    def until(what: Callable[[], object], said: str) -> None:
        """Wait until ``what`` holds; naps leave the processor to the threads behind the window."""
        end = time.monotonic() + PATIENCE
        while not what():
            QApplication.processEvents()
            time.sleep(_NAP)
            assert time.monotonic() < end, f"it never came about that {said}"


def _composed(preedit: str, commit: str) -> QInputMethodEvent:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    return event
