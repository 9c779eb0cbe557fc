"""Writing files so that a power cut leaves the old one or the new one, never half of it."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontdesk.system.trouble import Kind, Trouble

PRIVATE = 0o600
"""Permissions of files that only this user of the PC may read."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def trouble_at(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses at ``path`` into Trouble.

    Raises:
        Trouble: the disk is full, the folder is read-only, or the path cannot be written at all.

    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Trouble(Kind.DISK_FULL, path=path) from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise Trouble(Kind.READ_ONLY, path=path) from error
        raise Trouble(Kind.NOT_WRITABLE, path=path, why=error.strerror or str(error)) from error


def replace_file(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write ``content`` to ``path`` durably, replacing what was there in one step.

    Args:
        path: a regular file, or nothing yet.
        content: all of it.
        private: only this user of the PC may read it.

    Raises:
        Trouble: the disk is full, the folder is read-only or missing, or the path is a folder or a
            device.

    """
    with trouble_at(path):
        if os.path.lexists(path) and not path.is_file():
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        # a random name, so that nobody's file beside it is overwritten
        fresh = path.parent / f".{secrets.token_hex(8)}.new"
        try:
            with fresh.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if private:
                fresh.chmod(PRIVATE)
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames inside ``folder`` durable; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
