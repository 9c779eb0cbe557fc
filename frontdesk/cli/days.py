"""``frontdesk report day``: the sheet of a clinic day as a PDF."""

from argparse import Namespace
from pathlib import Path

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import day, deliver
from frontdesk.reports.day_sheet import day_sheet
from frontdesk.services import settings
from frontdesk.services.day import sheet
from frontdesk.system.translate import translate


def add(kinds: Kinds) -> None:
    """Describe the report."""
    parser = kinds.add_parser("day", help=translate("Help", "the sheet of a day, to be signed"))
    parser.add_argument(
        "--date", type=day, metavar="YYYY-MM-DD", help=translate("Help", "or today")
    )
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)
    parser.set_defaults(run=run_day)


def run_day(given: Namespace, house: House) -> int:
    """Write the sheet of a day."""
    with house.begun() as clinic:
        wanted = given.date or clinic.desk.read(settings.at_the_desk).day
        made = clinic.desk.write(sheet, day=wanted).value
    return deliver(given, day_sheet(made))
