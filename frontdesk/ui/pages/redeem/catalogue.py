"""What points buy: the list, the condition of the gift under the cursor, and the last question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from frontdesk.services.gifts import Choice, Offer
from frontdesk.system.translate import translate
from frontdesk.ui.pages.redeem.columns import OFFERS, can_be_had, reach
from frontdesk.ui.pages.redeem.confirm import Confirm
from frontdesk.ui.pages.redeem.note import Note
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState


class Catalogue(Card):
    """The gifts for one patient, what can be had first.

    Attributes:
        declined: a sentence why the gift somebody wants is not to be had.
        asked: the last question stands (the Gift).

    """

    declined = Signal(str)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel(OFFERS)
        self.empty = EmptyState("gift")
        self.table = Table(self.model, identity=lambda offer: offer.gift.id, empty=self.empty)
        self.note = Note()
        self.confirm = Confirm()
        self.confirm.hide()
        self._choice: Choice | None = None
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)
        self.body.addWidget(self.confirm)
        self.table.chosen.connect(self._show_note)
        self.table.opened.connect(self._ask)

    def show_choice(self, choice: Choice) -> None:
        """Show what the patient may choose from; the cursor stays on its gift."""
        another = self._choice is None or self._choice.file.id != choice.file.id
        self._choice = choice
        self.model.show(choice.offers)
        if another or self.table.current() is None:
            self.close_question()
            self.table.choose_first()
        self._count()

    def close_question(self) -> bool:
        """Take the last question away; ``False`` when there was none."""
        if self.confirm.isHidden():
            return False
        self.confirm.hide()
        self.table.setFocus()
        return True

    def place(self) -> QWidget:
        """Return where the keyboard goes."""
        return self.table if self.confirm.isHidden() else self.confirm.field

    def retranslate(self) -> None:
        """Set all words."""
        self.empty.set_words(
            translate("RedeemPage", "The catalogue is empty"),
            translate("RedeemPage", "A manager adds gifts under Manage."),
        )
        self.table.view.setAccessibleName(translate("RedeemPage", "Gifts"))
        self.model.retranslate()
        self.confirm.retranslate()
        self._count()

    def _count(self) -> None:
        offers = self._choice.offers if self._choice is not None else ()
        had = sum(map(can_be_had, offers))
        self.set_heading(
            translate("RedeemPage", "Catalogue"),
            translate("RedeemPage", "{had} of {all} available").format(had=had, all=len(offers)),
        )

    def _show_note(self, offer: Offer | None) -> None:
        self.note.show_note(offer.gift.note if offer is not None else "")
        asked = self.confirm.offer()
        if offer is not None and asked is not None and offer.gift.id != asked.gift.id:
            self.confirm.hide()

    def _ask(self, offer: Offer) -> None:
        if self._choice is None:
            return
        if not can_be_had(offer):
            self.confirm.hide()
            self.declined.emit(self._why_not(offer))
            return
        self.confirm.show()
        self.confirm.ask(self._choice, offer)
        self.asked.emit(offer.gift)
        self.table.view.scrollTo(self.table.view.currentIndex())

    @staticmethod
    def _why_not(offer: Offer) -> str:
        if offer.refused is not None:
            said = translate("RedeemPage", "{gift} cannot be redeemed: {why}.")
            return said.format(gift=offer.gift.name, why=reach(offer).word)
        said = translate("RedeemPage", "{n} points are missing for {gift}.")
        return said.format(n=f"{offer.missing:,}", gift=offer.gift.name)
