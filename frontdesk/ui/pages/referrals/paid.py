"""Paid, please check: what turned out later, and the reason why it stands or is taken back."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from frontdesk.domain.referrals.rows import PaidCheck
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.referrals.wording import day_text
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.words import check as check_words


class Verdict(StrEnum):
    """What a manager decides about points that are paid."""

    STANDS = "stands"
    TAKEN_BACK = "taken_back"


class PaidPanel(Card):
    """One paid referral that is doubted.

    Attributes:
        decided: a Verdict, and the reason in words.

    """

    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._check: PaidCheck | None = None
        self._today, self._may_decide = date.min, False
        self._chip, self._facts = Chip(), Label(wrap=True)
        self._only_look = Label(voice=Voice.SECOND, wrap=True)
        self.reason = QLineEdit()
        self.reason_field = FormField(self.reason)
        self.stands = PrimaryButton()
        self.take_back = Button(Weight.DANGER)
        self.body.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        for part in (self._facts, self._only_look, self.reason_field):
            self.body.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.stands, 1)
        buttons.addWidget(self.take_back, 1)
        self.body.addLayout(buttons)
        self.body.addStretch()
        self.reason.returnPressed.connect(self.stands.setFocus)
        self.stands.clicked.connect(lambda: self._decide(Verdict.STANDS))
        self.take_back.clicked.connect(lambda: self._decide(Verdict.TAKEN_BACK))

    def check(self) -> PaidCheck | None:
        """Return what shows."""
        return self._check

    def show_check(self, check: PaidCheck, *, today: date, may_decide: bool) -> None:
        """Show a paid referral and what turned out."""
        if self._check is None or self._check.id != check.id:
            self.reason.clear()
            self.reason_field.clear_wrong()
        self._check, self._today, self._may_decide = check, today, may_decide
        self.retranslate()

    def retranslate(self) -> None:
        """Set all words."""
        self.stands.set_words(translate("ReferralsPage", "It stands"))
        self.take_back.set_words(translate("ReferralsPage", "Take the points back"))
        self.reason_field.set_label(
            translate("ReferralsPage", "Why?"), translate("ReferralsPage", "in a few words")
        )
        self._only_look.setText(
            translate("ReferralsPage", "A manager decides; here you see what is waiting and why.")
        )
        for part in (self.reason_field, self.stands, self.take_back):
            part.setVisible(self._may_decide)
        self._only_look.setVisible(not self._may_decide)
        if self._check is not None:
            self._tell(self._check)

    def _tell(self, check: PaidCheck) -> None:
        this = check.item.referral
        self.set_heading(translate("ReferralsPage", "Paid, please check"))
        look = Look(check_words(check.why.value), Tone.ATTENTION, "alert-triangle")
        self._chip.show_look(look)
        said = translate(
            "ReferralsPage",
            "{friend} came on {day}; {referrer} got {points} points for it. Nothing is taken back "
            "by itself.",
        )
        self._facts.setText(
            said.format(
                friend=this.friend_name,
                day=day_text(this.arrived_on, self._today),
                referrer=check.item.referrer,
                points=f"{this.points or 0:,}",
            )
        )

    def _decide(self, verdict: Verdict) -> None:
        self.decided.emit(verdict, self.reason.text())
