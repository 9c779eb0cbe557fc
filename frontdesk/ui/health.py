"""How database and backups are, as chips in the top bar; pressing the backup's makes one."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from frontdesk import trouble_words
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import backups
from frontdesk.system.folders import DataFolder
from frontdesk.system.translate import translate
from frontdesk.system.trouble import Trouble
from frontdesk.ui.jobs import Changed, Jobs, Ticket
from frontdesk.ui.look import Look
from frontdesk.ui.page import Kind, Surroundings
from frontdesk.ui.theme import Tone
from frontdesk.ui.topbar import TopBar

BACKUP, DATABASE = "backup", "database"
OLD = timedelta(days=7)
_NAME = re.compile(r"frontdesk-(\d{8}-\d{6})(-\d+)?")


@dataclass(frozen=True, slots=True)
class Newest:
    """When the newest backup in the clinic's own folder was made, if there is one."""

    made: datetime | None


def newest_backup(folder: DataFolder) -> Newest:
    """Return the newest backup by the names of the folders, which are in UTC."""
    if not folder.backups.is_dir():
        return Newest(None)
    names = (_NAME.fullmatch(place.name) for place in folder.backups.iterdir())
    stamps = [name[1] for name in names if name is not None]
    if not stamps:
        return Newest(None)
    return Newest(datetime.strptime(max(stamps), "%Y%m%d-%H%M%S").replace(tzinfo=UTC))


class Health(QObject):
    """Keeps the chips of the top bar right.

    Attributes:
        said: a sentence for a toast, and its kind.

    """

    said = Signal(str, object)

    def __init__(self, surroundings: Surroundings, top: TopBar, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._top = surroundings, top
        self._jobs: Jobs = surroundings.jobs
        self._asked = Ticket()
        self._newest: Newest | None = None
        self._sound, self._busy = True, False
        top.state_pressed.connect(self._pressed)
        self._jobs.troubled.connect(self._troubled)
        self.look()

    def retranslate(self) -> None:
        """Set the words of the chips."""
        word, tone, icon = translate("Window", "Database in order"), Tone.GOOD, "database"
        if not self._sound:
            word, tone = translate("Window", "Database in trouble"), Tone.BAD
        self._top.show_state(
            DATABASE, Look(word, tone, icon), str(self._surroundings.folder.database)
        )
        if self._newest is not None:
            self._top.show_state(BACKUP, self._backup_look(self._newest.made), self._tip())

    def look(self) -> None:
        """Look at the folder of backups, and whether the database answers."""
        folder = self._surroundings.folder
        self._jobs.call(self._asked, newest_backup, folder).then(self._show)

    def answered(self) -> None:
        """Note that the database has just answered."""
        if not self._sound:
            self._sound = True
            self.retranslate()

    def _show(self, newest: Newest) -> None:
        self._newest = newest
        self.retranslate()

    def _backup_look(self, made: datetime | None) -> Look:
        if made is None:
            return Look(translate("Window", "No backup yet"), Tone.ATTENTION, "alert-triangle")
        here = made.astimezone()
        told = translate("Window", "Backup {month}/{day}").format(month=here.month, day=here.day)
        if self._surroundings.clock.now() - made > OLD:
            return Look(told, Tone.ATTENTION, "alert-triangle")
        return Look(told, Tone.GOOD, "shield-check")

    def _tip(self) -> str:
        told = translate("Window", "Press to make a backup now, in {folder}")
        return told.format(folder=self._surroundings.folder.backups)

    def _pressed(self, name: str) -> None:
        if name == DATABASE:
            told = translate("Window", "The clinic's data lies encrypted in {file}")
            self.said.emit(told.format(file=self._surroundings.folder.database), Kind.DONE)
        elif not self._busy:
            self._busy = True
            self.said.emit(translate("Window", "Making a backup …"), Kind.DONE)
            self._jobs.call_alone(_make, self._surroundings).then(
                self._made, on_refusal=self._refused, on_trouble=self._failed
            )

    def _made(self, place: object) -> None:
        self._busy = False
        told = translate("Window", "Backup made and verified: {folder}")
        self.said.emit(told.format(folder=place), Kind.DONE)
        self.look()

    def _refused(self, refusal: Refusal) -> None:
        self._busy = False
        if refusal.reason is Reason.FORBIDDEN:
            self.said.emit(
                translate("Window", "Backups are made by an administrator; please tell her."),
                Kind.PROBLEM,
            )
        else:
            self._jobs.refused.emit(refusal)

    def _failed(self, trouble: Trouble) -> None:
        self._busy = False
        self.said.emit(trouble_words.trouble(trouble), Kind.PROBLEM)

    def _troubled(self) -> None:
        self._sound = False
        self.retranslate()


def _make(surroundings: Surroundings) -> Changed[Path]:
    folder, desk = surroundings.folder, surroundings.jobs.desk()
    made = backups.make(desk, folder, surroundings.key, folder.backups)
    return Changed(made, frozenset())
