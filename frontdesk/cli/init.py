"""``frontdesk init``: set up a clinic in an empty folder."""

from argparse import Namespace

from frontdesk.cli.house import House, new_password, say
from frontdesk.cli.shelf import Commands
from frontdesk.domain import names
from frontdesk.domain.clinic import Clinic
from frontdesk.services import clinic
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser("init", help=translate("Help", "set up a clinic"))
    parser.add_argument("--clinic", required=True, metavar="NAME")
    parser.add_argument("--admin", required=True, metavar="NAME")
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:
    """Set up the clinic and print the recovery code, once."""
    code = clinic.create(
        house.folder,
        clinic=Clinic(name=given.clinic),
        admin=given.admin,
        password=new_password(),
        clock=house.clock,
    )
    say(
        translate("Words", "{clinic} is set up in {folder}. {admin} is its administrator.").format(
            clinic=given.clinic, folder=house.folder.root, admin=names.normal(given.admin)
        )
    )
    say(
        translate(
            "Words",
            "Recovery code (shown only now; print it and lock it away. It opens the data when all "
            "passwords are forgotten):",
        )
    )
    say(f"    {code}")
    return 0
