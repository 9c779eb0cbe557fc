"""How a report is asked for and delivered: its month, its format, its file."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from frontdesk.cli.house import say, write_bytes
from frontdesk.domain.calendar import Month
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble

BINARY = frozenset({"pdf", "xlsx"})
"""Formats that are no text."""


def add_output(parser: ArgumentParser, *formats: str) -> None:
    """Add ``--format``, the first of ``formats`` by default, and ``--out``."""
    parser.add_argument("--format", choices=formats, default=formats[0])
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help=translate("Help", "a file instead of the screen")
    )


def need_file(given: Namespace) -> None:
    """Let pass what may be written to the screen, or has a file to go to.

    Raises:
        Trouble: a PDF or a workbook without ``--out``.

    """
    if given.format in BINARY and given.out is None:
        raise Trouble(Kind.NO_OUT_FILE)


def deliver(given: Namespace, content: bytes) -> int:
    """Write a finished report to its file, replacing what was there, or to standard output.

    Raises:
        Trouble: the file cannot be written.

    """
    if given.out is None:
        write_bytes(content)
    else:
        out: Path = given.out.expanduser()
        replace_file(out, content)
        say(translate("Words", "Written: {path}").format(path=out))
    return 0


def month(text: str) -> Month:
    """Read a month from the command line."""
    found = Month.parse(text)
    if found is None:
        raise ArgumentTypeError(
            translate("Words", "“{text}” is not a month; write it like 2026-10").format(text=text)
        )
    return found


def day(text: str) -> date:
    """Read a day from the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(
            translate("Words", "“{text}” is not a day; write it like 2026-10-31").format(text=text)
        ) from error
