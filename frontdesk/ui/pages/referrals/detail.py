"""A referral looked at: how it stands, why it brought points or none, what to tell the referrer."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.ids import PatientId
from frontdesk.domain.phones import masked
from frontdesk.domain.referrals.lifecycle import CREDITED, OPEN
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.domain.referrals.story import Story
from frontdesk.referral_words import why
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.following import Following
from frontdesk.ui.pages.referrals.telling import Telling
from frontdesk.ui.pages.referrals.wording import day_text, state_look
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled


class Detail(Card):
    """The panel beside the list while a row is looked at.

    Attributes:
        closed: back to the form.
        filed: the referrer's file is wanted (its PatientId).
        crediting: somebody else is to be credited (the Story).

    """

    closed = Signal()
    filed = Signal(object)
    crediting = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._story: Story | None = None
        self._today, self._window, self._clinic = date.min, 0, ""
        self._chip, self._sent = Chip(), Label(wrap=True)
        self.following, self.telling = Following(), Telling()
        self._rivals_title, self._rivals = Label(voice=Voice.SMALL), Label(wrap=True)
        self._why_title, self.why = Label(voice=Voice.SMALL), Label(wrap=True)
        self.credit = Button(icon="users")
        self.file, self.close_button = Button(icon="user"), Button(Weight.QUIET, hint="Esc")
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.file.clicked.connect(self._want_file)
        self.credit.clicked.connect(lambda: self.crediting.emit(self._story))

    def story(self) -> Story | None:
        """Return the referral that shows."""
        return self._story

    def show_story(self, story: Story, *, today: date, window_days: int, clinic: str) -> None:
        """Show a referral with what was decided about it."""
        before = self._story
        if before is None or before.item.referral != story.item.referral:
            self.following.back()
        self._story = story
        self._today, self._window, self._clinic = today, window_days, clinic
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.file.set_words(translate("ReferralsPage", "Referrer's file"))
        self.close_button.set_words(translate("ReferralsPage", "Back"))
        self.credit.set_words(translate("ReferralsPage", "Credit somebody else"))
        self._why_title.setText(translate("ReferralsPage", "Why?"))
        self._rivals_title.setText(translate("ReferralsPage", "Registered by others too"))
        self.telling.retranslate()
        self.following.retranslate()
        if self._story is not None:
            self._tell(self._story)

    def _tell(self, story: Story) -> None:
        item = story.item
        this = item.referral
        self.set_heading(this.friend_name, masked(this.friend_phone) if this.friend_phone else "")
        self._chip.show_look(state_look(this.state))
        sent = translate("ReferralsPage", "Recommended by {name}").format(name=item.referrer)
        self._sent.setText(sent)
        self.following.setVisible(this.state in OPEN)
        self.credit.setVisible(story.may_decide and this.state in CREDITED)
        rivals = "\n".join(map(self._rival, story.rivals))
        self._rivals.setText(rivals)
        for label in (self._rivals_title, self._rivals):
            label.setVisible(bool(rivals))
        self.why.setText("\n".join(why(story)))
        self.telling.tell(item.referrer, this, clinic=self._clinic, window_days=self._window)

    def _rival(self, item: ReferralItem) -> str:
        said = translate("ReferralsPage", "{referrer}, {friend}, {day}: {state}")
        return said.format(
            referrer=item.referrer,
            friend=item.referral.friend_name,
            day=day_text(item.referral.registered_on, self._today),
            state=state_look(item.referral.state).word,
        )

    def _want_file(self) -> None:
        if self._story is not None:
            self.filed.emit(PatientId(self._story.item.referral.referrer))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GRID)
        column.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        parts: list[QWidget] = [self._sent, self.following, self.telling]
        parts += [self._rivals_title, self._rivals, self._why_title, self.why, self.credit]
        for part in parts:
            column.addWidget(part)
        column.addStretch()
        scroll = scrolled(inside)
        # on the card, not on a plate of its own
        inside.setObjectName("form")
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.file)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
