"""A referral looked at: both people, how it stands, what to tell the referrer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from frontdesk.domain.phones import masked
from frontdesk.system.translate import translate
from frontdesk.ui.pages.referrals.columns import Line, reason_words
from frontdesk.ui.pages.referrals.telling import Telling
from frontdesk.ui.pages.referrals.wording import day_text, state_look
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label, Voice


class Detail(Card):
    """The panel beside the list while a row is looked at.

    Attributes:
        closed: back to the form.
        filed: the referrer's file is wanted (its PatientId).

    """

    closed = Signal()
    filed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._clinic = ""
        self._chip = Chip()
        self._facts = [Label(wrap=True) for _ in range(4)]
        self._why = Label(voice=Voice.SECOND, wrap=True)
        self.telling = Telling()
        self.file, self.close_button = Button(icon="user"), Button(Weight.QUIET, hint="Esc")
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        self.file.clicked.connect(self._want_file)

    def show_line(self, line: Line, clinic: str) -> None:
        """Show a referral."""
        self._line, self._clinic = line, clinic
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.file.set_words(translate("ReferralsPage", "Referrer's file"))
        self.close_button.set_words(translate("ReferralsPage", "Back"))
        self.telling.retranslate()
        line = self._line
        if line is None:
            return
        this = line.item.referral
        self.set_heading(this.friend_name, masked(this.friend_phone) if this.friend_phone else "")
        self._chip.show_look(state_look(this.state))
        for label, text in zip(self._facts, _facts(line), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self._why.setText(reason_words(line))
        self._why.setVisible(bool(line.reasons))
        self.telling.tell(
            line.item.referrer, this, clinic=self._clinic, window_days=line.window_days
        )

    def _want_file(self) -> None:
        if self._line is not None:
            self.filed.emit(self._line.item.referral.referrer)

    def _lay_out(self) -> None:
        self.body.addWidget(self._chip)
        self.body.addWidget(self._why)
        for label in self._facts:
            self.body.addWidget(label)
        self.body.addSpacing(Size.HAIR)
        self.body.addWidget(self.telling)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.file)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.body.addStretch()


def _facts(line: Line) -> tuple[str, str, str, str]:
    this, today = line.item.referral, line.today
    registered = translate("ReferralsPage", "Registered on {day} by {staff}").format(
        day=day_text(this.registered_on, today), staff=line.item.entered_by
    )
    sent = translate("ReferralsPage", "Recommended by {name}").format(name=line.item.referrer)
    renewed = ""
    if this.renewed_on != this.registered_on:
        renewed = translate("ReferralsPage", "Renewed on {day}").format(
            day=day_text(this.renewed_on, today)
        )
    arrived = ""
    if this.arrived_on is not None:
        arrived = translate("ReferralsPage", "Arrived on {day}").format(
            day=day_text(this.arrived_on, today)
        )
    return sent, registered, renewed, arrived
