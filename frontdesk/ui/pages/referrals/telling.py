"""What a referrer is told: the progress sentence, and a message to copy."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from frontdesk.domain.referrals.rows import Referral
from frontdesk.reports.sentences import progress_sentence
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice


class Telling(QFrame):
    """A pale plate with the sentence for the referrer and the button that copies the message.

    Attributes:
        copied: the message is on the clipboard.

    """

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._message = ""
        self._title, self._words = Label(voice=Voice.SMALL), Label(wrap=True)
        self.copy_button = Button(Weight.QUIET, icon="copy")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Size.GAP, Size.HAIR, Size.HAIR, Size.GRID)
        layout.setSpacing(Size.HAIR)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(self.copy_button)
        layout.addLayout(top)
        layout.addWidget(self._words)
        self.copy_button.clicked.connect(self.copy_message)

    def tell(self, referrer: str, referral: Referral, *, clinic: str, window_days: int) -> None:
        """Show how a referral stands, in the words its referrer may hear."""
        progress = progress_sentence(referral, window_days)
        text = translate(
            "ReferralsPage", "{referrer}, thank you for recommending us. {progress} ({clinic})"
        )
        self._message = text.format(referrer=referrer, progress=progress, clinic=clinic)
        self._words.setText(self._message)

    def message(self) -> str:
        """Return the message."""
        return self._message

    def copy_message(self) -> None:
        """Put the message on the clipboard."""
        QGuiApplication.clipboard().setText(self._message)
        self.copied.emit()

    def retranslate(self) -> None:
        """Set the words around it."""
        self._title.setText(translate("ReferralsPage", "To tell the referrer"))
        self.copy_button.set_words(translate("ReferralsPage", "Copy"))
