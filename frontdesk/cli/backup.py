"""``frontdesk backup``: a verified copy of the clinic's data."""

from argparse import Namespace
from pathlib import Path

from frontdesk.cli.house import House, say
from frontdesk.cli.shelf import Commands
from frontdesk.services import backups
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("backup", help=translate("Help", "copy all data, verified"))
    parser.add_argument("dir", type=Path, metavar="DIR")
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:
    """Make a backup in a folder of its own inside ``DIR`` and print where."""
    with house.opened() as clinic:
        made = backups.make(clinic.desk, clinic.folder, clinic.key, given.dir.expanduser())
    say(translate("Words", "Backup made and verified: {path}").format(path=made))
    return 0
