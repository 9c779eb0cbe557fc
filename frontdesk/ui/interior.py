"""What fills the frame: the stripe of practice data, and the views that take turns below it."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from frontdesk.system.translate import translate
from frontdesk.ui.frame import Frame
from frontdesk.ui.language import follow
from frontdesk.ui.theme import theme
from frontdesk.ui.widgets.stack import Stack
from frontdesk.ui.widgets.stripe import Stripe


class Interior(QWidget):
    """The inside of the frame, with its title and, on practice data, a stripe one cannot miss."""

    def __init__(self, frame: Frame, *, practice: bool) -> None:
        super().__init__()
        self._frame = frame
        self._practice = practice
        self._clinic = ""
        self.stripe = Stripe(self)
        self.stripe.setVisible(practice)
        self.stack = Stack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stripe)
        layout.addWidget(self.stack, 1)
        frame.setCentralWidget(self)
        # from here on the theme says which colour it has
        frame.setPalette(QPalette())
        theme().clothe(frame)
        follow(self.retranslate)

    def retranslate(self) -> None:
        """Set title and stripe."""
        parts = [self._clinic, translate("Window", "Front desk")]
        if self._practice:
            parts.append(translate("Window", "Practice"))
        self._frame.setWindowTitle(" – ".join(part for part in parts if part))
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
