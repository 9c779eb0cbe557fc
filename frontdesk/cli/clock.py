"""``frontdesk clock``: a manager says that the clock of this PC is right (DOMAIN.md §7.6)."""

from argparse import Namespace

from frontdesk.cli.house import House, say
from frontdesk.cli.shelf import Commands
from frontdesk.services import clock
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    told = translate("Help", "confirm that this PC's clock is right, when it is in doubt")
    commands.add_parser("clock", help=told).set_defaults(run=run)


def run(given: Namespace, house: House) -> int:  # noqa: ARG001 - commands look alike
    """Confirm the clock if it is in doubt; else nothing is written."""
    with house.opened() as clinic:
        if clinic.desk.read(clock.look).doubt is None:
            say(translate("Words", "The clock is not in doubt."))
        else:
            clinic.desk.write(clock.confirm)
            say(translate("Words", "The clock is confirmed."))
    return 0
