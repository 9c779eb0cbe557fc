"""The window does not close on a recovery code that nobody has kept."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.dialogs.message import Message
from frontdesk.ui.theme import Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight


class CloseGuard(QObject):
    """Stands before a window while the code shows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    def stand(self, window: QWidget) -> None:
        """Ask from now on before ``window`` closes."""
        self._window = window
        window.installEventFilter(self)

    def go(self) -> None:
        """Let the window close again."""
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = None

    def _ask(self, window: QWidget) -> None:
        dialog = Message(window, icon="key", tone=Tone.ATTENTION)
        dialog.set_words(
            translate("FirstStart", "The recovery code is not kept yet"),
            translate("FirstStart", "It is never shown again. Print it or copy it by hand first."),
        )
        let_go = translate("FirstStart", "Close without it")
        dialog.offer(Button(Weight.DANGER), let_go, lambda: self._let_go(window))
        dialog.offer(PrimaryButton(), translate("FirstStart", "Back to the code"))
        dialog.open()

    def _let_go(self, window: QWidget) -> None:
        self.go()
        window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask instead of closing."""
        if watched is self._window and event.type() is QEvent.Type.Close:
            event.ignore()
            self._ask(self._window)
            return True
        return False
