"""What leaves the page: a sheet on paper or as a PDF, the board as a table."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from frontdesk.reports.leaderboards import (
    BonusList,
    DoctorList,
    InternalList,
    Poster,
    Sheet,
    StaffList,
)
from frontdesk.services import bonuses, leaderboards
from frontdesk.services.leaderboards import Purpose
from frontdesk.services.use_case import UseCase
from frontdesk.system.files import replace_file
from frontdesk.system.translate import translate
from frontdesk.tables import BONUS, DOCTORS, PATIENTS, POSTER, STAFF, Format, Table
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.pages.boards.sheets import file_name
from frontdesk.ui.pages.boards.table_file import ask_for_table

if TYPE_CHECKING:
    from frontdesk.ui.dialogs.print_panel import Document
    from frontdesk.ui.page import Page
    from frontdesk.ui.pages.boards.preview import Preview
    from frontdesk.ui.pages.boards.reading import Reading, Use


_SOURCES: dict[type[Sheet], tuple[UseCase[..., list[Any]], Table[Any]]] = {
    Poster: (leaderboards.public, POSTER),
    InternalList: (leaderboards.patients, PATIENTS),
    StaffList: (leaderboards.staff, STAFF),
    DoctorList: (leaderboards.doctors, DOCTORS),
    BonusList: (bonuses.of_month, BONUS),
}
"""Whence the table of a sheet comes: on the wall's no phone and no card."""


class Outgoing(QObject):
    """Prints and saves what is in view, read and drawn anew."""

    def __init__(self, page: Page, preview: Preview, reading: Reading) -> None:
        super().__init__(page)
        self._page, self._jobs, self._reading = page, page.jobs, reading
        self._remembered = page.surroundings.remembered
        self._saved = Ticket()
        for button, use in (
            (preview.print, self._print),
            (preview.choose, self._choose),
            (preview.pdf, self._save_pdf),
            (preview.table, self._ask_for_table),
        ):
            button.clicked.connect(partial(self._pressed, use))

    def _pressed(self, use: Use) -> None:
        self._reading.use(use)

    def say_printed(self, printer: str) -> None:
        """Say that something is on its way."""
        said = translate("BoardsPage", "The sheet is on its way to {printer}.")
        self._page.say(said.format(printer=printer))

    def _print(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415 - not before it is wanted

        document = self._document(sheet, content)
        printing.print_now(self._page, document, self._remembered, self.say_printed)

    def _choose(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui import printing  # noqa: PLC0415

        document = self._document(sheet, content)
        printing.offer(self._page, document, self._remembered, self.say_printed)

    def _document(self, sheet: Sheet, content: bytes) -> Document:
        from frontdesk.ui.pages.boards.papers import document  # noqa: PLC0415

        return document(sheet, content, self._reading.large)

    def _save_pdf(self, sheet: Sheet, content: bytes) -> None:
        from frontdesk.ui.printing import save_pdf  # noqa: PLC0415

        path = save_pdf(self._page, content, f"{file_name(sheet)}.pdf")
        if path is not None:
            self._say_saved(path)

    # --- as a table

    def _ask_for_table(self, sheet: Sheet, _content: bytes) -> None:
        ask_for_table(self._page, partial(self._save_table, sheet))

    def _save_table(self, sheet: Sheet, kind: Format, purpose: Purpose) -> None:
        """Ask where to, read the board anew (which the audit log notes), write the file."""
        title = translate("BoardsPage", "Save the table")
        name = f"{file_name(sheet)}.{kind}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, title, name, f"{kind.upper()} (*.{kind})"
        )
        if chosen:
            case, table = _SOURCES[type(sheet)]
            self._jobs.write(case, month=sheet.month, purpose=purpose).then(
                lambda rows: self._write(Path(chosen), table.file(kind, rows))
            )

    def _write(self, path: Path, content: bytes) -> None:
        self._jobs.call(self._saved, replace_file, path, content).then(
            lambda _: self._say_saved(path)
        )

    def _say_saved(self, path: Path) -> None:
        self._page.say(translate("BoardsPage", "Saved as {file}").format(file=path.name))
