"""Copying a file on which this process holds locks.

On POSIX, closing any handle of a file lifts all locks that the process has on it, whoever took them
(sqlite.org/howtocorrupt.html, 2.2): another desk could then take the log of a database away that
this one still writes to. So another process reads the file there. On Windows a lock belongs to its
handle.
"""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, cast

_AT_ONCE = 16 << 20
"""Bytes that reach the disk together: a commit meanwhile waits for no more than these."""
# Windows has the one, and POSIX the quicker other; the size of a file is part of both
_sync = getattr(os, "fdatasync", os.fsync)


def copy_apart(source: Path, target: Path) -> None:
    """Copy ``source`` durably to ``target``, which must not be there; no lock is lifted.

    Raises:
        OSError: one cannot be read, or the other not written.

    """
    with target.open("xb") as copy, _read_apart(source) as content:
        for part in iter(partial(content.read, _AT_ONCE), b""):
            copy.write(part)
            copy.flush()
            _sync(copy.fileno())


@contextmanager
def _read_apart(path: Path) -> Iterator[IO[bytes]]:
    if os.name == "nt":
        with path.open("rb") as content:
            yield content
        return
    reading = ["/bin/cat", "--", str(path)]
    with subprocess.Popen(reading, stdout=subprocess.PIPE) as reader:  # noqa: S603
        yield cast("IO[bytes]", reader.stdout)
    if reader.returncode:
        raise OSError(errno.EIO, os.strerror(errno.EIO), path)
