"""Backups: a verified copy of the database with its key file, in a folder of its own."""

import json
import shutil
from dataclasses import asdict, fields
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from frontdesk.domain.heads import Heads
from frontdesk.domain.staff import Role
from frontdesk.services.desk import Desk
from frontdesk.services.use_case import use_case
from frontdesk.storage import backup
from frontdesk.storage.work import Work
from frontdesk.system.files import replace_file, sync_folder, trouble_at
from frontdesk.system.folders import DataFolder
from frontdesk.system.vault import KeyFile


@use_case(Role.ADMINISTRATOR)
def record(work: Work) -> datetime:
    """Record that a backup was made; return the moment."""
    return work.stamp.at


def make(desk: Desk, folder: DataFolder, key: bytes, into: Path) -> Path:
    """Make a backup inside ``into``, verify it, and return its folder.

    It counts only when it was reopened and checked; until then it bears another name.

    Raises:
        Refusal: the role does not allow it.
        Trouble: there is no room, ``into`` cannot be written, or the copy is not whole.

    """
    moment = desk.rehearse(record)
    with trouble_at(into):
        made = not into.exists()
        into.mkdir(parents=True, exist_ok=True)
        name = _free_name(into, moment)
        unfinished = into / f".{name}.unfinished"
        unfinished.mkdir(mode=0o700)
    try:
        _fill(desk, folder, key, DataFolder(unfinished))
        with trouble_at(into):
            unfinished.rename(into / name)
            sync_folder(into)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
        if made and not any(into.iterdir()):
            into.rmdir()
    desk.write(record)
    return into / name


def newest_heads(place: Path) -> Heads | None:
    """Return where the chains ended in the newest backup inside ``place``, if there is one.

    A manifest that cannot be read is passed by; it proves nothing.
    """
    manifests = sorted(place.glob("frontdesk-*/manifest.json"), reverse=True)
    return next(filter(None, map(_heads, manifests)), None)


def _heads(manifest: Path) -> Heads | None:
    try:
        stored = json.loads(manifest.read_text("utf-8"))
        return Heads(**{field.name: stored[field.name] for field in fields(Heads)})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _fill(desk: Desk, folder: DataFolder, key: bytes, target: DataFolder) -> None:
    copied = backup.copy(desk.database, target.database)
    heads = backup.checked(copied)
    copied.close()
    backup.seal(copied)
    with trouble_at(target.root):
        slots = folder.key.read_bytes()
        content = _sha256(target.database)
    replace_file(target.key, slots, private=True)
    KeyFile.read(target.key).check(key)
    manifest = {**asdict(heads), "sha256": content}
    replace_file(target.root / "manifest.json", (json.dumps(manifest, indent=1) + "\n").encode())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _free_name(into: Path, moment: datetime) -> str:
    stem = f"frontdesk-{moment:%Y%m%d-%H%M%S}"
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(name for name in names if not (into / name).exists())
