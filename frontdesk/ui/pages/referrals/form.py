"""The three-step form: who recommends, the friend's name, the friend's phone; Enter registers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from frontdesk import words
from frontdesk.domain.ids import StaffId
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.pages.referrals.sender import Sender, SenderField
from frontdesk.ui.pages.referrals.telling import Telling
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import PrimaryButton
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.code_edit import PhoneEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form holds; ``newcomer`` is name and phone of a referrer without a file.

    ``may_appear`` is ``None`` when it was not asked or not agreed to now.
    """

    sender: Sender | None
    newcomer: tuple[str, str] | None
    friend_name: str
    friend_phone: str
    occasion: Occasion
    invited_by: StaffId | None
    friend_agreed: bool
    may_appear: bool | None


class ReferralForm(Card):
    """The panel that registers a recommendation.

    Attributes:
        submitted: Enter after the last step (the Typed).

    """

    submitted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._inside = QWidget()
        self._inside.setObjectName("form")
        self.who = SenderField(self._inside)
        self.friend_name, self.friend_phone = QLineEdit(), PhoneEdit()
        self.name_field, self.phone_field = (
            FormField(self.friend_name),
            FormField(self.friend_phone),
        )
        self.occasion, self.inviter = QComboBox(), QComboBox()
        self._occasion_field, self._inviter_field = (
            FormField(self.occasion),
            FormField(self.inviter),
        )
        self.agreed, self.appear = QCheckBox(), QCheckBox()
        self.register = PrimaryButton()
        self.result, self.result_words = Chip(), Label(voice=Voice.STRONG, wrap=True)
        self.telling = Telling()
        for one in Occasion:
            self.occasion.addItem("", one)
        self._lay_out()
        self._connect()
        self.clear()

    def fields(self) -> Mapping[str, FormField]:
        """Return where a refusal is shown, by the field it concerns."""
        return {
            "referrer_name": self.who.name,
            "referrer_phone": self.who.phone,
            "name": self.name_field,
            "friend_phone": self.phone_field,
        }

    def lines(self) -> Mapping[str, QLineEdit]:
        """Return the lines whose text is kept as a draft."""
        return {
            "friend_name": self.friend_name,
            "friend_phone": self.friend_phone,
            "referrer": self.who.finder,
        }

    def typed(self) -> Typed:
        """Return what the form holds."""
        return Typed(
            sender=self.who.known(),
            newcomer=self.who.newcomer(),
            friend_name=self.friend_name.text(),
            friend_phone=self.friend_phone.text(),
            occasion=Occasion(self.occasion.currentData()),
            invited_by=self.inviter.currentData(),
            friend_agreed=self.agreed.isChecked(),
            may_appear=True if self.appear.isChecked() and self.appear.isVisibleTo(self) else None,
        )

    def show_sender(self, sender: Sender) -> None:
        """Go on with the second step."""
        self.who.show_sender(sender)
        self.friend_name.setFocus()

    def choose_occasion(self, occasion: Occasion) -> None:
        """Say on what occasion the recommendation is made; it may be chosen otherwise."""
        self.occasion.setCurrentIndex(self.occasion.findData(occasion))

    def ask_consent(self, *, ask: bool) -> None:
        """Ask whether the referrer may appear on the leaderboard, if that is not known yet."""
        self.appear.setVisible(ask)
        self.appear.setChecked(False)

    def show_staff(self, members: Sequence[tuple[StaffId, str]], me: str) -> None:
        """Offer who may have invited; at first who is logged in."""
        chosen = self.inviter.currentData()
        self.inviter.clear()
        for member, name in members:
            self.inviter.addItem(name, member)
        place = self.inviter.findData(chosen) if chosen else self.inviter.findText(me)
        self.inviter.setCurrentIndex(max(place, 0))

    def show_result(self, look: Look, sentence: str) -> None:
        """Say what became of it."""
        self.result.show_look(look)
        self.result_words.setText(sentence)
        self.result_words.show()

    def hide_result(self) -> None:
        """Take the last outcome away."""
        self.result.show_look(None)
        self.result_words.hide()
        self.telling.hide()

    def next_friend(self) -> None:
        """Make room for the next friend of the same referrer."""
        self.friend_name.clear()
        self.friend_phone.clear()
        self.agreed.setChecked(False)
        self.friend_name.setFocus()

    def clear(self) -> None:
        """Empty the form."""
        self.who.clear()
        self.friend_name.clear()
        self.friend_phone.clear()
        self.agreed.setChecked(False)
        self.ask_consent(ask=False)
        self.choose_occasion(Occasion.OTHER)
        self.hide_result()

    def begin(self) -> QWidget:
        """Return where the keyboard goes on."""
        if self.who.known() is None and self.who.newcomer() is None:
            return self.who.finder
        return self.friend_name

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("ReferralsPage", "Register a referral"))
        self.who.retranslate()
        self.name_field.set_label(translate("ReferralsPage", "2  The friend's name"))
        self.phone_field.set_label(
            translate("ReferralsPage", "3  The friend's phone"),
            translate("ReferralsPage", "may stay empty"),
        )
        self._occasion_field.set_label(translate("ReferralsPage", "Occasion"))
        self._inviter_field.set_label(translate("ReferralsPage", "Invited by"))
        self.agreed.setText(translate("ReferralsPage", "The friend agreed to be called"))
        self.appear.setText(
            translate("ReferralsPage", "The referrer may appear, masked, on the leaderboard")
        )
        for number, one in enumerate(Occasion):
            self.occasion.setItemText(number, words.occasion(one))
        self.register.set_words(translate("ReferralsPage", "Register"))
        self.telling.retranslate()

    def _connect(self) -> None:
        self.friend_name.returnPressed.connect(self._after_name)
        self.friend_phone.returnPressed.connect(self._submit)
        self.who.finished.connect(self.friend_name.setFocus)
        self.who.chosen.connect(self._sender_known)
        self.who.dropped.connect(lambda: self.ask_consent(ask=False))
        self.register.clicked.connect(self._submit)
        for line in (self.friend_name, self.friend_phone):
            line.textEdited.connect(self.hide_result)

    def _sender_known(self) -> None:
        # nobody without a file can have agreed before
        self.ask_consent(ask=self.who.newcomer() is not None)

    def _after_name(self) -> None:
        if self.friend_name.text().strip():
            self.friend_phone.setFocus()
        else:
            self._submit()

    def _submit(self) -> None:
        self.submitted.emit(self.typed())

    def _lay_out(self) -> None:
        form = QVBoxLayout(self._inside)
        form.setContentsMargins(1, 0, 1, 1)
        form.setSpacing(Size.GAP - 2)
        pair = QHBoxLayout()
        pair.setSpacing(Size.GRID)
        pair.addWidget(self._occasion_field, 1)
        pair.addWidget(self._inviter_field, 1)
        for field in (self.who, self.name_field, self.phone_field):
            form.addWidget(field)
        form.addWidget(self.register)
        form.addWidget(self.result, alignment=Qt.AlignmentFlag.AlignLeft)
        form.addWidget(self.result_words)
        form.addWidget(self.telling)
        form.addWidget(rule())
        form.addLayout(pair)
        form.addWidget(self.agreed)
        form.addWidget(self.appear)
        form.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
