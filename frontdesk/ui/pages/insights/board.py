"""What a manager sees: the period at the top; below it figures, charts, tables and spending."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk.domain.overview import Overview
from frontdesk.figure_words.indicators import indicators
from frontdesk.figure_words.plots import plots
from frontdesk.system.translate import translate
from frontdesk.ui.pages.insights.attribution import Attribution
from frontdesk.ui.pages.insights.chart_card import ChartCard
from frontdesk.ui.pages.insights.figure_card import FigureCard
from frontdesk.ui.pages.insights.picker import PeriodPicker
from frontdesk.ui.pages.insights.spending import Spending
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.scrolled import scrolled

_FIGURES, _CHARTS = 4, 2


class InsightsBoard(QWidget):
    """All parts of the page; cards are made when there is something to show in them."""

    def __init__(self) -> None:
        super().__init__()
        self.picker = PeriodPicker()
        self.print = PrimaryButton(shortcut="Ctrl+P", hint="Ctrl+P", icon="printer")
        self.xlsx, self.csv = Button(), Button()
        self.figures: dict[str, FigureCard] = {}
        self.charts: dict[str, ChartCard] = {}
        self.attribution, self.spending = Attribution(), Spending()
        self._figures, self._charts = QGridLayout(), QGridLayout()
        self._lay_out()

    def show_overview(self, overview: Overview) -> None:
        """Show a period."""
        for place, one in enumerate(indicators(overview)):
            if one.key not in self.figures:
                self.figures[one.key] = FigureCard()
                self._figures.addWidget(self.figures[one.key], place // _FIGURES, place % _FIGURES)
            self.figures[one.key].show_indicator(one)
        shown = plots(overview)
        for place, plot in enumerate(shown):
            if plot.key not in self.charts:
                self.charts[plot.key] = ChartCard(plot)
                self._charts.addWidget(self.charts[plot.key], place // _CHARTS, place % _CHARTS)
            self.charts[plot.key].show_plot(plot)
        # in what the last chart leaves of its row, or in a row of its own
        row, column = divmod(len(shown), _CHARTS)
        self._charts.addWidget(self.spending, row, column, 1, _CHARTS - column)
        self.attribution.show_overview(overview)

    def retranslate(self) -> None:
        """Set all words."""
        self.picker.retranslate()
        self.print.set_words(translate("InsightsPage", "Print report"))
        self.xlsx.set_words(translate("InsightsPage", "Excel"))
        self.csv.set_words(translate("InsightsPage", "CSV"))
        self.attribution.retranslate()
        self.spending.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Size.GRID)
        top.addWidget(self.picker)
        top.addStretch()
        for button in (self.csv, self.xlsx, self.print):
            top.addWidget(button)
        for grid, many in ((self._figures, _FIGURES), (self._charts, _CHARTS)):
            grid.setSpacing(Size.GAP)
            for place in range(many):
                grid.setColumnStretch(place, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, Size.GRID, 0)
        column.setSpacing(Size.GAP)
        column.addLayout(self._figures)
        column.addLayout(self._charts)
        column.addWidget(self.attribution)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Size.GAP)
        whole.addLayout(top)
        whole.addWidget(scrolled(content), 1)
