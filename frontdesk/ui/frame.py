"""The one top-level window: the door, the desk and the lock take turns in it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.language import follow
from frontdesk.ui.theme import theme
from frontdesk.ui.widgets.stack import Stack
from frontdesk.ui.widgets.stripe import Stripe

USUAL_SIZE = QSize(1366, 768)
SMALLEST_SIZE = QSize(1000, 580)


class Frame(QMainWindow):
    """The window with its title and, on practice data, a stripe that cannot be missed.

    Attributes:
        painted: the first paint is on the screen.
        closing: somebody closes the window.

    """

    painted = Signal()
    closing = Signal()

    def __init__(self, *, practice: bool) -> None:
        super().__init__()
        self._practice = practice
        self._clinic = ""
        self._was_painted = False
        self.stripe = Stripe()
        self.stripe.setVisible(practice)
        self.stack = Stack()
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stripe)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(whole)
        screen = self.screen().availableSize()
        self.setMinimumSize(SMALLEST_SIZE.boundedTo(screen))
        self.resize(USUAL_SIZE.boundedTo(screen))
        theme().clothe(self)
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Set title and stripe."""
        parts = [self._clinic, translate("Window", "Front desk")]
        if self._practice:
            parts.append(translate("Window", "Practice"))
        self.setWindowTitle(" – ".join(part for part in parts if part))
        self.stripe.set_words(
            translate("Window", "Practice: invented patients, nothing here is real")
        )

    def name_clinic(self, clinic: str) -> None:
        """Show the clinic's name in the title."""
        self._clinic = clinic
        self.retranslate()

    def present(self, view: QWidget) -> None:
        """Put a view in front."""
        self.stack.setCurrentWidget(view)

    def dismiss(self, view: QWidget) -> None:
        """Take a view out for good."""
        self.stack.removeWidget(view)
        view.deleteLater()

    def raise_up(self) -> None:
        """Come to the front, when the program was started a second time."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is under way be finished."""
        self.closing.emit()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Notice the first paint."""
        done = super().event(event)
        if not self._was_painted and event.type() is QEvent.Type.UpdateRequest:
            self._was_painted = True
            self.painted.emit()
        return done
