"""The review of a doubtful referral: all one looks at on one panel, decided by A or R."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from frontdesk.domain.patients import Patient
from frontdesk.domain.phones import masked
from frontdesk.services.reviews import Review
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.referrals.wording import day_text, state_look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.words import check as check_words

_MOST_OTHERS = 4
_OLD = 2
"""Days after which a waiting review is shown with attention."""


class Decision(StrEnum):
    """What a manager decides."""

    APPROVE = "approve"
    REJECT = "reject"


class ReviewPanel(Card):
    """One doubtful referral.

    Attributes:
        decided: what a manager decides (Decision), and the reason in words.

    """

    decided = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._review: Review | None = None
        self._today = date.min
        self._place = (0, 0)
        self._may_decide = False
        self._pending = Decision.REJECT
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(Size.HAIR)
        self._age = Chip()
        self._people = [_Person() for _ in range(3)]
        self._entered, self._others_title = Label(wrap=True), Label(voice=Voice.SMALL)
        self._others = [Label(voice=Voice.SECOND) for _ in range(_MOST_OTHERS + 1)]
        self.approve = PrimaryButton(shortcut="A", hint="A")
        self.reject = Button(Weight.DANGER, shortcut="R")
        self.reason = QLineEdit()
        self.reason_field = FormField(self.reason)
        self.confirm = PrimaryButton()
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self.only_look = Label(voice=Voice.SECOND, wrap=True)
        self._lay_out()
        self.approve.clicked.connect(lambda: self.decided.emit(Decision.APPROVE, ""))
        self.reject.clicked.connect(lambda: self.ask_reason(Decision.REJECT))
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.back()

    def show_review(
        self, review: Review, place: tuple[int, int], today: date, *, may_decide: bool
    ) -> None:
        """Show an item of the queue; ``place`` is its number and how many there are."""
        if self._review is None or review.item.referral.id != self._review.item.referral.id:
            self.reason.clear()
            self.back()
        self._review, self._place, self._today = review, place, today
        self._may_decide = may_decide
        self._show_buttons()
        self.retranslate()

    def review(self) -> Review | None:
        """Return the item that shows."""
        return self._review

    def ask_reason(self, decision: Decision) -> None:
        """Ask for the reason that ``decision`` needs."""
        self._pending = decision
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
        self.approve.set_words(translate("ReferralsPage", "Approve"))
        self.reject.set_words(translate("ReferralsPage", "Reject"))
        approving = self._pending is Decision.APPROVE
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
        number, of = self._place
        count = translate("ReferralsPage", "{number} of {of}").format(number=number, of=of)
        self.set_heading(translate("ReferralsPage", "Please decide"), count)
        this = review.item.referral
        waiting = translate("ReferralsPage", "waiting for %n day(s)", n=review.waiting_days)
        tone = Tone.ATTENTION if review.waiting_days >= _OLD else Tone.NEUTRAL
        self._age.show_look(Look(waiting, tone, "hourglass"))
        self._show_reasons(review.item.checks)
        sent, named, came = self._people
        sent.show_person(
            translate("ReferralsPage", "Referrer"), review.referrer.name, review.referrer.phone
        )
        named.show_person(
            translate("ReferralsPage", "Named at registration"), this.friend_name, this.friend_phone
        )
        came.show_file(translate("ReferralsPage", "Who came"), review.friend)
        entered = translate(
            "ReferralsPage", "Entered on {day} by {staff}; the friend came on {arrived}."
        )
        self._entered.setText(
            entered.format(
                day=day_text(this.registered_on, self._today),
                staff=review.item.entered_by,
                arrived=day_text(this.arrived_on, self._today),
            )
        )
        self._tell_others(review)

    def _tell_others(self, review: Review) -> None:
        self._others_title.setText(
            translate("ReferralsPage", "{staff} also registered on that day").format(
                staff=review.item.entered_by
            )
        )
        lines = [
            f"{one.referral.friend_name} ← {one.referrer} · {state_look(one.referral.state).word}"
            for one in review.others[:_MOST_OTHERS]
        ]
        more = len(review.others) - _MOST_OTHERS
        if more > 0:
            lines.append(translate("ReferralsPage", "and %n more", n=more))
        if not lines:
            lines.append(translate("ReferralsPage", "nothing else"))
        _fill(self._others, lines)

    def _show_reasons(self, checks: Sequence[str]) -> None:
        while (place := self._reasons.takeAt(0)) is not None:
            old = place.widget()
            if old is not None:
                old.deleteLater()
        for code in checks:
            # into the panel first: shown before, it would be a window of its own for a moment
            chip = Chip()
            self._reasons.addWidget(chip)
            chip.show_look(Look(check_words(code), Tone.ATTENTION, "alert-triangle"))

    def _show_buttons(self) -> None:
        asking = not self.reason_field.isHidden()
        self.approve.setVisible(self._may_decide and not asking)
        self.reject.setVisible(self._may_decide and not asking)
        self.confirm.setVisible(self._may_decide and asking)
        self.only_look.setVisible(not self._may_decide)

    def _confirm(self) -> None:
        self.decided.emit(self._pending, self.reason.text())

    def _lay_out(self) -> None:
        self.body.addWidget(self._age)
        self.body.addLayout(self._reasons)
        people = QGridLayout()
        people.setHorizontalSpacing(Size.GAP)
        people.setVerticalSpacing(Size.HAIR)
        people.setColumnStretch(1, 1)
        for row, person in enumerate(self._people):
            for column, label in enumerate((person.role, person.name, person.phone)):
                people.addWidget(label, row, column)
        self.body.addWidget(rule())
        self.body.addLayout(people)
        self.body.addWidget(self._entered)
        self.body.addWidget(rule())
        self.body.addWidget(self._others_title)
        for label in self._others:
            self.body.addWidget(label)
        self.body.addStretch()
        self.body.addWidget(self.wrong)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.only_look)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        for button in (self.approve, self.reject, self.confirm):
            buttons.addWidget(button, 1)
        self.body.addLayout(buttons)


class _Person:
    """A line about somebody: as what, name, masked phone."""

    def __init__(self) -> None:
        self.role, self.name = Label(voice=Voice.SMALL), Label(voice=Voice.STRONG)
        self.phone = Label(voice=Voice.SECOND)

    def show_person(self, role: str, name: str, phone: str | None) -> None:
        self.role.setText(role)
        self.name.setText(name)
        self.phone.setText(masked(phone) if phone else "")

    def show_file(self, role: str, file: Patient | None) -> None:
        if file is None:
            self.show_person("", "", None)
        else:
            self.show_person(role, file.name, file.phone)


def _fill(labels: Sequence[QWidget], lines: Sequence[str]) -> None:
    for number, label in enumerate(labels):
        shown = number < len(lines)
        if shown and isinstance(label, Label):
            label.setText(lines[number])
        label.setVisible(shown)
