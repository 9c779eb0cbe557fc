"""Whose points? A search of its own, so that redeeming needs no way back to the front desk."""

from PySide6.QtCore import Signal

from frontdesk.domain.search import Found
from frontdesk.system.translate import translate
from frontdesk.ui.pages.redeem.columns import FOUND
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState


class Results(Card):
    """The people found, at most 20.

    Attributes:
        taken: one was chosen (a Found).

    """

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=Size.GRID)
        self.model = RowsModel(FOUND)
        self.empty = EmptyState("search")
        self.table = Table(
            self.model, identity=lambda found: found.patient, empty=self.empty, sortable=False
        )
        self.body.addWidget(self.table)
        self.table.opened.connect(self.taken)

    def show_found(self, found: list[Found]) -> None:
        """Show the people found, the best first and chosen."""
        self.model.show(found)
        self.table.choose_first()

    def step(self, by: int) -> None:
        """Go to the next or the one before."""
        view = self.table.view
        row = min(max(view.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        view.setCurrentIndex(self.model.index(row, 0))

    def take(self) -> None:
        """Take the one the cursor is on."""
        found = self.table.current()
        if found is not None:
            self.taken.emit(found)

    def retranslate(self) -> None:
        """Set all words."""
        self.empty.set_words(
            translate("RedeemPage", "Nobody found"),
            translate("RedeemPage", "Try part of the name, pinyin, or the end of the phone."),
        )
        self.table.view.setAccessibleName(translate("RedeemPage", "People found"))
        self.model.retranslate()
