"""Waiting while a roster is read and stored: how far it is, and the way out."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from frontdesk.domain.progress import Progress, Stage
from frontdesk.system.translate import translate
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.label import Label, Voice

_LOOK_MS = 100


class RosterWait(QWidget):
    """Looks at the progress of the other thread ten times a second, and can stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.progress = Progress()
        self.doing, self.bar = Label(voice=Voice.SECOND), QProgressBar()
        self.stop = Button(icon="x")
        self.stop.clicked.connect(self._stop)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._lay_out()

    def begin(self) -> Progress:
        """Return what the other thread tells its progress to, and wait with it."""
        self.progress = Progress()
        self.stop.setEnabled(True)
        self.stop.setFocus()
        self._looking.start()
        self.look()
        return self.progress

    def end(self) -> None:
        """Look no more."""
        self._looking.stop()

    def retranslate(self) -> None:
        """Set the words."""
        self.stop.set_words(translate("FirstStart", "Stop"))
        self.look()

    def look(self) -> None:
        """Show how far it is."""
        done, of = self.progress.done, self.progress.of
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.doing.setText(_words(self.progress))
        self.bar.setAccessibleName(self.doing.text())

    def _stop(self) -> None:
        self.progress.stopped = True
        self.stop.setEnabled(False)
        self.look()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        column.addLayout(foot)
        column.addStretch()


def _words(progress: Progress) -> str:
    if progress.stopped:
        return translate("FirstStart", "Stopping; nothing of it is stored …")
    match progress.stage:
        case Stage.READING if progress.done:
            said = translate("FirstStart", "Reading the file: row {row}")
            return said.format(row=f"{progress.done:,}")
        case Stage.READING:
            return translate("FirstStart", "Reading the file …")
        case Stage.CHECKING:
            said = translate("FirstStart", "Looking who is in the books already: {done} of {of}")
        case Stage.WRITING if progress.done < progress.of:
            said = translate("FirstStart", "Opening files: {done} of {of}")
        case Stage.WRITING:
            return translate("FirstStart", "Putting everybody in order for the search …")
    return said.format(done=f"{progress.done:,}", of=f"{progress.of:,}")
