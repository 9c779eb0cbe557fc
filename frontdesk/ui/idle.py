"""Nobody at the desk: the window locks itself after some minutes, by a clock that cannot be set."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOCK_AFTER = 5 * 60
"""Seconds without a key or a mouse."""
_LOOK_MS = 5000
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Watches the windows of the program.

    Attributes:
        idle: nobody has touched anything for ``LOCK_AFTER`` seconds.

    """

    idle = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._last = now()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def look(self) -> None:
        """Tell if it has been too long."""
        if self._now() - self._last >= LOCK_AFTER:
            self._last = self._now()
            self.idle.emit()

    def _watch(self, window: QWindow | None) -> None:
        self._last = self._now()
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys and mouse, and let everything pass."""
        del watched
        if event.type() in _SIGNS:
            self._last = self._now()
        return False
