"""The stock of a gift: counting, deliveries, and the history of every piece."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from frontdesk.domain.gifts import Gift
from frontdesk.domain.stock import Why
from frontdesk.services.catalogue import Moved
from frontdesk.system.translate import translate
from frontdesk.ui.refusals import beside
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.code_edit import CodeEdit
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.field import FormField

_DIGITS = 7
_NARROWEST = 44


def why_word(why: Why) -> str:
    """Return why pieces came or went."""
    return {
        Why.REDEEMED: translate("CatalogueSection", "redeemed"),
        Why.CANCELLED: translate("CatalogueSection", "cancelled"),
        Why.EXPIRED: translate("CatalogueSection", "expired"),
        Why.COUNTED: translate("CatalogueSection", "counted"),
        Why.DELIVERED: translate("CatalogueSection", "delivered"),
    }[why]


HISTORY: tuple[Column[Moved], ...] = (
    Column(
        key="day",
        title=lambda: translate("CatalogueSection", "Day"),
        value=lambda row: row.move.day.isoformat(),
        width=90,
    ),
    Column(
        key="delta",
        title=lambda: translate("CatalogueSection", "Pieces"),
        value=lambda row: row.move.delta,
        display=lambda row: f"{row.move.delta:+,}",
        strong=True,
        width=52,
    ),
    Column(
        key="left",
        title=lambda: translate("CatalogueSection", "Left"),
        value=lambda row: row.move.left,
        display=lambda row: f"{row.move.left:,}",
        width=52,
    ),
    Column(
        key="why",
        title=lambda: translate("CatalogueSection", "Why, and who"),
        value=lambda row: " · ".join(
            filter(None, (why_word(row.move.why), row.by, row.move.words))
        ),
        width=0,
    ),
)


class StockCard(Card):
    """How many pieces there are, by count or delivery, with a remark; and all moves so far.

    Attributes:
        counted: so many were counted (int), or there is no limit (None), and the remark.
        delivered: so many came (int), and the remark.
        complained: a refusal that concerns no field, as a sentence.

    """

    counted = Signal(object, str)
    delivered = Signal(int, str)
    complained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.count_line, self.came_line = CodeEdit(_DIGITS), CodeEdit(_DIGITS)
        self.words_line = QLineEdit()
        for line in (self.count_line, self.came_line, self.words_line):
            # beside the form there is little room at 125 %
            line.setMinimumWidth(_NARROWEST)
        self.count, self.came = FormField(self.count_line), FormField(self.came_line)
        self.words = FormField(self.words_line)
        self.store_count, self.store_came = Button(), Button()
        self.unlimit = Button(Weight.QUIET)
        self.model, self.empty = RowsModel(HISTORY), EmptyState("history")
        self.table: Table[Moved] = Table(
            self.model, identity=lambda row: row.move.at, empty=self.empty, sortable=False
        )
        self.refuse = beside({"stock": self.count, "delivered": self.came}, self.complained.emit)
        self._gift: Gift | None = None
        self._lay_out()
        self.count_line.returnPressed.connect(self._count)
        self.store_count.clicked.connect(self._count)
        self.came_line.returnPressed.connect(self._came)
        self.store_came.clicked.connect(self._came)
        self.unlimit.clicked.connect(lambda: self.counted.emit(None, self.words_line.text()))

    def show_gift(self, gift: Gift) -> None:
        """Show how many pieces of a gift there are."""
        if self._gift is None or self._gift.id != gift.id:
            self.clear()
            self.model.show(())
        self._gift = gift
        self.came.setEnabled(gift.stock is not None)
        self.store_came.setEnabled(gift.stock is not None)
        self.unlimit.setEnabled(gift.stock is not None)
        self.retranslate()

    def show_history(self, moves: list[Moved]) -> None:
        """Show the moves, the newest first."""
        self.model.show(moves)

    def clear(self) -> None:
        """Forget what was typed: it is stored."""
        for field in (self.count, self.came, self.words):
            field.clear_wrong()
        for line in (self.count_line, self.came_line, self.words_line):
            line.clear()

    def retranslate(self) -> None:
        """Set all words."""
        stock = self._gift.stock if self._gift is not None else None
        left = translate("CatalogueSection", "no limit")
        if stock is not None:
            left = translate("CatalogueSection", "%n piece(s) left", n=stock)
        self.set_heading(translate("CatalogueSection", "Stock"), left)
        self.count.set_label(
            translate("CatalogueSection", "Counted"), translate("CatalogueSection", "pieces")
        )
        self.came.set_label(translate("CatalogueSection", "Delivered"))
        self.words.set_label(translate("CatalogueSection", "Remark"))
        self.store_count.set_words(translate("CatalogueSection", "Set"))
        self.store_came.set_words(translate("CatalogueSection", "Add"))
        self.unlimit.set_words(translate("CatalogueSection", "No limit"))
        self.empty.set_words(
            translate("CatalogueSection", "No piece has moved yet"),
            translate("CatalogueSection", "Counts, deliveries and redemptions stand here."),
        )
        self.table.view.setAccessibleName(translate("CatalogueSection", "History of the stock"))
        self.model.retranslate()

    def _count(self) -> None:
        # an empty line is no count of none
        if self.count_line.text():
            self.counted.emit(int(self.count_line.text()), self.words_line.text())
        else:
            self.count_line.setFocus()

    def _came(self) -> None:
        self.delivered.emit(int(self.came_line.text() or 0), self.words_line.text())

    def _lay_out(self) -> None:
        self.body.addLayout(_row(self.count, self.store_count, self.came, self.store_came))
        remark = QHBoxLayout()
        remark.setSpacing(Size.GRID)
        remark.addWidget(self.words, 1)
        remark.addWidget(self.unlimit, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(remark)
        self.body.addWidget(self.table, 1)


def _row(count: FormField, store: Button, came: FormField, add: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Size.GRID)
    for field, button in ((count, store), (came, add)):
        row.addWidget(field, 1)
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
    return row
