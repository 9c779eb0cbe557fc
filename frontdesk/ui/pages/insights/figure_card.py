"""A figure as a card: its value, what it is measured by, and how it is made."""

from PySide6.QtWidgets import QHBoxLayout

from frontdesk.reports.plots import Indicator
from frontdesk.system.translate import translate
from frontdesk.ui.look import Look
from frontdesk.ui.theme import Size, Tone
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.chip import Chip
from frontdesk.ui.widgets.label import Label, Voice


class FigureCard(Card):
    """One figure; the definition stands in small print below."""

    def __init__(self) -> None:
        super().__init__(padding=Size.GAP)
        self._label, self._value = Label(voice=Voice.SECOND), Label(voice=Voice.FIGURE)
        self._target = Chip()
        self._beside = Label(voice=Voice.SMALL, wrap=True)
        self._definition = Label(voice=Voice.SMALL, wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._value)
        row.addStretch()
        row.addWidget(self._target)
        self.body.setSpacing(2)
        self.body.addWidget(self._label)
        self.body.addLayout(row)
        self.body.addWidget(self._beside)
        self.body.addWidget(self._definition)
        self.body.addStretch()

    def show_indicator(self, one: Indicator) -> None:
        """Show a figure in place of the one before."""
        beside = translate("InsightsPage", "before {before} · a year ago {year_ago}")
        beside = beside.format(before=one.before, year_ago=one.year_ago)
        self._label.setText(one.label)
        self._value.setText(one.value)
        self._beside.setText(beside)
        self._definition.setText(one.definition)
        self.setToolTip(one.definition)
        self._target.show_look(_look(one) if one.target else None)
        said = [f"{one.label}: {one.value}", beside, one.target, one.definition]
        self.setAccessibleName("; ".join(filter(None, said)))


def _look(one: Indicator) -> Look:
    match one.reached:
        case True:
            return Look(one.target, Tone.GOOD, "check")
        case False:
            return Look(one.target, Tone.ATTENTION, "alert-circle")
        case None:
            return Look(one.target, Tone.NEUTRAL)
