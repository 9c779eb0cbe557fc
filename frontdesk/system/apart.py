"""Copying a file on which this process holds locks.

On POSIX, closing any handle of a file lifts all locks that the process has on it, whoever took them
(sqlite.org/howtocorrupt.html, 2.2): another desk could then take the log of a database away that
this one still writes to. So another process reads the file there. On Windows a lock belongs to its
handle.
"""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

_AT_ONCE = 1 << 20


def copy_apart(source: Path, target: Path) -> None:
    """Copy ``source`` durably to ``target``, which must not be there; no lock is lifted.

    Raises:
        OSError: one cannot be read, or the other not written.

    """
    with target.open("xb") as copy, _read_apart(source) as content:
        shutil.copyfileobj(content, copy, _AT_ONCE)
        copy.flush()
        os.fsync(copy.fileno())


@contextmanager
def _read_apart(path: Path) -> Iterator[IO[bytes]]:
    if os.name == "nt":
        with path.open("rb") as content:
            yield content
        return
    reading = ["/bin/cat", "--", str(path)]
    with subprocess.Popen(reading, bufsize=0, stdout=subprocess.PIPE) as reader:  # noqa: S603
        yield cast("IO[bytes]", reader.stdout)
    if reader.returncode:
        raise OSError(errno.EIO, os.strerror(errno.EIO), path)
