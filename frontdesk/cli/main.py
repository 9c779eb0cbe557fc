"""Read the command line, run one command, and turn what goes wrong into one sentence."""

import argparse
import os
import sys
from pathlib import Path
from typing import NoReturn

from frontdesk import __version__, trouble_words, words
from frontdesk.cli import SHELF
from frontdesk.cli.house import House, complain
from frontdesk.domain.refusals import Refusal
from frontdesk.system.clock import Clock
from frontdesk.system.folders import DataFolder, usual_data_folder
from frontdesk.system.translate import Language, speak, translate
from frontdesk.system.trouble import Trouble

LANGUAGE = "FRONTDESK_LANGUAGE"
FAILED, MISUSED, INTERRUPTED = 1, 2, 130


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Write one sentence to standard error and leave."""
        complain(
            translate("Words", "{message}. See “{program} --help”.").format(
                message=message, program=self.prog
            )
        )
        raise SystemExit(MISUSED)


def main(arguments: list[str], clock: Clock) -> int:
    """Run the command that ``arguments`` name and return the exit code; 0 is good."""
    _speak_utf8()
    speak(_language(arguments))
    try:
        given = _parser().parse_args(arguments)
        folder = DataFolder(given.data_dir.expanduser()) if given.data_dir else usual_data_folder()
        code: int = given.run(given, House(folder, clock))
    except Refusal as refusal:
        complain(words.refusal(refusal))
        return FAILED
    except Trouble as trouble:
        complain(trouble_words.trouble(trouble))
        return FAILED
    except (KeyboardInterrupt, EOFError):
        complain(translate("Words", "Interrupted; nothing half done was kept."))
        return INTERRUPTED
    except BrokenPipeError:
        # who reads our output has left; let the interpreter not complain about it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return code


def _parser() -> _Parser:
    parser = _Parser(
        prog="frontdesk",
        description=translate("Words", "Front desk of a clinic: check-in, referrals, rewards."),
    )
    parser.add_argument("--version", action="version", version=f"frontdesk {__version__}")
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help=translate("Words", "the clinic's data folder (usual: {folder})").format(
            folder=usual_data_folder().root
        ),
    )
    parser.add_argument(
        "--language", choices=[str(one) for one in Language], help=translate("Words", "language")
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for command in SHELF:
        command.add(commands)
    return parser


def _language(arguments: list[str]) -> Language:
    """Find the language before anything is said; the parser looks at it again."""
    wanted = os.environ.get(LANGUAGE, "")
    for place, argument in enumerate(arguments):
        if argument == "--language" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
        elif argument.startswith("--language="):
            wanted = argument.partition("=")[2]
    return Language(wanted) if wanted in set(Language) else Language.CHINESE


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        # a redirected stream of a test has no encoding to set
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
