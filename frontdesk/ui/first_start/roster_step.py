"""The last step: the patients whom the clinic had before this program."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from frontdesk import words
from frontdesk.domain.progress import Progress
from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.exchange import roster
from frontdesk.services import history, settings
from frontdesk.services.history import Summary
from frontdesk.system.translate import translate
from frontdesk.ui.first_start.roster_preview import Preview, RosterPreview
from frontdesk.ui.first_start.roster_wait import RosterWait
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.label import Label, Voice


class RosterStep(Step):
    """Choose a file, look at what it would bring, take it over; or leave it."""

    key = "roster"

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._ticket = Ticket()
        self.preview: Preview | None = None
        self._empty, self.wait, self.found = EmptyState("upload"), RosterWait(), RosterPreview(jobs)
        self.found.another.clicked.connect(self.ask_file)
        self.wrong = Label(voice=Voice.WRONG, wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._show_state()

    def word(self) -> str:
        """Return its name."""
        return translate("FirstStart", "Patients")

    def title(self) -> str:
        """Return what it asks."""
        return translate("FirstStart", "Take over your patients")

    def lead(self) -> str:
        """Return why it asks."""
        said = translate(
            "FirstStart",
            "An Excel or CSV file with the columns {columns}; only the name is compulsory. You see "
            "what is taken over before anything is stored.",
        )
        return said.format(columns="、".join(column.headers[0] for column in roster.COLUMNS))

    def next_words(self) -> str:
        """Return what Enter does: choose a file, or take it over."""
        if self.preview is None or not self.preview.taken:
            return translate("FirstStart", "Choose a file …")
        return translate("FirstStart", "Take over %n patient(s)", n=self.preview.taken)

    def skip_words(self) -> str:
        """Return the way to begin without old patients."""
        return translate("FirstStart", "Begin without")

    def retranslate(self) -> None:
        """Set the words."""
        for part in (self.wait, self.found):
            part.retranslate()
        self._empty.set_words(
            translate("FirstStart", "No file chosen yet"),
            translate("FirstStart", "Nothing is stored until you have seen what it brings."),
        )

    @property
    def taken_over(self) -> int:
        """How many patients the roster that was looked at brings."""
        return 0 if self.preview is None else self.preview.taken

    def begin(self) -> None:
        """Wait for Enter."""
        self.altered.emit()

    def accept(self) -> None:
        """Choose a file, or take over what was looked at."""
        if self.busy:
            return
        if self.preview is None or not self.preview.taken:
            self.ask_file()
            return
        progress = self._begin()
        self._jobs.write(history.import_roster, lines=self.preview.lines, progress=progress).then(
            lambda _: self._done(), on_refusal=self._refused, on_trouble=self._troubled
        )

    def ask_file(self) -> None:
        """Ask which file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            translate("FirstStart", "Choose the roster"),
            "",
            translate("FirstStart", "Spreadsheets (*.xlsx *.csv *.txt)"),
        )
        if chosen:
            self.look_at(Path(chosen))

    def clear(self) -> None:
        """Begin anew, with no file chosen."""
        self.preview = None
        self.wrong.clear()
        self._rest()

    def look_at(self, path: Path) -> None:
        """Read a file and rehearse taking it over."""
        self.preview = None
        self.wrong.clear()
        self._jobs.call(self._ticket, _rehearsed, self._jobs, path, self._begin()).then(
            self._show, on_refusal=self._refused, on_trouble=self._troubled
        )

    def _begin(self) -> Progress:
        self.set_busy(busy=True)
        self._show_state()
        return self.wait.begin()

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        self.found.show_preview(preview)
        self._rest()

    def _done(self) -> None:
        self._rest()
        self.finished.emit()

    def _refused(self, refusal: Refusal) -> None:
        self._rest()
        if refusal.reason is not Reason.STOPPED:
            self.wrong.setText(words.refusal(refusal))
            self.wrong.show()

    def _troubled(self, trouble: object) -> None:
        self._rest()
        self._jobs.troubled.emit(trouble)

    def _rest(self) -> None:
        self.wait.end()
        self.retranslate()
        self.set_busy(busy=False)
        self._show_state()

    def _show_state(self) -> None:
        self.wrong.setVisible(bool(self.wrong.text()))
        if self.busy:
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(2 if self.preview is not None else 0)

    def _lay_out(self) -> None:
        for part in (self._empty, self.wait, self.found):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.wrong)


def _rehearsed(jobs: Jobs, path: Path, progress: Progress) -> Preview:
    desk = jobs.desk()
    today = desk.read(settings.at_the_desk).day
    pages = roster.read(path, today=today, progress=progress)
    case, lines = history.import_roster, pages.lines
    summary: Summary = desk.rehearse(case, lines=lines, progress=progress)
    problems = (*pages.problems, *summary.problems)
    return Preview(path.name, pages.lines, summary.patients, problems)
