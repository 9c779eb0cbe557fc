"""The review of a doubtful referral on one screen, decided by keys."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.phones import masked
from frontdesk.domain.referrals.rows import ReferralItem
from frontdesk.services.dossiers import Dossier
from frontdesk.services.reviews import Review
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.referrals.doubts import Doubts
from frontdesk.ui.pages.referrals.party import PartyPanel
from frontdesk.ui.pages.referrals.wording import day_text, state_look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_OLD = 2
"""Days after which a waiting review is shown with attention."""


class Decision(StrEnum):
    """What a manager decides."""

    APPROVE = "approve"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with its reason; ``check`` is the one doubt it is about, ``None`` for all."""

    decision: Decision
    check: str | None = None
    words: str = ""


class ReviewPanel(Card):
    """One doubtful referral: its doubts, both files, and what else the desk entered that day.

    Attributes:
        decided: what a manager decides (Decided).
        next_wanted: the next one is to be shown; this one goes on waiting.

    """

    decided = Signal(object)
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._review: Review | None = None
        self._dossier: Dossier | None = None
        self._today, self._place = date.min, (0, 0, 0)
        self._may_decide = False
        self._pending = Decided(Decision.REJECT)
        self._age, self.doubts = Chip(), Doubts()
        self.referrer, self.friend = PartyPanel(), PartyPanel()
        self._entered, self._rivals = Label(wrap=True), Label(wrap=True)
        self._others_title = Label(voice=Voice.SMALL)
        self.others = Label(voice=Voice.SECOND, wrap=True)
        self.approve = PrimaryButton(shortcut="A", hint="A")
        self.reject = Button(Weight.DANGER, shortcut="R")
        self.next = Button(shortcut="N")
        self.reason = QLineEdit()
        self.reason_field = FormField(self.reason)
        self.confirm = PrimaryButton()
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self.only_look = Label(voice=Voice.SECOND, wrap=True)
        self._lay_out()
        self.approve.clicked.connect(lambda: self.decided.emit(Decided(Decision.APPROVE)))
        self.doubts.cleared.connect(
            lambda check: self.decided.emit(Decided(Decision.APPROVE, check))
        )
        self.reject.clicked.connect(lambda: self.ask_reason(Decided(Decision.REJECT)))
        self.next.clicked.connect(self.next_wanted)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.back()

    def show_review(
        self, review: Review, place: tuple[int, int, int], today: date, *, may_decide: bool
    ) -> None:
        """Show an item of the queue.

        ``place`` is its number, how many are listed, and how many there are.
        """
        if self._review is None or review.item.referral.id != self._review.item.referral.id:
            self.reason.clear()
            self.back()
            self._dossier = None
        self._review, self._place, self._today = review, place, today
        self._may_decide = may_decide
        self._show_buttons()
        self.retranslate()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show both files and what surrounds the referral."""
        self._dossier = dossier
        self.retranslate()

    def review(self) -> Review | None:
        """Return the item that shows."""
        return self._review

    def ask_reason(self, decided: Decided) -> None:
        """Ask for the reason that a decision needs."""
        self._pending = decided
        self.wrong.hide()
        self.reason_field.show()
        self._show_buttons()
        self.retranslate()
        self.reason.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why a decision was declined."""
        self.wrong.setText(sentence)
        self.wrong.show()

    def back(self) -> bool:
        """Go from the reason back to the decision; the words stay."""
        asking = not self.reason_field.isHidden()
        self.wrong.hide()
        self.reason_field.hide()
        self.reason_field.clear_wrong()
        self._show_buttons()
        return asking

    def retranslate(self) -> None:
        """Set all words."""
        self.doubts.retranslate()
        self.approve.set_words(translate("ReferralsPage", "Approve"))
        self.reject.set_words(translate("ReferralsPage", "Reject"))
        self.next.set_words(translate("ReferralsPage", "Next"))
        approving = self._pending.decision is Decision.APPROVE
        self.reason_field.set_label(
            translate("ReferralsPage", "Why is it in order?")
            if approving
            else translate("ReferralsPage", "Why is it rejected?"),
            translate("ReferralsPage", "in a few words"),
        )
        self.confirm.set_words(
            translate("ReferralsPage", "Approve")
            if approving
            else translate("ReferralsPage", "Reject")
        )
        self.only_look.setText(
            translate("ReferralsPage", "A manager decides; here you see what is waiting and why.")
        )
        if self._review is not None:
            self._tell(self._review)

    def _tell(self, review: Review) -> None:
        self.set_heading(translate("ReferralsPage", "Please decide"), self._where())
        waiting = translate("ReferralsPage", "waiting for %n day(s)", n=review.waiting_days)
        tone = Tone.ATTENTION if review.waiting_days >= _OLD else Tone.NEUTRAL
        self._age.show_look(Look(waiting, tone, "hourglass"))
        self.doubts.show_checks(review.item.checks, may_clear=self._may_decide)
        self._entered.setText(self._entry(review.item))
        dossier = self._dossier
        for part in (self.referrer, self.friend, self._others_title, self.others):
            part.setVisible(dossier is not None)
        self._rivals.setVisible(dossier is not None and bool(dossier.rivals))
        if dossier is not None:
            self._tell_dossier(dossier)

    def _where(self) -> str:
        number, listed, of = self._place
        said = translate("ReferralsPage", "{number} of {of}")
        if of > listed:
            said = translate("ReferralsPage", "{number} of {of}, the oldest {listed} are listed")
        return said.format(number=number, of=f"{max(of, listed):,}", listed=f"{listed:,}")

    def _entry(self, item: ReferralItem) -> str:
        this = item.referral
        phone = masked(this.friend_phone) if this.friend_phone else ""
        return translate(
            "ReferralsPage",
            "Registered as {friend} on {day} by {staff}; the friend came on {arrived}.",
        ).format(
            friend=" ".join(part for part in (this.friend_name, phone) if part),
            day=day_text(this.registered_on, self._today),
            staff=item.entered_by,
            arrived=day_text(this.arrived_on, self._today),
        )

    def _tell_dossier(self, dossier: Dossier) -> None:
        referrer, came = (
            translate("ReferralsPage", "Referrer"),
            translate("ReferralsPage", "Who came"),
        )
        self.referrer.show_party(referrer, dossier.referrer, self._today)
        self.friend.show_party(came, dossier.friend, self._today)
        rivals = translate("ReferralsPage", "Registered by others too: {names}")
        names = "; ".join(map(_line, dossier.rivals))
        self._rivals.setText(rivals.format(names=names))
        title = translate("ReferralsPage", "{staff} also registered on that day")
        self._others_title.setText(title.format(staff=dossier.item.entered_by))
        lines = [_line(one) for one in dossier.others]
        more = dossier.other_count - len(lines)
        if more > 0:
            lines.append(translate("ReferralsPage", "and %n more", n=more))
        self.others.setText("\n".join(lines) or translate("ReferralsPage", "nothing else"))

    def _show_buttons(self) -> None:
        asking = not self.reason_field.isHidden()
        self.approve.setVisible(self._may_decide and not asking)
        self.reject.setVisible(self._may_decide and not asking)
        self.next.setVisible(not asking)
        self.confirm.setVisible(self._may_decide and asking)
        self.only_look.setVisible(not self._may_decide)
        # one decision at a time
        self.doubts.setEnabled(not asking)

    def _confirm(self) -> None:
        self.decided.emit(replace(self._pending, words=self.reason.text()))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GRID)
        column.addWidget(self.doubts)
        files = QHBoxLayout()
        files.setSpacing(Size.GAP)
        files.addWidget(self.referrer, 1)
        files.addWidget(self.friend, 1)
        column.addWidget(self._entered)
        column.addLayout(files)
        for label in (self._rivals, self._others_title, self.others):
            column.addWidget(label)
        column.addStretch()
        scroll = scrolled(inside)
        # on the card, not on a plate of its own
        inside.setObjectName("form")
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.add_to_heading(self._age)
        for part in (self.wrong, self.reason_field, self.only_look):
            self.body.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.approve, self.reject, self.confirm, self.next):
            buttons.addWidget(button, 1)
        self.body.addLayout(buttons)


def _line(item: ReferralItem) -> str:
    this = item.referral
    return f"{this.friend_name} ← {item.referrer} · {state_look(this.state).word}"
