"""The composition root: the one place where the program is put together."""

import sys

from frontdesk.cli.main import main as command_line
from frontdesk.system.clock import SystemClock


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(command_line(sys.argv[1:], SystemClock()))
