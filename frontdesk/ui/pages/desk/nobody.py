"""What the left column says while nobody stands at the desk."""

from PySide6.QtCore import Signal

from frontdesk.system.translate import translate
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_HEIGHT = 260


class Nobody(Card):
    """How to begin: type, scan, or a new patient.

    Attributes:
        new_wanted: somebody new stands at the desk.

    """

    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.new = Button(hint="Ctrl+N", icon="user-plus")
        self._empty = EmptyState("user", self.new)
        self.new.clicked.connect(self.new_wanted)
        self.body.addWidget(self._empty)
        self.setMinimumHeight(_HEIGHT)

    def retranslate(self) -> None:
        """Set all words."""
        self._empty.set_words(
            translate("DeskPage", "Who is at the desk?"),
            translate("DeskPage", "Type initials, a name or a phone, or scan the card."),
        )
        self.new.set_words(translate("DeskPage", "New patient"))
