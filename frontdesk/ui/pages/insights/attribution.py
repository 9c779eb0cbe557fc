"""The table of what led to friends: by occasion, or by who invited them (DOMAIN.md §11.8)."""

from PySide6.QtWidgets import QLineEdit, QTabBar

from frontdesk.domain.overview import Overview
from frontdesk.domain.pinyin import sort_key
from frontdesk.figure_words.attribution import Attributed, By, attributed, heads
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.empty import EmptyState

_FEN = 100
_FILTER_WIDTH = 160
_LEAST_HEIGHT = 240
_WAYS = tuple(By)


class Attribution(Card):
    """Effects by occasion or staff; the line above keeps the rows in which its words occur."""

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self.ways, self.filter = QTabBar(), QLineEdit()
        self.ways.setExpanding(False)
        self.ways.setDrawBase(False)
        for _ in _WAYS:
            self.ways.addTab("")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(_FILTER_WIDTH)
        self.model: RowsModel[Attributed] = RowsModel(self._columns())
        self._empty = EmptyState("share")
        self.table: Table[Attributed] = Table(
            self.model, identity=lambda row: row.name, empty=self._empty
        )
        self.table.setMinimumHeight(_LEAST_HEIGHT)
        self.add_to_heading(self.ways)
        self.add_to_heading(self.filter)
        self.body.addWidget(self.table, 1)
        self.ways.currentChanged.connect(self._show)
        self.filter.textChanged.connect(self.model.keep)

    def show_overview(self, overview: Overview) -> None:
        """Show the effects of a period."""
        self._overview = overview
        self._show()

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("InsightsPage", "What led to friends"))
        self.ways.setAccessibleName(translate("InsightsPage", "By occasion or by staff"))
        self.ways.setTabText(0, translate("InsightsPage", "By occasion"))
        self.ways.setTabText(1, translate("InsightsPage", "By staff"))
        self.filter.setAccessibleName(translate("InsightsPage", "Filter the table"))
        self.filter.setPlaceholderText(translate("InsightsPage", "Filter"))
        self.table.view.setAccessibleName(translate("InsightsPage", "What led to friends"))
        self._empty.set_words(
            translate("InsightsPage", "No friend was registered in this period"),
            translate("InsightsPage", "Choose another period, or register a referral with F3."),
        )
        self._show()

    def _by(self) -> By:
        return _WAYS[self.ways.currentIndex()]

    def _show(self) -> None:
        if self._overview is not None:
            self.model.show(attributed(self._overview, self._by()))
        self.model.retranslate()

    def _columns(self) -> tuple[Column[Attributed], ...]:
        return (
            Column(
                key="name",
                title=lambda: heads(self._by())[0],
                value=lambda row: row.name,
                sort=lambda row: sort_key(row.name),
                strong=True,
                width=0,
            ),
            Column(
                key="registered",
                title=lambda: heads(self._by())[1],
                value=lambda row: row.effect.registered,
            ),
            Column(
                key="arrived",
                title=lambda: heads(self._by())[2],
                value=lambda row: row.effect.arrived,
            ),
            Column(
                key="rewarded",
                title=lambda: heads(self._by())[3],
                value=lambda row: row.effect.rewarded,
            ),
            Column(
                key="revenue",
                title=lambda: heads(self._by())[4],
                value=lambda row: row.effect.revenue,
                display=lambda row: f"{row.effect.revenue / _FEN:,.2f}",
                width=130,
            ),
        )
