"""Replacing a file: the old one or the new one, never half, and one clear kind of trouble."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from stat import S_IRWXG, S_IRWXO, S_ISDIR

import pytest

from frontdesk.system.files import replace_file, sync_folder, trouble_at
from frontdesk.system.trouble import Kind, Trouble

OLD, NEW = b"old", "新的内容".encode()


class PowerCut(BaseException):
    """The moment after which nothing more is done."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file that holds the old content."""
    file = tmp_path / "frontdesk.key"
    file.write_bytes(OLD)
    return file


def failing(error: BaseException, *, call: int = 1) -> Callable[[int], None]:
    """Return a stand-in for ``os.fsync`` that fails at its n-th call."""
    calls: list[int] = []

    def fsync(handle: int) -> None:
        calls.append(handle)
        if len(calls) == call:
            raise error

    return fsync


def only_file(folder: Path) -> bytes:
    """Return the content of the one file in a folder."""
    (file,) = folder.iterdir()
    return file.read_bytes()


def test_the_new_content_takes_the_place_of_the_old(path: Path) -> None:
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert only_file(path.parent) == NEW


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    replace_file(tmp_path / "fresh", NEW)
    assert only_file(tmp_path) == NEW


def test_a_file_of_somebody_s_beside_it_is_left_alone(path: Path) -> None:
    beside = path.with_name("frontdesk.key.new")
    beside.write_bytes(b"mine")
    replace_file(path, NEW)
    assert (path.read_bytes(), beside.read_bytes()) == (NEW, b"mine")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_device_or_a_folder_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path()):
        with pytest.raises(Trouble) as trouble:
            replace_file(path, NEW)
        assert trouble.value.kind is Kind.NOT_WRITABLE
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder private by itself")
def test_a_private_file_can_be_read_by_this_user_only(path: Path) -> None:
    path.chmod(0o644)
    replace_file(path, NEW, private=True)
    assert not path.stat().st_mode & (S_IRWXG | S_IRWXO)


def test_the_content_is_on_the_disk_before_the_old_file_goes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def fsync(handle: int) -> None:
        seen.append((os.fstat(handle).st_size, path.read_bytes()))

    monkeypatch.setattr("os.fsync", fsync)
    replace_file(path, NEW)
    assert seen[0] == (len(NEW), OLD)
    assert [content for _, content in seen[1:]] == [NEW] * (os.name != "nt")


@pytest.mark.parametrize(("call", "left"), [(1, OLD), (2, NEW)])
def test_a_power_cut_leaves_the_old_or_the_new_file_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: int, left: bytes
) -> None:
    monkeypatch.setattr("os.fsync", failing(PowerCut(), call=call))
    with pytest.raises(PowerCut):
        replace_file(path, NEW)
    assert path.read_bytes() == left


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_leaves_the_old_file_and_no_half_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr("os.fsync", failing(OSError(code, os.strerror(code))))
    with pytest.raises(Trouble) as trouble:
        replace_file(path, NEW)
    assert trouble.value.kind is Kind.DISK_FULL
    assert trouble.value.data == {"path": path}
    assert only_file(path.parent) == OLD


def test_a_disk_so_full_that_no_file_can_be_begun_is_full(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no inode left")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        with pytest.raises(Trouble) as trouble:
            replace_file(path, NEW)
    assert trouble.value.kind is Kind.DISK_FULL
    assert only_file(path.parent) == OLD


def test_after_a_full_disk_the_next_attempt_succeeds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", failing(OSError(errno.ENOSPC, "full")))
        with pytest.raises(Trouble):
            replace_file(path, NEW)
    replace_file(path, NEW)
    assert only_file(path.parent) == NEW


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        replace_file(tmp_path / "missing" / "file", NEW)
    assert trouble.value.kind is Kind.NOT_WRITABLE
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(Trouble) as trouble:
        replace_file(tmp_path / "file", NEW)
    assert trouble.value.kind in {Kind.NOT_WRITABLE, Kind.READ_ONLY}
    assert [place.name for place in tmp_path.iterdir()] == ["file"]


def test_a_file_in_the_place_of_the_folder_is_told_and_kept(path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        replace_file(path / "file", NEW)
    assert trouble.value.kind is Kind.NOT_WRITABLE
    assert path.read_bytes() == OLD


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "no space"), Kind.DISK_FULL),
        (PermissionError(errno.EACCES, "no"), Kind.READ_ONLY),
        (PermissionError(errno.EPERM, "no"), Kind.READ_ONLY),
        (OSError(errno.EROFS, "read-only file system"), Kind.READ_ONLY),
        (OSError(errno.EIO, "stick pulled out"), Kind.NOT_WRITABLE),
    ],
)
def test_what_the_system_refuses_becomes_one_kind_of_trouble(error: OSError, kind: Kind) -> None:
    with pytest.raises(Trouble) as trouble, trouble_at(Path("there")):
        raise error
    assert trouble.value.kind is kind
    assert trouble.value.data["path"] == Path("there")
    assert trouble.value.__cause__ is error


@pytest.mark.parametrize(
    ("error", "why"),
    [(OSError(errno.EIO, "stick pulled out"), "stick pulled out"), (OSError("odd"), "odd")],
)
def test_trouble_of_an_unknown_sort_says_why(error: OSError, why: str) -> None:
    with pytest.raises(Trouble) as trouble, trouble_at(Path("there")):
        raise error
    assert trouble.value.data["why"] == why


def test_a_mistake_in_the_program_is_no_trouble() -> None:
    with pytest.raises(ZeroDivisionError), trouble_at(Path("there")):
        raise ZeroDivisionError


def test_a_folder_is_synced_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr("os.fsync", lambda handle: synced.append(S_ISDIR(os.fstat(handle).st_mode)))
    sync_folder(tmp_path)
    assert synced == [True] * (os.name != "nt")


def test_the_handle_of_the_folder_is_closed_even_when_syncing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def fsync(handle: int) -> None:
        opened.append(handle)
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr("os.fsync", fsync)
    with pytest.raises(OSError, match="gone"):
        sync_folder(tmp_path)
    with pytest.raises(OSError, match=r"[Bb]ad file descriptor"):
        os.fstat(opened[0])


def test_windows_makes_renames_durable_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", synced.append)
        patch.setattr("os.name", "nt")
        sync_folder(tmp_path)
    assert synced == []
