"""``frontdesk report kpi``: a month's report for owner and manager, as PDF, CSV or XLSX."""

from argparse import Namespace

from frontdesk.cli.counting import count_once
from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.domain.insights import Period
from frontdesk.domain.overview import looked_at
from frontdesk.exchange.spreadsheet import csv_sheets, xlsx_book
from frontdesk.figure_words.report import report
from frontdesk.figure_words.sheets import sheets
from frontdesk.services import insights, settings
from frontdesk.system.translate import translate


def add(kinds: Kinds) -> None:
    """Describe the report."""
    parser = kinds.add_parser("kpi", help=translate("Help", "figures and charts of a month"))
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    parser.set_defaults(run=run_kpi)
    add_output(parser, "pdf", "xlsx", "csv")


def run_kpi(given: Namespace, house: House) -> int:
    """Write the report of a month."""
    need_file(given)
    period = Period(given.month, given.month)
    with house.begun() as clinic:
        count_once(clinic, looked_at(period))
        found = clinic.desk.write(insights.export, period=period).value
        who = clinic.desk.read(settings.at_the_desk)
    match given.format:
        case "pdf":
            return deliver(given, report(found, who))
        case "xlsx":
            return deliver(given, xlsx_book(sheets(found)))
        case _:
            return deliver(given, csv_sheets(sheets(found)))
