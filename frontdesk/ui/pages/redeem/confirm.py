"""The last question before points are taken: the gift, what will be left, the end of the phone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from frontdesk.domain.phones import masked
from frontdesk.domain.refusals import Refusal
from frontdesk.services.gifts import Choice, Offer
from frontdesk.system.translate import translate
from frontdesk.ui.refusals import beside
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import rule
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.field import FormField
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.thumbnail import Thumbnail

_CARD_DIGITS = 10
_FIELD_WIDTH = 280
_PICTURE = 64


class Confirm(QFrame):
    """Asks for the last four digits of the patient's phone; a scanned card will do as well.

    Attributes:
        confirmed: the digits typed.
        left: somebody thought better of it.
        complained: a refusal that concerns no field, as a sentence.

    """

    confirmed = Signal(str)
    left = Signal()
    complained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.picture = Thumbnail(_PICTURE)
        self._gift = Label(voice=Voice.HEADING, wrap=True)
        self._sum = Label(voice=Voice.SECOND, wrap=True)
        self._code = CodeEdit(_CARD_DIGITS)
        self.field = FormField(self._code)
        self.take = PrimaryButton()
        self.leave = Button(hint="Esc")
        self._asked: tuple[Choice, Offer] | None = None
        self._refuse = beside({"confirmed_by": self.field}, self.complained.emit)
        self._lay_out()
        self._code.returnPressed.connect(self._confirm)
        self.take.clicked.connect(self._confirm)
        self.leave.clicked.connect(self.left)

    def ask(self, choice: Choice, offer: Offer) -> None:
        """Ask about one gift for one patient."""
        self._asked = (choice, offer)
        self.picture.show_png(None)
        self.picture.setVisible(offer.gift.pictured)
        self._code.clear()
        self.field.clear_wrong()
        self.set_busy(busy=False)
        self.retranslate()
        self._code.setFocus()

    def offer(self) -> Offer | None:
        """Return the gift asked about."""
        return None if self._asked is None else self._asked[1]

    def refuse(self, refusal: Refusal) -> None:
        """Show why nothing was taken."""
        self.set_busy(busy=False)
        self._refuse(refusal)

    def set_busy(self, *, busy: bool) -> None:
        """Keep a second Enter from redeeming twice while the first is being stored."""
        self.take.setDisabled(busy)
        self._code.setReadOnly(busy)

    def retranslate(self) -> None:
        """Set all words."""
        self.take.set_words(translate("RedeemPage", "Redeem"))
        self.leave.set_words(translate("RedeemPage", "Back"))
        self.field.set_label(translate("RedeemPage", "Last four digits of the phone"))
        if self._asked is None:
            return
        choice, offer = self._asked
        left = choice.standing.available - offer.gift.points
        self._gift.setText(offer.gift.name)
        self._sum.setText(
            translate("RedeemPage", "{points} points; {left} can be spent afterwards").format(
                points=f"{offer.gift.points:,}", left=f"{left:,}"
            )
        )
        hint = translate("RedeemPage", "scan the card")
        if choice.file.phone:
            hint = translate("RedeemPage", "{phone}, or scan the card").format(
                phone=masked(choice.file.phone)[:-4] + "????"
            )
        self._code.setPlaceholderText(hint)

    def _confirm(self) -> None:
        if self.take.isEnabled():
            self.confirmed.emit(self._code.text())

    def _lay_out(self) -> None:
        self.field.setFixedWidth(_FIELD_WIDTH)
        words = QVBoxLayout()
        words.setSpacing(Size.HAIR)
        words.addWidget(self._gift)
        words.addWidget(self._sum)
        words.addStretch()
        answer = QVBoxLayout()
        answer.setSpacing(Size.GRID)
        answer.addWidget(self.field)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        answer.addLayout(buttons)
        answer.addStretch()
        sides = QHBoxLayout()
        sides.setSpacing(Size.EDGE)
        sides.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        sides.addLayout(words, 1)
        sides.addLayout(answer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Size.GAP)
        whole.addWidget(rule())
        whole.addLayout(sides)
