"""``frontdesk report``: boards, points, referrals, figures and days, for people and programs."""

from argparse import Namespace

from frontdesk.cli import boards, bonus, days, figures, kpi, ledgers, liability, whom
from frontdesk.cli.house import House
from frontdesk.cli.output import add_output, deliver, need_file
from frontdesk.cli.shelf import Commands
from frontdesk.services import points, referrals
from frontdesk.system.translate import translate
from frontdesk.tables import BALANCES, REFERRALS, Format


def add(commands: Commands) -> None:
    """Describe the commands."""
    parser = commands.add_parser("report", help=translate("Help", "leaderboards and lists"))
    kinds = parser.add_subparsers(required=True, metavar="WHAT")
    boards.add(kinds)
    bonus.add(kinds)
    balances = kinds.add_parser("balances", help=translate("Help", "everybody's points"))
    balances.set_defaults(run=run_balances)
    add_output(balances, *Format)
    sent = kinds.add_parser("referrals", help=translate("Help", "every referral"))
    sent.set_defaults(run=run_referrals)
    add_output(sent, *Format)
    figures.add(kinds)
    days.add(kinds)
    ledgers.add(kinds)
    liability.add(kinds)
    kpi.add(kinds)
    whom.add(kinds)


def run_balances(given: Namespace, house: House) -> int:
    """Write the balance of everybody who ever had points."""
    need_file(given)
    with house.begun() as clinic:
        lines = clinic.desk.write(points.balances).value
    return deliver(given, BALANCES.file(Format(given.format), lines))


def run_referrals(given: Namespace, house: House) -> int:
    """Write every stored referral."""
    need_file(given)
    with house.begun() as clinic:
        lines = clinic.desk.write(referrals.export).value
    return deliver(given, REFERRALS.file(Format(given.format), lines))
