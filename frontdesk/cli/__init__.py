"""The command line: the same desk without a window.

A new command is one file here and one line in ``SHELF``; each offers ``add`` to describe its
arguments and what runs them.
"""

from frontdesk.cli import backup, clock, demo, imports, init, report, search, verify

SHELF = (demo, init, imports, search, report, verify, backup, clock)
