"""Ctrl+Z: it undoes what was typed, and where nothing was typed the gesture of the toast."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class UndoKey(QObject):
    """Keeps lines that have nothing to undo from swallowing the key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._watch)

    def _watch(self, target: QObject | None) -> None:
        if isinstance(target, QLineEdit):
            target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the key go on to the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and isinstance(watched, QLineEdit)
            and not (watched.isUndoAvailable() and watched.text())
        ):
            event.ignore()
            return True
        return False
