"""The insights of a period as the sheets of a file."""

import re

from frontdesk.domain.overview import Overview
from frontdesk.exchange.spreadsheet import Cell, OutSheet
from frontdesk.figure_words.attribution import By, attributed, heads
from frontdesk.figure_words.indicators import indicators
from frontdesk.figure_words.plots import plots
from frontdesk.system.translate import translate

_FEN = 100
_COUNT = re.compile(r"[0-9][0-9,]*")


def sheets(overview: Overview) -> list[OutSheet]:
    """Return figures with their definitions, both attributions, and the numbers of the charts."""
    return [
        _figures(overview),
        _attribution(overview, By.OCCASION),
        _attribution(overview, By.STAFF),
        *_charts(overview),
    ]


def _figures(overview: Overview) -> OutSheet:
    titles = [
        translate("Figures", "Figure"),
        f"{overview.period.first} – {overview.period.last}",
        translate("Figures", "Period before"),
        translate("Figures", "A year ago"),
        translate("Figures", "Target"),
        translate("Figures", "Definition"),
    ]
    rows = [
        (
            *(one.label, _cell(one.value), _cell(one.before), _cell(one.year_ago)),
            *(one.target, one.definition),
        )
        for one in indicators(overview)
    ]
    return OutSheet(translate("Figures", "Figures"), titles, rows)


def _attribution(overview: Overview, by: By) -> OutSheet:
    rows = [
        (
            one.name,
            one.effect.registered,
            one.effect.arrived,
            one.effect.rewarded,
            one.effect.revenue / _FEN,
        )
        for one in attributed(overview, by)
    ]
    return OutSheet(heads(by)[0], heads(by), rows)


def _charts(overview: Overview) -> list[OutSheet]:
    return [
        OutSheet(
            plot.title.replace(":", ""),
            ["", *(one.name for one in plot.series)],
            [
                (label, *(_cell(one.written[place]) for one in plot.series))
                for place, label in enumerate(plot.labels)
            ],
        )
        for plot in plots(overview)
    ]


def _cell(written: str) -> Cell:
    """Return a count as a number to reckon with; shares, amounts and spans stay in words."""
    return int(written.replace(",", "")) if _COUNT.fullmatch(written) else written
