"""``frontdesk verify``: say whether everything is whole."""

from argparse import Namespace
from pathlib import Path

from frontdesk.cli.house import House
from frontdesk.cli.shelf import Commands
from frontdesk.cli.verdicts import show
from frontdesk.services import insights, willingness
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("verify", help=translate("Help", "check that all is whole"))
    parser.add_argument(
        "--repair",
        action="store_true",
        help=translate("Help", "count kept figures anew first"),
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="DIR",
        help=translate("Help", "compare with the newest backup in DIR, on a stick for instance"),
    )
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:
    """Print what was looked at; the exit code is 1 if anything is not whole."""
    with house.opened() as clinic:
        if given.repair:
            clinic.desk.write(insights.rebuild)
            clinic.desk.write(willingness.rebuild)
        return show(clinic, given.against)
