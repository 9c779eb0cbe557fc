"""What is to be told to referrers: the message, told by one key, and the clinic's own text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.phones import masked
from frontdesk.domain.referrals.message import PLACEHOLDERS
from frontdesk.domain.referrals.rows import News
from frontdesk.domain.templates import shown
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.telling import Telling
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled


class OutboxPanel(Card):
    """One piece of news beside the list.

    Attributes:
        told: the referrer was told (the News).
        exported: a file for a service of bulk messages is wanted.
        worded: the clinic's own text is to be stored.

    """

    told = Signal(object)
    exported = Signal()
    worded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._news: News | None = None
        self._clinic, self._window = "", 0
        self._may_decide = False
        self.phone, self.telling = Label(voice=Voice.SECOND), Telling()
        self.done = PrimaryButton(shortcut="T", hint="T")
        self.export = Button(icon="download")
        self.text, self.save = QLineEdit(), Button()
        self.text_field = FormField(self.text)
        self._names = Label(voice=Voice.SMALL, wrap=True)
        self.usual = Button(Weight.QUIET)
        parts: list[QWidget] = [self.phone, self.telling, self.done, rule(), self.export]
        parts += [self.text_field, self._names, self.save, self.usual]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GRID)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        scroll = scrolled(inside)
        # on the card, not on a plate of its own
        inside.setObjectName("form")
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.done.clicked.connect(self._tell)
        self.export.clicked.connect(self.exported)
        self.text.textEdited.connect(self._preview)
        self.text.returnPressed.connect(self._word)
        self.save.clicked.connect(self._word)
        self.usual.clicked.connect(lambda: self.worded.emit(""))

    def news(self) -> News | None:
        """Return the news that shows."""
        return self._news

    def show_news(self, news: News, *, clinic: str, window_days: int, may_decide: bool) -> None:
        """Show what is to be told."""
        self._news, self._clinic, self._window = news, clinic, window_days
        self._may_decide = may_decide
        self.retranslate()

    def show_template(self, text: str | None) -> None:
        """Show the clinic's own text, if it has one, and speak by it."""
        self.telling.use(text)
        self.text.setText(self.telling.template())
        # a long text is read from its beginning
        self.text.home(False)  # noqa: FBT003 - Qt's own
        self.text_field.clear_wrong()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.done.set_words(translate("ReferralsPage", "Told"))
        self.export.set_words(translate("ReferralsPage", "File for bulk messages"))
        self.save.set_words(translate("ReferralsPage", "Keep this text"))
        self.usual.set_words(translate("ReferralsPage", "Back to the usual text"))
        self.text_field.set_label(translate("ReferralsPage", "Text of the message"))
        names = shown(PLACEHOLDERS)
        self._names.setText(
            translate("ReferralsPage", "The program fills in {names}.").format(names=names)
        )
        self.telling.retranslate()
        for part in (self.export, self.text_field, self._names, self.save, self.usual):
            part.setVisible(self._may_decide)
        news = self._news
        if news is None:
            return
        self.set_heading(news.referrer)
        phone = masked(news.phone) if news.phone else translate("ReferralsPage", "no phone")
        silent = translate("ReferralsPage", "has not agreed to be called")
        self.phone.setText(phone if news.may_be_called else f"{phone} · {silent}")
        self.telling.tell_news(news, clinic=self._clinic, window_days=self._window)

    def _tell(self) -> None:
        if self._news is not None:
            self.told.emit(self._news)

    def _preview(self, text: str) -> None:
        if self.telling.try_text(text) and self._news is not None:
            self.telling.tell_news(self._news, clinic=self._clinic, window_days=self._window)

    def _word(self) -> None:
        self.worded.emit(self.text.text())
