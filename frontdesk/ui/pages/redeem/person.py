"""Whose points they are: the card with balance, what can be spent, what is held back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.ids import grouped
from frontdesk.domain.phones import masked
from frontdesk.domain.redemptions import Redemption, RedemptionState
from frontdesk.services.gifts import Choice
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.tips import plain_tip
from frontdesk.ui.widgets.avatar import Avatar
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card, rule
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice

MOST_VOUCHERS = 4
"""Vouchers shown on the card; the patient's file shows all."""


class PersonCard(Card):
    """Name, phone and points of the patient who redeems, and vouchers not handed over yet.

    Attributes:
        reprint: the slip of a voucher is wanted again (the Redemption).
        asking_why: every entry of the points is wanted.

    """

    reprint = Signal(object)
    asking_why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._avatar = Avatar(44)
        self._name = Label(voice=Voice.TITLE)
        self._line = Label(voice=Voice.SMALL)
        self.available, self.balance, self.pending = (FigureTile() for _ in range(3))
        self.why = Button(Weight.QUIET, shortcut="F7", icon="list-check")
        self._line_above = rule()
        self._vouchers_heading = Label(voice=Voice.SMALL)
        self._vouchers = QVBoxLayout()
        self._vouchers.setSpacing(Size.HAIR)
        self._shown: Choice | None = None
        self._lay_out()

    def show_choice(self, choice: Choice) -> None:
        """Show the patient of ``choice``."""
        self._shown = choice
        file, standing = choice.file, choice.standing
        self._avatar.show_name(file.name)
        self._name.setText(file.name)
        phone = masked(file.phone) if file.phone else translate("RedeemPage", "no phone")
        self._line.setText(f"{grouped(file.card_number)} · {phone}")
        self.available.show_figure(standing.available)
        self.balance.show_figure(standing.balance)
        self.pending.show_figure(standing.pending)
        self._show_vouchers(choice.vouchers)

    def retranslate(self) -> None:
        """Set all words."""
        self.available.set_word(translate("RedeemPage", "can be spent"))
        self.balance.set_word(translate("RedeemPage", "balance"))
        self.pending.set_word(translate("RedeemPage", "held back"))
        self.why.set_words(translate("RedeemPage", "Why these points?"))
        self._vouchers_heading.setText(translate("RedeemPage", "Not handed over yet"))
        if self._shown is not None:
            self.show_choice(self._shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Size.GAP)
        head.addWidget(self._avatar)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._line)
        head.addLayout(names, 1)
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in (self.available, self.balance, self.pending):
            tiles.addWidget(tile, 1)
        self.body.addLayout(head)
        self.body.addLayout(tiles)
        self.body.addWidget(self.why)
        self.why.clicked.connect(self.asking_why)
        self.body.addWidget(self._line_above)
        self.body.addWidget(self._vouchers_heading)
        self.body.addLayout(self._vouchers)

    def _show_vouchers(self, vouchers: tuple[Redemption, ...]) -> None:
        while (old := self._vouchers.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for one in vouchers[:MOST_VOUCHERS]:
            self._vouchers.addWidget(self._voucher(one))
        for part in (self._line_above, self._vouchers_heading):
            part.setVisible(bool(vouchers))

    def _voucher(self, one: Redemption) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Size.GRID)
        layout.addWidget(Label(one.gift_name), 1)
        if one.state is RedemptionState.RESERVED:
            words = translate("RedeemPage", "waits for approval")
            layout.addWidget(Chip(Look(words, Tone.INFO, "clock")))
            return line
        until = translate("RedeemPage", "until {day}").format(day=one.valid_until.isoformat())
        layout.addWidget(Label(until, Voice.SMALL))
        again = Button(Weight.QUIET, icon="printer")
        again.setAccessibleName(
            translate("RedeemPage", "Slip of {gift}").format(gift=one.gift_name)
        )
        again.setToolTip(plain_tip(again.accessibleName()))
        again.clicked.connect(lambda: self.reprint.emit(one))
        layout.addWidget(again)
        return line
