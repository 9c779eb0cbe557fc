"""Drafts: what was typed and not saved survives a crash, encrypted under the data key."""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

from frontdesk.system.files import replace_file
from frontdesk.system.folders import DataFolder
from frontdesk.system.trouble import Trouble
from frontdesk.system.vault import seal, unseal
from frontdesk.ui.jobs import Jobs, Ticket

WAIT_MS = 1500
_LABEL = b"frontdesk drafts 1"


class Drafts(QObject):
    """Half-filled forms by name; each is a mapping of field to text."""

    def __init__(self, folder: DataFolder, key: bytes, jobs: Jobs) -> None:
        super().__init__(jobs)
        self.path = folder.root / "drafts.enc"
        self._key = key
        self._jobs = jobs
        self._ticket = Ticket()
        self._found = _read(self.path, self._key)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._save_beside)

    def follow(self, name: str, fields: Mapping[str, QLineEdit]) -> None:
        """Keep what is typed into ``fields`` from now on."""
        for field, edit in fields.items():
            edit.textChanged.connect(
                lambda text, field=field: self.keep(name, {**self.get(name), field: text})
            )

    def get(self, name: str) -> dict[str, str]:
        """Return the draft of a form; empty when there is none."""
        return dict(self._found.get(name, {}))

    def keep(self, name: str, values: Mapping[str, str]) -> None:
        """Remember the fields of a form; all empty is the same as none."""
        filled = {field: text for field, text in values.items() if text}
        if filled:
            self._found[name] = filled
        else:
            self._found.pop(name, None)
        self._timer.start()

    def drop(self, name: str) -> None:
        """Forget a form that was saved or given up."""
        if self._found.pop(name, None) is not None:
            self._timer.start()

    def save(self) -> None:
        """Write the drafts now, on this thread: at closing and in a crash.

        Raises:
            Trouble: the file cannot be written.

        """
        self._timer.stop()
        _write(self.path, self._key, self._found)

    def save_quietly(self) -> bool:
        """Save what was typed while the program fails; tell whether it worked."""
        try:
            self.save()
        except Trouble:
            return False
        return True

    def _save_beside(self) -> None:
        self._jobs.call(self._ticket, _write, self.path, self._key, dict(self._found)).then()


def _write(path: Path, key: bytes, drafts: Mapping[str, Mapping[str, str]]) -> None:
    if not drafts:
        path.unlink(missing_ok=True)
        return
    content = json.dumps(drafts, ensure_ascii=False).encode()
    replace_file(path, seal(key, _LABEL, content), private=True)


def _read(path: Path, key: bytes) -> dict[str, dict[str, str]]:
    try:
        content = unseal(key, _LABEL, path.read_bytes())
    except OSError:
        content = None
    # a draft is a courtesy: one that cannot be read is none
    found: dict[str, dict[str, str]] = json.loads(content) if content else {}
    return found
