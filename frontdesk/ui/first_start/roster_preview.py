"""What taking over a roster would bring: how many patients, and which rows are left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from frontdesk import words
from frontdesk.domain.history import Problem, RosterLine
from frontdesk.exchange.table import csv_text
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice

_MOST_SHOWN = 500
"""Problems; the file that is saved has them all."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking over a roster would bring: its lines, how many are taken, what is not."""

    file: str
    lines: tuple[RosterLine, ...]
    taken: int
    problems: tuple[Problem, ...]


class RosterPreview(QWidget):
    """Two figures and the rows that are not taken, which can be saved as a file."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._saving = jobs, Ticket()
        self._shown: Preview | None = None
        self.another, self.save = Button(icon="upload"), Button(icon="download")
        self.save.clicked.connect(self.ask_where)
        self._file, self.saved = Label(voice=Voice.STRONG), Label(voice=Voice.SMALL, wrap=True)
        self._taken, self._left = FigureTile(), FigureTile()
        self._problems = QPlainTextEdit()
        self._problems.setReadOnly(True)
        self._problems.setTabChangesFocus(True)
        self._lay_out()

    def show_preview(self, preview: Preview) -> None:
        """Show what a file would bring."""
        self._shown = preview
        self._say_saved("")
        self._tell()

    def retranslate(self) -> None:
        """Set the words."""
        self.another.set_words(translate("FirstStart", "Another file …"))
        self.save.set_words(translate("FirstStart", "Save this list …"))
        self._problems.setAccessibleName(translate("FirstStart", "Rows that are not taken"))
        self._taken.set_word(translate("FirstStart", "patients are taken over"))
        self._left.set_word(translate("FirstStart", "rows are not taken"))
        self._tell()

    def ask_where(self) -> None:
        """Ask where the rows that are not taken are written, to be mended from there."""
        title = translate("FirstStart", "Rows that are not taken")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{title}.csv", "CSV (*.csv)")
        if chosen and self._shown is not None:
            path = Path(chosen)
            said = translate("FirstStart", "Saved: {path}").format(path=path)
            self._jobs.call(self._saving, _write, path, self._shown.problems).then(
                lambda _: self._say_saved(said)
            )

    def _say_saved(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.setVisible(bool(sentence))

    def _tell(self) -> None:
        if self._shown is None:
            return
        problems = self._shown.problems
        self._file.setText(self._shown.file)
        self._taken.show_figure(self._shown.taken)
        self._left.show_figure(len(problems))
        self._problems.setPlainText("\n".join(map(words.problem, problems[:_MOST_SHOWN])))
        for part in (self._problems, self.save):
            part.setVisible(bool(problems))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Size.GRID)
        head.addWidget(self._file, 1)
        head.addWidget(self.save)
        head.addWidget(self.another)
        tiles = QHBoxLayout()
        tiles.setSpacing(Size.GRID)
        for tile in (self._taken, self._left):
            tiles.addWidget(tile, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GRID)
        column.addLayout(head)
        column.addLayout(tiles)
        column.addWidget(self._problems, 1)
        column.addWidget(self.saved)
        column.addStretch()


def _write(path: Path, problems: Sequence[Problem]) -> None:
    head = (translate("FirstStart", "Row"), translate("FirstStart", "Why it is not taken"))
    rows = ((found.row, words.why_not_taken(found)) for found in problems)
    replace_file(path, csv_text(head, rows))
