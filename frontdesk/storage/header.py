"""The first bytes of a database file, looked at before it is opened; no driver is needed."""

from pathlib import Path

from frontdesk.system.trouble import Kind, Trouble

_PLAIN_HEADER = b"SQLite format 3\x00"
_SMALLEST = 512


def check_file(path: Path) -> None:
    """Look at an encrypted database file before it is opened.

    Raises:
        Trouble: it is missing, empty, cut off, or a plain database of another program.

    """
    try:
        with path.open("rb") as file:
            head = file.read(_SMALLEST)
    except FileNotFoundError as error:
        raise Trouble(Kind.DATABASE_MISSING, path=path) from error
    except PermissionError as error:
        raise Trouble(Kind.READ_ONLY, path=path) from error
    except IsADirectoryError as error:
        raise Trouble(Kind.DATABASE_FOREIGN, path=path) from error
    if not head:
        raise Trouble(Kind.DATABASE_EMPTY, path=path)
    if head.startswith(_PLAIN_HEADER):
        raise Trouble(Kind.DATABASE_FOREIGN, path=path)
    if len(head) < _SMALLEST:
        raise Trouble(Kind.DATABASE_DAMAGED, path=path)
