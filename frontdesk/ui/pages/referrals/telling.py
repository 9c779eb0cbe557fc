"""What a referrer is told: the progress sentence, and a message to copy."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from frontdesk.domain.ids import PatientId
from frontdesk.domain.names import masked
from frontdesk.domain.referrals.message import check_template
from frontdesk.domain.referrals.rows import News, Referral
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.templates import fill
from frontdesk.reports.sentences import news_sentence, progress_sentence
from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.label import Label, Voice


def usual_text() -> str:
    """Return the text of the message where the clinic has none of its own."""
    return translate(
        "ReferralsPage", "{referrer}, thank you for recommending us. {progress} ({clinic})"
    )


def news_text(news: News, template: str, *, clinic: str, window_days: int) -> str:
    """Return the message for a piece of news."""
    progress = news_sentence(news, window_days)
    return _message(template, news.referrer, news.referral, progress, clinic)


def _message(template: str, referrer: str, referral: Referral, progress: str, clinic: str) -> str:
    values = {
        "referrer": referrer,
        "friend": masked(referral.friend_name),
        "progress": progress,
        "clinic": clinic,
        "points": f"{referral.points or 0:,}",
    }
    return fill(template, values)


class Telling(QFrame):
    """A pale plate with the sentence for the referrer and the button that copies the message.

    Attributes:
        copied: the message is on the clipboard.
        slip_wanted, facing_wanted: the referrer's progress is wanted on paper, or on the whole
            screen (her PatientId).

    """

    copied = Signal()
    slip_wanted = Signal(object)
    facing_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._message = ""
        self._template: str | None = None
        self._title, self._words = Label(voice=Voice.SMALL), Label(wrap=True)
        self._referrer: PatientId | None = None
        self.copy_button = Button(Weight.QUIET, icon="copy")
        self.slip, self.facing = (
            Button(Weight.QUIET, icon="printer"),
            Button(Weight.QUIET, icon="user"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Size.GAP, Size.HAIR, Size.HAIR, Size.GRID)
        layout.setSpacing(Size.HAIR)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(self.copy_button)
        layout.addLayout(top)
        layout.addWidget(self._words)
        foot = QHBoxLayout()
        for button in (self.slip, self.facing):
            foot.addWidget(button)
        foot.addStretch()
        layout.addLayout(foot)
        self.slip.clicked.connect(lambda: self.slip_wanted.emit(self._referrer))
        self.facing.clicked.connect(lambda: self.facing_wanted.emit(self._referrer))
        self.copy_button.clicked.connect(self.copy_message)

    def use(self, template: str | None) -> None:
        """Write messages like the clinic's own text from now on, or like the usual one."""
        self._template = template

    def try_text(self, text: str) -> bool:
        """Write messages like ``text`` if that is possible."""
        try:
            check_template(text)
        except Refusal:
            return False
        self._template = text
        return True

    def template(self) -> str:
        """Return the text that messages are made from."""
        return self._template or usual_text()

    def tell(self, referrer: str, referral: Referral, *, clinic: str, window_days: int) -> None:
        """Show how a referral stands, in the words its referrer may hear."""
        progress = progress_sentence(referral, window_days)
        self._referrer = referral.referrer
        self._say(_message(self.template(), referrer, referral, progress, clinic))

    def tell_news(self, news: News, *, clinic: str, window_days: int) -> None:
        """Show a piece of news, in the words its referrer may hear."""
        self._referrer = news.referral.referrer
        self._say(news_text(news, self.template(), clinic=clinic, window_days=window_days))

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
        self.slip.set_words(translate("ReferralsPage", "Slip"))
        self.facing.set_words(translate("ReferralsPage", "Full screen"))

    def _say(self, message: str) -> None:
        self._message = message
        self._words.setText(message)
