"""The composition root: the one place where the program is put together."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from frontdesk.system.clock import SystemClock
from frontdesk.system.folders import DataFolder, usual_data_folder
from frontdesk.system.translate import Language

if TYPE_CHECKING:
    from frontdesk.ui.frame import Frame
    from frontdesk.ui.start import Credentials, Program
    from frontdesk.ui.state import Remembered

PRACTICE = "practice"


def main() -> None:
    """Open the window when no command is named, else run the command; leave with its exit code.

    ``frontdesk practice`` opens the window on invented data, made anew.
    """
    given, command = _options().parse_known_args()
    if command == [PRACTICE]:
        sys.exit(_practice(given))
    if not command:
        sys.exit(_window(given))
    # the window must not pay for what the command line brings along
    from frontdesk.cli.main import main as command_line  # noqa: PLC0415

    sys.exit(command_line(sys.argv[1:], SystemClock()))


def window() -> None:
    """Open the window: the launcher without a console."""
    given, _ = _options().parse_known_args()
    sys.exit(_window(given))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--language", type=_language)
    return parser


def _language(text: str) -> Language | None:
    # the command line complains about an unknown one in its own words
    return Language(text) if text in set(Language) else None


def _folder(given: argparse.Namespace) -> DataFolder:
    return DataFolder(given.data_dir.expanduser()) if given.data_dir else usual_data_folder()


def _window(given: argparse.Namespace, practice: "Credentials | None" = None) -> int:
    from frontdesk.ui.launch import run  # noqa: PLC0415 - Qt only when a window opens

    return run(_folder(given), partial(_program, given, practice))


def _program(
    given: argparse.Namespace,
    practice: "Credentials | None",
    frame: "Frame",
    remembered: "Remembered",
) -> "Program":
    from frontdesk.ui.first_start import set_up, watch  # noqa: PLC0415 - after the first paint
    from frontdesk.ui.start import Program  # noqa: PLC0415

    program = Program(
        *(_folder(given), SystemClock()),
        remembered=remembered,
        frame=frame,
        practice=practice,
        set_up=None if practice else set_up,
        language=given.language or _wanted_language(),
    )
    if practice is None:
        watch(program)
    return program


def _practice(given: argparse.Namespace) -> int:
    from frontdesk.cli.practice import make_practice  # noqa: PLC0415
    from frontdesk.cli.stage import MANAGER, PASSWORD  # noqa: PLC0415
    from frontdesk.ui.start import Credentials  # noqa: PLC0415

    make_practice(_folder(given), SystemClock())
    return _window(given, Credentials(MANAGER, PASSWORD))


def _wanted_language() -> Language | None:
    wanted = os.environ.get("FRONTDESK_LANGUAGE", "")
    return _language(wanted)
