"""``frontdesk report liability``: the points of a month in money, as JSON, CSV or PDF."""

from argparse import Namespace

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.domain.liability import Liability
from frontdesk.exchange.table import csv_text, json_text
from frontdesk.reports.liability import liability_sheet
from frontdesk.services import liability, settings
from frontdesk.system.translate import translate

_FEN = 100


def add(kinds: Kinds) -> None:
    """Describe the report."""
    parser = kinds.add_parser(
        "liability", help=translate("Help", "open points and their value, gifts handed over")
    )
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    parser.set_defaults(run=run_liability)
    add_output(parser, "json", "csv", "pdf")


def run_liability(given: Namespace, house: House) -> int:
    """Write the points of a month."""
    need_file(given)
    with house.begun() as clinic:
        found = clinic.desk.read(liability.monthly, month=given.month)
        who = clinic.desk.read(settings.at_the_desk)
    if given.format == "pdf":
        return deliver(given, liability_sheet(found, who))
    line = _line(found)
    if given.format == "csv":
        return deliver(given, csv_text(list(line), [list(line.values())]))
    return deliver(given, json_text([line]))


def _line(found: Liability) -> dict[str, str | int | float | None]:
    return {
        "month": str(found.month),
        "open_points": found.open_points,
        "value_yuan": found.value / _FEN,
        "issued": found.issued,
        "redeemed": found.redeemed,
        "expired": found.expired,
        "owed_by_patients": found.owed,
        "handed_over": found.handed_over.vouchers,
        "gift_cost_yuan": found.handed_over.cost / _FEN,
        "promised": found.promised.vouchers,
        "promised_cost_yuan": found.promised.cost / _FEN,
    }
