"""The scanner: a keyboard that types digits and Enter faster than anybody can.

Digits are held back for the blink of an eye (``GAP_MS``). If Enter follows in time and the number
is one of ours it is a scan, wherever the keyboard was; otherwise the digits go on to the field they
were meant for, so that half a scan never lands in a name.
"""

import unicodedata

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from shiboken6 import isValid

from frontdesk.domain.ids import Scanned, scanned

GAP_MS = 50
"""Scanners send a character every 1 to 30 ms; the quickest fingers need 60."""
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ENDING_TEXTS = frozenset({"\r", "\n"})
"""Scanners are set to send carriage return, line feed or tab after the digits."""
_LENGTHS = frozenset(int(kind) for kind in Scanned)

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Scanner(QObject):
    """Watches whatever has the keyboard.

    Attributes:
        scanned: the kind of number and the number.
        misread: a scan of the right length whose check digits are wrong.

    """

    scanned = Signal(object, str)
    misread = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._target: QObject | None = None
        self._digits = ""
        self._passes_through = False
        self._replaying = False
        self._timer = QTimer(self, singleShot=True, interval=GAP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look_again)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._watch)
            self._watch()

    def _watch(self) -> None:
        # the signal's own argument is None when another window of ours has just been closed
        target = QGuiApplication.focusObject()
        self.release()
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            self._passes_through = bool(target.property("takes_scans"))
            target.installEventFilter(self)

    def release(self) -> None:
        """Hand held digits on to where they were typed: it was a person."""
        digits, self._digits = self._digits, ""
        self._timer.stop()
        target = self._target
        if not digits or self._passes_through or target is None or not isValid(target):
            return
        self._replaying = True
        try:
            for digit in digits:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    key = QKeyEvent(kind, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
                    QCoreApplication.sendEvent(target, key)
        finally:
            self._replaying = False

    def _look_again(self) -> None:
        # after a busy moment keys may wait behind this timer: let them come first
        seen = self._digits
        QTimer.singleShot(0, self, lambda: self._release_if(seen))

    def _release_if(self, seen: str) -> None:
        if seen == self._digits and not self._timer.isActive():
            self.release()

    def _take(self, digits: str) -> bool:
        self._digits += digits
        self._timer.start()
        return not self._passes_through

    def _end(self) -> bool:
        """Enter was pressed: tell whether it ended a scan."""
        digits = self._digits
        if len(digits) not in _LENGTHS:
            self.release()
            return False
        self._digits = ""
        self._timer.stop()
        kind = scanned(digits)
        if kind is None:
            self.misread.emit(digits)
        else:
            self.scanned.emit(kind, digits)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold digits back, and recognise the Enter that ends a scan."""
        if self._replaying or watched is not self._target:
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event)
        if isinstance(event, QInputMethodEvent):
            return self._on_input_method(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if event.key() in _ENDS or event.text() in _ENDING_TEXTS:
            return self._end()
        if event.key() == Qt.Key.Key_Tab and scanned(self._digits):
            return self._end()
        text = unicodedata.normalize("NFKC", event.text())
        if len(text) == 1 and text.isdecimal() and not event.modifiers() & _COMMANDS:
            return self._take(text)
        if event.text():
            self.release()
        return False

    def _on_input_method(self, event: QInputMethodEvent) -> bool:
        text = unicodedata.normalize("NFKC", event.commitString())
        if text.isascii() and text.isdigit() and not event.preeditString():
            return self._take(text)
        return False
