"""A file is copied without lifting the locks this process has on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from frontdesk.system.apart import copy_apart

TRY = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'r+'), fcntl.LOCK_EX | fcntl.LOCK_NB)"


def test_a_copy_is_the_same_and_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    source, copy = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(os.urandom(3_000_000))
    copy_apart(source, copy)
    assert copy.read_bytes() == source.read_bytes()
    with pytest.raises(FileExistsError):
        copy_apart(source, copy)


def test_a_file_that_cannot_be_read_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        copy_apart(tmp_path / "missing", tmp_path / "copy")


@pytest.mark.skipif(os.name == "nt", reason="there a lock belongs to its handle")
def test_a_lock_on_the_file_outlives_its_copying(tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415 - Windows has none

    source = tmp_path / "source"
    source.write_bytes(b"x")
    with source.open("rb") as held:
        fcntl.lockf(held, fcntl.LOCK_SH)
        copy_apart(source, tmp_path / "copy")
        tried = subprocess.run(
            [sys.executable, "-c", TRY, source], check=False, capture_output=True
        )
    assert b"BlockingIOError" in tried.stderr
