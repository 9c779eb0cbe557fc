"""``frontdesk demo``: one month of a small, invented clinic, with all its sheets."""

from argparse import Namespace
from pathlib import Path

from frontdesk.cli.demo_sheets import write_sheets
from frontdesk.cli.house import House, say
from frontdesk.cli.practice import MARK, clear_practice
from frontdesk.cli.shelf import Commands
from frontdesk.cli.stage import HOUSE, MANAGER, PASSWORD, StageClock, set_stage
from frontdesk.cli.story import tell
from frontdesk.cli.verdicts import show
from frontdesk.domain.clock import trust
from frontdesk.services.clinic import create, open_clinic
from frontdesk.system.files import replace_file, trouble_at
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import translate


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "demo", help=translate("Help", "a month of an invented clinic, with its sheets")
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.set_defaults(run=run)


def run(given: Namespace, house: House) -> int:  # noqa: ARG001 - the demo has a folder of its own
    """Play the month, write the sheets into ``DIR`` and verify; earlier ones are replaced."""
    out: Path = given.out.expanduser()
    folder = DataFolder(out / "clinic")
    with trouble_at(out):
        out.mkdir(parents=True, exist_ok=True)
    clear_practice(folder)
    clock = StageClock()
    code = create(folder, clinic=HOUSE, admin=MANAGER, password=PASSWORD, clock=clock)
    _mark(folder, code)
    clinic = open_clinic(folder, user=MANAGER, password=PASSWORD, clock=clock, judge_clock=trust)
    try:
        stage = set_stage(clinic, clock)
        tell(stage)
        say("")
        for path in write_sheets(stage, out):
            say(translate("Demo", "Written: {path}").format(path=path))
        say("")
        return show(clinic)
    finally:
        clinic.close()


def _mark(folder: DataFolder, code: str) -> None:
    told = translate(
        "Demo",
        "Practice data of an invented clinic; the next demo replaces this folder.\n"
        "User: {user}\nPassword: {password}\nRecovery code: {code}\n",
    )
    text = told.format(user=MANAGER, password=PASSWORD, code=code)
    replace_file(folder.root / MARK, text.encode())
