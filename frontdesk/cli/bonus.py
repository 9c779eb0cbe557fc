"""``frontdesk report bonus``: what a month pays the staff, where an administrator allowed it."""

from argparse import Namespace

from frontdesk.cli.figures import Kinds
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, month, need_file
from frontdesk.reports.leaderboards import BonusList, draw
from frontdesk.services import bonuses, posters
from frontdesk.services.leaderboards import Purpose
from frontdesk.system.translate import translate
from frontdesk.tables import BONUS, Format


def add(kinds: Kinds) -> None:
    """Describe the report."""
    parser = kinds.add_parser(
        "bonus", help=translate("Help", "what a month pays the staff, where that is switched on")
    )
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM")
    parser.set_defaults(run=run_bonus)
    add_output(parser, *Format, "pdf")


def run_bonus(given: Namespace, house: House) -> int:
    """Write the bonus sheet of a month; it is refused while nothing is paid."""
    need_file(given)
    asked = {"month": given.month, "purpose": Purpose.REWARDS}
    with house.begun() as clinic:
        rows = clinic.desk.write(bonuses.of_month, **asked).value
        issuer = clinic.desk.read(posters.issuer)
    if given.format == "pdf" and issuer.bonus is not None:
        return deliver(given, draw(BonusList(given.month, rows, issuer.bonus), issuer))
    return deliver(given, BONUS.file(Format(given.format), rows))
