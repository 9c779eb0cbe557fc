"""The one top-level window: painted empty at first, then door, desk and lock take turns in it.

Everything imported here delays the first paint: neither words nor the theme, nor Qt's namespace
``Qt``, whose many enums take a fifth of a start.
"""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow

from frontdesk.ui.state import Remembered

USUAL_SIZE = QSize(1366, 768)
SMALLEST_SIZE = QSize(1000, 580)

_PLACE, _BACKGROUND = "frame", "background"


class Frame(QMainWindow):
    """The window, where it was last and in the colour it had, before anything stands in it.

    Attributes:
        painted: what was in it when ``tell_paint`` was called is on the screen.
        closing: somebody closes the window.

    """

    painted = Signal()
    closing = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__()
        self._remembered = remembered
        self._telling = True
        screen = self.screen().availableSize()
        self.setMinimumSize(SMALLEST_SIZE.boundedTo(screen))
        self.resize(USUAL_SIZE.boundedTo(screen))
        remembered.place(self, _PLACE)
        background = QColor(remembered.text(_BACKGROUND))
        if background.isValid():
            self.setPalette(QPalette(background))

    def tell_paint(self) -> None:
        """Say ``painted`` after the next paint."""
        self._telling = True
        self.update()

    def keep(self, background: str) -> None:
        """Remember where the window is, and its colour, for the next first paint."""
        self._remembered.keep_place(self, _PLACE)
        self._remembered.keep(_BACKGROUND, background)
        self._remembered.save()

    def raise_up(self) -> None:
        """Come to the front, when the program was started a second time."""
        if self.isMinimized():
            from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint

            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is under way be finished."""
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the paint; what stands in the frame is painted before the next event."""
        super().paintEvent(event)
        if self._telling:
            self._telling = False
            QTimer.singleShot(0, self, self.painted.emit)
