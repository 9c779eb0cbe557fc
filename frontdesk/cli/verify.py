"""``frontdesk verify``: say whether everything is whole."""

from argparse import Namespace

from frontdesk.cli.house import House
from frontdesk.cli.shelf import Commands
from frontdesk.cli.verdicts import show
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("verify", help=translate("Help", "check that all is whole"))
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:  # noqa: ARG001 - commands look alike
    """Print what was looked at; the exit code is 1 if anything is not whole."""
    with house.opened() as clinic:
        return show(clinic)
