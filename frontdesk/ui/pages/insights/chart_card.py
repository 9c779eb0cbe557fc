"""A chart in its card, and the table behind it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from frontdesk.reports.plots import Plot
from frontdesk.system.translate import translate
from frontdesk.ui.rows import Column, RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.widgets.button import Button, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chart import Chart
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice


@dataclass(frozen=True, slots=True)
class Line:
    """A label of a chart and what each of its series reads there."""

    label: str
    written: tuple[str, ...]


class ChartCard(Card):
    """A chart; T, or the button, turns it over to its table and back."""

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self._plot = plot
        self.chart, self.turn = Chart(), Button(Weight.QUIET, icon="list-check")
        self._definition = Label(voice=Voice.SMALL, wrap=True)
        series: list[Column[Line]] = [
            Column(
                key=str(number),
                title=partial(self._name, number),
                value=partial(_written, number),
                width=120,
            )
            for number in range(len(plot.series))
        ]
        label: Column[Line] = Column(
            key="label", title=lambda: "", value=lambda row: row.label, strong=True, width=0
        )
        self.model: RowsModel[Line] = RowsModel((label, *series))
        self._empty = EmptyState("chart-bar")
        self.table: Table[Line] = Table(
            self.model, identity=lambda row: row.label, empty=self._empty, sortable=False
        )
        self.faces = QStackedWidget()
        self.faces.addWidget(self.chart)
        self.faces.addWidget(self.table)
        self.add_to_heading(self.turn)
        self.body.addWidget(self.faces, 1)
        self.body.addWidget(self._definition)
        self.turn.clicked.connect(self.turn_over)

    def show_plot(self, plot: Plot) -> None:
        """Show a chart and its numbers."""
        self._plot = plot
        self.set_heading(plot.title)
        self._definition.setText(plot.definition)
        self._empty.set_words(plot.nothing)
        self.chart.show_plot(plot)
        written = zip(*(one.written for one in plot.series), strict=True)
        lines = [] if plot.empty else map(Line, plot.labels, written)
        self.model.show(lines)
        self.model.retranslate()
        self.table.view.setAccessibleName(plot.title)
        self._name_turn()

    def turn_over(self) -> None:
        """Show the table in place of the chart, or the chart again; the keyboard goes along."""
        self.faces.setCurrentIndex(1 - self.faces.currentIndex())
        (self.chart if self._on_chart() else self.table).setFocus()
        self._name_turn()

    def _name_turn(self) -> None:
        on_chart = self.faces.currentIndex() == 0
        word = (
            translate("InsightsPage", "Table") if on_chart else translate("InsightsPage", "Chart")
        )
        self.turn.set_words(word)
        self.turn.setAccessibleName(f"{word}: {self._plot.title}")
        self.turn.setToolTip(f"{word}  T")

    def _on_chart(self) -> bool:
        return self.faces.currentWidget() is self.chart

    def _name(self, number: int) -> str:
        return self._plot.series[number].name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over on T, wherever in the card the keyboard is."""
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.turn_over()
            return
        super().keyPressEvent(event)


def _written(number: int, row: Line) -> str:
    return row.written[number]
