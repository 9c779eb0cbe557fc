"""The KPI report of a period, put together from its words."""

from frontdesk.domain.overview import Overview
from frontdesk.figure_words.attribution import By, attributed, heads
from frontdesk.figure_words.indicators import indicators
from frontdesk.figure_words.plots import plots
from frontdesk.reports.kpi import Report, Ruled, kpi_sheet
from frontdesk.reports.words import yuan
from frontdesk.services.settings import AtTheDesk
from frontdesk.system.translate import translate


def report(overview: Overview, who: AtTheDesk) -> bytes:
    """Return the report as a PDF."""
    first, last = overview.period.first, overview.period.last
    said = Report(
        period=str(first) if first == last else f"{first} – {last}",
        indicators=indicators(overview),
        plots=plots(overview),
        tables=[_table(overview, by) for by in By],
    )
    return kpi_sheet(said, who)


def _table(overview: Overview, by: By) -> Ruled:
    title = {
        By.OCCASION: translate("Kpi", "What occasions led to"),
        By.STAFF: translate("Kpi", "What members of staff led to"),
    }
    rows = [
        (
            one.name,
            f"{one.effect.registered:,}",
            f"{one.effect.arrived:,}",
            f"{one.effect.rewarded:,}",
            yuan(one.effect.revenue),
        )
        for one in attributed(overview, by)
    ]
    nothing = translate("Figures", "No friend was registered in this period")
    return Ruled(title[by], heads(by), rows, nothing)
