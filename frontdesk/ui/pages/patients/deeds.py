"""What is done rarely with a file, one quiet button below the other."""

from PySide6.QtCore import Qt, Signal

from frontdesk.system.translate import translate
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card


class Deeds(Card):
    """Buttons under the head of a file; who may not press one is told so by the desk.

    Attributes:
        losing_card: the card was lost.
        copying: a copy of the data is wanted.
        refunding: money is given back for a visit.
        claiming: it is to be said who sent this patient, who came already.

    """

    losing_card = Signal()
    copying = Signal()
    refunding = Signal()
    claiming = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.claim = Button(Weight.QUIET, shortcut="Ctrl+R", icon="users")
        self.lost = Button(Weight.QUIET, icon="ban")
        self.copy = Button(Weight.QUIET, icon="file-text")
        self.refund = Button(Weight.QUIET, shortcut="Ctrl+T", icon="arrow-back-up")
        self.body.setSpacing(0)
        for button, wanted in (
            (self.claim, self.claiming),
            (self.lost, self.losing_card),
            (self.copy, self.copying),
            (self.refund, self.refunding),
        ):
            self.add(button)
            button.clicked.connect(wanted)

    def add(self, button: Button) -> None:
        """Add a button at the end."""
        self.body.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def offer_claim(self, *, possible: bool) -> None:
        """Offer to say who sent this patient, while that may be claimed (§5.5)."""
        self.claim.setVisible(possible)

    def retranslate(self) -> None:
        """Set all words."""
        self.claim.set_words(translate("PatientsPage", "Who sent this patient?"))
        self.lost.set_words(translate("PatientsPage", "Card lost: new number…"))
        self.copy.set_words(translate("PatientsPage", "Copy of the data…"))
        self.refund.set_words(translate("PatientsPage", "Give money back…"))
